import type { EvidenceWord } from '../proto/alerts.js';
import { type Bus, BusError } from '../proto/bus.js';
import { decodeAnswer, encodeAsk, isMalformed } from '../proto/codec.js';
import type { Names } from '../proto/subjects.js';
import type { Alerts } from './alert/read-model.js';
import type { Hosts } from './hosts.js';
import { isClosed, nameOf } from './incident/incident.js';
import type { Incidents } from './incident/incidents.js';

/** What is known of a piece of evidence without opening it, as far as it says whose it is. */
export interface EvidenceFacts {
  readonly id: string;
  /** RFC 3339. */
  readonly at: string;
  readonly alert?: string;
  readonly order?: string;
  readonly container: { readonly id: string };
}

/**
 * `held`: it is of an incident that is not closed. `unknown`: of an alert that this controller does not know, or of one whose incident is not stored yet;
 * nobody may remove it for that.
 */
export type Hold = { readonly kind: 'held'; readonly by: readonly string[] } | { readonly kind: 'free' | 'unknown' };

/** Past it an alert that nobody knows any more holds nothing. */
const unknownMs = 360 * 86_400_000;

export interface EvidenceHoldsOptions {
  readonly bus: Bus;
  readonly names: Names;
  readonly hosts: Hosts;
  readonly alerts: Pick<Alerts, 'get'>;
  readonly incidents: Pick<Incidents, 'all' | 'current' | 'numberOf' | 'listen'>;
  readonly now: () => number;
  readonly onTrouble: (what: string, error: unknown) => void;
}

const askMs = 3_000;
/** Agents believe a word for ten minutes. */
const everyMs = 60_000;
/** After an incident changed; many may change at once. */
const soonMs = 2_000;
/** Those that are the next to go. */
const most = 1_000;

/** Says to every host which of its evidence incidents still hold: without that word an agent removes nothing. */
export class EvidenceHolds {
  /** When each host is told next, ms since the epoch. */
  readonly #dueMs = new Map<string, number>();
  readonly #telling = new Set<string>();

  constructor(readonly options: EvidenceHoldsOptions) {}

  start(): void {
    const { incidents, now } = this.options;
    incidents.listen(() => {
      for (const [host, dueMs] of this.#dueMs) this.#dueMs.set(host, Math.min(dueMs, now() + soonMs));
    });
  }

  /** What holds each piece, by what is open now. */
  judge(): (facts: EvidenceFacts) => Hold {
    const { alerts, incidents, now } = this.options;
    const holders = new Map<string, string[]>();
    for (const one of incidents.all()) {
      if (isClosed(one)) continue;
      const things = [
        ...one.alerts.map(id => `alert ${id}`),
        ...one.containers.map(({ id }) => `container ${id}`),
        ...one.happened.flatMap(({ order }) => (order === undefined ? [] : [`order ${order}`])),
      ];
      for (const thing of things) holders.set(thing, [...(holders.get(thing) ?? []), nameOf(one)]);
    }
    return ({ at, alert, order, container }) => {
      const by = [`alert ${alert}`, `container ${container.id}`, `order ${order}`].flatMap(thing => holders.get(thing) ?? []);
      if (by.length > 0) return { kind: 'held', by: [...new Set(by)] };
      if (alert === undefined) return { kind: 'free' };
      const number = incidents.numberOf(alert);
      // Closed, or taken over by one that is: else it would hold it.
      if (number !== undefined) return { kind: incidents.current(number) === undefined ? 'unknown' : 'free' };
      const known = alerts.get(alert);
      if (known !== undefined) return { kind: known.status === 'open' ? 'unknown' : 'free' };
      return { kind: now() - Date.parse(at) > unknownMs ? 'free' : 'unknown' };
    };
  }

  /** Tells the hosts whose turn it is. */
  async tick(): Promise<void> {
    const { hosts, now, onTrouble } = this.options;
    const due = hosts
      .all()
      .filter(({ beat: { host }, silent }) => !silent && (this.#dueMs.get(host) ?? 0) <= now() && !this.#telling.has(host));
    await Promise.all(
      due.map(async ({ beat: { host } }) => {
        this.#dueMs.set(host, now() + everyMs);
        this.#telling.add(host);
        try {
          await this.#tell(host);
        } catch (error) {
          if (!(error instanceof BusError)) onTrouble(`host ${host} was not told which evidence is held`, error);
        } finally {
          this.#telling.delete(host);
        }
      }),
    );
  }

  async #tell(host: string): Promise<void> {
    const { bus, names } = this.options;
    const ask = async (question: Parameters<typeof encodeAsk>[0]) => {
      const answer = decodeAnswer(await bus.request(names.askOf(host), encodeAsk(question), askMs));
      return isMalformed(answer) ? undefined : answer;
    };
    const listed = await ask({ kind: 'evidence-list', workloads: [], limit: most, oldest: true });
    if (listed?.kind !== 'evidence-list') return;
    const judge = this.judge();
    const words = (JSON.parse(listed.json) as readonly EvidenceFacts[]).flatMap((one): readonly EvidenceWord[] => {
      const hold = judge(one);
      return hold.kind === 'unknown' ? [] : [{ id: one.id, heldBy: hold.kind === 'held' ? hold.by : [] }];
    });
    // Said also where there is nothing: what it was told before is then no longer so.
    await ask({ kind: 'evidence-words', words });
  }
}
