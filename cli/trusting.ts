import { readFileSync } from 'node:fs';
import { type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { Readable } from 'node:stream';
import { rootCertificates } from 'node:tls';
import { CliError, exit } from './exit.js';
import type { Environment } from './settings.js';

export interface Asking {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly body?: string;
  /** What comes is read as it comes, for as long as somebody listens. */
  readonly follows?: boolean;
}
/** As much of a `Response` as is read here. */
export interface Answer extends Pick<Response, 'ok' | 'status' | 'json'> {
  readonly headers: Pick<Headers, 'get'>;
  readonly body: (AsyncIterable<Uint8Array> & { cancel?(): Promise<void> }) | null;
}
export type Fetch = (url: URL, asking: Asking) => Promise<Answer>;

/** Somebody who is followed says at least this often that he is there, four times over. */
const silentMs = 60_000;

/** `fetch`; where `KNOWNGOOD_CA` names a file, one that trusts the authorities in it, too. Throws CliError where that cannot be read. */
export function fetchOf(env: Environment): Fetch {
  const path = env['KNOWNGOOD_CA'];
  const ca = path ? authorities(path) : undefined;
  // The `fetch` of Node.js takes no authorities but from the environment it was started with, and hands on what comes through streams of which
  // each costs an alert its time.
  return (url, asking) => (asking.follows || (ca && url.protocol === 'https:') ? ask(ca, url, asking) : fetch(url, asking));
}

function authorities(path: string): readonly string[] {
  try {
    return [...rootCertificates, readFileSync(path, 'utf8')];
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code;
    throw new CliError(exit.usage, 'usage', `${path} cannot be read (${why})`, 'KNOWNGOOD_CA names a PEM file of authorities to trust');
  }
}

function ask(ca: readonly string[] | undefined, url: URL, { method, headers, signal, body, follows }: Asking): Promise<Answer> {
  return new Promise((done, failed) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = { method, headers: { ...headers, ...length }, signal, ...(ca && { ca: [...ca] }) };
    const take = (answer: IncomingMessage) => {
      const response = new Response(follows && answer.statusCode === 200 ? null : (Readable.toWeb(answer) as ReadableStream), {
        status: answer.statusCode ?? 500,
        headers: Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
          values.map((value): [string, string] => [name, value]),
        ),
      });
      const { ok, status } = response;
      done(response.body ? response : { ok, status, headers: response.headers, body: answer, json: () => response.json() });
    };
    const asking = url.protocol === 'https:' ? secure(url, options, take) : plain(url, options, take);
    asking.once('error', error => failed(signal.aborted ? signal.reason : error));
    if (follows) asking.setTimeout(silentMs, () => asking.destroy(new Error('nothing came for a minute')));
    asking.end(body);
  });
}

/** Why a certificate is not taken; undefined where something else is wrong. */
export function distrust(error: unknown): string | undefined {
  const found = [error, (error as { cause?: unknown })?.cause].map(one => (one as NodeJS.ErrnoException | undefined)?.code);
  return found.find(code => code !== undefined && /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code));
}
