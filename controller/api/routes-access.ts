import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Caller } from '../access/caller.js';
import { isScoped } from '../access/placements.js';
import { refusal } from '../refusal.js';
import { expiry } from './expiry.js';
import { cookieName, cookieOf, holdBack, notPermitted } from './identify.js';
import { Problem } from './problem.js';
import { type Api, type ApiEnv, askedBy, granted, jsonBody, route } from './routing.js';
import { idParam, listOf } from './schema.js';
import { loginBody, loginShape, newTokenShape, nothingBody, tokenBody, tokenShape } from './schema-access.js';
import type { Services } from './services.js';

const login = route(
  { method: 'post', path: '/login', summary: 'Log a browser in by a token: sets a cookie', request: jsonBody(loginBody) },
  loginShape,
);
const who = route({ method: 'get', path: '/login', summary: 'Who asks, and what they may' }, loginShape);
const logout = route(
  { method: 'post', path: '/logout', summary: 'End the login of this browser', request: jsonBody(nothingBody) },
  nothingBody,
);
const list = route({ method: 'get', path: '/tokens', summary: 'Tokens, without what is secret of them' }, listOf(tokenShape));
const create = route(
  { method: 'post', path: '/tokens', summary: 'Make a token; it is told this once', request: jsonBody(tokenBody) },
  newTokenShape,
);
const revoke = route(
  {
    method: 'delete',
    path: '/tokens/{id}',
    summary: 'From now on this token, and every login by it, is nobody’s',
    request: { params: idParam },
  },
  tokenShape,
);

export function accessRoutes(api: Api, { access, limits, now }: Services): void {
  api.openapi(login, async c => {
    const caller = access.callerOf(c.req.valid('json').token);
    if (caller === undefined) {
      holdBack(c, limits.guess(c.get('whence').address));
      throw new Problem(notPermitted(true));
    }
    holdBack(c, limits.login(caller.id, caller.name));
    const { cookie, csrf, untilMs } = await access.login(caller);
    setCookie(c, cookieName, cookie, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      expires: new Date(untilMs),
      ...securityOf(c),
    });
    return c.json(loginView(caller, csrf), 200);
  });
  api.openapi(who, c => c.json(loginView(c.get('caller'), c.get('csrf') ?? ''), 200));
  api.openapi(logout, async c => {
    const cookie = cookieOf(c);
    if (cookie !== undefined) await access.logout(cookie);
    deleteCookie(c, cookieName, { path: '/', ...securityOf(c) });
    return c.json({}, 200);
  });

  api.openapi(list, c => c.json({ items: [...access.list()] } as never, 200));
  api.openapi(create, async c => {
    const { expires, by, ...rest } = c.req.valid('json');
    // It could make itself another without one.
    if (rest.role === 'admin' && isScoped(rest))
      throw new Problem(refusal('usage', 'an admin has no scope', 'leave environments and owners away, or give it the role operator'));
    const expiresAt = expiry(expires, now());
    const request = { ...rest, ...(expiresAt === undefined ? {} : { expiresAt }) };
    const { secret, ...line } = granted(await access.create(request, askedBy(c, { by }).by));
    return c.json({ ...line, token: secret } as never, 200);
  });
  api.openapi(revoke, async c => c.json(granted(await access.revoke(c.req.valid('param').id)) as never, 200));
}

/** By TLS the cookie is for that alone. */
function securityOf(c: Context<ApiEnv>) {
  return c.get('whence').secure ? ({ secure: true, prefix: 'host' } as const) : { secure: false };
}

function loginView({ name, role, environments, owners }: Caller, csrf: string) {
  return { name, role, environments: [...environments], owners: [...owners], csrf };
}
