import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Access } from '../access/access.js';
import { isSame } from '../access/secret.js';
import { refusal } from '../refusal.js';
import { Problem } from './problem.js';
import type { ApiEnv } from './routing.js';

export const cookieName = 'knowngood';
const csrfHeader = 'x-knowngood-csrf';
const loginPath = '/api/v1/login';
/** Who calls these shows no token. */
const openPaths = [loginPath, /^\/api\/v1\/sinks\/[a-z0-9-]+\/pagerduty$/];

/**
 * Finds out who asks, and lets nobody in of whom that is not known. A browser comes by a cookie that it sends along wherever the request was made up:
 * what changes something by it must show that the page itself asks. A request that shows a token and a cookie is the token's.
 */
export function identify(access: Access, secure: boolean): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (c.req.method === 'POST' && openPaths.some(one => (typeof one === 'string' ? one === c.req.path : one.test(c.req.path))))
      return next();
    const shown = c.req.header('authorization') || undefined;
    const cookie = shown === undefined ? getCookie(c, cookieName, secure ? 'host' : undefined) : undefined;
    const login = cookie === undefined ? undefined : access.loggedIn(cookie);
    const caller = login?.caller ?? callerShown(access, shown);
    if (caller === undefined) {
      c.header('www-authenticate', 'Bearer');
      throw new Problem(notPermitted(shown !== undefined || cookie !== undefined));
    }
    if (login !== undefined && !isRead(c) && !isSame(c.req.header(csrfHeader) ?? '', login.csrf)) {
      const fix = `send the header ${csrfHeader} with what GET ${loginPath} answers as "csrf"`;
      throw new Problem(refusal('csrf', 'the page that asks has not shown that it is the one that logged in', fix));
    }
    c.set('caller', caller);
    if (login !== undefined) c.set('csrf', login.csrf);
    c.set('holds', () => (cookie === undefined ? !access.isOver(caller) : access.loggedIn(cookie) !== undefined));
    await access.used(caller).catch(() => {});
    await next();
  };
}

function callerShown(access: Access, header: string | undefined) {
  const secret = /^Bearer ([\x21-\x7e]+)$/.exec(header ?? '')?.[1];
  return secret === undefined ? undefined : access.callerOf(secret);
}

export function notPermitted(isShown: boolean) {
  const message = isShown ? 'this token is not valid here' : 'this needs a token';
  return refusal('not-permitted', message, 'send "Authorization: Bearer <token>"; the token is in the file "token" of the state folder');
}

function isRead({ req }: Context): boolean {
  return req.method === 'GET' || req.method === 'HEAD';
}
