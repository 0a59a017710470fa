import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstSeqOf, frame, framesOf, segmentName } from './segment.js';

const segmentBytes = 4 << 20;
/** How far batches were acknowledged is written behind by so much. */
const saveAfterMs = 1_000;
/** A write is on the disk when it returns: one call for what would else be two, each with its way to a thread and back. */
const appending = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | constants.O_DSYNC;

interface Segment {
  readonly first: number;
  count: number;
  bytes: number;
}

/**
 * Sealed batches on disk, in order, until they were acknowledged. The id is made with the folder; a seq is taken by being synced together
 * with its bytes, so after a kill the same seq is always the same batch. Bounded by bytes: when full it refuses, and the caller counts.
 */
export class Spool {
  #segments: Segment[] = [];
  #active: FileHandle | undefined;
  #acked = 0;
  #savedAcked = 0;
  /** Sealed and not yet acknowledged, the newest kept in memory so that the usual path never reads the disk. */
  readonly #recent = new Map<number, Buffer>();
  #recentBytes = 0;
  /** What writes to the newest segment, or begins one, does so after whoever did before: batches are sealed while older ones are acknowledged. */
  #turn: Promise<unknown> = Promise.resolve();
  #saving: Promise<void> = Promise.resolve();
  #saveLater: NodeJS.Timeout | undefined;

  private constructor(
    readonly folder: string,
    readonly id: string,
    readonly maxBytes: number,
  ) {}

  /** Opens or makes the folder; a torn last frame (a kill while writing: never synced, so never sent) is cut off. */
  static async open(folder: string, maxBytes: number): Promise<Spool> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const idFile = join(folder, 'id');
    const known = await readFile(idFile, 'utf8').catch(() => '');
    const id = known.trim() || randomBytes(12).toString('hex');
    const spool = new Spool(folder, id, maxBytes);
    await spool.#load(known.trim() === '');
    return spool;
  }

  async #load(fresh: boolean) {
    const names = (await readdir(this.folder)).filter(name => firstSeqOf(name) !== undefined).sort();
    // Segments without an id would reuse numbers under a new id: they are read on under the id that is made now.
    for (const name of names) {
      const file = join(this.folder, name);
      const { payloads, sound } = framesOf(await readFile(file));
      if (sound < (await stat(file)).size) await truncate(file, sound);
      this.#segments.push({ first: firstSeqOf(name)!, count: payloads.length, bytes: sound });
    }
    if (fresh) await writeSynced(join(this.folder, 'id'), `${this.id}\n`);
    const acked = Number(await readFile(join(this.folder, 'acked'), 'utf8').catch(() => '0'));
    this.#acked = Math.min(Number.isSafeInteger(acked) ? acked : 0, this.sealedSeq);
    const oldest = this.#segments[0];
    if (oldest && this.#acked < oldest.first - 1) this.#acked = oldest.first - 1;
    this.#savedAcked = this.#acked;
    const last = this.#segments.at(-1);
    if (last) this.#active = await open(join(this.folder, segmentName(last.first)), appending);
    else await this.#roll(1);
  }

  /** Number of the newest batch; 0 before the first. */
  get sealedSeq(): number {
    const last = this.#segments.at(-1);
    return last ? last.first + last.count - 1 : 0;
  }
  get ackedSeq(): number {
    return this.#acked;
  }
  get bytes(): number {
    return this.#segments.reduce((sum, segment) => sum + segment.bytes, 0);
  }

  hasRoom(bytes: number): boolean {
    return this.bytes + bytes <= this.maxBytes;
  }

  /** Takes the next seq for these bytes; resolves when both are on the disk. Rejects, taking nothing, when the disk does not. */
  append(payload: Uint8Array): Promise<number> {
    return this.#inTurn(() => this.#append(payload));
  }

  async #append(payload: Uint8Array): Promise<number> {
    const last = this.#segments.at(-1)!;
    if (last.bytes > segmentBytes) await this.#roll(this.sealedSeq + 1);
    const segment = this.#segments.at(-1)!;
    const framed = frame(payload);
    try {
      await this.#active!.appendFile(framed);
    } catch (error) {
      // A part of it may be in the file, and whatever came behind a torn frame would be cut off with it.
      await this.#active!.truncate(segment.bytes);
      throw error;
    }
    segment.count++;
    segment.bytes += framed.length;
    const seq = this.sealedSeq;
    if (this.#recentBytes + framed.length <= 2 * segmentBytes) {
      this.#recent.set(seq, Buffer.from(payload));
      this.#recentBytes += payload.length;
    }
    return seq;
  }

  /** The batch of this seq; undefined when it was acknowledged and is gone. */
  async read(seq: number): Promise<Buffer | undefined> {
    const recent = this.#recent.get(seq);
    if (recent) return recent;
    const segment = this.#segments.findLast(candidate => candidate.first <= seq);
    if (!segment || seq >= segment.first + segment.count) return undefined;
    const { payloads } = framesOf(await readFile(join(this.folder, segmentName(segment.first))));
    // One read serves the whole segment: what follows is asked for next.
    payloads.forEach((payload, index) => {
      const each = segment.first + index;
      if (each < seq || this.#recent.has(each) || this.#recentBytes > 2 * segmentBytes) return;
      this.#recent.set(each, payload);
      this.#recentBytes += payload.length;
    });
    return payloads[seq - segment.first];
  }

  /** Everything up to `seq` is stored by JetStream; whole segments go, the newest stays because it holds the numbering. */
  async acknowledge(seq: number): Promise<void> {
    for (let each = this.#acked + 1; each <= seq; each++) {
      const bytes = this.#recent.get(each);
      if (!bytes) continue;
      this.#recent.delete(each);
      this.#recentBytes -= bytes.length;
    }
    this.#acked = Math.max(this.#acked, seq);
    await this.#inTurn(async () => {
      const isLong = this.#segments.at(-1)!.bytes > segmentBytes / 8;
      // A disk that takes no new segment keeps the old one for longer.
      if (isLong && this.#acked === this.sealedSeq) await this.#roll(this.sealedSeq + 1).catch(() => {});
    });
    while (this.#segments.length > 1 && this.#segments[0]!.first + this.#segments[0]!.count - 1 <= this.#acked) {
      await unlink(join(this.folder, segmentName(this.#segments.shift()!.first)));
    }
    // Losing this file only costs sending again what the controller skips by its number: nobody waits for it, least of all whoever reads the alert.
    if (this.#acked - this.#savedAcked >= 64) await this.#saveAcked();
    else this.#saveLater ??= setTimeout(() => void this.#saveAcked(), saveAfterMs).unref();
  }

  async close(): Promise<void> {
    await this.#saveAcked();
    await this.#inTurn(async () => {
      await this.#active?.close();
      this.#active = undefined;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => {});
    return mine;
  }

  /** One at a time; never rejects. */
  #saveAcked(): Promise<void> {
    clearTimeout(this.#saveLater);
    this.#saveLater = undefined;
    this.#saving = this.#saving.then(() => this.#writeAcked()).catch(() => {});
    return this.#saving;
  }

  async #writeAcked() {
    if (this.#savedAcked === this.#acked) return;
    const acked = this.#acked;
    const temporary = join(this.folder, 'acked.new');
    await writeFile(temporary, String(acked));
    await rename(temporary, join(this.folder, 'acked'));
    this.#savedAcked = acked;
  }

  async #roll(first: number) {
    const next = await open(join(this.folder, segmentName(first)), appending, 0o600);
    try {
      await next.sync();
      await syncFolder(this.folder);
    } catch (error) {
      await next.close();
      throw error;
    }
    await this.#active?.close();
    this.#active = next;
    this.#segments.push({ first, count: 0, bytes: 0 });
  }
}

async function writeSynced(file: string, text: string) {
  const handle = await open(`${file}.new`, 'w', 0o600);
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
  await rename(`${file}.new`, file);
}

async function syncFolder(folder: string) {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
