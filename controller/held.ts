import type { StartedImage } from '../profiles/foreign-image.js';
import { repositoryOf } from '../proto/image-name.js';
import type { Origin } from '../proto/records.js';
import type { Counted } from './judge/weigh.js';

/** What a container of a foreign image did, as it was counted last. */
export interface HeldCount {
  readonly key: string;
  readonly host: string;
  readonly container: string;
  readonly origin: Origin;
  readonly minute: number;
  readonly runUs: number;
  readonly count: number;
  readonly atUs: number;
}

/** What is held aside of one foreign image. */
export interface HeldImage extends StartedImage {
  readonly imageName: string;
  readonly containers: readonly string[];
  readonly counts: readonly HeldCount[];
  /** Behaviours for which there was no room: they are learned when they happen again. */
  readonly letGo: number;
}

/** Bounded: what has no room is counted, and not learned before it happens again. */
const maxImages = 16;
const maxCounts = 2_000;
const maxContainers = 64;

/** What containers of images that nobody approved did while a workload learned: learned from only once a person approves their image. */
export class Held {
  readonly #images: Map<string, HeldImage>;

  constructor(stored: readonly HeldImage[] = []) {
    this.#images = new Map(stored.map(image => [image.id, image]));
  }

  /** Returns false where there was no room for it. */
  add({ container, key, minute, count, lastAtUs: atUs, first }: Counted, { host, runUs }: Pick<HeldCount, 'host' | 'runUs'>): boolean {
    const { id, image, imageName } = container;
    const known = this.#images.get(image);
    if (!known && this.#images.size >= maxImages) return false;
    const { containers = [], counts = [], letGo = 0 } = known ?? {};
    const place = { id: image, imageName, repository: repositoryOf(imageName) };
    const held = {
      ...place,
      containers: containers.includes(id) || containers.length >= maxContainers ? containers : [...containers, id],
    };
    if (counts.some(one => one.key === key)) {
      this.#images.set(image, { ...held, counts, letGo });
      return true;
    }
    const hasRoom = counts.length < maxCounts;
    const origin = first?.evidence.origin ?? 'live';
    const one = { key, host, container: id, origin, minute, runUs, count, atUs };
    this.#images.set(image, { ...held, counts: hasRoom ? [...counts, one] : counts, letGo: hasRoom ? letGo : letGo + 1 });
    return hasRoom;
  }

  /** Of all that is held: there is no room for it. */
  letGo(): void {
    for (const [id, one] of this.#images) this.#images.set(id, { ...one, counts: [], letGo: one.letGo + one.counts.length });
  }

  take(id: string): void {
    this.#images.delete(id);
  }

  images(): readonly HeldImage[] {
    return [...this.#images.values()];
  }
}
