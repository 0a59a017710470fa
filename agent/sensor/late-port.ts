import type { ProcFs } from '../proc.js';
import type { SocketObservation } from './sensor.js';

const firstMs = 5;
const tries = 4;

/**
 * Listeners on a port that the kernel chooses after it has told of them: the port is read again a moment later, by the socket's inode.
 * One that is gone by then is handed on with port 0: it listened, and nobody can say where.
 */
export class LatePorts {
  readonly #proc: ProcFs;
  readonly #take: (observation: SocketObservation) => void;
  readonly #pending = new Map<NodeJS.Timeout, { readonly observation: SocketObservation; readonly inode: number }>();

  constructor(proc: ProcFs, take: (observation: SocketObservation) => void) {
    this.#proc = proc;
    this.#take = take;
  }

  add(observation: SocketObservation, inode: number, tried = 0): void {
    const timer = setTimeout(() => {
      this.#pending.delete(timer);
      const port = this.#portOf(observation, inode);
      if (port === 0 && tried + 1 < tries) this.add(observation, inode, tried + 1);
      else this.#take({ ...observation, port });
    }, firstMs << tried);
    this.#pending.set(timer, { observation, inode });
  }

  /** Hands on what still waits, as far as it is known now. */
  flush(): void {
    for (const [timer, { observation, inode }] of this.#pending) {
      clearTimeout(timer);
      this.#take({ ...observation, port: this.#portOf(observation, inode) });
    }
    this.#pending.clear();
  }

  #portOf({ pid }: SocketObservation, inode: number): number {
    return this.#proc.tcpSockets(pid ?? 0).find(socket => socket.inode === inode && socket.state === 'listening')?.local.port ?? 0;
  }
}
