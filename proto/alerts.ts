import type { Behaviour, BehaviourKind } from './behaviour.js';
import type { Standing } from './fleet.js';
import type { ContainerRef, Evidence, SensorKind } from './records.js';
import type { SessionTold } from './session.js';

/** Behaviour kinds, and what is no single behaviour: a person's session, a flood, somebody outside every container. */
export type AlertKind = BehaviourKind | 'session' | 'flood' | 'escape';
export const alertKinds: readonly AlertKind[] = [
  'exec',
  'connect',
  'send',
  'listen',
  'inbound',
  'socket',
  'write',
  'settings',
  'image',
  'session',
  'flood',
  'escape',
];
export type AlertChange = 'raised' | 'repeated' | 'allowed' | 'dismissed' | 'resolved' | 'responded';

/** What an alert says from its first moment; never changed after. `severity` and `reason` are words of `profiles/`. */
export interface AlertFacts {
  readonly fingerprint: string;
  /** keyHash of the behaviour. */
  readonly key: string;
  readonly host: string;
  readonly container: ContainerRef;
  readonly kind: AlertKind;
  readonly severity: string;
  readonly reason: string;
  readonly sentence: string;
  readonly behaviour: Behaviour;
  readonly evidence: Evidence;
  /** Entry id. */
  readonly nearest?: string;
  readonly differs: readonly string[];
  /** Microseconds since the epoch, the host's clock. */
  readonly observedAtUs: number;
  readonly sensor: SensorKind;
  /** Profile revision it was judged by. */
  readonly revision: number;
  readonly runUs: number;
  /** It may wait, and is in a daily report instead of being told at once. */
  readonly probation?: true;
}

/** Cumulative within (container, minute, run): merge by maximum, and no count doubles however often it is told. */
export interface Repeat {
  readonly host: string;
  readonly container: ContainerRef;
  readonly minute: number;
  readonly runUs: number;
  readonly count: number;
  readonly lastAtUs: number;
}

/** What was done, or held back (`hold`), in answer to an alert. */
export interface AlertResponse {
  readonly kind: 'notify' | 'kill' | 'pause' | 'contain' | 'recycle' | 'hold';
  readonly order?: string;
  readonly outcome?: string;
  readonly why?: string;
}

/** One message on the ALERTS stream: one change of one alert. Readers fold by id. */
export interface AlertRecord {
  readonly id: string;
  readonly change: AlertChange;
  /** When the controller said so, microseconds since the epoch. */
  readonly atUs: number;
  readonly workload: string;
  /** With `raised`. */
  readonly facts?: AlertFacts;
  /** With `repeated`. */
  readonly repeat?: Repeat;
  readonly by?: string;
  readonly why?: string;
  /** With `responded`. */
  readonly response?: AlertResponse;
  /** With `raised` and `repeated`, of an alert that tells of one: as it is by now. */
  readonly session?: SessionTold;
}

/** By which incidents evidence is held; by none = it may go when its time is over, or room is needed. */
export interface EvidenceWord {
  readonly id: string;
  readonly heldBy: readonly string[];
}

/** A question to one agent, answered at once and never stored. */
export type Ask =
  | { readonly kind: 'settle' | 'canary' }
  /** React to nothing any more, or again. */
  | ({ readonly kind: 'stand' } & Standing)
  | { readonly kind: 'plan'; readonly container: string; readonly method?: string; readonly action?: string }
  /** What was kept of retired containers, the newest `limit`; of these workloads, or of all where none is named; only `id` where it is. */
  | {
      readonly kind: 'evidence-list';
      readonly id?: string;
      readonly workloads: readonly string[];
      readonly sinceMs?: number;
      readonly limit: number;
      /** The oldest of them instead, oldest first. */
      readonly oldest?: boolean;
    }
  /** What incidents say of the evidence here; what is not named is kept. */
  | { readonly kind: 'evidence-words'; readonly words: readonly EvidenceWord[] }
  /** Bytes of one from `offset` on: of the content that lies on disk under this sha256, or of its manifest. */
  | { readonly kind: 'evidence-part'; readonly id: string; readonly file?: string; readonly offset: number }
  /** Whether the layers of an image (its id, or a reference) are what they were; `deep`: contents are read, too. */
  | { readonly kind: 'layers'; readonly image: string; readonly deep: boolean }
  /** What a workload's containers wrote after `since`, or after the mark of each; the newest `tail`, else from the oldest on, a page. */
  | {
      readonly kind: 'logs';
      readonly workload: string;
      readonly since?: string;
      readonly tail?: number;
      readonly marks: readonly { readonly container: string; readonly at: string }[];
    };
export type Answer =
  /** Every earlier observation is in a batch up to `seq`, acknowledged by JetStream. */
  | { readonly kind: 'settled'; readonly outbox: string; readonly seq: number }
  | { readonly kind: 'plan'; readonly json: string }
  /** The canary has run; what it did is on its way like everything else. */
  | { readonly kind: 'canary-ran'; readonly atUs: number }
  | { readonly kind: 'evidence-list'; readonly json: string }
  /** `total` and `sha256` are of all of it, the latter as it was written down when it was kept; `sealedFor`: id of the key that it is sealed for. */
  | {
      readonly kind: 'evidence-part';
      readonly data: Uint8Array;
      readonly total: number;
      readonly sha256: string;
      readonly sealedFor?: string;
    }
  /** Ids of what went by that word. */
  | { readonly kind: 'evidence-told'; readonly removed: readonly string[] }
  | { readonly kind: 'layers'; readonly json: string }
  | { readonly kind: 'logs'; readonly json: string }
  /** As it stands from now on. */
  | ({ readonly kind: 'stood' } & Standing)
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };
