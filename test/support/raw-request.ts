import { Agent, request } from 'node:http';
import type { Made } from './generated-requests.js';

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
  readonly ms: number;
}

/** Requests by few connections that stay; the paths and headers are sent as they stand. */
export class RawClient {
  readonly #agent: Agent;

  constructor(
    readonly url: string,
    readonly sockets = 16,
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: sockets });
  }

  /** Rejects where the connection breaks. The answer of a stream of events is its first bytes: it is left then. */
  send(made: Pick<Made, 'method' | 'path' | 'headers' | 'body'>): Promise<Answered> {
    const { method, path, headers, body } = made;
    const { hostname, port } = new URL(this.url);
    return new Promise((done, failed) => {
      const since = performance.now();
      // Node.js leaves it away for methods that usually have none.
      const length = body === undefined ? {} : { 'content-length': String(body.length) };
      const asking = request({ agent: this.#agent, hostname, port, method, path, headers: { ...length, ...headers } }, answer => {
        let text = '';
        const end = () => done({ status: answer.statusCode!, headers: answer.headers, text, ms: performance.now() - since });
        const isStream = answer.headers['content-type']?.startsWith('text/event-stream');
        answer.setEncoding('utf8').on('data', part => {
          text += part;
          if (!isStream) return;
          end();
          asking.destroy();
        });
        answer.on('end', end).on('error', failed);
      });
      asking.on('error', (error: NodeJS.ErrnoException) => {
        // A server may close a connection that brought what it could not read, just when the next request is on its way: HTTP has it sent again.
        if (asking.reusedSocket && error.code === 'ECONNRESET') this.send(made).then(done, failed);
        else failed(error);
      });
      // Else it would wait to be told to go on, and where it is refused at once it never is.
      asking.on('upgrade', (answer, socket) => {
        socket.destroy();
        done({ status: answer.statusCode!, headers: answer.headers, text: '', ms: performance.now() - since });
      });
      asking.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
