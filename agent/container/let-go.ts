import type { SensorGap } from '../sensor/sensor.js';
import type { LetGo } from './waiting.js';

/** A stretch that has not grown for so long is over. */
const quietUs = 30_000_000;

/** What had to be let go, as one gap of each container that grows while it lasts: a flood is told once in a while, and not for each of it. */
export class LetGoGaps {
  readonly #open = new Map<string, SensorGap & { readonly count: number }>();
  readonly #grown = new Set<string>();
  #number = 0;

  /** `runUs`: when this agent began, which makes the ids its own. */
  constructor(readonly runUs: number) {}

  add({ container, count, fromUs, toUs }: LetGo): void {
    const open = this.#open.get(container);
    const gap = open ?? {
      id: `waiting-${this.runUs}-${++this.#number}`,
      cause: 'waiting',
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
