import { isIPv4, isIPv6 } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { refusal } from '../refusal.js';
import { Problem } from './problem.js';

/**
 * Answers only to names that lead here by right: a web page whose name was pointed at this address after it was loaded (DNS rebinding) calls by
 * that name.
 */
export function requireHost(bound: string): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!isOwnName(host, bound)) {
      throw new Problem(
        refusal('usage', `"${host}" is not a name of this controller`, `call it by http://${bound === '0.0.0.0' ? '127.0.0.1' : bound}`),
      );
    }
    await next();
  };
}

/** Whether a Host header names this controller: loopback, the address it is bound to, or, where it is bound to all, any address. */
export function isOwnName(header: string, bound: string): boolean {
  const name = /^(\[[^\]]+\]|[^:]+)(:\d{1,5})?$/.exec(header)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const bare = name.replace(/^\[|\]$/g, '');
  if (bare === 'localhost' || bare === '127.0.0.1' || bare === '::1' || bare === bound.toLowerCase()) return true;
  // A page's name is never an address: whoever calls by one has typed it.
  return (bound === '0.0.0.0' || bound === '::') && (isIPv4(bare) || isIPv6(bare));
}
