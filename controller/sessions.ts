import type { ContainerRef } from '../proto/records.js';
import { laterOf, type SessionTold } from '../proto/session.js';

/** A session as it is kept: with where it was. */
export interface KeptSession {
  readonly host: string;
  /** Name of the container; absent for what was opened for a workload. */
  readonly name?: string;
  readonly session: SessionTold;
}

export interface SessionsDocument {
  readonly kept: readonly KeptSession[];
  readonly forgotten: number;
}

/** As many of a workload as can be looked back on. */
const most = 200;

/** What people did in a workload's containers, newest kept. Told twice it is there once, in any order. Bounded: what is forgotten is counted. */
export class SessionBook {
  readonly #kept: Map<string, KeptSession>;
  #forgotten: number;

  constructor({ kept = [], forgotten = 0 }: Partial<SessionsDocument> = {}) {
    this.#kept = new Map(kept.map(one => [keyOf(one), one]));
    this.#forgotten = forgotten;
  }

  tell(host: string, session: SessionTold, container?: ContainerRef): void {
    const told: KeptSession = { host, ...(container && { name: container.name }), session };
    const known = this.#kept.get(keyOf(told));
    if (laterOf(known?.session, session) !== session) return;
    this.#kept.set(keyOf(told), told);
    if (this.#kept.size <= most) return;
    const oldest = [...this.#kept].reduce((a, b) => (b[1].session.fromUs < a[1].session.fromUs ? b : a));
    this.#kept.delete(oldest[0]);
    this.#forgotten++;
  }

  /** Oldest first. */
  all(): readonly KeptSession[] {
    return [...this.#kept.values()].sort((a, b) => a.session.fromUs - b.session.fromUs);
  }

  toJSON(): SessionsDocument {
    return { kept: this.all(), forgotten: this.#forgotten };
  }
}

function keyOf({ host, session }: KeptSession): string {
  return `${host}/${session.id}`;
}
