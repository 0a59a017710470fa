import type { MiddlewareHandler } from 'hono';
import type { ProxySettings } from '../http-settings.js';
import { countedAs, Proxies, plainAddress } from './proxies.js';
import type { ApiEnv } from './routing.js';

/** Where a request came from, as far as who sent it can be believed. */
export interface Whence {
  /** By which it is counted. */
  readonly address: string;
  /** Nobody on its way could read it. */
  readonly secure: boolean;
  /** Who a proxy says that asks; absent where none may say so, or none does. */
  readonly user?: string;
}

/**
 * Headers about others are believed from the addresses that are listed, and from nobody else. HSTS is said to whoever came by TLS: by a plain
 * connection it must not be.
 */
export function fromWhere(tls: boolean, settings: ProxySettings | undefined): MiddlewareHandler<ApiEnv> {
  const proxies = settings && new Proxies(settings.addresses);
  return async (c, next) => {
    const direct = plainAddress(c.env?.incoming?.socket.remoteAddress ?? '');
    const isProxy = proxies?.has(direct) ?? false;
    const user = isProxy && settings?.userHeader ? c.req.header(settings.userHeader) : undefined;
    const secure = tls || (isProxy && c.req.header('x-forwarded-proto')?.toLowerCase() === 'https');
    const address = isProxy ? farthest(proxies!, c.req.header('x-forwarded-for'), direct) : direct;
    c.set('whence', { address: countedAs(address), secure, ...(user ? { user } : {}) });
    await next();
    if (secure) c.header('strict-transport-security', 'max-age=31536000');
  };
}

/** The last one that a listed proxy was called by; what stands before it anybody can have written. */
function farthest(proxies: Proxies, header: string | undefined, direct: string): string {
  const hops = (header ?? '').split(',').flatMap(hop => plainAddress(hop.trim()) || []);
  return hops.findLast(hop => !proxies.has(hop)) ?? direct;
}
