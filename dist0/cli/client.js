import { CliError, exit, exitOf } from './exit.js';
/** EDGE: the controller's HTTP API. Every method throws CliError: with the API's own words, `unreachable` (6) or `timed-out` (7). */
export class Client {
  options;
  constructor(options) {
    this.options = options;
  }
  /** One object. `timeoutMs` where it may take longer than other calls. */
  get(path, query = {}, timeoutMs) {
    return this.#call('GET', path, query, undefined, timeoutMs);
  }
  send(method, path, body, timeoutMs) {
    return this.#call(method, path, {}, body, timeoutMs);
  }
  async items(path, query = {}) {
    return (await this.get(path, query)).items;
  }
  async sendItems(path, body, timeoutMs) {
    return (await this.send('POST', path, body, timeoutMs)).items;
  }
  /** Server-sent events until the signal aborts; ends when the server closes the stream. */
  async *follow(path, query, onOpen = () => {}) {
    const answer = await this.#fetch('GET', path, query, undefined, this.options.signal, 'text/event-stream');
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
  async #call(method, path, query, body, timeoutMs = this.options.timeoutMs) {
    const signal = AbortSignal.any([this.options.signal, AbortSignal.timeout(timeoutMs)]);
    const answer = await this.#fetch(method, path, query, body, signal, 'application/json');
    try {
      return await answer.json();
    } catch (error) {
      throw this.#broken(error);
    }
  }
  async #fetch(method, path, query, body, signal, accept) {
    const url = new URL(`${this.options.url}/api/v1${path}`);
    for (const [name, value] of Object.entries(query)) {
      if (value === undefined) continue;
      for (const one of Array.isArray(value) ? value : [value]) url.searchParams.append(name, String(one));
    }
    const headers = { accept };
    if (this.options.token !== undefined) headers['authorization'] = `Bearer ${this.options.token}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    let answer;
    try {
      answer = await fetch(url, { method, headers, signal, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    } catch (error) {
      throw this.#broken(error);
    }
    if (answer.ok) return answer;
    throw await this.#refusal(answer);
  }
  #broken(error) {
    if (this.options.signal.aborted) return error;
    if (error instanceof Error && error.name === 'TimeoutError') {
      return new CliError(exit.timedOut, 'timed-out', `no answer from ${this.options.url} in time`, 'give it longer with --timeout 2m');
    }
    if (error instanceof SyntaxError) {
      return new CliError(
        exit.unreachable,
        'unreachable',
        `what answers at ${this.options.url} is not a knowngood controller`,
        'say where the controller is with --url',
      );
    }
    return new CliError(
      exit.unreachable,
      'unreachable',
      `no controller answers at ${this.options.url}`,
      'start it with "knowngood up" (in a clone: npm start), or say where it is with --url',
    );
  }
  async #refusal(answer) {
    const body = await answer.json().catch(() => undefined);
    const { code, message, fix, ...more } = body?.error ?? {};
    const word = typeof code === 'string' ? code : `http-${answer.status}`;
    const help =
      typeof fix === 'string'
        ? fix
        : answer.status === 401
          ? 'set KNOWNGOOD_TOKEN, or point --state-dir at the folder of the stack'
          : undefined;
    return new CliError(
      exitOf(answer.status, word),
      word,
      typeof message === 'string' ? message : `the controller answered ${answer.status} to ${new URL(answer.url).pathname}`,
      help,
      more,
    );
  }
}
/** One block of an event stream; undefined for comments, which only keep the line open. */
export function parseEvent(block) {
  let event = 'message';
  const data = [];
  for (const line of block.split(/\r?\n/)) {
    const found = /^(event|data): ?(.*)$/.exec(line);
    if (found?.[1] === 'event') event = found[2] ?? '';
    if (found?.[1] === 'data') data.push(found[2] ?? '');
  }
  return data.length === 0 ? undefined : { event, text: data.join('\n') };
}
/** A workload's or container's name as one segment of a path. */
export function segment(name) {
  return encodeURIComponent(name);
}
