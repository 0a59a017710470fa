import { entryFrom } from './entry.js';
import type { Entry, EntryId, Profile } from './profile.js';
import { type Proposal, proposalFrom } from './proposal.js';

/** How long a start may take where the profile does not say. */
export const defaultStartupMs = 60_000;

/** A container as far as its start goes, microseconds since the epoch; 0 for one that is about to start. */
export interface Starting {
  readonly startedAtUs: number;
  /** When it was first seen to be ready: healthy, listening or called. */
  readonly readyAtUs?: number;
}

export function startupMsOf({ startupMs = defaultStartupMs }: Pick<Profile, 'startupMs'>): number {
  return startupMs;
}

/** Whether a container was still starting then. What it was ready for in an earlier life says nothing of this one. */
export function isStarting({ startedAtUs, readyAtUs }: Starting, atUs: number, startupMs: number): boolean {
  if (startedAtUs > 0 && atUs > startedAtUs + startupMs * 1_000) return false;
  return readyAtUs === undefined || readyAtUs < startedAtUs || atUs <= readyAtUs;
}

/** When a container is ready, by what was known and one more sign of it. */
export function readySince({ startedAtUs, readyAtUs }: Starting, signAtUs: number): number | undefined {
  if (signAtUs < startedAtUs) return readyAtUs;
  return readyAtUs === undefined || readyAtUs < startedAtUs ? signAtUs : Math.min(readyAtUs, signAtUs);
}

/** The same line, for a start alone. */
export function inStartup(entry: Extract<Entry, { kind: 'process' }>): Extract<Entry, { kind: 'process' }> {
  return entryFrom({ ...entry, phase: 'startup' }) as Extract<Entry, { kind: 'process' }>;
}

/** What learning ends with, and a person may narrow: programs that were only ever seen while a container started. */
export function startupProposal(
  { entries }: Pick<Profile, 'entries'>,
  isOfStartAlone: (entry: EntryId) => boolean,
  at: string,
): Proposal | undefined {
  const lines = entries.filter(
    entry => entry.kind === 'process' && entry.source === 'learned' && entry.phase === undefined && isOfStartAlone(entry.id),
  );
  if (lines.length === 0) return undefined;
  return proposalFrom({
    kind: 'startup',
    what: 'programs that were only seen while a container started may run during startup only',
    adds: lines.map(entry => inStartup(entry as Extract<Entry, { kind: 'process' }>)),
    removes: lines.map(({ id }) => id),
    images: [],
    at,
  });
}
