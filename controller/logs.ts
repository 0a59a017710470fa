import type { Ask } from '../proto/alerts.js';
import type { Bus } from '../proto/bus.js';
import type { Names } from '../proto/subjects.js';
import { askAgent } from './ask-agent.js';
import type { Hosts } from './hosts.js';
import { isRefusal } from './refusal.js';

interface Line {
  /** RFC 3339 with nine digits of a second, UTC. */
  readonly at: string;
  readonly stream: string;
  readonly text: string;
  /** Full id. */
  readonly container: string;
}

/** A page of one agent, as it tells it. */
interface Told {
  readonly lines: readonly Line[];
  readonly more: boolean;
  readonly containers: readonly { readonly host: string; readonly id: string; readonly name: string; readonly generation: number }[];
  readonly unread: readonly { readonly name: string; readonly why: string }[];
  readonly letGo: number;
  readonly cut: number;
}

export interface LogPage extends Told {
  /** Hosts that could not be asked, or whose agent does not know the question. */
  readonly silent: readonly string[];
}

export type AskLogs = Extract<Ask, { readonly kind: 'logs' }>;

/** What a workload's containers wrote on all hosts, by the time of each line. What was kept of retired ones stays on their hosts. */
export async function readLogs(
  options: { readonly bus: Bus; readonly names: Names; readonly hosts: Hosts },
  ask: AskLogs,
): Promise<LogPage> {
  const hosts = options.hosts.all().map(({ beat }) => beat.host);
  const answers = await Promise.all(hosts.map(host => askAgent(options, host, ask)));
  const silent = hosts.filter((_, at) => {
    const answer = answers[at]!;
    return isRefusal(answer) || answer.kind !== 'logs';
  });
  const pages = answers.flatMap(answer => (!isRefusal(answer) && answer.kind === 'logs' ? [JSON.parse(answer.json) as Told] : []));
  const all = pages.flatMap(page => page.lines).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  // From the oldest on: no farther than every host has told.
  const ends = ask.tail === undefined ? pages.flatMap(page => (page.more ? page.lines.slice(-1) : [])) : [];
  const lines = ask.tail === undefined ? all.filter(({ at }) => ends.every(end => at <= end.at)) : all.slice(-ask.tail);
  return {
    lines,
    more: pages.some(page => page.more),
    containers: pages.flatMap(page => page.containers),
    unread: pages.flatMap(page => page.unread),
    letGo: pages.reduce((sum, page) => sum + page.letGo, 0),
    cut: pages.reduce((sum, page) => sum + page.cut, 0),
    silent,
  };
}
