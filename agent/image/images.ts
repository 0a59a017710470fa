import type { ImageCheck } from '../../proto/image-check.js';
import type { Evidence } from '../../proto/records.js';
import type { Depth, LayerCheck } from './check.js';
import { Interrupted } from './tree.js';

/** A container that was started from an image. */
export interface StartedFrom {
  readonly container: string;
  readonly image: string;
}

export type Tampering = NonNullable<Evidence['tampered']>;

export interface ImagesOptions {
  readonly check: Pick<LayerCheck, 'check'>;
  /** Those that run, and are watched. */
  readonly running: () => readonly StartedFrom[];
  /** The image of a container is not what it was: told of each container that runs from it. */
  readonly tell: (container: string, tampering: Tampering) => void;
  /** How often the contents of each image in use are read, ms; 0 = only when asked. */
  readonly everyMs: number;
  readonly nowUs: () => number;
  readonly trouble: (image: string, why: string) => void;
  /** Forgets layers that nobody has read since. */
  readonly forget: (beforeUs: number) => void;
  /** What was found of an image is another thing than before. */
  readonly changed: () => void;
  readonly signal: AbortSignal;
}

/** Between two rounds in which each image in use is looked at without reading contents, at most. */
const roundMs = 60_000;
/** Of a processor's time that nobody waits for. */
const share = 0.02;
const keptUs = 90 * 86_400_000_000;
const minuteUs = 60_000_000;

interface Told {
  readonly what: string;
  readonly minute: number;
}

/** Whether the images in use are what they were when this host first saw them: asked before each recycle, by whoever wants to know, and by itself. */
export class Images {
  readonly #options: ImagesOptions;
  readonly #last = new Map<string, ImageCheck>();
  readonly #readAtUs = new Map<string, number>();
  readonly #told = new Map<string, Told>();
  #round: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: ImagesOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#options.everyMs === 0) return;
    this.#timer = setInterval(() => this.#begin(), Math.min(roundMs, this.#options.everyMs));
    this.#begin();
  }

  /** A container came: what its image holds is written down soon, not only in the next round. */
  arrived(image: string): void {
    if (this.#timer !== undefined && !this.#last.has(image)) this.#begin();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#round;
  }

  /** Looks now, with nobody's pace; what is found is told. Rejects when the agent stops. */
  look(image: string, depth: Depth): Promise<ImageCheck> {
    return this.#look(image, depth, () => new Promise(done => setImmediate(done)));
  }

  /** The last looks at images that are in use. */
  get looks(): readonly ImageCheck[] {
    const used = new Set(this.#options.running().map(one => one.image));
    return [...this.#last.values()].filter(one => used.has(one.image));
  }

  #begin(): void {
    if (this.#stopped) return;
    this.#round ??= this.#all().finally(() => {
      this.#round = undefined;
    });
  }

  async #all(): Promise<void> {
    const { running, everyMs, nowUs, forget, signal } = this.#options;
    const used = new Set(running().map(one => one.image));
    for (const image of this.#last.keys()) if (!used.has(image)) this.#forget(image);
    for (const image of used) {
      const readAtUs = this.#readAtUs.get(image);
      const depth = readAtUs === undefined || nowUs() - readAtUs >= everyMs * 1_000 ? 'deep' : 'quick';
      const rest = (spentMs: number) => pause(spentMs / share - spentMs, signal);
      try {
        await this.#look(image, depth, rest);
      } catch (error) {
        if (error instanceof Interrupted) return;
        throw error;
      }
    }
    forget(nowUs() - keptUs);
  }

  async #look(image: string, depth: Depth, rest: (spentMs: number) => Promise<void>): Promise<ImageCheck> {
    const found = await this.#options.check.check(image, depth, rest);
    if (found.kind === 'unchecked' && this.#last.get(image)?.why !== found.why) this.#options.trouble(image, found.why ?? '');
    const before = this.#last.get(image);
    this.#last.set(image, found);
    if (before?.kind !== found.kind) this.#options.changed();
    if (found.deep || depth === 'deep') this.#readAtUs.set(image, found.atUs);
    this.#tellAll(found);
    return found;
  }

  /** Once for what is found: again where it is another thing, or came back after all was as it should be. */
  #tellAll(found: ImageCheck): void {
    const { running, tell, nowUs } = this.#options;
    const tampering = tamperingOf(found);
    const what =
      tampering === undefined ? '' : `${tampering.count} ${found.bad.map(bad => `${bad.layer} ${bad.path} ${bad.differs}`).join('\n')}`;
    const minute = Math.floor(nowUs() / minuteUs);
    for (const { container, image } of running()) {
      if (image !== found.image || found.kind === 'unchecked') continue;
      const told = this.#told.get(container);
      if ((told?.what ?? '') === what) continue;
      // Counts are by minute: a second time in the same one would be taken for the first. The next look tells it.
      if (tampering !== undefined && told?.minute === minute) continue;
      this.#told.set(container, { what, minute: tampering === undefined ? (told?.minute ?? 0) : minute });
      if (tampering !== undefined) tell(container, tampering);
    }
  }

  #forget(image: string): void {
    this.#last.delete(image);
    this.#readAtUs.delete(image);
    const here = new Set(this.#options.running().map(one => one.container));
    for (const container of this.#told.keys()) if (!here.has(container)) this.#told.delete(container);
  }
}

/** What an alert says of a look; undefined where nothing differs. */
export function tamperingOf({ kind, bad, badCount }: Pick<ImageCheck, 'kind' | 'bad' | 'badCount'>): Tampering | undefined {
  const [first] = bad;
  if (kind !== 'changed' || first === undefined) return undefined;
  return { layer: first.layer, at: first.at, path: first.path, differs: first.differs, count: badCount };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(done => {
    if (signal.aborted) return done();
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      done();
    };
    const timer = setTimeout(finish, ms);
    signal.addEventListener('abort', finish, { once: true });
  });
}
