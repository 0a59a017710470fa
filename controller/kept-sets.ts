import type { Bucket } from '../proto/bus.js';
import type { ImageLook } from '../proto/fleet.js';
import { token } from '../proto/subjects.js';

/** What a host wrote down of an image's layers, as it was heard first, or as a person accepted it. */
interface Kept {
  readonly host: string;
  readonly image: string;
  readonly set: string;
  /** When that was, ms since the epoch. */
  readonly atMs: number;
}

/**
 * Hashes of what hosts hold images against, kept where a host's own disk does not reach: what is written down there and exchanged is noticed. Of each
 * host by itself: hosts may label files in ways of their own.
 */
export class KeptSets {
  readonly #kept = new Map<string, Kept>();
  /** What a host holds an image against now, where it is another thing. */
  readonly #others = new Map<string, string>();

  constructor(
    readonly bucket: Bucket,
    readonly now: () => number,
  ) {}

  async start(): Promise<void> {
    for await (const { key, value } of this.bucket.all()) this.#kept.set(key, JSON.parse(Buffer.from(value).toString('utf8')) as Kept);
  }

  /** A host told how it found an image. */
  async saw(host: string, { image, set, found }: Pick<ImageLook, 'image' | 'set' | 'found'>): Promise<void> {
    if (set === undefined || found === 'unchecked') return;
    const key = keyOf(host, image);
    const kept = this.#kept.get(key);
    // What is not what it was when it is first heard of says nothing for later.
    if (kept === undefined && found === 'same') return this.#keep(key, { host, image, set, atMs: this.now() });
    if (kept === undefined || kept.set === set) this.#others.delete(key);
    else this.#others.set(key, set);
  }

  /** Why a host's word on an image does not count; undefined where it does. */
  exchanged(host: string, image: string): string | undefined {
    const key = keyOf(host, image);
    const kept = this.#kept.get(key);
    if (kept === undefined || !this.#others.has(key)) return undefined;
    return `what ${host} holds its layers against is not what it wrote down of them by ${new Date(kept.atMs).toISOString()}: it was exchanged there`;
  }

  /** A person has made sure of it: from now on this is what the host holds it against. */
  async accept(host: string, image: string): Promise<void> {
    const key = keyOf(host, image);
    const set = this.#others.get(key);
    if (set === undefined) return;
    await this.#keep(key, { host, image, set, atMs: this.now() });
    this.#others.delete(key);
  }

  async #keep(key: string, kept: Kept): Promise<void> {
    this.#kept.set(key, kept);
    await this.bucket.put(key, Buffer.from(JSON.stringify(kept)));
  }
}

const keyOf = (host: string, image: string): string => token(`${host} ${image}`);
