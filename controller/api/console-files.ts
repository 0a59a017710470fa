import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { refusal } from '../refusal.js';
import { Problem } from './problem.js';
import type { Api } from './routing.js';

/** One file of the web console, as it is sent. */
export interface ConsoleFile {
  /** Of the address, from `/`. */
  readonly path: string;
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly zipped: Uint8Array<ArrayBuffer>;
  /** Its name changes with its content. */
  readonly named: boolean;
  readonly tag: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** More would not be the console that was built. */
const maxFiles = 64;

/** EDGE: the files that `npm run build` made of `console/`, read once; none where it was not built. What is of no known type is left out. */
export function readConsole(folder: string): readonly ConsoleFile[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    entry => entry.isFile() && extname(entry.name) in types,
  );
  if (found.length > maxFiles)
    throw new Error(`${folder} holds ${found.length} files, and a console has at most ${maxFiles}; run "npm run build"`);
  return found.map(entry => {
    const file = join(entry.parentPath, entry.name);
    const plain = new Uint8Array(readFileSync(file));
    return {
      path: `/${relative(folder, file).split(sep).join('/')}`,
      type: types[extname(file)]!,
      plain,
      zipped: new Uint8Array(gzipSync(plain)),
      named: relative(folder, file).startsWith(`assets${sep}`),
      tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    };
  });
}

/** Scripts, styles and calls of its own only; nothing may frame it, and no form leaves it. */
const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  formAction: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/**
 * The web console at `/`: a route for each file there is, so that no address can lead to another. They are the same for everybody, and need no token;
 * what they show is asked of the API, which does.
 */
export function consoleRoutes(api: Api, files: readonly ConsoleFile[], requireHost: MiddlewareHandler): void {
  const headers = secureHeaders({ strictTransportSecurity: false, contentSecurityPolicy: policy });
  for (const file of files) {
    const paths = file.path === '/index.html' ? ['/', '/index.html'] : [file.path];
    for (const path of paths) api.get(path, headers, requireHost, c => send(file, name => c.req.header(name)));
  }
  if (files.some(({ path }) => path === '/index.html')) return;
  api.get('/', headers, requireHost, () => {
    throw new Problem(refusal('no-route', 'the web console was not built', 'run "npm run build", then start the controller again'));
  });
}

function send(file: ConsoleFile, header: (name: string) => string | undefined): Response {
  const common = {
    etag: file.tag,
    vary: 'accept-encoding',
    'cache-control': file.named ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (header('if-none-match') === file.tag) return new Response(null, { status: 304, headers: common });
  const isZipped = /\bgzip\b/.test(header('accept-encoding') ?? '');
  const body = isZipped ? file.zipped : file.plain;
  return new Response(body, {
    headers: {
      ...common,
      'content-type': file.type,
      'content-length': String(body.length),
      ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
    },
  });
}
