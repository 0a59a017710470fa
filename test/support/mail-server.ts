import { createServer, type Server, type Socket } from 'node:net';

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** A mail server as RFC 5321 has it, as far as a sender of one mail needs it; may be down, or refuse. */
export class MailServer {
  readonly mails: Mail[] = [];
  /** What the end of a mail is answered. */
  answer = '250 2.0.0 it is here';
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;

  constructor(readonly port: number) {}

  start(): Promise<void> {
    const server = createServer(socket => this.#serve(socket));
    this.#server = server;
    return new Promise((done, failed) => server.once('error', failed).listen(this.port, '127.0.0.1', () => done()));
  }

  stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    for (const socket of this.#sockets) socket.destroy();
    return new Promise(done => (server ? server.close(() => done()) : done()));
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket)).on('error', () => {});
    const say = (line: string) => socket.write(`${line}\r\n`);
    let rest = '';
    let [from, to, body] = ['', [] as string[], undefined as string[] | undefined];
    const take = (line: string) => {
      if (body) {
        if (line !== '.') return void body.push(line.startsWith('.') ? line.slice(1) : line);
        if (this.answer.startsWith('2')) this.mails.push(mailOf(from, to, body));
        [from, to, body] = ['', [], undefined];
        return say(this.answer);
      }
      const [, verb = '', operand = ''] = /^([A-Za-z]+)(?: (.*))?$/.exec(line) ?? [];
      const address = /<([^>]*)>/.exec(operand)?.[1] ?? '';
      switch (verb.toUpperCase()) {
        case 'EHLO':
          say('250-mail.test');
          return say('250 8BITMIME');
        case 'HELO':
        case 'NOOP':
        case 'RSET':
          return say('250 fine');
        case 'MAIL':
          from = address;
          return say('250 fine');
        case 'RCPT':
          to.push(address);
          return say('250 fine');
        case 'DATA':
          body = [];
          return say('354 go on, end with a dot');
        case 'QUIT':
          say('221 until later');
          return socket.end();
        default:
          return say('502 not known');
      }
    };
    say('220 mail.test ESMTP');
    socket.setEncoding('utf8').on('data', (part: string) => {
      const lines = (rest + part).split('\r\n');
      rest = lines.pop()!;
      for (const line of lines) take(line);
    });
  }
}

function mailOf(from: string, to: readonly string[], lines: readonly string[]): Mail {
  const end = lines.indexOf('');
  const unfolded = lines
    .slice(0, end)
    .join('\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n');
  const headers = new Map(unfolded.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]));
  const body = lines.slice(end + 1).join('\n');
  const isQuoted = headers.get('content-transfer-encoding') === 'quoted-printable';
  return { from, to: [...to], headers, text: isQuoted ? unquoted(body) : body };
}

function unquoted(text: string): string {
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
