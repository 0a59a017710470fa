import type { Bucket } from '../proto/bus.js';
import { decodeHeartbeat, isMalformed } from '../proto/codec.js';
import type { Heartbeat, Report, RunningContainer } from '../proto/fleet.js';
import { frontWorkload } from '../proto/fleet.js';

/** No heartbeat for this long, and the host is silent: agents beat every few seconds. */
export const silentAfterMs = 15_000;

export interface Placed {
  readonly host: string;
  readonly container: RunningContainer;
}

interface Heard {
  readonly beat: Heartbeat;
  /** This machine's clock, ms since the epoch. */
  readonly atMs: number;
}

/** What a container reference names: nothing, one, or several that the person must tell apart. */
export type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly placed: Placed }
  | { readonly kind: 'several'; readonly placed: readonly Placed[] };

/** The last heartbeat of every host. Silence is computed from time: a key that expires makes no sound. */
export class Hosts {
  readonly #heard = new Map<string, Heard>();
  #malformed = 0;

  constructor(
    readonly bucket: Bucket,
    readonly now: () => number,
  ) {}

  get malformed() {
    return this.#malformed;
  }

  /** Resolves when what is stored was read; goes on until the signal aborts. */
  async start(signal: AbortSignal, onTrouble: (what: string, why: unknown) => void): Promise<void> {
    const stored = (await this.bucket.keys()).length;
    await new Promise<void>((done, fail) => {
      if (stored === 0) done();
      this.#watch(signal, onTrouble, done).then(done, fail);
    });
  }

  async #watch(signal: AbortSignal, onTrouble: (what: string, why: unknown) => void, caughtUp: () => void): Promise<void> {
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

  all(): readonly { readonly beat: Heartbeat; readonly lastSeenMs: number; readonly silent: boolean }[] {
    const now = this.now();
    return [...this.#heard.values()]
      .map(({ beat, atMs }) => ({ beat, lastSeenMs: atMs, silent: now - atMs > silentAfterMs }))
      .sort((a, b) => (a.beat.host < b.beat.host ? -1 : 1));
  }

  get(host: string): Heartbeat | undefined {
    return this.#heard.get(host)?.beat;
  }

  isSilent(host: string): boolean {
    const heard = this.#heard.get(host);
    return !heard || this.now() - heard.atMs > silentAfterMs;
  }

  containers(): readonly Placed[] {
    return [...this.#heard.values()].flatMap(({ beat }) => beat.containers.map(container => ({ host: beat.host, container })));
  }

  running(workload: string): readonly Placed[] {
    return this.containers().filter(({ container }) => container.running && container.workload === workload);
  }

  /** By full id, by a prefix of at least 12 digits, or by name. */
  find(reference: string): Found {
    const named = this.containers().filter(
      ({ container }) =>
        container.id === reference || container.name === reference || (reference.length >= 12 && container.id.startsWith(reference)),
    );
    // A name may have moved on to a newer container that is not yet the only one told of.
    const running = named.filter(({ container }) => container.running);
    const best = running.length > 0 ? running : named;
    if (best.length === 0) return { kind: 'none' };
    const [one] = best;
    // Who speaks of a place means what stands behind its front.
    if (best.length === 1 && one!.container.workload === frontWorkload) {
      const isBehind = ({ host, container }: Placed) => host === one!.host && container.running && container.behind === one!.container.name;
      const backend = this.containers().find(isBehind);
      if (backend !== undefined) return { kind: 'one', placed: backend };
    }
    return best.length === 1 ? { kind: 'one', placed: best[0]! } : { kind: 'several', placed: best };
  }

  /** A recycle ended: what it changed is known before the host's next heartbeat. */
  replaced(report: Report): void {
    const heard = this.#heard.get(report.host);
    const { oldId, newId, endedAtUs } = report;
    if (!heard || report.outcome !== 'done' || !newId || endedAtUs === undefined || heard.beat.atUs > endedAtUs) return;
    const containers = heard.beat.containers.map(container =>
      container.id === oldId
        ? { ...container, id: newId, generation: container.generation + 1, createdAtUs: endedAtUs, startedAtUs: endedAtUs }
        : container,
    );
    this.#heard.set(report.host, { ...heard, beat: { ...heard.beat, containers } });
  }
}
