import { endpoint } from '../../proc-text.js';

interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** One line of `/proc/<pid>/net/{tcp,tcp6,udp,udp6}`; v4-mapped addresses as v4. */
export interface SocketLine {
  readonly protocol: 'tcp' | 'udp';
  /** As the kernel numbers them: `states`. */
  readonly state: number;
  readonly local: Endpoint;
  readonly remote: Endpoint;
  /** 0 where no process has it: it was not accepted yet, or closed. */
  readonly inode: number;
}

export const states = {
  established: 0x01,
  synSent: 0x02,
  synReceived: 0x03,
  timeWait: 0x06,
  closed: 0x07,
  listening: 0x0a,
  requested: 0x0c,
};

export function parseSockets(text: string, protocol: 'tcp' | 'udp'): readonly SocketLine[] {
  const lines: SocketLine[] = [];
  for (const line of text.split('\n').slice(1)) {
    const fields = line.trim().split(/\s+/);
    const [local, remote, state, inode] = [
      endpoint(fields[1]),
      endpoint(fields[2]),
      Number.parseInt(fields[3] ?? '', 16),
      Number(fields[9]),
    ];
    if (local && remote && Number.isInteger(state) && Number.isSafeInteger(inode)) lines.push({ protocol, state, local, remote, inode });
  }
  return lines;
}

/** What is new of a network namespace. */
export interface SocketUse {
  readonly kind: 'listen' | 'connect' | 'inbound';
  readonly line: SocketLine;
}

/** Ports that the kernel chooses where a program does not, unless a namespace says otherwise. */
const chosen = { from: 32_768, to: 60_999 };
/** Connections outlive the listener, and are in the table for a minute after their own end: its port is remembered this long, ms. */
const listenerKeptMs = 120_000;

/**
 * The sockets of one network namespace from sample to sample. A connection is one by its four ends, and by its inode where both samples have
 * one: that it was accepted, or closed and waits for its time, is no news. Which side began it is told by who listens; where that leaves it
 * open it is told only if its ports leave no doubt: ours one that the kernel chose, theirs one that it never chooses.
 */
export class SocketTable {
  #known = new Map<string, number>();
  /** When a port was last seen to be listened on, ms. */
  readonly #listened = new Map<string, number>();

  /** Takes the whole table as of one moment. */
  sample(lines: readonly SocketLine[], nowMs: number): readonly SocketUse[] {
    for (const line of lines) if (isReceiver(line)) this.#listened.set(portOf(line), nowMs);
    for (const [port, atMs] of this.#listened) if (nowMs - atMs > listenerKeptMs) this.#listened.delete(port);
    const known = new Map<string, number>();
    const uses: SocketUse[] = [];
    for (const line of lines) {
      const kind = this.#kindOf(line);
      if (kind === undefined) continue;
      const key = keyOf(line);
      const before = this.#known.get(key);
      // Two connections may have the same four ends, one after the other.
      known.set(key, line.inode || (known.get(key) ?? before ?? 0));
      if (before === undefined || (before !== 0 && line.inode !== 0 && before !== line.inode)) uses.push({ kind, line });
    }
    this.#known = known;
    return uses;
  }

  #kindOf(line: SocketLine): SocketUse['kind'] | undefined {
    const { protocol, state, local, remote } = line;
    if (protocol === 'tcp' && state === states.listening) return 'listen';
    if (remote.port === 0 || local.port === 0 || state === states.closed) return undefined;
    const isOurs = isChosen(local.port) && remote.port < chosen.from;
    if (protocol === 'udp') return isOurs && !this.#listened.has(portOf(line)) ? 'connect' : undefined;
    if (state === states.synReceived || state === states.requested || this.#listened.has(portOf(line))) return 'inbound';
    return state === states.synSent || isOurs ? 'connect' : undefined;
  }
}

/** It listens, or takes datagrams from anybody. */
function isReceiver({ protocol, state, remote }: SocketLine): boolean {
  return protocol === 'tcp' ? state === states.listening : remote.port === 0;
}

function isChosen(port: number): boolean {
  return port >= chosen.from && port <= chosen.to;
}

function portOf({ protocol, local }: SocketLine): string {
  return `${protocol} ${local.port}`;
}

/** Several sockets may listen on one port. */
function keyOf({ protocol, local, remote, state, inode }: SocketLine): string {
  const peer = protocol === 'tcp' && state === states.listening ? `listens ${inode}` : `${remote.address} ${remote.port}`;
  return `${protocol} ${local.address} ${local.port} ${peer}`;
}
