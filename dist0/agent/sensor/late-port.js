const firstMs = 5;
const tries = 4;
/**
 * Listeners on a port that the kernel chooses after it has told of them: the port is read again a moment later, by the socket's inode.
 * One that is gone by then is handed on with port 0: it listened, and nobody can say where.
 */
export class LatePorts {
  #proc;
  #take;
  #pending = new Map();
  constructor(proc, take) {
    this.#proc = proc;
    this.#take = take;
  }
  add(observation, inode, tried = 0) {
    const timer = setTimeout(() => {
      this.#pending.delete(timer);
      const port = this.#portOf(observation, inode);
      if (port === 0 && tried + 1 < tries) this.add(observation, inode, tried + 1);
      else this.#take({ ...observation, port });
    }, firstMs << tried);
    this.#pending.set(timer, { observation, inode });
  }
  /** Hands on what still waits, as far as it is known now. */
  flush() {
    for (const [timer, { observation, inode }] of this.#pending) {
      clearTimeout(timer);
      this.#take({ ...observation, port: this.#portOf(observation, inode) });
    }
    this.#pending.clear();
  }
  #portOf({ pid }, inode) {
    return this.#proc.tcpSockets(pid ?? 0).find(socket => socket.inode === inode && socket.state === 'listening')?.local.port ?? 0;
  }
}
