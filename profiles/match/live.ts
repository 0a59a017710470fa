import type { Entry } from '../profile.js';
import type { Verdict } from '../verdict.js';

/** An entry made ready: its expiry as a number, and the verdict it gives made once. */
export interface Ready<E extends Entry = Entry> {
  readonly entry: E;
  readonly expiresMs: number;
  readonly allowed: Verdict;
}

export function ready<E extends Entry>(entry: E): Ready<E> {
  // An expiry nobody can read admits nothing: NaN compares false.
  const expiresMs = entry.expiresAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(entry.expiresAt);
  return { entry, expiresMs, allowed: { kind: 'allowed', entry: entry.id } };
}

/** Whether it admits anything now, in a container of this image. */
export function isLive({ entry, expiresMs }: Ready, image: string, nowMs: number): boolean {
  return nowMs < expiresMs && (entry.image === undefined || entry.image === image);
}

/** The first live one's verdict. */
export function firstLive(all: readonly Ready[] | undefined, image: string, nowMs: number): Verdict | undefined {
  if (all === undefined) return undefined;
  for (const one of all) if (isLive(one, image, nowMs)) return one.allowed;
  return undefined;
}
