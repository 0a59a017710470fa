import type { Answer } from './controller-process.js';
import { seeded } from './seeded.js';
import { valid } from './valid-request.js';

/** One request as it goes over the wire: the path is sent as it stands. */
export interface Made {
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

/** Names of what is there, by the parameter that takes them. */
export type Known = Readonly<Record<string, readonly string[]>>;

const base = '/api/v1';
const long = 'x'.repeat(9_000);
/** No longer than a request line may be. */
const names = ['.', '..', '%', '*', '>', 'a.b', ' ', '\0', '\r\n', '../../etc/passwd', '<script>alert(1)</script>', '💥', '\ud800', long];
const oddSegments = [
  '%00',
  '%2e%2e%2f',
  '..%2f..%2fetc%2fpasswd',
  '%ff',
  '%',
  '%zz',
  '\\..\\..',
  '%0d%0aset-cookie:%20a=b',
  '',
  '..',
  ';',
  '%25',
];
const oddPaths = [
  '/../../../../etc/passwd',
  '/..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/package.json',
  '/assets/../../package.json',
  '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
  '/assets/..\\..\\package.json',
  '/index.html%00.js',
  '/index.html/',
  '//index.html',
  '/./index.html',
  '/%00',
  '/healthz/../api/v1/tokens',
  '/api/v1/../../token',
  '/api//v1/tokens',
  '/api/v1/alerts/',
  '/API/V1/TOKENS',
  '/metrics/../token',
  '/api/v1/openapi.json?%00',
  'http://evil.example/api/v1/status',
  '*',
];
const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  1.5,
  '',
  long,
  '\0',
  '\ud800',
  '<img src=x onerror=alert(1)>',
  [],
  {},
  [[[[]]]],
  [null],
  'Infinity',
  '9999999999d',
  '-1h',
  '+275760-09-13T00:00:00.001Z',
  '../../../etc/passwd',
  '$(reboot)',
  'shop/web',
];
const oddKeys = ['__proto__', 'constructor', 'prototype', 'toString', '', 'x', '$ref', 'by', 'revision', 'length'];
const oddQueries = [
  '?',
  '?&&&=',
  '?limit=-1',
  '?limit=1e99',
  '?limit=NaN',
  '?__proto__=1',
  '?constructor[x]=1',
  '?%00=%00',
  '?a=%ff%zz',
  `?x=${long}`,
];
const oddTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-7',
  'application/jsonp',
  '',
];
const oddHeaders: readonly (readonly [string, string])[] = [
  ['x-forwarded-for', '127.0.0.1, evil'],
  ['x-forwarded-proto', 'https'],
  ['x-forwarded-host', 'evil.example'],
  ['x-forwarded-user', 'root'],
  ['x-http-method-override', 'DELETE'],
  ['origin', 'http://evil.example'],
  ['referer', 'http://evil.example/\u00ff'],
  ['cookie', 'knowngood=; __Host-knowngood=%00; a=%ff; =; ;;'],
  ['accept', 'text/html;q=x'],
  ['accept-encoding', 'br;q=-1'],
  ['range', 'bytes=0-0,-1'],
  ['if-none-match', '*'],
  ['expect', '100-continue'],
  ['last-event-id', '\u00ff-1'],
  ['content-encoding', 'gzip'],
  ['upgrade', 'websocket'],
  ['x-long', 'y'.repeat(6_000)],
];

/** Requests over every route of the document, and beside them; the same for the same seed and number, each by itself. */
export function requestMaker(document: Answer, known: Known, seed: number): (n: number) => Made {
  const operations = Object.entries(document.paths as Answer).flatMap(([path, methods]) =>
    Object.entries(methods as Answer).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation: operation as Answer,
    })),
  );
  return n => {
    const random = seeded(seed * 100_003 + n);
    const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
    const chance = (part: number) => random() < part;
    if (chance(0.05)) {
      const headers = chance(0.3) ? Object.fromEntries([one(oddHeaders)]) : {};
      return {
        route: 'beside',
        method: one(['GET', 'GET', 'POST', 'DELETE', 'OPTIONS', 'PROPFIND']),
        path: one(oddPaths),
        headers,
        body: undefined,
      };
    }
    // Every route in its turn.
    const { path, method, operation } = operations[n % operations.length]!;
    const route = `${method} ${path.slice(base.length)}`;
    const at = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (chance(0.6) && known[name]) return encodeURIComponent(one(known[name]));
      return chance(0.5) ? one(oddSegments) : encodeSafely(one(names));
    });
    const headers: Record<string, string> = Object.fromEntries(chance(0.15) ? [one(oddHeaders), one(oddHeaders)] : []);
    const schema = operation.requestBody?.content['application/json'].schema;
    const query = queryOf();
    let body: Buffer | undefined;
    if (schema) {
      const good = patientless(filled(valid(schema, document)), resolved(schema));
      body = chance(0.5) ? Buffer.from(JSON.stringify(good)) : mutated(good);
    } else if (chance(0.1)) body = Buffer.from('{"a":1}');
    if (body) headers['content-type'] = chance(0.08) ? one(oddTypes) : 'application/json';
    return { route, method: chance(0.03) ? one(['PUT', 'PATCH', 'DELETE', 'HEAD']) : method, path: at + query, headers, body };

    function queryOf(): string {
      const parameters = ((operation.parameters ?? []) as Answer[]).filter(parameter => parameter.in === 'query');
      if (chance(0.1)) return `${one(oddQueries)}${asksToWait(parameters) ? '&timeoutMs=300' : ''}`;
      const parts = parameters.flatMap(({ name, schema: of, required }) => {
        if (!required && chance(0.6)) return [];
        const value = chance(0.6)
          ? known[name]
            ? one(known[name])
            : valid(of, document)
          : one([...names, '0', '-1', '1e3', 'true', 'null']);
        return name === 'timeoutMs' ? [] : [`${name}=${encodeSafely(String(value))}`];
      });
      if (asksToWait(parameters)) parts.push('timeoutMs=300');
      return parts.length === 0 ? '' : `?${parts.join('&')}`;
    }

    /** With names that are there, and here and there what need not be. */
    function filled(value: unknown): unknown {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      const entries = Object.entries(value).map(([name, field]) => {
        const fit = known[name];
        if (!fit || chance(0.3)) return [name, field];
        return [name, Array.isArray(field) ? [one(fit)] : typeof field === 'string' ? one(fit) : field];
      });
      return Object.fromEntries(entries);
    }

    function mutated(good: unknown): Buffer {
      const text = JSON.stringify(good) ?? '';
      const roll = random();
      if (roll < 0.1) return Buffer.from(text.slice(0, Math.floor(random() * text.length)));
      if (roll < 0.15) return Buffer.from(one(['', 'null', '[]', '"x"', '1', '{', '{}x', '[1,', '\ufeff{}', '{"a":1,"a":2}', 'NaN']));
      if (roll < 0.2) return Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xff, 0xfe, 0x00])]);
      if (roll < 0.23) return Buffer.from('['.repeat(20_000));
      if (roll < 0.26) return Buffer.from(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`);
      if (typeof good !== 'object' || good === null || Array.isArray(good)) return Buffer.from(text);
      const properties = Object.keys(resolved(schema).properties ?? {});
      const fields = new Map(Object.entries(good));
      for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
        const name = chance(0.75) && properties.length > 0 ? one(properties) : one(oddKeys);
        if (chance(0.2)) fields.delete(name);
        else fields.set(name, one(oddValues));
      }
      // Written out by hand: as a property of an object `__proto__` would be no key.
      const parts = [...fields].map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(waits(name, value))}`);
      return Buffer.from(`{${parts.join(',')}}`);
    }
  };

  function resolved(schema: Answer): Answer {
    return schema.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)] : schema;
  }
}

/** Whoever asks to wait waits; that is no hang. */
function patientless(good: unknown, { properties = {} }: Answer): unknown {
  if (typeof good !== 'object' || good === null || Array.isArray(good)) return good;
  return { ...good, ...(properties.wait ? { wait: false } : {}), ...(properties.timeoutMs ? { timeoutMs: 300 } : {}) };
}
function waits(name: string, value: unknown): unknown {
  if (name === 'wait' && value === true) return false;
  return name === 'timeoutMs' && typeof value === 'number' ? Math.min(value, 300) : value;
}
function asksToWait(parameters: readonly Answer[]): boolean {
  return parameters.some(({ name }) => name === 'timeoutMs');
}

/** Lone surrogates have no bytes: they are sent as their replacement. */
function encodeSafely(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}
