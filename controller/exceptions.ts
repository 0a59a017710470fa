import type { Stamp } from '../profiles/edit.js';
import { sentenceOf } from '../profiles/entry-sentence.js';
import { type Exception, exceptionId, maxExceptions, stands, withExceptions } from '../profiles/exception.js';
import type { Entry, Profile } from '../profiles/profile.js';
import { type Refusal, refusal } from './refusal.js';

/** Who answers for an exception, why, and until when, RFC 3339. */
export interface ExceptionRequest {
  readonly owner: string;
  readonly reason: string;
  readonly ticket?: string;
  readonly expiresAt: string;
}

/** Lines of one workload as an exception over its profile. */
export function exceptionFor(workload: string, entries: readonly Entry[], asked: ExceptionRequest, by: string, at: string): Exception {
  const unique = [...new Map(entries.map(entry => [entry.id, entry])).values()];
  return {
    id: exceptionId(
      workload,
      unique.map(({ id }) => id),
    ),
    ...asked,
    entries: unique,
    by,
    at,
  };
}

/** The profile with it, or why not. */
export function withException(profile: Profile, exception: Exception, stamp: Stamp): Profile | Refusal {
  const next = withExceptions(profile, [exception], stamp);
  return (next.exceptions?.length ?? 0) > maxExceptions ? tooManyExceptions(profile.workload) : next;
}

export interface Placed {
  readonly profile: Profile;
  readonly exception: Exception;
}

/** The exceptions that these words name, by id or six and more of its first digits, wherever they stand; or which word names none, or several. */
export function exceptionsNamed(profiles: readonly Profile[], words: readonly string[]): readonly Placed[] | Refusal {
  const all = profiles.flatMap(profile => (profile.exceptions ?? []).map(exception => ({ profile, exception })));
  const found: Placed[] = [];
  for (const word of words) {
    const exact = all.filter(({ exception }) => exception.id === word);
    const meant = exact.length > 0 ? exact : all.filter(({ exception }) => word.length >= 6 && exception.id.startsWith(word));
    if (meant.length === 0) return refusal('no-exception', `there is no exception "${word}"`, 'list them with "knowngood exceptions list"');
    // An id that a document gives may stand over several workloads.
    const ids = new Set(meant.map(({ exception }) => exception.id));
    if (ids.size > 1) return refusal('ambiguous', `"${word}" begins ${[...ids].join(', ')}`, 'name one of them by more digits');
    found.push(...meant.filter(one => !found.includes(one)));
  }
  return found;
}

export function exceptionView({ profile: { workload }, exception }: Placed, nowMs: number) {
  const { id, owner, reason, ticket, expiresAt, entries, by, at } = exception;
  return {
    id,
    workload,
    owner,
    reason,
    ...(ticket === undefined ? {} : { ticket }),
    expiresAt,
    expired: !stands(exception, nowMs),
    entries: entries.map(entry => ({ ...entry, sentence: sentenceOf(entry) })),
    by,
    at,
  };
}

export function tooManyExceptions(workload: string): Refusal {
  return refusal(
    'too-large',
    `${workload} would have more than ${maxExceptions} exceptions`,
    'make what stays part of the profile ("knowngood exceptions patch"), and remove those that are over',
  );
}
