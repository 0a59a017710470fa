import { type Bucket, type Bus, BusError } from '../proto/bus.js';
import { decodeAnswer, encodeAsk, isMalformed } from '../proto/codec.js';
import type { Standing as Stands } from '../proto/fleet.js';
import { type Names, token } from '../proto/subjects.js';
import type { Hosts } from './hosts.js';
import { type Refusal, refusal } from './refusal.js';

/** What people asked for; `host` absent = of every host, also of those that come later. */
interface Wanted extends Stands {
  readonly host?: string;
}

/** How a host stands, as it said last, and whether that is what was asked for. */
export interface StandingLine {
  readonly host: string;
  readonly standing: 'up' | 'down';
  /** Absent where nobody ever said anything. */
  readonly at?: string;
  readonly by?: string;
  readonly why?: string;
  /** It does what was asked last; it is asked again until it does. */
  readonly reached: boolean;
}

export interface StandingOptions {
  readonly bus: Bus;
  readonly names: Names;
  readonly hosts: Hosts;
  readonly bucket: Bucket;
  readonly now: () => number;
  readonly onTrouble: (what: string, error: unknown) => void;
}

/** Who asks waits no longer for an agent than this: all of it is to be over within five seconds. */
const askMs = 3_000;
const againMs = 5_000;
const allKey = 'all';

/**
 * Standing down: no host blocks, contains or recycles, and all go on observing. Agents keep it by themselves; what was asked is kept here, too, so that a
 * host that was not reached is told when it is heard again, and so that nothing is ordered of it meanwhile.
 */
export class Standing {
  readonly #wanted = new Map<string, Wanted>();
  /** Said in answer to us, ahead of the next heartbeat. */
  readonly #said = new Map<string, Stands>();
  readonly #askedMs = new Map<string, number>();

  constructor(readonly options: StandingOptions) {}

  async start(): Promise<void> {
    for await (const { key, value } of this.options.bucket.all())
      this.#wanted.set(key, JSON.parse(Buffer.from(value).toString('utf8')) as Wanted);
  }

  /** Nothing is ordered of this host: it was asked to stand down, or says that it does. */
  isDown(host: string): boolean {
    return this.#wantedOf(host)?.down ?? this.#saidBy(host)?.down ?? false;
  }

  /** Why nothing is ordered of it, in words; undefined where it may be. */
  whyNot(host: string): string | undefined {
    if (!this.isDown(host)) return undefined;
    const { by = '', why = '' } = this.#wantedOf(host) ?? this.#saidBy(host) ?? {};
    return `host ${host} stands down${by === '' ? '' : ` (${by}${why === '' ? '' : `: ${why}`})`}`;
  }

  lines(): readonly StandingLine[] {
    return this.options.hosts.all().map(({ beat }) => this.#line(beat.host));
  }

  /** Asks these hosts, or all of them and those to come. Rejects with BusError where it could not even be kept here. */
  async set(hosts: readonly string[] | undefined, asked: Omit<Stands, 'atUs'>): Promise<readonly StandingLine[] | Refusal> {
    const { bucket, now } = this.options;
    const known = this.options.hosts.all().map(({ beat }) => beat.host);
    const strange = hosts?.find(host => !known.includes(host));
    if (strange !== undefined)
      return refusal('no-host', `no agent has reported from host "${strange}"`, 'see "knowngood status" for those that have');
    const stands = { ...asked, atUs: Math.round(now() * 1_000) };
    for (const host of hosts ?? [undefined]) {
      const wanted: Wanted = { ...stands, ...(host === undefined ? {} : { host }) };
      const key = host === undefined ? allKey : token(host);
      // Held at once: what is ordered meanwhile is what was to be stopped.
      const before = this.#wanted.get(key);
      this.#wanted.set(key, wanted);
      try {
        await bucket.put(key, Buffer.from(JSON.stringify(wanted)));
      } catch (error) {
        if (before === undefined) this.#wanted.delete(key);
        else this.#wanted.set(key, before);
        throw error;
      }
    }
    const meant = hosts ?? known;
    await Promise.all(meant.map(host => this.#ask(host)));
    return meant.map(host => this.#line(host));
  }

  /** Hosts that do not stand as they were asked to are asked again. */
  async tick(): Promise<void> {
    const { hosts, now } = this.options;
    const astray = hosts
      .all()
      .filter(({ beat: { host }, silent }) => !silent && !this.#isReached(host) && now() - (this.#askedMs.get(host) ?? 0) >= againMs);
    await Promise.all(astray.map(({ beat }) => this.#ask(beat.host)));
  }

  async #ask(host: string): Promise<void> {
    const { bus, names, now, onTrouble } = this.options;
    const { host: _host, ...stands } = this.#wantedOf(host)!;
    this.#askedMs.set(host, now());
    try {
      const answer = decodeAnswer(await bus.request(names.askOf(host), encodeAsk({ kind: 'stand', ...stands }), askMs));
      if (isMalformed(answer)) return;
      if (answer.kind === 'stood') this.#said.set(host, answer);
      if (answer.kind === 'refused') onTrouble(`host ${host} does not stand ${stands.down ? 'down' : 'up'}`, answer.message);
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
    }
  }

  #wantedOf(host: string): Wanted | undefined {
    const [one, all] = [this.#wanted.get(token(host)), this.#wanted.get(allKey)];
    return one === undefined || (all !== undefined && all.atUs > one.atUs) ? all : one;
  }

  #saidBy(host: string): Stands | undefined {
    const [said, beat] = [this.#said.get(host), this.options.hosts.get(host)?.standing];
    return said !== undefined && said.atUs >= (beat?.atUs ?? 0) ? said : beat;
  }

  #isReached(host: string): boolean {
    const [wanted, said] = [this.#wantedOf(host), this.#saidBy(host)];
    return wanted === undefined || (said?.down ?? false) === wanted.down;
  }

  #line(host: string): StandingLine {
    const reached = this.#isReached(host);
    const told = reached ? (this.#wantedOf(host) ?? this.#saidBy(host)) : this.#saidBy(host);
    return {
      host,
      standing: this.#saidBy(host)?.down ? 'down' : 'up',
      ...(told === undefined ? {} : { at: new Date(told.atUs / 1_000).toISOString(), by: told.by }),
      ...(told === undefined || told.why === '' ? {} : { why: told.why }),
      reached,
    };
  }
}
