import { createHash, timingSafeEqual } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { refusal } from '../refusal.js';
import { Problem } from './problem.js';
/** Lets in who shows the token. Compared in constant time, over hashes, so that lengths need not agree. */
export function requireToken(token) {
  const expected = digest(token);
  return async (c, next) => {
    const given = /^Bearer ([\x21-\x7e]+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    if (given === undefined || !timingSafeEqual(digest(given), expected)) {
      c.header('www-authenticate', 'Bearer');
      const message = given === undefined ? 'this needs a token' : 'this token is not valid here';
      throw new Problem(
        refusal('not-permitted', message, 'send "Authorization: Bearer <token>"; the token is in the file "token" of the state folder'),
      );
    }
    await next();
  };
}
/**
 * Answers only to names that lead here by right: a web page whose name was pointed at this address after it was loaded (DNS rebinding) calls by
 * that name.
 */
export function requireHost(bound) {
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
export function isOwnName(header, bound) {
  const name = /^(\[[^\]]+\]|[^:]+)(:\d{1,5})?$/.exec(header)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const bare = name.replace(/^\[|\]$/g, '');
  if (bare === 'localhost' || bare === '127.0.0.1' || bare === '::1' || bare === bound.toLowerCase()) return true;
  // A page's name is never an address: whoever calls by one has typed it.
  return (bound === '0.0.0.0' || bound === '::') && (isIPv4(bare) || isIPv6(bare));
}
function digest(text) {
  return createHash('sha256').update(text, 'utf8').digest();
}
