import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { Readable } from 'node:stream';
import { rootCertificates } from 'node:tls';
import { CliError, exit } from './exit.js';
import type { Environment } from './settings.js';

export interface Asking {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly body?: string;
}
export type Fetch = (url: URL, asking: Asking) => Promise<Response>;

/** `fetch`; where `KNOWNGOOD_CA` names a file, one that trusts the authorities in it, too. Throws CliError where that cannot be read. */
export function fetchOf(env: Environment): Fetch {
  const path = env['KNOWNGOOD_CA'];
  if (!path) return fetch;
  let ca: readonly string[];
  try {
    ca = [...rootCertificates, readFileSync(path, 'utf8')];
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code;
    throw new CliError(exit.usage, 'usage', `${path} cannot be read (${why})`, 'KNOWNGOOD_CA names a PEM file of authorities to trust');
  }
  return (url, asking) => (url.protocol === 'https:' ? trusting(ca, url, asking) : fetch(url, asking));
}

/** The `fetch` of Node.js takes no authorities but from the environment it was started with. */
function trusting(ca: readonly string[], url: URL, { method, headers, signal, body }: Asking): Promise<Response> {
  return new Promise((done, failed) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asking = request(url, { method, headers: { ...headers, ...length }, signal, ca: [...ca] }, answer => {
      const told = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
        values.map((value): [string, string] => [name, value]),
      );
      done(new Response(Readable.toWeb(answer) as ReadableStream, { status: answer.statusCode ?? 500, headers: told }));
    });
    asking.once('error', error => failed(signal.aborted ? signal.reason : error));
    asking.end(body);
  });
}

/** Why a certificate is not taken; undefined where something else is wrong. */
export function distrust(error: unknown): string | undefined {
  const found = [error, (error as { cause?: unknown })?.cause].map(one => (one as NodeJS.ErrnoException | undefined)?.code);
  return found.find(code => code !== undefined && /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code));
}
