import { parseDnsAnswer } from '../dns-answer.js';
import type { Names } from '../names.js';
import type { Observation, Repeated, SocketObservation } from '../sensor.js';
import type { Known } from './known.js';
import type { Losses } from './losses.js';
import { cgroupKeyAt } from './record-head.js';
import type { AnswerRecord } from './socket-record.js';
import type { Totals } from './totals.js';

/**
 * What name servers tell containers, as far as the kernel hands it on: what was lost makes names unknown in the container it was told to, and in
 * no other. What the kernel counts under a name is told again once the address has another, or none that anybody can say.
 */
export class Hearing {
  readonly #names: Names;
  readonly #losses: Losses;
  readonly #totals: Totals;
  readonly #known: Known;
  #lostElsewhere = 0;

  constructor(names: Names, losses: Losses, totals: Totals, known: Known) {
    this.#names = names;
    this.#losses = losses;
    this.#totals = totals;
    this.#known = known;
  }

  begin(container: string): void {
    this.#names.begin(container);
  }

  /** Answers went by while nobody listened. */
  missedAll(): void {
    this.#names.missed();
  }

  hear({ container, atUs, said: [from, to] }: AnswerRecord, bytes: Buffer, nowUs: number): void {
    const answer = parseDnsAnswer(bytes.subarray(from, to));
    if (!answer) return;
    const renamed = this.#names.hear(container, answer, atUs);
    if (renamed.length > 0) this.#tellAgain(container, renamed, nowUs);
  }

  /** The name of whom it calls, of the record that lies at `from` in `bytes`; `offsetUs`: what made the time of day of monotonic time. */
  nameOf(
    { kind, container, address, protocol, atUs }: SocketObservation,
    bytes: Buffer,
    from: number,
    offsetUs: number,
  ): string | undefined {
    if ((kind !== 'connect' && kind !== 'send') || protocol === 'unix') return undefined;
    const name = this.#names.called(container, address, atUs - offsetUs);
    // What was lost before this call was counted before its record was made. Asked only where it matters: one look into a map of the kernel.
    if (name !== '' || this.#totals.lost('answer') === 0) return name;
    const elsewhere = this.#totals.lostElsewhere('answer');
    if (elsewhere > this.#lostElsewhere) this.#names.missed();
    this.#lostElsewhere = elsewhere;
    if (this.#losses.lostAt(cgroupKeyAt(bytes, from), 'answer') > 0) this.#names.missed(container);
    return this.#names.called(container, address, atUs - offsetUs);
  }

  /** With the names by which connections that are found open are known now. A connection that is only open is no call. */
  named(found: readonly Observation[], offsetUs: number): readonly Observation[] {
    return found.map(one => {
      if (one.kind !== 'connect' || one.protocol === 'unix') return one;
      const name = this.#names.known(one.container, one.address, one.atUs - offsetUs);
      return name === undefined ? one : { ...one, name };
    });
  }

  /** Calls that the kernel itself has counted keep a name as well. */
  repeated(repeated: readonly Repeated[], offsetUs: number): void {
    for (const { container, address, calls, lastAtUs } of repeated)
      if (calls && address !== undefined) this.#names.called(container, address, lastAtUs - offsetUs);
  }

  /** `nowUs`: the time of day. */
  expire(nowUs: number, offsetUs: number): void {
    for (const [container, addresses] of this.#names.expire(nowUs - offsetUs)) this.#tellAgain(container, addresses, nowUs);
  }

  forget(present: ReadonlySet<string>): void {
    this.#names.forget(present);
  }

  #tellAgain(container: string, addresses: readonly string[], nowUs: number): void {
    this.#known.forget(nowUs, ({ address }) => address !== undefined && addresses.includes(address), container);
  }
}
