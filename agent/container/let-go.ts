import type { SensorGap } from '../sensor/sensor.js';
import type { LetGo } from './waiting.js';

/** What such a gap is called, and what is missing: observations that waited, unless it says otherwise. */
type Missing = Pick<SensorGap, 'cause' | 'of'> & { readonly name: string };

const waited: Missing = { name: 'waiting', cause: 'waiting' };
/** A stretch that has not grown for so long is over. */
const quietUs = 30_000_000;

/** What had to be let go, as one gap of each container that grows while it lasts: a flood is told once in a while, and not for each of it. */
export class LetGoGaps {
  readonly #open = new Map<string, SensorGap & { readonly count: number }>();
  readonly #grown = new Set<string>();
  #number = 0;

  /** `runUs`: when this agent began, which makes the ids its own. */
  constructor(
    readonly runUs: number,
    readonly missing: Missing = waited,
  ) {}

  add({ container, count, fromUs, toUs }: LetGo): void {
    const open = this.#open.get(container);
    const { name, ...missing } = this.missing;
    const gap = open ?? {
      id: `${name}-${this.runUs}-${++this.#number}`,
      ...missing,
      fromUs,
      toUs,
      count: 0,
      containers: [container],
    };
    this.#open.set(container, { ...gap, fromUs: Math.min(gap.fromUs, fromUs), toUs: Math.max(gap.toUs, toUs), count: gap.count + count });
    this.#grown.add(container);
  }

  /** Those that have grown since they were asked for last. */
  collect(nowUs: number): readonly SensorGap[] {
    const grown = [...this.#grown].map(container => this.#open.get(container)!);
    this.#grown.clear();
    for (const [container, { toUs }] of this.#open) if (nowUs - toUs > quietUs) this.#open.delete(container);
    return grown;
  }
}
