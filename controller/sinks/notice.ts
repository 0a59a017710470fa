import type { Severity } from '../../profiles/severity.js';
import type { AlertStatus } from '../alert/state.js';

/** What is said of an alert: that it began, that somebody has it, how it ended. */
export type Word = AlertStatus | 'acknowledged';

/** One thing to be told to one receiver: what it is, and the words for it. Every sink sends the same. */
export interface Notice {
  /** The same for the same thing, however often it is sent: `<id>:<status>`. */
  readonly key: string;
  readonly kind: 'alert' | 'digest' | 'test';
  /** What it is about: receivers join two words of one thing by it. */
  readonly about: string;
  readonly status: Word;
  readonly severity: Severity;
  readonly workload: string;
  readonly host: string;
  readonly reason: string;
  readonly owner?: string;
  readonly environment?: string;
  /** In a sentence: what it probably is. */
  readonly cause: string;
  /** One line: what and where. */
  readonly title: string;
  /** Everything a person needs to begin, in lines. */
  readonly text: string;
  /** Where it is looked at, where that is known. */
  readonly link?: string;
  /** When it began, and when this was said; ms since the epoch. */
  readonly beganMs: number;
  readonly atMs: number;
  /** The whole of it, as the API tells it. */
  readonly body: unknown;
}

/** What may have to be told, as far as a sink decides by it. One alert each. */
export interface Tellable {
  readonly id: string;
  readonly status: AlertStatus;
  readonly severity: Severity;
  /** Ms since the epoch. */
  readonly raisedMs: number;
  readonly changedMs: number;
  /** It may wait for a digest, however grave it is. */
  readonly mayWait: boolean;
  /** Somebody has the incident that it is of. */
  readonly isAcknowledged: boolean;
}

/** Where what is to be told comes from. */
export interface Source {
  get(id: string): Tellable | undefined;
  all(): Iterable<Tellable>;
  /** Calls back when one begins, or its status changes. */
  listen(take: (one: Tellable) => void): () => void;
  /** The words for it, as of `status`. */
  notice(id: string, status: Word): Notice;
}
