import { decodeHeartbeat, isMalformed } from '../proto/codec.js';
/** No heartbeat for this long, and the host is silent: agents beat every few seconds. */
export const silentAfterMs = 15_000;
/** The last heartbeat of every host. Silence is computed from time: a key that expires makes no sound. */
export class Hosts {
  bucket;
  now;
  #heard = new Map();
  #malformed = 0;
  constructor(bucket, now) {
    this.bucket = bucket;
    this.now = now;
  }
  get malformed() {
    return this.#malformed;
  }
  /** Resolves when what is stored was read; goes on until the signal aborts. */
  async start(signal, onTrouble) {
    const stored = (await this.bucket.keys()).length;
    await new Promise((done, fail) => {
      if (stored === 0) done();
      this.#watch(signal, onTrouble, done).then(done, fail);
    });
  }
  async #watch(signal, onTrouble, caughtUp) {
    let live = false;
    for await (const { key, value, caughtUp: last } of this.bucket.watch(signal)) {
      const beat = value && decodeHeartbeat(value);
      if (beat && isMalformed(beat)) {
        this.#malformed++;
        onTrouble(`inventory key ${key} holds no heartbeat`, beat.why);
      } else if (beat) {
        // One that was stored may be old; its age is only known by the host's own clock.
        this.#heard.set(beat.host, { beat, atMs: live ? this.now() : Math.min(this.now(), beat.atUs / 1_000) });
      }
      if (!last) continue;
      live = true;
      caughtUp();
    }
  }
  all() {
    const now = this.now();
    return [...this.#heard.values()]
      .map(({ beat, atMs }) => ({ beat, lastSeenMs: atMs, silent: now - atMs > silentAfterMs }))
      .sort((a, b) => (a.beat.host < b.beat.host ? -1 : 1));
  }
  get(host) {
    return this.#heard.get(host)?.beat;
  }
  isSilent(host) {
    const heard = this.#heard.get(host);
    return !heard || this.now() - heard.atMs > silentAfterMs;
  }
  containers() {
    return [...this.#heard.values()].flatMap(({ beat }) => beat.containers.map(container => ({ host: beat.host, container })));
  }
  running(workload) {
    return this.containers().filter(({ container }) => container.running && container.workload === workload);
  }
  /** By full id, by a prefix of at least 12 digits, or by name. */
  find(reference) {
    const named = this.containers().filter(
      ({ container }) =>
        container.id === reference || container.name === reference || (reference.length >= 12 && container.id.startsWith(reference)),
    );
    // A name may have moved on to a newer container that is not yet the only one told of.
    const running = named.filter(({ container }) => container.running);
    const best = running.length > 0 ? running : named;
    if (best.length === 0) return { kind: 'none' };
    return best.length === 1 ? { kind: 'one', placed: best[0] } : { kind: 'several', placed: best };
  }
  /** A recycle ended: what it changed is known before the host's next heartbeat. */
  replaced(report) {
    const heard = this.#heard.get(report.host);
    const { oldId, newId, endedAtUs } = report;
    if (!heard || report.outcome !== 'done' || !newId || endedAtUs === undefined || heard.beat.atUs > endedAtUs) return;
    const containers = heard.beat.containers.map(container =>
      container.id === oldId ? { ...container, id: newId, generation: container.generation + 1, startedAtUs: endedAtUs } : container,
    );
    this.#heard.set(report.host, { ...heard, beat: { ...heard.beat, containers } });
  }
}
