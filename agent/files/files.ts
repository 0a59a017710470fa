import type { Behaviour } from '../../proto/behaviour.js';
import type { Sight } from '../../proto/fleet.js';
import type { Origin } from '../../proto/records.js';
import type { Known } from '../fleet.js';
import type { SensorGap } from '../sensor/sensor.js';
import type { Described } from '../watch.js';
import type { Difference } from './difference.js';
import { madeByEngine } from './engine-made.js';
import { Fold, type Folded } from './fold.js';
import { Rounds } from './rounds.js';
import { type Marks, noMarks, type Walk, type WalkBounds, type Walked } from './upper.js';

export interface FilesOptions {
  /** How often each container is walked; 0 = never. */
  readonly everyMs: number;
  readonly walk: (walk: Walk) => Promise<Walked>;
  readonly below: Walk['below'];
  readonly spentMs: Walk['spentMs'];
  /** What is mounted in the mount namespace of a process, by mount point. */
  readonly mountPoints: (pid: number) => readonly string[];
  /** `changedUs`: when what was found was changed last, by the host's clock. */
  readonly tell: (container: string, described: Described, changedUs: number) => void;
  readonly gap: (gap: SensorGap) => void;
  readonly trouble: (container: string, error: Error) => void;
  readonly nowUs: () => number;
  /** Microseconds that never jump: whose turn it is must not depend on the time of day. */
  readonly monotonicUs: () => number;
  /** When this agent began: makes the ids of its gaps its own. */
  readonly runUs: number;
  readonly random: () => number;
}

export const walkBounds: WalkBounds = { names: 100_000, depth: 64, ms: 5_000, fileBytes: 64 << 20 };
/** The part of one processor that walks may take. */
const share = 0.02;
/** Names remembered of all containers together: past it what one container had is looked at anew, which costs time and hides nothing. */
const namesRemembered = 400_000;
/** All are walked for whoever waits for what was written so far; past this those that are left have their usual turn. */
const settleMs = 5_000;

interface Watched {
  known: Known;
  marks: Marks;
  looked: number;
  readonly fold: Fold;
  points: readonly string[] | undefined;
  /** How the next walk's findings came about. */
  origin: Origin;
  walkedAtUs: number | undefined;
  cut: { readonly why: string; readonly fromUs: number } | undefined;
  /** Why nothing of it could be read the last time. */
  blind: string | undefined;
}

/** What containers write, found by walking their writable layers in turn. */
export class Files {
  readonly #options: FilesOptions;
  readonly #rounds: Rounds;
  readonly #watched = new Map<string, Watched>();
  readonly #without = new Set<string>();
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #walking: Promise<void> = Promise.resolve();
  #busy = false;

  constructor(options: FilesOptions) {
    this.#options = options;
    this.#rounds = new Rounds({ everyMs: options.everyMs, share, random: options.random });
  }

  /** A container is there, or has changed. `origin` = scan: what it has by now was written while nobody looked. */
  arrived(known: Known, origin: Origin): void {
    if (this.#options.everyMs === 0 || known.assignment.class === 'ignore') return;
    const { id, upperDir, state } = known.container;
    if (state === 'created') return;
    if (upperDir === undefined) {
      this.#without.add(id);
      return;
    }
    const before = this.#watched.get(id);
    if (before) before.known = known;
    else
      this.#watched.set(id, {
        known,
        marks: noMarks,
        looked: 0,
        fold: new Fold(),
        points: undefined,
        origin,
        walkedAtUs: undefined,
        cut: undefined,
        blind: undefined,
      });
    this.#rounds.begin(id, this.#steadyMs());
    // Nothing writes there any more: once more now, then never until it starts again.
    if (state === 'exited' || state === 'dead') this.#rounds.soon(id, this.#steadyMs());
    this.#schedule();
  }

  left(container: string): void {
    this.#watched.delete(container);
    this.#without.delete(container);
    this.#rounds.end(container);
  }

  /** A program ran: where it is not the image's it was written, and more may have been. */
  ran(container: string, behaviour: Behaviour): void {
    if (behaviour.kind !== 'exec') return;
    const { file, script, scriptFile } = behaviour;
    if (!isWritten(file) && !(script?.startsWith('/') && isWritten(scriptFile))) return;
    this.#rounds.soon(container, this.#steadyMs());
    this.#schedule();
  }

  /** Looks at one container now; resolves when that is done, also where there is nothing to look at. */
  async look(container: string): Promise<void> {
    if (this.#watched.has(container) && !this.#stopping.signal.aborted) await this.#inTurn(container);
  }

  /** Walks every container once, from now on. */
  async settle(): Promise<void> {
    const untilMs = performance.now() + settleMs;
    for (const id of [...this.#watched.keys()]) {
      if (performance.now() > untilMs || this.#stopping.signal.aborted) return;
      await this.#inTurn(id);
    }
  }

  /** Waits for the walk that goes on; none begins after it. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearTimeout(this.#timer);
    await this.#walking;
  }

  /** What is seen of written files, at best partly: between two walks, and on volumes, nobody looks. */
  get sight(): Sight {
    const { everyMs } = this.#options;
    if (everyMs === 0) return { sees: 'no', why: 'files are not looked at here (KNOWNGOOD_WALK=off)' };
    const all = [...this.#watched.values()];
    if (all.length === 0 && this.#without.size > 0)
      return { sees: 'no', why: 'the storage driver of the engine has no folder of what a container wrote' };
    if (all.length > 0 && all.every(one => one.blind !== undefined)) return { sees: 'no', why: all[0]!.blind! };
    const less = all.flatMap(({ known, blind, cut }) => {
      const why = blind ?? cut?.why;
      return why === undefined ? [] : [`of ${known.container.name} not all: ${why}`];
    });
    const behindMs = this.#rounds.behindMs(this.#steadyMs());
    const said = [
      ...(this.#without.size > 0 ? [`${this.#without.size} containers have no folder of what they wrote`] : []),
      ...less.slice(0, 3),
      ...(less.length > 3 ? [`of ${less.length - 3} more not all`] : []),
      ...(behindMs > 2 * everyMs ? [`walks are ${Math.round(behindMs / 1_000)} s late, so as not to cost more`] : []),
    ];
    const always = `looked at about every ${Math.round(everyMs / 1_000)} s, volumes and mounts not at all`;
    return { sees: 'partly', why: [...said, always].join('; ') };
  }

  #steadyMs(): number {
    return this.#options.monotonicUs() / 1_000;
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#busy || this.#stopping.signal.aborted) return;
    const next = this.#rounds.next(this.#steadyMs());
    if (next === undefined) return;
    if ('waitMs' in next) this.#timer = setTimeout(() => this.#schedule(), Math.min(next.waitMs, this.#options.everyMs));
    else void this.#inTurn(next.container);
  }

  /** One walk at a time; resolves when that of this container is done. */
  #inTurn(id: string): Promise<void> {
    this.#busy = true;
    const mine = this.#walking.then(() => this.#walkOne(id));
    this.#walking = mine.then(() => {
      if (this.#walking === last) this.#busy = false;
      this.#schedule();
    });
    const last = this.#walking;
    return mine;
  }

  async #walkOne(id: string): Promise<void> {
    const watched = this.#watched.get(id);
    if (!watched || this.#stopping.signal.aborted) return;
    const { container } = watched.known;
    const beganUs = this.#options.nowUs();
    const told = new Set<string>();
    try {
      const { marks, looked, ms, cut } = await this.#options.walk({
        upperDir: container.upperDir!,
        lowerDirs: container.lowerDirs,
        marks: watched.marks,
        bounds: walkBounds,
        made: madeByEngine(this.#pointsOf(watched)),
        take: (difference, changedMs) => this.#take(id, watched, difference, changedMs, told),
        below: this.#options.below,
        nowMs: () => this.#options.nowUs() / 1_000,
        spentMs: this.#options.spentMs,
        signal: this.#stopping.signal,
      });
      Object.assign(watched, { marks, looked, origin: 'live', blind: undefined });
      this.#mind(watched, cut, beganUs);
      this.#rounds.walked(id, ms, this.#steadyMs());
      if (container.state === 'exited' || container.state === 'dead') this.#rounds.end(id);
    } catch (error) {
      this.#rounds.walked(id, 1, this.#steadyMs());
      // Its layer went with it.
      const { code = 'a fault of ours' } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') {
        if (watched.blind === undefined) this.#options.trouble(id, error as Error);
        watched.blind = `what it wrote cannot be read (${code})`;
      }
    }
    this.#forget(id);
  }

  #take(id: string, watched: Watched, difference: Difference, changedMs: number, told: Set<string>): void {
    const folded = watched.fold.of(difference);
    const { path, executable, change, hash } = folded.behaviour;
    const line = `${executable} ${change} ${hash ?? ''} ${path}`;
    if (told.has(line)) return;
    told.add(line);
    const changedUs = Math.round(changedMs * 1_000);
    if (this.#watched.get(id) === watched) this.#options.tell(id, describedOf(folded, watched.origin, changedUs), changedUs);
  }

  /** Read once, as early as can be: what is mounted later may be mounted to hide. */
  #pointsOf(watched: Watched): readonly string[] {
    const { pid, mounts } = watched.known.container;
    const seen = watched.points ?? (pid > 0 ? this.#options.mountPoints(pid).filter(point => point !== '/') : []);
    if (seen.length > 0) watched.points = seen;
    return [...seen, ...mounts.map(mount => mount.target)];
  }

  /** A walk that was cut short is a gap as long as that lasts. */
  #mind(watched: Watched, cut: string | undefined, beganUs: number): void {
    const before = watched.cut;
    const fromUs = before?.fromUs ?? watched.walkedAtUs ?? beganUs;
    watched.cut = cut === undefined ? undefined : { why: cut, fromUs };
    watched.walkedAtUs = beganUs;
    if (cut === undefined) return;
    const { id } = watched.known.container;
    const { runUs, nowUs } = this.#options;
    this.#options.gap({
      id: `walk-${runUs}-${id.slice(0, 12)}-${fromUs}`,
      cause: 'walk',
      of: 'write',
      fromUs,
      toUs: nowUs(),
      containers: [id],
    });
  }

  /** What a container had is forgotten, the largest first, but not that of the one that was walked just now. */
  #forget(walked: string): void {
    const all = [...this.#watched.values()];
    let sum = all.reduce((total, one) => total + one.looked, 0);
    if (sum <= namesRemembered) return;
    const others = all.filter(one => one.known.container.id !== walked).sort((a, b) => b.looked - a.looked);
    for (const one of others) {
      if (sum <= namesRemembered) return;
      sum -= one.looked;
      one.marks = noMarks;
      one.looked = 0;
    }
  }
}

function describedOf({ behaviour, words }: Folded, origin: Origin, fileChangedUs: number): Described {
  const evidence = {
    argv: [],
    argvTruncated: false,
    origin,
    fileChangedUs,
    file: { upper: true, memfd: false, deleted: false, mount: false },
  };
  return { behaviour, evidence: { ...evidence, ...(words !== '' && { metadata: words }) } };
}

function isWritten(file: string | undefined): boolean {
  return file === 'drift' || file === 'metadata-changed' || file === 'deleted' || file === 'unknown';
}
