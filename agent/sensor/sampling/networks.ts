import type { ProcFs } from '../../proc.js';
import { type NetCounters, netCounters } from './net-counters.js';
import type { Member } from './processes.js';
import { parseSockets, type SocketLine, SocketTable, type SocketUse } from './socket-table.js';

/** A network namespace with processes of containers in it. */
export interface Network {
  readonly members: readonly Member[];
  /** The one container whose it is; undefined where several share it, or the host. */
  readonly container: string | undefined;
}

export interface NetworkUse extends Network, SocketUse {}

export interface NetworksOptions {
  readonly proc: ProcFs;
  /** Of a clock that is never set, and CPU time that this process has used. */
  readonly clockMs: () => number;
  readonly cpuMs: () => number;
}

interface Held {
  readonly table: SocketTable;
  /** What the counters of connections were at the last look. */
  tcp: string;
  /** The last look, ms; 0 = none yet. */
  lookedMs: number;
  /** Since when a look is due that was put off, ms. */
  dueMs: number | undefined;
  lines: readonly SocketLine[];
}

/** However quiet a namespace is, its connections are looked at this often. */
const anywayMs = 60_000;
/** What looks at connections may cost, as a share of one CPU, and what may be saved up for a burst of them, ms. */
const share = 0.05;
const burstMs = 500;

/**
 * The sockets in the network namespaces of containers. The kernel walks the connections of the whole host for each look at one of them (10 ms
 * where its table has 262,144 places), so it looks only where counters moved, and as often as a share of a CPU allows; what is due waits.
 */
export class Networks {
  readonly #proc: ProcFs;
  readonly #clock: () => number;
  readonly #cpu: () => number;
  readonly #held = new Map<number, Held>();
  #credit = burstMs;
  #creditedMs: number;

  constructor({ proc, clockMs, cpuMs }: NetworksOptions) {
    this.#proc = proc;
    this.#clock = clockMs;
    this.#cpu = cpuMs;
    this.#creditedMs = clockMs();
  }

  /** For how long the look that is most overdue has been put off, ms. */
  get behindMs(): number {
    const due = [...this.#held.values()].flatMap(({ dueMs }) => dueMs ?? []);
    return due.length === 0 ? 0 : this.#clock() - Math.min(...due);
  }

  /** What is new in them; `all`: whatever it costs. Others have their turn between two namespaces. */
  async *sample(members: readonly Member[], all: boolean): AsyncGenerator<NetworkUse> {
    const networks = this.#networksOf(members);
    for (const id of this.#held.keys()) if (!networks.has(id)) this.#held.delete(id);
    this.#credit = Math.min(burstMs, this.#credit + (this.#clock() - this.#creditedMs) * share);
    this.#creditedMs = this.#clock();
    const oldestFirst = [...networks].sort(([a], [b]) => (this.#held.get(a)?.lookedMs ?? 0) - (this.#held.get(b)?.lookedMs ?? 0));
    for (const [id, network] of oldestFirst) {
      for (const use of this.#look(id, network, all)) yield { ...network, ...use };
      await new Promise<void>(resolve => setImmediate(resolve));
    }
  }

  #look(id: number, network: Network, all: boolean): readonly SocketUse[] {
    const [began, spent] = [this.#clock(), this.#cpu()];
    const held = this.#held.get(id) ?? { table: new SocketTable(), tcp: '', lookedMs: 0, dueMs: undefined, lines: [] };
    this.#held.set(id, held);
    const { pid } = network.members[0]!;
    const text = (file: Parameters<ProcFs['bytes']>[1]) => this.#proc.bytes(pid, file)?.toString('latin1') ?? '';
    const snmp = text('net/snmp');
    if (snmp === '') return []; // it has gone since
    const counters = netCounters(snmp, text('net/sockstat'), text('net/sockstat6'));
    if (counters.tcp !== held.tcp || held.lookedMs === 0 || began - held.lookedMs > anywayMs) held.dueMs ??= began;
    const affordable = all || this.#credit > 0;
    if (held.dueMs !== undefined && affordable) {
      held.lines = tcpLines(counters, text);
      Object.assign(held, { tcp: counters.tcp, lookedMs: began, dueMs: undefined });
    }
    const uses = held.table.sample([...held.lines, ...udpLines(counters, text)], began);
    this.#credit -= this.#cpu() - spent;
    return uses;
  }

  #networksOf(members: readonly Member[]): ReadonlyMap<number, Network> {
    const host = this.#proc.networkOf('self');
    const found = new Map<number, Member[]>();
    for (const member of members) {
      const id = this.#proc.networkOf(member.pid);
      if (id !== 0) found.set(id, [...(found.get(id) ?? []), member]);
    }
    return new Map(
      [...found].map(([id, inIt]) => {
        const [first, ...others] = new Set(inIt.map(({ container }) => container));
        return [id, { members: inIt, container: id === host || others.length > 0 ? undefined : first }];
      }),
    );
  }
}

function tcpLines(counters: NetCounters, text: (file: 'net/tcp' | 'net/tcp6') => string): readonly SocketLine[] {
  const { tcp4InUse, tcp6InUse, waiting } = counters;
  return [
    ...(tcp4InUse + waiting > 0 ? parseSockets(text('net/tcp'), 'tcp') : []),
    ...(tcp6InUse + waiting > 0 ? parseSockets(text('net/tcp6'), 'tcp') : []),
  ];
}

function udpLines(counters: NetCounters, text: (file: 'net/udp' | 'net/udp6') => string): readonly SocketLine[] {
  return [
    ...(counters.udp4InUse > 0 ? parseSockets(text('net/udp'), 'udp') : []),
    ...(counters.udp6InUse > 0 ? parseSockets(text('net/udp6'), 'udp') : []),
  ];
}
