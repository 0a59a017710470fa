import { CliError, exit, exitOf } from './exit.js';
import { pause } from './pause.js';
import { type Answer, distrust, type Fetch } from './trusting.js';

export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** Of a controller that is asked too often. */
const mostWaitMs = 10_000;

/** EDGE: the controller's HTTP API. Every method throws CliError: with the API's own words, `unreachable` (6) or `timed-out` (7). */
export class Client {
  constructor(
    readonly options: {
      readonly url: string;
      readonly token: string | undefined;
      readonly timeoutMs: number;
      readonly signal: AbortSignal;
      readonly fetch: Fetch;
    },
  ) {}

  /** One object. `timeoutMs` where it may take longer than other calls. */
  get<T>(path: string, query: Query = {}, timeoutMs?: number): Promise<T> {
    return this.#call('GET', path, query, undefined, timeoutMs);
  }
  send<T>(method: 'POST' | 'PUT', path: string, body: Readonly<Record<string, unknown>>, timeoutMs?: number): Promise<T> {
    return this.#call(method, path, {}, body, timeoutMs);
  }
  remove<T>(path: string): Promise<T> {
    return this.#call('DELETE', path, {}, undefined);
  }
  async items<T>(path: string, query: Query = {}): Promise<readonly T[]> {
    return (await this.get<{ readonly items: readonly T[] }>(path, query)).items;
  }
  async sendItems<T>(path: string, body: Readonly<Record<string, unknown>>, timeoutMs?: number): Promise<readonly T[]> {
    return (await this.send<{ readonly items: readonly T[] }>('POST', path, body, timeoutMs)).items;
  }

  /** Server-sent events until the signal aborts; ends when the server closes the stream. */
  async *follow(
    path: string,
    query: Query,
    onOpen: () => void = () => {},
    lastId?: string,
  ): AsyncIterable<{ readonly event: string; readonly text: string; readonly id?: string }> {
    const more: Record<string, string> = lastId === undefined ? {} : { 'last-event-id': lastId };
    const answer = await this.#fetch('GET', path, query, undefined, this.options.signal, 'text/event-stream', more);
    onOpen();
    let rest = '';
    const decoder = new TextDecoder();
    if (answer.body === null) return;
    for await (const chunk of answer.body) {
      rest += decoder.decode(chunk, { stream: true });
      const blocks = rest.split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const message = parseEvent(block);
        if (message !== undefined) yield message;
      }
    }
  }

  async #call<T>(method: string, path: string, query: Query, body: unknown, timeoutMs = this.options.timeoutMs): Promise<T> {
    const signal = AbortSignal.any([this.options.signal, AbortSignal.timeout(timeoutMs)]);
    const answer = await this.#fetch(method, path, query, body, signal, 'application/json');
    try {
      return (await answer.json()) as T;
    } catch (error) {
      throw this.#broken(error);
    }
  }

  async #fetch(
    method: string,
    path: string,
    query: Query,
    body: unknown,
    signal: AbortSignal,
    accept: string,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const url = new URL(`${this.options.url}/api/v1${path}`);
    for (const [name, value] of Object.entries(query)) {
      if (value === undefined) continue;
      for (const one of Array.isArray(value) ? value : [value]) url.searchParams.append(name, String(one));
    }
    const headers: Record<string, string> = { accept, ...more };
    if (this.options.token !== undefined) headers['authorization'] = `Bearer ${this.options.token}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    for (;;) {
      let answer: Answer;
      try {
        const follows = accept === 'text/event-stream';
        answer = await this.options.fetch(url, {
          method,
          headers,
          signal,
          follows,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
      } catch (error) {
        throw this.#broken(error);
      }
      if (answer.ok) return answer;
      const waitMs = answer.status === 429 ? Number(answer.headers.get('retry-after')) * 1_000 : Number.NaN;
      // Whoever is told when to ask again asks again then, where that is soon.
      if (!(waitMs > 0 && waitMs <= mostWaitMs)) throw await this.#refusal(answer);
      await answer.body?.cancel?.();
      await pause(waitMs, signal);
      if (signal.aborted) throw this.#broken(signal.reason);
    }
  }

  #broken(error: unknown): unknown {
    if (this.options.signal.aborted) return error;
    if (error instanceof Error && error.name === 'TimeoutError') {
      return new CliError(exit.timedOut, 'timed-out', `no answer from ${this.options.url} in time`, 'give it longer with --timeout 2m');
    }
    if (error instanceof SyntaxError) return this.#stranger();
    const why = distrust(error);
    if (why !== undefined) {
      const message = `the certificate of ${this.options.url} is not trusted (${why})`;
      return new CliError(
        exit.unreachable,
        'unreachable',
        message,
        'set KNOWNGOOD_CA to a PEM file of who signed it; --url must be a name in it',
      );
    }
    return new CliError(
      exit.unreachable,
      'unreachable',
      `no controller answers at ${this.options.url}`,
      'start it with "knowngood up" (in a clone: npm start), or say where it is with --url',
    );
  }

  #stranger(): CliError {
    return new CliError(
      exit.unreachable,
      'unreachable',
      `what answers at ${this.options.url} is not a knowngood controller`,
      'say where the controller is with --url',
    );
  }

  async #refusal(answer: Answer): Promise<CliError> {
    const body = (await answer.json().catch(() => undefined)) as { readonly error?: Readonly<Record<string, unknown>> } | undefined;
    const { code, message, fix, ...more } = body?.error ?? {};
    // A controller says why in its own words; whoever does not is another server, and its "not found" is not about a workload.
    if (typeof code !== 'string' || typeof message !== 'string') return this.#stranger();
    const help =
      answer.status === 401
        ? 'set KNOWNGOOD_TOKEN, or point --state-dir at the folder of the stack'
        : typeof fix === 'string'
          ? fix
          : 'the log of the controller says more: <state>/log/controller.log';
    return new CliError(exitOf(answer.status, code), code, message, help, more);
  }
}

/** One block of an event stream; undefined for comments, which only keep the line open. */
export function parseEvent(block: string): { readonly event: string; readonly text: string; readonly id?: string } | undefined {
  let event = 'message';
  let id: string | undefined;
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const found = /^(event|data|id): ?(.*)$/.exec(line);
    if (found?.[1] === 'event') event = found[2] ?? '';
    if (found?.[1] === 'id') id = found[2];
    if (found?.[1] === 'data') data.push(found[2] ?? '');
  }
  return data.length === 0 ? undefined : { event, text: data.join('\n'), ...(id !== undefined && { id }) };
}

/** A workload's or container's name as one segment of a path. */
export function segment(name: string): string {
  return encodeURIComponent(name);
}
