import type { ProcFs } from '../proc.js';
import type { SocketObservation } from './sensor.js';

const firstMs = 5;
const tries = 4;
/** Of the time that reading takes, so many times as long nothing of that namespace is read again: some 5 % of the only thread. */
const restsFor = 19;
/** Per network namespace. */
const waitAtMost = 1024;

interface Waiting {
  readonly observation: SocketObservation;
  readonly inode: number;
  tried: number;
  dueMs: number;
}

/** What waits in one network namespace, the oldest first, for the next look at all of its sockets. */
interface Namespace {
  waiting: Waiting[];
  timer: NodeJS.Timeout | undefined;
  mayReadMs: number;
}

/**
 * Listeners on a port that the kernel chooses after it has told of them: the port is read again a moment later, by the socket's inode.
 * One that is gone by then is handed on with port 0: it listened, and nobody can say where. So is, where more wait than may, the oldest of the
 * container that adds one.
 *
 * The kernel lists all listeners of a namespace or none. One look serves all that wait there, and after a long one the next is as much later: who
 * opens sockets without end waits for its own table, and nobody else does.
 */
export class LatePorts {
  readonly #proc: Pick<ProcFs, 'tcpListeners' | 'networkOf'>;
  readonly #take: (observation: SocketObservation) => void;
  readonly #namespaces = new Map<number, Namespace>();

  constructor(proc: Pick<ProcFs, 'tcpListeners' | 'networkOf'>, take: (observation: SocketObservation) => void) {
    this.#proc = proc;
    this.#take = take;
  }

  add(observation: SocketObservation, inode: number): void {
    const number = this.#proc.networkOf(observation.pid ?? 0);
    const namespace: Namespace = this.#namespaces.get(number) ?? { waiting: [], timer: undefined, mayReadMs: 0 };
    this.#namespaces.set(number, namespace);
    if (namespace.waiting.length >= waitAtMost) {
      const own = namespace.waiting.findIndex(one => one.observation.container === observation.container);
      for (const { observation: oldest } of namespace.waiting.splice(Math.max(own, 0), 1)) this.#take({ ...oldest, port: 0 });
    }
    namespace.waiting.push({ observation, inode, tried: 0, dueMs: performance.now() + firstMs });
    this.#plan(number, namespace);
  }

  /** Hands on what still waits, as far as it is known now. */
  flush(): void {
    for (const [number, namespace] of this.#namespaces) {
      clearTimeout(namespace.timer);
      const ports = this.#portsIn(number, namespace.waiting);
      for (const { observation, inode } of namespace.waiting) this.#take({ ...observation, port: ports.get(inode) ?? 0 });
    }
    this.#namespaces.clear();
  }

  #plan(number: number, namespace: Namespace): void {
    if (namespace.timer !== undefined) return;
    const dueMs = namespace.waiting.length === 0 ? 0 : Math.min(...namespace.waiting.map(one => one.dueMs));
    namespace.timer = setTimeout(() => this.#look(number, namespace), Math.max(dueMs, namespace.mayReadMs) - performance.now());
  }

  /** One in which nothing waits is remembered until it may be read again. */
  #look(number: number, namespace: Namespace): void {
    namespace.timer = undefined;
    if (namespace.waiting.length === 0) {
      this.#namespaces.delete(number);
      return;
    }
    const beganMs = performance.now();
    const ports = this.#portsIn(number, namespace.waiting);
    const known: SocketObservation[] = [];
    namespace.waiting = namespace.waiting.filter(one => {
      const port = ports.get(one.inode) ?? 0;
      if (port === 0 && one.dueMs > beganMs) return true;
      if (port === 0 && ++one.tried < tries) {
        one.dueMs = beganMs + (firstMs << one.tried);
        return true;
      }
      known.push({ ...one.observation, port });
      return false;
    });
    const endedMs = performance.now();
    namespace.mayReadMs = endedMs + Math.max(firstMs, restsFor * (endedMs - beganMs));
    this.#plan(number, namespace);
    for (const observation of known) this.#take(observation);
  }

  /** Ports that are listened on by the sockets' inodes, read by whoever of those that wait is still there. */
  #portsIn(number: number, waiting: readonly Waiting[]): ReadonlyMap<number, number> {
    const pids = new Set(waiting.map(({ observation }) => observation.pid ?? 0));
    const reader = number === 0 ? undefined : [...pids].reverse().find(pid => this.#proc.networkOf(pid) === number);
    const sockets = reader === undefined ? [] : this.#proc.tcpListeners(reader);
    return new Map(sockets.map(({ inode, local }) => [inode, local.port]));
  }
}
