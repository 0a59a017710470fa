import type { Reason } from '../reason.js';

/** What is known of an incident beside its alerts. Times are spans in ms, back from when it began. Absent: there is none, or nobody knows. */
export interface IncidentFacts {
  /** When it began, ms since the epoch. */
  readonly atMs: number;
  /** Of its alerts, each once. */
  readonly reasons: readonly Reason[];
  /** How many of its alerts are of what was done in somebody's session, and how many there are. */
  readonly inSession: number;
  readonly alerts: number;
  /** Replicas of the workload that run, and those in which it was seen. */
  readonly replicas: number;
  readonly ofReplicas: number;
  /** Other workloads in which the same file or address was told. */
  readonly elsewhere: number;
  readonly containerAgeMs?: number;
  /** The program that started what is told first. */
  readonly parent?: string;
  /** By the profile it listens on the network. */
  readonly parentListens: boolean;
  /** Paths of the programs that are told. */
  readonly programs: readonly string[];
  /** How old the youngest file was that is not the image's, when it was run. */
  readonly fileAgeMs?: number;
  /** An address that was called and that no other workload has. */
  readonly called?: string;
  /** The last one before it, or in whose time it began. */
  readonly release?: { readonly revision: string; readonly agoMs: number; readonly isOfIt: boolean };
  /** One that was open in one of its containers, or the last before it. */
  readonly session?: { readonly who: string; readonly agoMs: number; readonly wasOpen: boolean };
  /** The job that the image announces whose time is nearest. */
  readonly job?: { readonly when: string; readonly command: string; readonly offMs: number; readonly namesIt: boolean };
}
