import { closeSync, createReadStream, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAll } from '../whole-file.js';

/** What is kept of a layer beside its entries. */
export interface LayerRecord {
  /** `sha256:…`: the layer, whatever image it is in. */
  readonly diffId: string;
  /** Hash of its entries, hex. */
  readonly set: string;
  readonly names: number;
  /** Of its files together. */
  readonly bytes: number;
  /** When the entries were written down, microseconds since the epoch. */
  readonly takenAtUs: number;
  /** When all of it was read last and found to be that, microseconds since the epoch. */
  readonly readAtUs: number;
  /** Where it lay then, and the hash of what `lstat` said of it there. On top of other layers it lies in another folder; the last ones are kept. */
  readonly places: readonly { readonly folder: string; readonly quick: string }[];
}

const flushBytes = 1 << 16;

/**
 * EDGE: what layers held when they were first seen, under `<state>/layers`: for each a record, and its entries, one a line. Both are replaced whole and
 * synced, the entries first: a record never speaks of lines that are not there.
 */
export class Manifests {
  readonly #folder: string;
  #drafts = 0;

  constructor(stateDir: string) {
    this.#folder = join(stateDir, 'layers');
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(this.#folder)) if (name.endsWith('.new')) rmSync(join(this.#folder, name), { force: true });
  }

  /** Undefined for a layer that was never seen. Throws for a record that is there and cannot be read: it must not be taken for a new layer. */
  read(diffId: string): LayerRecord | undefined {
    const file = `${this.#path(diffId)}.json`;
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    try {
      return JSON.parse(text) as LayerRecord;
    } catch (error) {
      throw new Error(`${file} is no record of a layer: remove it to take a new one of what is there now`, { cause: error });
    }
  }

  /** Entries of a layer to be written down, line by line. */
  draft(diffId: string): Draft {
    return new Draft(this.#path(diffId), `${this.#path(diffId)}.${++this.#drafts}.new`, record => this.write(record));
  }

  /** Replaces the record; its entries stay. */
  write(record: LayerRecord): void {
    const file = `${this.#path(record.diffId)}.json`;
    const fd = openSync(`${file}.new`, 'w', 0o600);
    try {
      writeAll(fd, Buffer.from(JSON.stringify(record)));
      fsyncSync(fd);
    } catch (error) {
      rmSync(`${file}.new`, { force: true });
      throw error;
    } finally {
      closeSync(fd);
    }
    renameSync(`${file}.new`, file);
    syncFolder(this.#folder);
  }

  /** The lines of its entries. Rejects where they cannot be read. */
  async *lines(diffId: string): AsyncGenerator<string> {
    let rest = '';
    for await (const chunk of createReadStream(`${this.#path(diffId)}.entries`, 'utf8') as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
    // What was cut off in the middle is a line all the same: it makes another hash.
    if (rest !== '') yield rest;
  }

  /** Forgets layers that were not read since. */
  forget(beforeUs: number): void {
    for (const name of readdirSync(this.#folder)) {
      const digits = /^([0-9a-f]{64})\.json$/.exec(name)?.[1];
      if (digits === undefined) continue;
      const record = this.read(`sha256:${digits}`);
      if (record === undefined || record.readAtUs >= beforeUs) continue;
      for (const end of ['json', 'entries']) rmSync(join(this.#folder, `${digits}.${end}`), { force: true });
    }
  }

  #path(diffId: string): string {
    const digits = /^sha256:([0-9a-f]{64})$/.exec(diffId)?.[1];
    // It comes from the engine, and becomes a path.
    if (digits === undefined) throw new Error(`"${diffId}" is no id of a layer`);
    return join(this.#folder, digits);
  }
}

/** Lines on their way to the disk: kept whole, or dropped. */
export class Draft {
  readonly #fd: number;
  #waiting = '';

  constructor(
    readonly path: string,
    readonly file: string,
    readonly write: (record: LayerRecord) => void,
  ) {
    this.#fd = openSync(file, 'w', 0o600);
  }

  add(line: string): void {
    this.#waiting += `${line}\n`;
    if (this.#waiting.length > flushBytes) this.#flush();
  }

  keep(record: LayerRecord): void {
    try {
      this.#flush();
      fsyncSync(this.#fd);
    } catch (error) {
      this.drop();
      throw error;
    }
    closeSync(this.#fd);
    renameSync(this.file, `${this.path}.entries`);
    this.write(record);
  }

  drop(): void {
    closeSync(this.#fd);
    rmSync(this.file, { force: true });
  }

  #flush(): void {
    writeAll(this.#fd, Buffer.from(this.#waiting));
    this.#waiting = '';
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
