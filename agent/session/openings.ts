import { covers, endOf, type HereContainer, type Opened } from '../../proto/opened.js';
import type { SessionTold } from '../../proto/session.js';
import type { Cover } from './growing-session.js';

export interface OpeningsOptions {
  /** What was opened on this host, as it stands now. */
  readonly read: (nowMs: number) => readonly Opened[];
  readonly tell: (session: SessionTold) => void;
  /** Is this container known here? Of one that is not, nothing can be told yet. */
  readonly isKnown: (container: string) => boolean;
  readonly nowUs: () => number;
}

/** What people have opened on this host for whoever comes in: read again at each question, for the answer must hold at once. */
export class Openings {
  readonly #options: OpeningsOptions;
  /** Id → when it was said to end, and was told so. */
  readonly #told = new Map<string, number>();

  constructor(options: OpeningsOptions) {
    this.#options = options;
  }

  /** What covers who comes into this container then: the newest. */
  coverOf(container: HereContainer, atUs: number): Cover | undefined {
    const holding = this.#read().filter(opened => covers(opened, container, atUs / 1_000));
    const newest = holding.sort((a, b) => b.fromMs - a.fromMs)[0];
    return newest && { id: newest.id, by: newest.by, reason: newest.reason };
  }

  /** Why a container is not to be recycled now, in words. */
  keptOpen(container: HereContainer): readonly string[] {
    return this.#read()
      .filter(opened => opened.keep && covers(opened, container, this.#options.nowUs() / 1_000))
      .map(({ id, by, reason }) => `kept open by ${by} for ${reason} (knowngood session close ${id})`);
  }

  /** Called every second: tells what is opened, and what was closed. */
  tick(): void {
    for (const opened of this.#read()) {
      const { id, container } = opened;
      const end = endOf(opened);
      if (this.#told.get(id) === end || (container !== undefined && !this.#options.isKnown(container))) continue;
      this.#told.set(id, end);
      this.#options.tell(toldOf(opened, this.#options.nowUs()));
    }
  }

  #read(): readonly Opened[] {
    return this.#options.read(this.#options.nowUs() / 1_000);
  }
}

function toldOf(opened: Opened, nowUs: number): SessionTold {
  const { id, workload, container = '', by, reason, fromMs, keep } = opened;
  return {
    kind: 'session',
    id,
    how: 'opened',
    container,
    workload,
    argv: [],
    fromUs: Math.round(fromMs * 1_000),
    untilUs: Math.round(endOf(opened) * 1_000),
    atUs: nowUs,
    commands: [],
    commandsTotal: 0,
    unsure: [],
    files: [],
    by,
    reason,
    ...(keep && { keep }),
  };
}
