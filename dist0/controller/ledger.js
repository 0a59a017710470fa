import { Marks } from './marks.js';

/** A missing batch may still be on its way round a broken connection; after this it is a gap. */
const holeAfterMs = 60_000;
const maxGaps = 1_000;
const maxNamed = 50;
/** What was taken from every outbox, what is missing, and what could not be read: saved with every group of batches. */
export class Ledger {
  now;
  #marks;
  #hosts;
  #gaps;
  #broken;
  #holes = new Map();
  #malformed;
  #unknown;
  #letGo;
  constructor(now, from) {
    this.now = now;
    this.#marks = new Marks(from?.outboxes);
    this.#hosts = new Map(Object.entries(from?.hosts ?? {}));
    this.#gaps = new Map((from?.gaps ?? []).map(gap => [gapKey(gap), gap]));
    this.#broken = [...(from?.broken ?? [])];
    this.#malformed = from?.malformed ?? 0;
    this.#unknown = from?.unknown ?? 0;
    this.#letGo = from?.letGo ?? 0;
  }
  get marks() {
    return this.#marks;
  }
  get malformed() {
    return this.#malformed;
  }
  /** Behaviours that could not be judged: too little of them was seen. */
  get unknown() {
    return this.#unknown;
  }
  /** Counts that arrived for a behaviour nobody remembers, and what a full profile could not learn. */
  get letGo() {
    return this.#letGo;
  }
  get broken() {
    return this.#broken;
  }
  took(host, outbox, seq) {
    this.#marks.add(outbox, seq);
    this.#hosts.set(outbox, host);
  }
  addUnknown(count) {
    this.#unknown += count;
  }
  addLetGo(count) {
    this.#letGo += count;
  }
  addBroken(subject, { where, why }) {
    this.#malformed++;
    this.#broken.push({ subject, where, why: why.slice(0, 500), atMs: this.now() });
    if (this.#broken.length > maxNamed) this.#broken.shift();
  }
  addGap(host, { id, cause, fromUs, toUs, count, containers }) {
    const gap = { host, id, cause, fromUs, toUs, ...(count === undefined ? {} : { count }), containers };
    const known = this.#gaps.get(gapKey(gap));
    if (known && known.toUs > toUs) return;
    this.#gaps.set(gapKey(gap), gap);
    if (this.#gaps.size > maxGaps) this.#gaps.delete(this.#gaps.keys().next().value);
  }
  /** Everything up to this batch was taken, or is known to be lost. */
  reaches(outbox, seq) {
    if (seq === 0) return true;
    if (!this.#marks.has(outbox, seq)) return false;
    return this.#marks
      .holes()
      .every(hole => hole.outbox !== outbox || hole.from > seq || this.#gaps.has(holeKey(this.#hostOf(outbox), hole.outbox, hole.from)));
  }
  /** Turns batches that stay away into gaps, and takes back the gap of one that came after all. */
  watchHoles() {
    const now = this.now();
    const holes = new Map();
    for (const { outbox, from, to } of this.#marks.holes()) {
      const key = holeKey(this.#hostOf(outbox), outbox, from);
      const hole = this.#holes.get(key) ?? { outbox, from, to, noticedMs: now };
      holes.set(key, { ...hole, to });
      if (now - hole.noticedMs < holeAfterMs) continue;
      const us = hole.noticedMs * 1_000;
      this.addGap(this.#hostOf(outbox), { id: holeId(outbox, from), cause: 'outbox', fromUs: us, toUs: us, containers: [] });
    }
    for (const key of this.#holes.keys()) if (!holes.has(key)) this.#gaps.delete(key);
    this.#holes = holes;
  }
  /** Those that agents told, and batches that never came. Newest last. */
  gaps() {
    return [...this.#gaps.values()];
  }
  document() {
    return {
      outboxes: this.#marks.toJSON(),
      hosts: Object.fromEntries(this.#hosts),
      gaps: this.gaps(),
      malformed: this.#malformed,
      unknown: this.#unknown,
      letGo: this.#letGo,
      broken: this.#broken,
    };
  }
  #hostOf(outbox) {
    return this.#hosts.get(outbox) ?? '';
  }
}
function gapKey({ host, id }) {
  return `${host}/${id}`;
}
function holeId(outbox, from) {
  return `missing-${outbox}-${from}`;
}
function holeKey(host, outbox, from) {
  return gapKey({ host, id: holeId(outbox, from) });
}
