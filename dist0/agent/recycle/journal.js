import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
/** EDGE: one file per order under `<state>/orders`, replaced whole and synced before anything that it speaks of is done. */
export class Journal {
  #folder;
  constructor(stateDir) {
    this.#folder = join(stateDir, 'orders');
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }
  write(entry) {
    const file = join(this.#folder, fileOf(entry.order.id));
    const fd = openSync(`${file}.new`, 'w', 0o600);
    try {
      writeSync(fd, JSON.stringify(entry));
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(`${file}.new`, file);
    const folder = openSync(this.#folder, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  }
  /** Undefined for an order never begun. Throws for a file that is there and cannot be read: it must not be taken for a new order. */
  read(order) {
    return this.#read(fileOf(order));
  }
  all() {
    return readdirSync(this.#folder)
      .filter(name => name.endsWith('.json'))
      .flatMap(name => this.#read(name) ?? []);
  }
  /** Forgets orders that ended before `beforeUs` and were told: no queue delivers one that old again. */
  forget(beforeUs) {
    for (const entry of this.all())
      if (entry.phase === 'ended' && entry.told && (entry.report?.endedAtUs ?? entry.startedAtUs) < beforeUs)
        rmSync(join(this.#folder, fileOf(entry.order.id)), { force: true });
  }
  #read(name) {
    let text;
    try {
      text = readFileSync(join(this.#folder, name), 'utf8');
    } catch (error) {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    }
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new Error(`${join(this.#folder, name)} is no journal of an order: move it away to go on`, { cause: error });
    }
  }
}
/** An order's id comes from outside: it never becomes a path. */
const fileOf = order => `${createHash('sha256').update(order, 'utf8').digest('hex').slice(0, 32)}.json`;
