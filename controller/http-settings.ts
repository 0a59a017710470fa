import { type Role, roles } from './access/caller.js';
import { ConfigError, type Environment, matching, number, parts } from './config-values.js';

/** Who stands in front of the API and is believed; nobody where there is none. */
export interface ProxySettings {
  /** Addresses and CIDRs. */
  readonly addresses: readonly string[];
  /** The header, in lower case, by which it names who asks; absent = it names nobody. */
  readonly userHeader?: string;
  /** By name; `*` is everybody else. */
  readonly roles: ReadonlyMap<string, Role>;
}

/** How the API is called besides where it listens. */
export interface HttpSettings {
  /** Names by which it is called, in lower case; addresses and loopback need not be among them. */
  readonly names: readonly string[];
  /** Requests a second that each token and each login may make in the long run; ten seconds of them at once. */
  readonly rate: number;
  /** Paths of PEM files. */
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly proxy?: ProxySettings;
}

const defaultRate = 100;

/** Throws `ConfigError` on the first value that makes no sense. */
export function parseHttp(env: Environment): HttpSettings {
  const tls = parseTls(env);
  const proxy = parseProxy(env);
  const names = parts(env, 'KNOWNGOOD_HTTP_NAMES', /^[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?$/, 'host names without a port');
  return {
    names: names.map(name => name.toLowerCase()),
    rate: number(env, 'KNOWNGOOD_RATE', 1, 1_000_000) ?? defaultRate,
    ...(tls === undefined ? {} : { tls }),
    ...(proxy === undefined ? {} : { proxy }),
  };
}

function parseTls(env: Environment): HttpSettings['tls'] {
  const [cert, key] = [env['KNOWNGOOD_TLS_CERT'], env['KNOWNGOOD_TLS_KEY']];
  if (!cert && !key) return undefined;
  if (cert && key) return { cert, key };
  const [given, missing] = cert ? ['KNOWNGOOD_TLS_CERT', 'KNOWNGOOD_TLS_KEY'] : ['KNOWNGOOD_TLS_KEY', 'KNOWNGOOD_TLS_CERT'];
  throw new ConfigError(`${given} is set without ${missing}; TLS needs both`);
}

function parseProxy(env: Environment): ProxySettings | undefined {
  const addresses = parts(env, 'KNOWNGOOD_PROXIES', /^[0-9A-Fa-f.:]+(\/\d{1,3})?$/, 'addresses or CIDRs');
  const userHeader = matching(env, 'KNOWNGOOD_PROXY_USER', /^[A-Za-z][A-Za-z0-9-]{0,63}$/, 'the name of a header')?.toLowerCase();
  const given = new Map(parts(env, 'KNOWNGOOD_PROXY_ROLES', /^[^=]+=[a-z]+$/, 'name=role, or *=role').map(roleOf));
  if (addresses.length === 0) {
    if (userHeader === undefined) return undefined;
    throw new ConfigError('KNOWNGOOD_PROXY_USER is set without KNOWNGOOD_PROXIES; anybody could send that header');
  }
  if (userHeader === 'authorization' || userHeader === 'cookie')
    throw new ConfigError(`KNOWNGOOD_PROXY_USER is "${userHeader}", which tokens and logins come by; let the proxy set another`);
  if (userHeader !== undefined && given.size === 0)
    throw new ConfigError('KNOWNGOOD_PROXY_USER is set without KNOWNGOOD_PROXY_ROLES; say who may what, like ada=admin,*=viewer');
  return { addresses, roles: given, ...(userHeader === undefined ? {} : { userHeader }) };
}

function roleOf(part: string): [string, Role] {
  const [name = '', text = ''] = part.split('=');
  const role = roles.find(word => word === text);
  if (role === undefined) throw new ConfigError(`KNOWNGOOD_PROXY_ROLES has "${part}"; the role is one of ${roles.join(', ')}`);
  return [name.trim(), role];
}
