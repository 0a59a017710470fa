import type { Origin, Tampered } from '../proto/records.js';

/**
 * What is known about a behaviour beside its identity: from its evidence, or from whoever checked. Every fact may be unknown.
 * An `Evidence` is one.
 */
export interface Facts {
  /** How it was observed. Absent = as it happened. */
  readonly origin?: Origin;
  /** A shell or interpreter whose standard input or output is a socket. */
  readonly socketShell?: boolean;
  readonly argv?: readonly string[];
  /** The address behind the behaviour's `peer`. */
  readonly address?: string;
  /** The container went past its budget of observations and was summarised. */
  readonly flooded?: boolean;
  /** The image's layers on a host are not what they were. */
  readonly tampered?: Tampered;
}

export const noFacts: Facts = {};
