import { connect } from 'node:net';

const answerWithinMs = 5_000;
const longestAnswer = 4 << 20;

/** A server of a backend, as HAProxy has it now. */
export interface HaproxyServer {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  /** Name that its address is looked up by; empty where it has none. */
  readonly fqdn: string;
  /** It gets new connections. */
  readonly isReady: boolean;
  /** Somebody, or the configuration, has it in maintenance or drained: only a person knows why. */
  readonly isTakenOut: boolean;
}

/** HAProxy did not do what it was told, or does not answer. */
export class HaproxyError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HaproxyError';
  }
}

/** EDGE: one command of HAProxy's runtime API, by the path of its socket or `host:port`; gives the answer. Rejects with `HaproxyError`. */
export function ask(socket: string, command: string): Promise<string> {
  const [host, port] = socket.startsWith('/') ? [] : socket.split(':');
  return new Promise((resolve, reject) => {
    const line = host === undefined ? connect({ path: socket }) : connect({ host, port: Number(port) });
    let said = '';
    const fail = (why: string, cause?: Error) => {
      line.destroy();
      reject(new HaproxyError(`HAProxy at ${socket}: ${why}`, cause && { cause }));
    };
    line.setTimeout(answerWithinMs, () => fail(`no answer to "${command}" within ${answerWithinMs} ms`));
    line.setEncoding('utf8');
    line.on('data', (chunk: string) => {
      said += chunk;
      if (said.length > longestAnswer) fail(`its answer to "${command}" has no end`);
    });
    line.once('error', error => fail(error.message, error));
    line.once('end', () => resolve(said));
    line.end(`${command}\n`);
  });
}

/** Tells it to do something; it answers nothing, or a notice, where it does. Rejects with `HaproxyError`. */
export async function tell(socket: string, command: string): Promise<void> {
  const said = (await ask(socket, command)).trim();
  if (said !== '' && !/^(no need to change|IP changed|port changed|.* changed from)/i.test(said))
    throw new HaproxyError(`HAProxy at ${socket}: "${command}": ${said}`);
}

/** The servers of a backend. Rejects with `HaproxyError`. */
export async function serversOf(socket: string, backend: string): Promise<readonly HaproxyServer[]> {
  return readServers(await ask(socket, `show servers state ${backend}`), `HAProxy at ${socket}`);
}

const runs = 2;
/** Of the bits of a server's administrative state those for maintenance and drain, its own or of one that it follows; not that its name has no address. */
const takenOut = 0x1f;

/** From `show servers state`: its fields are named in the second line. */
export function readServers(text: string, whose: string): readonly HaproxyServer[] {
  const [version, header, ...lines] = text.trim().split('\n');
  if (version !== '1' || !header?.startsWith('# ')) throw new HaproxyError(`${whose}: ${text.trim().split('\n')[0] || 'it says nothing'}`);
  const names = header.slice(2).split(' ');
  return lines
    .filter(line => line !== '')
    .map(line => {
      const values = line.split(' ');
      const field = (name: string) => values[names.indexOf(name)] ?? '';
      const fqdn = field('srv_fqdn');
      return {
        name: field('srv_name'),
        address: field('srv_addr'),
        port: Number(field('srv_port')),
        fqdn: fqdn === '-' ? '' : fqdn,
        isTakenOut: (Number(field('srv_admin_state')) & takenOut) !== 0,
        isReady: Number(field('srv_op_state')) === runs && Number(field('srv_admin_state')) === 0,
      };
    });
}

/** How many requests or connections this server has, and how many wait for it. Rejects with `HaproxyError`. */
export async function sessionsOf(socket: string, backend: string, server: string): Promise<number> {
  const servers = 4;
  return readSessions(await ask(socket, `show stat ${backend} ${servers} -1`), server);
}

/** From `show stat`, whose fields are named in its first line. */
export function readSessions(text: string, server: string): number {
  const [header = '', ...lines] = text.trim().split('\n');
  const names = header.replace(/^# /, '').split(',');
  const row = lines.map(line => line.split(',')).find(values => values[names.indexOf('svname')] === server);
  if (row === undefined) throw new HaproxyError(`HAProxy has no figures of server ${server}`);
  return Number(row[names.indexOf('scur')] ?? 0) + Number(row[names.indexOf('qcur')] || 0);
}
