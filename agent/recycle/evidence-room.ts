import type { EvidenceWord } from '../../proto/alerts.js';
import type { Kept } from './evidence-folder.js';

/** For so long what a controller said of evidence counts: an incident may be opened meanwhile. */
export const wordMs = 600_000;
/** Room for a manifest: when no more contents are kept, what ran is. */
export const manifestBytes = 8 << 20;
/** So much of the bound is left to manifests alone, past it. */
const past = 1 / 8;

/** What a controller said last of the evidence on this host. Whatever it did not say is kept. */
export class Words {
  #free: ReadonlySet<string> = new Set();
  #atMs = Number.NEGATIVE_INFINITY;

  tell(words: readonly EvidenceWord[], nowMs: number): void {
    this.#free = new Set(words.filter(({ heldBy }) => heldBy.length === 0).map(({ id }) => id));
    this.#atMs = nowMs;
  }

  isFree(id: string, nowMs: number): boolean {
    const ageMs = nowMs - this.#atMs;
    return ageMs >= 0 && ageMs <= wordMs && this.#free.has(id);
  }
}

export interface Room {
  /** What goes for it, oldest first. */
  readonly remove: readonly string[];
  /** What contents may take; less than was asked where too much is held. */
  readonly contents: number;
  /** Not even a manifest has room. */
  readonly none: boolean;
}

/** Room for `wanted` bytes of contents and a manifest, where all of it is to be at most `most` bytes and only what is free may go. Decides only. */
export function roomFor(
  wanted: number,
  { kept, used, most }: { readonly kept: readonly Kept[]; readonly used: number; readonly most: number },
  isFree: (id: string) => boolean,
): Room {
  const remove: string[] = [];
  let left = most - used;
  for (const { id, stored } of kept) {
    if (left >= wanted + manifestBytes) break;
    if (!isFree(id)) continue;
    remove.push(id);
    left += stored;
  }
  return { remove, contents: Math.max(0, Math.min(wanted, left - manifestBytes)), none: left < -most * past };
}
