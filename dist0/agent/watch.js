import { keyHash } from '../proto/behaviour-key.js';
import { Waiting } from './container/waiting.js';

const waitingBounds = { capacity: 50_000, maxAgeUs: 15_000_000 };
/** Last observations kept per container: evidence of what led to an alert. */
const lastKept = 64;
/** From what a sensor saw to records: attributed, described, first sightings told whole and at once, repeats only counted. */
export class Watch {
  #options;
  #waiting = new Waiting(waitingBounds);
  #gaps = new Map();
  #last = new Map();
  #gapNumber = 0;
  constructor(options) {
    this.#options = options;
  }
  /** Observations that wait for their container's metadata. */
  get pending() {
    return this.#waiting.size;
  }
  /** The newest gaps, at most 50. */
  get gaps() {
    return [...this.#gaps.values()];
  }
  see(observations) {
    for (const observation of observations) {
      const known = this.#options.fleet.get(observation.container);
      if (known) this.#take(observation, known);
      else if (!this.#options.passed(observation.container)) {
        this.#letGo(this.#waiting.hold(observation.container, observation, this.#options.nowUs()));
      }
    }
  }
  /** The container's metadata is there: what came ahead of it is taken now, in order. */
  arrived(known) {
    for (const observation of this.#waiting.release(known.container.id)) this.#take(observation, known);
  }
  /** It is somebody else's: what waited for it is not ours to keep, and no loss. */
  passedOver(container) {
    this.#waiting.release(container);
  }
  /** It was removed; what it did last is told. */
  left(container) {
    for (const tally of this.#options.dedupe.drop(container)) this.#options.record(tally);
    this.#last.delete(container);
  }
  /** Called every few seconds: counts of repeats, and what waited too long. */
  tick() {
    for (const tally of this.#options.dedupe.collect()) this.#options.record(tally);
    const overdue = this.#waiting.expire(this.#options.nowUs());
    this.#letGo(overdue.filter(one => !this.#options.passed(one.container)));
  }
  gap(gap) {
    const record = { kind: 'gap', ...gap };
    this.#gaps.delete(record.id);
    this.#gaps.set(record.id, record);
    while (this.#gaps.size > 50) this.#gaps.delete(this.#gaps.keys().next().value);
    this.#options.record(record);
  }
  /** What this container did last, oldest first, by behaviour. */
  lastOf(container) {
    return this.#last.get(container) ?? [];
  }
  #take(observation, known) {
    if (known.assignment.class === 'ignore') return;
    const described = this.#options.describe(observation, known);
    if (!described) return;
    const { container } = observation;
    const key = keyHash(described.behaviour);
    if (this.#options.dedupe.see(container, key, observation.atUs) === 'repeat') return;
    this.#options.record({ kind: 'first', container, key, ...described, observedAtUs: observation.atUs });
    const last = this.#last.get(container) ?? [];
    if (last.length === 0) this.#last.set(container, last);
    last.push(described);
    if (last.length > lastKept) last.shift();
  }
  #letGo(lost) {
    for (const { container, count, fromUs, toUs } of lost) {
      this.gap({
        id: `waiting-${this.#options.runUs}-${++this.#gapNumber}`,
        cause: 'waiting',
        fromUs,
        toUs,
        count,
        containers: [container],
      });
    }
  }
}
