import { type LifeEvent, lifeEvents } from '../proto/records.js';

/** One thing that a container went through. */
export interface Lived {
  readonly event: LifeEvent;
  /** `''` for what the calendar brings to all of them. */
  readonly container: string;
  /** Microseconds since the epoch. */
  readonly atUs: number;
}

interface Told {
  readonly count: number;
  /** The newest, oldest first: what comes again is known by them. */
  readonly newest: readonly (readonly [atUs: number, container: string])[];
}
/** As plain JSON. */
export interface LivesDocument {
  readonly told: Readonly<Partial<Record<LifeEvent, Told>>>;
  readonly images: readonly string[];
}

/**
 * What a person can bring about while a workload learns, or wait for. A failing health check, a session, a backup and a rotated log are counted, and
 * not asked for: not every workload has them.
 */
const worthLiving: readonly LifeEvent[] = ['start', 'stop', 'reload', 'crash-restart', 'deploy', 'scale-up', 'week-end', 'month-end'];
/** A job is not reloaded, and may be alone. */
const worthLivingOfJob: readonly LifeEvent[] = ['start', 'stop', 'deploy'];
const maxNewest = 64;
const maxImages = 256;

/**
 * What a workload has lived through while it was watched, counted. What is told twice counts once, in any order.
 * Bounded: past `maxNewest`, what is older than all that is remembered may be a repeat and is not counted. That makes a count too small, never
 * something lived through that was not.
 */
export class Lives {
  readonly #told = new Map<LifeEvent, Told>();
  readonly #images: Set<string>;

  constructor({ told = {}, images = [] }: Partial<LivesDocument> = {}) {
    for (const event of lifeEvents) if (told[event]) this.#told.set(event, told[event]);
    this.#images = new Set(images);
  }

  tell({ event, container, atUs }: Lived): void {
    const { count, newest } = this.#told.get(event) ?? { count: 0, newest: [] };
    if (newest.some(([at, of]) => at === atUs && of === container)) return;
    if (newest.length >= maxNewest && atUs <= newest[0]![0]) return;
    const kept = [...newest, [atUs, container] as const].sort(([a], [b]) => a - b).slice(-maxNewest);
    this.#told.set(event, { count: count + 1, newest: kept });
  }

  /** A container of this image runs: each one after the first was deployed. */
  runs(image: string): void {
    if (image !== '' && this.#images.size < maxImages) this.#images.add(image);
  }

  /** `releases` that are recorded: each has an image or more of its own, or none. */
  counts(releases = 0): Readonly<Record<LifeEvent, number>> {
    const counted = Object.fromEntries(lifeEvents.map(event => [event, this.#told.get(event)?.count ?? 0])) as Record<LifeEvent, number>;
    return { ...counted, deploy: Math.max(releases, this.#images.size - 1) };
  }

  /** What learning has not seen yet and a person could bring about, in words: advice, it holds nobody back. */
  toCome(releases = 0, isJob = false): readonly string[] {
    const counts = this.counts(releases);
    return (isJob ? worthLivingOfJob : worthLiving).filter(event => counts[event] === 0).map(event => `${event}: never lived through`);
  }

  toJSON(): LivesDocument {
    return { told: Object.fromEntries(this.#told), images: [...this.#images] };
  }
}
