import { isIPv4, isIPv6 } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { refusal } from '../refusal.js';
import { Problem } from './problem.js';

/** What this controller is called by. */
export interface OwnNames {
  /** Where it listens. */
  readonly bound: string;
  /** In lower case. */
  readonly names: readonly string[];
}

/**
 * Answers only to names that lead here by right: a web page whose name was pointed at this address after it was loaded (DNS rebinding) calls by
 * that name.
 */
export function requireHost(own: OwnNames): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!isOwnName(host, own)) {
      const { bound } = own;
      const fix = `call it by ${bound === '0.0.0.0' ? '127.0.0.1' : bound}, or list the name in KNOWNGOOD_HTTP_NAMES`;
      throw new Problem(refusal('usage', `"${host}" is not a name of this controller`, fix));
    }
    await next();
  };
}

/** Whether a Host header names this controller: loopback, the address it is bound to, a listed name, or, where it is bound to all, any address. */
export function isOwnName(header: string, { bound, names }: OwnNames): boolean {
  const name = /^(\[[^\]]+\]|[^:]+)(:\d{1,5})?$/.exec(header)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const bare = name.replace(/^\[|\]$/g, '');
  if (bare === 'localhost' || bare === '127.0.0.1' || bare === '::1' || bare === bound.toLowerCase() || names.includes(bare)) return true;
  // A page's name is never an address: whoever calls by one has typed it.
  return (bound === '0.0.0.0' || bound === '::') && (isIPv4(bare) || isIPv6(bare));
}

/**
 * Whether a page of this controller asks, by what its browser says. A program says nothing, and needs no page. Another port of the same machine is
 * another page: whoever may serve there is not the controller.
 */
export function isOwnPage(origin: string | undefined, host: string, { names }: OwnNames): boolean {
  if (origin === undefined) return true;
  const from = /^https?:\/\/([^/]+)$/i.exec(origin)?.[1]?.toLowerCase();
  if (from === undefined) return false;
  // A proxy may call by another name than the browser does; then that is listed.
  return from === host.toLowerCase() || names.includes(from.replace(/:\d+$/, ''));
}
