import type { Entry } from '../profile.js';
import type { Verdict } from '../verdict.js';

/** An entry made ready: what each verdict asks of it, beside it, and the verdict it gives made once. */
export interface Ready<E extends Entry = Entry> {
  readonly entry: E;
  readonly expiresMs: number | undefined;
  readonly image: string | undefined;
  /** A program of which nothing is asked but what the tables hold, and that all of it is the image's own. */
  readonly plain: boolean;
  readonly allowed: Verdict;
}

export function ready<E extends Entry>(entry: E): Ready<E> {
  return {
    entry,
    // An expiry nobody can read admits nothing: NaN compares false.
    expiresMs: entry.expiresAt === undefined ? undefined : Date.parse(entry.expiresAt),
    image: entry.image,
    plain: entry.kind === 'process' && !entry.file && !entry.scriptFile && !entry.hash && !entry.loaders,
    allowed: { kind: 'allowed', entry: entry.id },
  };
}

/** Whether it admits anything now, in a container of this image. */
export function isLive({ image: only, expiresMs }: Ready, image: string, nowMs: number): boolean {
  return (expiresMs === undefined || nowMs < expiresMs) && (only === undefined || only === image);
}

/** The first live one's verdict. */
export function firstLive(all: readonly Ready[] | undefined, image: string, nowMs: number): Verdict | undefined {
  if (all === undefined) return undefined;
  for (const one of all) if (isLive(one, image, nowMs)) return one.allowed;
  return undefined;
}
