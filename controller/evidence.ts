import type { Ask } from '../proto/alerts.js';
import type { Bus } from '../proto/bus.js';
import type { Names } from '../proto/subjects.js';
import { askAgent } from './ask-agent.js';
import type { EvidenceFacts, EvidenceHolds } from './evidence-holds.js';
import type { Hosts } from './hosts.js';
import { isRefusal, type Refusal, refusal } from './refusal.js';

export interface EvidenceOptions {
  readonly bus: Bus;
  readonly names: Names;
  readonly hosts: Hosts;
  readonly holds: EvidenceHolds;
}

export interface EvidenceQuery {
  readonly id?: string;
  readonly workloads: readonly string[];
  readonly sinceMs?: number;
  readonly limit: number;
}

/** As its host tells of it; `at` RFC 3339. */
type Listed = Readonly<Record<string, unknown>> & EvidenceFacts;

/** Bytes of one piece, and where it is. */
export interface Part {
  readonly host: string;
  readonly data: Uint8Array;
  readonly total: number;
  readonly sha256: string;
  /** Id of the key that it is sealed for; absent = it is in the clear. */
  readonly sealedFor?: string;
}

/** What agents kept of the containers that they retired. It stays on their hosts; here it is only asked for. */
export class EvidenceDesk {
  constructor(readonly options: EvidenceOptions) {}

  /** The newest, oldest first, and the hosts that could not be asked. */
  async list(query: EvidenceQuery): Promise<{ readonly items: readonly Listed[]; readonly silent: readonly string[] }> {
    const hosts = this.#hosts();
    const answers = await Promise.all(hosts.map(host => askAgent(this.options, host, { kind: 'evidence-list', ...query })));
    const told = answers.flatMap(answer =>
      !isRefusal(answer) && answer.kind === 'evidence-list' ? (JSON.parse(answer.json) as Listed[]) : [],
    );
    const judge = this.options.holds.judge();
    const held = (one: Listed): Listed => {
      const hold = judge(one);
      return hold.kind === 'held' ? { ...one, heldBy: hold.by } : one;
    };
    return {
      items: told
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .slice(-query.limit)
        .map(held),
      silent: hosts.filter((_, at) => isRefusal(answers[at])),
    };
  }

  /** Bytes from an offset on. Without a host each is asked in turn. */
  async part(ask: Extract<Ask, { readonly kind: 'evidence-part' }>, host: string | undefined): Promise<Part | Refusal> {
    const silent: string[] = [];
    for (const one of host === undefined ? this.#hosts() : [host]) {
      const answer = await askAgent(this.options, one, ask);
      if (isRefusal(answer)) silent.push(one);
      else if (answer.kind === 'evidence-part') {
        const { kind: _kind, ...part } = answer;
        return { host: one, ...part };
      } else if (answer.kind === 'refused' && host !== undefined)
        return refusal('no-evidence', answer.message, 'list it with "knowngood evidence list"');
    }
    if (silent.length === 0)
      return refusal('no-evidence', `there is no evidence "${ask.id}" on any host`, 'list it with "knowngood evidence list"');
    const which = silent.length === 1 ? `host ${silent[0]} does` : `hosts ${silent.join(', ')} do`;
    return refusal('unreachable', `${which} not answer, and no other has evidence "${ask.id}"`, 'see "knowngood status", then try again');
  }

  #hosts(): readonly string[] {
    return this.options.hosts.all().map(({ beat }) => beat.host);
  }
}
