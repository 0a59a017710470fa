import type { SensorGap } from '../sensor.js';
import { type Loaded, type Program, programs } from './visibility.js';

/** Asks the kernel whether the programs still run where they were attached, and attaches again what was taken away. */
export class Links {
  readonly #refused = new Map<string, string>();
  /** What this kernel does not let run: that is no gap, it is never seen here. */
  readonly #never: ReadonlySet<string>;
  #checkedUs: number;
  #ended = false;
  #open: { readonly id: string; readonly fromUs: number } | undefined;

  constructor(
    readonly loaded: Loaded,
    readonly cgroup2: string,
    readonly gap: (gap: SensorGap) => void,
    nowUs: number,
  ) {
    this.#checkedUs = nowUs;
    for (const [name, why] of loaded.refused) this.#refused.set(name, why);
    for (const program of programs) this.#attach(program);
    this.#never = new Set(this.#refused.keys());
  }

  /** Why a program does not run, by its name. */
  get refused(): ReadonlyMap<string, string> {
    return this.#refused;
  }

  /** Detaches all, and leaves it so. */
  end(): void {
    this.#ended = true;
    for (const program of this.loaded.object.attached) this.loaded.object.detach(program);
  }

  /** Takes all off the kernel and puts those back, as often as one likes: to measure what they cost. No gap: whoever asks for it knows. */
  switch(on: boolean, which: (name: string) => boolean = () => true): void {
    this.#ended = !on;
    for (const program of programs) {
      if (on && which(program.name)) this.#attach(program);
      else this.loaded.object.detach(this.loaded.taken.get(program.name) ?? program.name);
    }
  }

  /** A gap from the last time all was well, for as long as anything is missing and once more when it is back. True when what is seen has changed. */
  check(nowUs: number): boolean {
    if (this.#ended) return false;
    const { object, taken } = this.loaded;
    const gone = programs.filter(program => {
      const chosen = taken.get(program.name);
      if (chosen === undefined || this.#never.has(program.name) || !this.#isNeeded(program)) return false;
      return this.#refused.has(program.name) || !object.isAttached(chosen);
    });
    const before = this.#refused.size;
    for (const program of gone) this.#attach(program);
    if (gone.length > 0) this.#open ??= { id: `links-${this.#checkedUs}`, fromUs: this.#checkedUs };
    if (this.#open) this.gap({ ...this.#open, cause: 'links', toUs: nowUs, containers: [] });
    if (gone.length === 0) this.#open = undefined;
    this.#checkedUs = nowUs;
    return gone.length > 0 || before !== this.#refused.size;
  }

  #isNeeded({ insteadOf }: Program): boolean {
    return insteadOf === undefined || this.#refused.has(insteadOf);
  }

  /** Each by itself: what the kernel refuses is missing from what is seen, and the rest goes on. */
  #attach(program: Program): void {
    const { object, taken } = this.loaded;
    const { name, on } = program;
    const chosen = taken.get(name);
    if (chosen === undefined || !this.#isNeeded(program)) return;
    object.detach(chosen);
    const why = on === 'cgroup' ? object.attachCgroup(chosen, this.cgroup2) : object.attach(chosen);
    if (why === undefined) this.#refused.delete(name);
    else this.#refused.set(name, why);
  }
}
