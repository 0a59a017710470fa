import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';

/** In place of a status: the connection is cut, and nobody knows whether it was taken. */
export const hangUp = 0;

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** What it was answered. */
  readonly status: number;
}

/** A real HTTP receiver on a port of its own, which may be down, slow to come, or answer as it is told. */
export class Receiver {
  readonly received: Received[] = [];
  #server: Server | undefined;
  /** The status of each answer, by what came. */
  answers: (text: string) => number = () => 200;
  /** How long it takes to answer. */
  delayMs = 0;

  constructor(readonly port: number) {}

  get url() {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  start(): Promise<void> {
    const server = createServer((request, answer) => {
      let text = '';
      request.setEncoding('utf8').on('data', part => {
        text += part;
      });
      request.on('end', () => {
        const status = this.answers(text);
        this.received.push({ headers: request.headers, text, status });
        const reply = () => (status === hangUp ? request.socket.destroy() : answer.writeHead(status).end());
        if (this.delayMs > 0) setTimeout(reply, this.delayMs);
        else reply();
      });
    });
    this.#server = server;
    return new Promise((done, failed) => server.once('error', failed).listen(this.port, '127.0.0.1', () => done()));
  }

  stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    server?.closeAllConnections();
    return new Promise(done => (server ? server.close(() => done()) : done()));
  }
}
