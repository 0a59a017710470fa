import type { Behaviour } from '../proto/behaviour.js';
import { keyHash } from '../proto/behaviour-key.js';
import type { Evidence, Gap, ObservationRecord } from '../proto/records.js';
import { LetGoGaps } from './container/let-go.js';
import { Unnamed } from './container/unnamed.js';
import { type LetGo, Waiting } from './container/waiting.js';
import type { Dedupe } from './dedupe.js';
import { type Fleet, isWatched, type Known } from './fleet.js';
import type { Observation, Repeated, SensorGap } from './sensor/sensor.js';

export interface Described {
  readonly behaviour: Behaviour;
  readonly evidence: Evidence;
  /** A file that decides about it was not looked into: those of its container were read enough. */
  readonly unread?: true;
}

export interface WatchOptions {
  readonly fleet: Fleet;
  readonly dedupe: Dedupe;
  /** Is this container somebody else's to watch? Known at once for those that were looked at. */
  readonly passed: (container: string) => boolean;
  /** An observation in our words; undefined for what is no behaviour of the container (the runtime's own start-up, our probes). */
  readonly describe: (observation: Observation, known: Known) => Described | undefined;
  readonly record: (record: ObservationRecord) => void;
  /** It came again after it was recorded: whoever saw it may count it from now on. */
  readonly repeats?: (observation: Observation, key: string) => void;
  readonly nowUs: () => number;
  /** When this agent began: makes the ids of its gaps its own. */
  readonly runUs: number;
}

const waitingBounds = { capacity: 50_000, maxAgeUs: 15_000_000 };
/** Whose address it is comes 0.1 s before the first packet, or as long after it as the engine is behind. */
const unnamedBounds = { perContainer: 512, maxAgeUs: 1_500_000 };
/** Last observations kept per container: evidence of what led to an alert. */
const lastKept = 64;

/** From what a sensor saw to records: attributed, described, first sightings told whole and at once, repeats only counted. */
export class Watch {
  readonly #options: WatchOptions;
  readonly #waiting = new Waiting<Observation>(waitingBounds);
  readonly #unnamed = new Unnamed<Observation>(unnamedBounds);
  readonly #gaps = new Map<string, Gap>();
  readonly #last = new Map<string, Described[]>();
  readonly #letGoGaps: LetGoGaps;
  readonly #unreadGaps: LetGoGaps;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#letGoGaps = new LetGoGaps(options.runUs);
    this.#unreadGaps = new LetGoGaps(options.runUs, { name: 'unread', cause: 'bucket', of: 'exec' });
  }

  /** Observations that wait for their container's metadata, or for the name of who is at the other side. */
  get pending(): number {
    return this.#waiting.size + this.#unnamed.size;
  }
  /** The newest gaps, at most 50. */
  get gaps(): readonly Gap[] {
    return [...this.#gaps.values()];
  }

  see(observations: readonly Observation[]): void {
    for (const observation of observations) {
      const known = this.#options.fleet.get(observation.container);
      if (known) this.#take(observation, known);
      else if (!this.#options.passed(observation.container)) {
        this.#letGo(this.#waiting.hold(observation.container, observation, this.#options.nowUs()));
      }
    }
  }

  /** What the sensor itself has counted of what was recorded before. */
  repeated(repeated: readonly Repeated[]): void {
    for (const one of repeated) if (this.#options.fleet.get(one.container)) this.#options.dedupe.count(one);
  }

  /** The container's metadata is there: what came ahead of it is taken now, in order. */
  arrived(known: Known): void {
    for (const observation of this.#waiting.release(known.container.id)) this.#take(observation, known);
    this.named();
  }

  /** Who has which address has changed: what waited for that goes on. */
  named(): void {
    if (this.#unnamed.size > 0) this.#goOn(this.#unnamed.release(observation => this.#isUnnamed(observation)));
  }

  /** Called every 0.1 s: what waited too long for a name goes on without one. */
  giveUpNames(): void {
    if (this.#unnamed.size > 0) this.#goOn(this.#unnamed.expire(this.#options.nowUs()));
  }

  /** It is somebody else's: what waited for it is not ours to keep, and no loss. */
  passedOver(container: string): void {
    this.#waiting.release(container);
    this.named();
  }

  /** It was removed; what it did last is told. */
  left(container: string): void {
    for (const tally of this.#options.dedupe.drop(container)) this.#options.record(tally);
    this.#last.delete(container);
  }

  /** Called every few seconds: counts of repeats, and what waited too long. */
  tick(): void {
    for (const tally of this.#options.dedupe.collect()) this.#options.record(tally);
    this.#forget();
    const overdue = this.#waiting.expire(this.#options.nowUs());
    this.#letGo(overdue.filter(one => !this.#options.passed(one.container)));
    for (const gaps of [this.#letGoGaps, this.#unreadGaps]) for (const gap of gaps.collect(this.#options.nowUs())) this.gap(gap);
  }

  gap(gap: SensorGap): void {
    const record: Gap = { kind: 'gap', ...gap };
    this.#gaps.delete(record.id);
    this.#gaps.set(record.id, record);
    while (this.#gaps.size > 50) this.#gaps.delete(this.#gaps.keys().next().value!);
    this.#options.record(record);
  }

  /** What this container did last, oldest first, by behaviour. */
  lastOf(container: string): readonly Described[] {
    return this.#last.get(container) ?? [];
  }

  /** Nothing more comes: waits until all have a name or have waited long enough for one. */
  async lastNames(): Promise<void> {
    for (; this.#unnamed.size > 0; this.giveUpNames()) await new Promise(done => setTimeout(done, 20));
  }

  #take(observation: Observation, known: Known) {
    if (!isWatched(known)) return;
    // Namespaces of a container that has ended may be anybody's by now.
    if (observation.outside === 'entered' && known.container.state !== 'running' && known.container.state !== 'paused') return;
    if (this.#isUnnamed(observation)) this.#goOn(this.#unnamed.hold(observation, this.#options.nowUs()));
    else this.#tell(observation, known);
  }

  /** The other side may turn out to be a container that the engine has not told of yet. */
  #isUnnamed(observation: Observation): boolean {
    const { fleet } = this.#options;
    if (observation.kind === 'exec' || observation.kind === 'listen' || observation.kind === 'socket') return false;
    if (observation.protocol === 'unix' || observation.address === '') return false;
    const networks = fleet.get(observation.container)?.networks ?? [];
    return fleet.peerAt(observation.address, networks, observation.atUs).kind === 'not-yet';
  }

  #goOn(observations: readonly Observation[]) {
    for (const observation of observations) {
      const known = this.#options.fleet.get(observation.container);
      if (known) this.#tell(observation, known);
    }
  }

  #tell(observation: Observation, known: Known) {
    const { container, atUs } = observation;
    const described = this.#options.describe(observation, known);
    if (described?.unread) this.#unreadGaps.add({ container, count: 1, fromUs: atUs, toUs: atUs });
    const repeated = described && this.tell(container, described, atUs);
    if (repeated !== undefined && described && !isOfPerson(described.behaviour)) this.#options.repeats?.(observation, repeated);
  }

  /** Something a container did, however it was found out. Its key where it was told before. */
  tell(container: string, { behaviour, evidence }: Described, atUs: number): string | undefined {
    const described = { behaviour, evidence };
    const key = keyHash(behaviour);
    if (this.#options.dedupe.see(container, key, atUs) === 'repeat') return key;
    this.#options.record({ kind: 'first', container, key, ...described, observedAtUs: atUs });
    const last = this.#last.get(container) ?? [];
    if (last.length === 0) this.#last.set(container, last);
    last.push(described);
    if (last.length > lastKept) last.shift();
    return undefined;
  }

  /** Something that is to be looked at by itself however often it was told, for its evidence says more than its key. */
  tellAnew(container: string, described: Described, atUs: number): void {
    this.#options.record({ kind: 'first', container, key: keyHash(described.behaviour), ...described, observedAtUs: atUs });
  }

  /** What came after its container had left was kept anew, and goes when nobody knows the container any more. */
  #forget() {
    const { dedupe, fleet } = this.#options;
    for (const container of new Set([...dedupe.containers, ...this.#last.keys()])) if (!fleet.get(container)) this.left(container);
  }

  #letGo(lost: readonly LetGo[]) {
    for (const one of lost) this.#letGoGaps.add(one);
  }
}

/** What a person does is told each time: it belongs to the session it is done in. */
function isOfPerson(behaviour: Behaviour): boolean {
  return 'session' in behaviour && behaviour.session === 'exec';
}
