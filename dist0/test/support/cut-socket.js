import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
/** A unix socket in front of another that can be cut: the real thing behind it never notices. Passes bytes on `chunkBytes` at a time. */
export class CutSocket {
  path;
  behind;
  chunkBytes;
  #open = new Set();
  #server;
  constructor(path, behind, chunkBytes = Number.POSITIVE_INFINITY) {
    this.path = path;
    this.behind = behind;
    this.chunkBytes = chunkBytes;
  }
  async join() {
    rmSync(this.path, { force: true });
    const server = createServer(near => {
      const far = connect(this.behind);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ]) {
        this.#open.add(from);
        from.on('data', chunk => {
          for (let at = 0; at < chunk.length; at += this.chunkBytes) to.write(chunk.subarray(at, at + this.chunkBytes));
        });
        from.on('error', () => undefined);
        from.on('close', () => {
          this.#open.delete(from);
          to.destroy();
        });
      }
    });
    this.#server = server;
    await new Promise(resolve => server.listen(this.path, resolve));
  }
  /** Every connection is dropped, and new ones are refused until it is joined again. */
  async cut() {
    const server = this.#server;
    const closed = new Promise(resolve => (server === undefined ? resolve() : server.close(() => resolve())));
    for (const socket of this.#open) socket.destroy();
    await closed;
    rmSync(this.path, { force: true });
  }
}
