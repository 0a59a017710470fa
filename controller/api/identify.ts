import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Access } from '../access/access.js';
import type { Caller } from '../access/caller.js';
import type { Limits, TooMany } from '../access/limits.js';
import { hashOf, isSame } from '../access/secret.js';
import type { ProxySettings } from '../http-settings.js';
import { refusal } from '../refusal.js';
import { isOwnPage, type OwnNames } from './guard.js';
import { Problem } from './problem.js';
import type { ApiEnv } from './routing.js';

export const cookieName = 'knowngood';
const csrfHeader = 'x-knowngood-csrf';
const loginPath = '/api/v1/login';
/** Who calls these shows no token. */
const openPaths = [loginPath, /^\/api\/v1\/sinks\/[a-z0-9-]+\/pagerduty$/];

export interface Identifying {
  readonly access: Access;
  readonly limits: Limits;
  readonly own: OwnNames;
  readonly proxy?: ProxySettings | undefined;
}

/** Who was found, and by what. */
interface Found {
  readonly caller: Caller;
  /** By which it is counted. */
  readonly key: string;
  /** What a browser sends along by itself needs it for what changes something. */
  readonly csrf?: string;
  readonly holds: () => boolean;
}

/**
 * Finds out who asks, and lets nobody in of whom that is not known. A browser comes by a cookie, or by a proxy that knows it, and sends that along
 * wherever the request was made up: what changes something by it must show that the page itself asks. A request that shows a token is the token's.
 */
export function identify({ access, limits, own, proxy }: Identifying): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const shown = c.req.header('authorization') || undefined;
    if (shown === undefined && !isRead(c) && !isOwnPage(c.req.header('origin'), c.req.header('host') ?? '', own)) {
      const fix = 'ask from a page of this controller; a name by which a proxy calls it is listed in KNOWNGOOD_HTTP_NAMES';
      throw new Problem(refusal('csrf', `a page of ${c.req.header('origin')} asks`, fix));
    }
    const { path, method } = c.req;
    if (method === 'POST' && openPaths.some(one => (typeof one === 'string' ? one === path : one.test(path)))) return next();
    const { user, address } = c.get('whence');
    const cookie = shown === undefined && user === undefined ? cookieOf(c) : undefined;
    const found =
      shown !== undefined ? byToken(access, shown) : user !== undefined ? byProxy(access, proxy, user) : cookie && byLogin(access, cookie);
    if (!found) {
      holdBack(c, limits.stranger(address));
      c.header('www-authenticate', 'Bearer');
      throw new Problem(
        user !== undefined && shown === undefined ? notListed(user) : notPermitted(shown !== undefined || cookie !== undefined),
      );
    }
    const { caller, key, csrf, holds } = found;
    holdBack(c, limits.ask(key, caller.name));
    if (csrf !== undefined && !isRead(c) && !isSame(c.req.header(csrfHeader) ?? '', csrf)) {
      const fix = `send the header ${csrfHeader} with what GET ${loginPath} answers as "csrf"`;
      throw new Problem(refusal('csrf', 'the page that asks has not shown that it is the one that logged in', fix));
    }
    c.set('caller', caller);
    c.set('counted', key);
    if (csrf !== undefined) c.set('csrf', csrf);
    c.set('holds', holds);
    await access.used(caller).catch(() => {});
    await next();
  };
}

/** The cookie of the login; by TLS under a name that no other page and no plain connection can set. */
export function cookieOf(c: Context<ApiEnv>): string | undefined {
  return getCookie(c, cookieName, c.get('whence').secure ? 'host' : undefined) || undefined;
}

/** Refuses who asked too often, and says when they may again. */
export function holdBack(c: Context, tooMany: TooMany | undefined): void {
  if (tooMany === undefined) return;
  c.header('retry-after', String(Math.ceil(tooMany.waitMs / 1_000)));
  throw new Problem(tooMany.why);
}

function byToken(access: Access, header: string): Found | undefined {
  const secret = /^Bearer ([\x21-\x7e]+)$/.exec(header)?.[1];
  const caller = secret === undefined ? undefined : access.callerOf(secret);
  return caller && { caller, key: caller.id, holds: () => !access.isOver(caller) };
}

function byLogin(access: Access, cookie: string): Found | undefined {
  const login = access.loggedIn(cookie);
  return login && { ...login, key: `login ${hashOf(cookie)}`, holds: () => access.loggedIn(cookie) !== undefined };
}

/** Whoever a proxy has logged in by its own means; its name is one that a token could have. */
function byProxy(access: Access, proxy: ProxySettings | undefined, user: string): Found | undefined {
  const role = proxy?.roles.get(user) ?? proxy?.roles.get('*');
  if (role === undefined || !/^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/.test(user)) return undefined;
  const id = `proxy:${user}`;
  return { caller: { id, name: user, role, environments: [], owners: [] }, key: id, csrf: access.csrfFor(id), holds: () => true };
}

export function notPermitted(isShown: boolean) {
  const message = isShown ? 'this token is not valid here' : 'this needs a token';
  return refusal('not-permitted', message, 'send "Authorization: Bearer <token>"; the token is in the file "token" of the state folder');
}

function notListed(user: string) {
  return refusal('not-permitted', `the proxy says that "${user}" asks, who has no role here`, 'list the name in KNOWNGOOD_PROXY_ROLES');
}

function isRead({ req }: Context): boolean {
  return req.method === 'GET' || req.method === 'HEAD';
}
