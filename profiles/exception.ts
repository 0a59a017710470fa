import { createHash } from 'node:crypto';
import { type Stamp, stamped } from './edit.js';
import type { Entry, EntryId, Profile } from './profile.js';

/** Lines that somebody answers for, for a time, over a profile that is kept elsewhere: no change of its document touches them. */
export interface Exception {
  /** That of its document, else 12 hex digits over the workload and its lines: the same ones again are the same exception, renewed. */
  readonly id: string;
  /** Who answers for it. */
  readonly owner: string;
  readonly reason: string;
  readonly ticket?: string;
  /** RFC 3339; past it none of its lines admits anything. */
  readonly expiresAt: string;
  readonly entries: readonly Entry[];
  /** Who made it, and when, RFC 3339. */
  readonly by: string;
  readonly at: string;
}

/** Exceptions of one workload: more are no exceptions. */
export const maxExceptions = 200;

export function exceptionId(workload: string, entries: readonly EntryId[]): string {
  const lines = [...new Set(entries)].sort().join(',');
  return createHash('sha256').update(`exception|${workload.length}:${workload}|${lines}`, 'utf8').digest('hex').slice(0, 12);
}

/** Whether it admits anything now; an expiry that nobody can read admits nothing. */
export function stands({ expiresAt }: Pick<Exception, 'expiresAt'>, nowMs: number): boolean {
  return nowMs < Date.parse(expiresAt);
}

/** All that admits: the lines of the profile, and those of its exceptions for as long as they stand. */
export function admitting({ entries, exceptions }: Pick<Profile, 'entries' | 'exceptions'>): readonly Entry[] {
  if (!exceptions || exceptions.length === 0) return entries;
  return [...exceptions.flatMap(linesOf), ...entries];
}

/** Each line as long as both it and the exception hold. */
export function linesOf({ entries, expiresAt }: Pick<Exception, 'entries' | 'expiresAt'>): readonly Entry[] {
  return entries.map(entry => ({ ...entry, expiresAt: entry.expiresAt === undefined ? expiresAt : earlier(entry.expiresAt, expiresAt) }));
}

/** Whether an exception that stands has this line. */
export function isExcepted({ exceptions = [] }: Pick<Profile, 'exceptions'>, id: EntryId, nowMs: number): boolean {
  return exceptions.some(one => stands(one, nowMs) && one.entries.some(entry => entry.id === id));
}

/** The profile with these exceptions, in the place of those with the same ids; the very same object where nothing changes. */
export function withExceptions(profile: Profile, exceptions: readonly Exception[], stamp: Stamp): Profile {
  const known = new Map((profile.exceptions ?? []).map(one => [one.id, one]));
  const changed = exceptions.filter(one => !isSame(one, known.get(one.id)));
  if (changed.length === 0) return profile;
  for (const one of changed) known.set(one.id, one);
  return stamped(profile, stamp, { exceptions: [...known.values()] });
}

/** The profile without these exceptions, which therefore alerts again on what only they admitted. */
export function withoutExceptions(profile: Profile, ids: readonly string[], stamp: Stamp): Profile {
  const left = (profile.exceptions ?? []).filter(one => !ids.includes(one.id));
  if (left.length === (profile.exceptions ?? []).length) return profile;
  const { exceptions: _before, ...rest } = profile;
  return stamped(rest, stamp, left.length > 0 ? { exceptions: left } : {});
}

/** Two lists as one. Of two with the same id the one that stands longer, and of those the one whose text comes last: in whatever order, the same. */
export function mergeExceptions(a: readonly Exception[], b: readonly Exception[]): readonly Exception[] {
  const known = new Map<string, Exception>();
  for (const one of [...a, ...b]) {
    const other = known.get(one.id);
    if (!other || rank(one) > rank(other)) known.set(one.id, one);
  }
  return [...known.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What it says, whoever said it when. */
export function isSame(one: Exception, other: Exception | undefined): boolean {
  return other !== undefined && said(one) === said(other);
}

function said({ id, owner, reason, ticket = '', expiresAt, entries }: Exception): string {
  const lines = entries.map(entry => [entry.id, entry.expiresAt ?? '', entry.source].join(' '));
  return JSON.stringify([id, owner, reason, ticket, expiresAt, lines.sort()]);
}

function rank(one: Exception): string {
  const ms = Date.parse(one.expiresAt);
  return `${Number.isNaN(ms) ? '' : new Date(ms).toISOString().padStart(40, '0')} ${said(one)} ${one.by} ${one.at}`;
}

function earlier(one: string, other: string): string {
  // What nobody can read admits nothing, and stays so.
  return Date.parse(other) < Date.parse(one) || Number.isNaN(Date.parse(other)) ? other : one;
}
