import { causeOf, undecided } from '../profiles/ask.js';
import { allow } from '../profiles/edit.js';
import { entryOf } from '../profiles/entry.js';
import type { AlwaysAsk, Entry, Profile } from '../profiles/profile.js';
import { type Refusal, refusal } from './refusal.js';
import type { Asked } from './store/store.js';
import type { WorkloadState } from './workload.js';

/** One ask and the line that says yes to it. */
export interface Decision {
  readonly ask: AlwaysAsk;
  readonly entry: Entry;
}

/** Fewer digits of an ask's name could be meant of another one, too. */
const leastDigits = 6;

/** Undecided asks of a profile that these words mean: a cause, or the name of an ask (its first digits will do). */
export function asksMeant(profile: Profile, words: readonly string[]): readonly AlwaysAsk[] {
  return undecided(profile).filter(ask =>
    words.some(word => word === causeOf(ask) || (word.length >= leastDigits && ask.key.startsWith(word))),
  );
}

/** The lines that say yes to these asks of one workload, or why there are none. */
export function decisionsFor(
  workload: string,
  asks: readonly AlwaysAsk[],
  state: WorkloadState | undefined,
): readonly Decision[] | Refusal {
  const decided: Decision[] = [];
  for (const ask of asks) {
    const entry = ask.entry === undefined ? rememberedEntry(ask, state) : ({ ...ask.entry, source: 'person' } as Entry);
    if (!entry) {
      return refusal(
        'unsupported',
        `${ask.key} of ${workload} cannot become a line: too little of it was seen, or it was forgotten (${ask.behaviour})`,
        `write the line yourself: knowngood profile show ${workload} --yaml`,
      );
    }
    decided.push({ ask, entry });
  }
  return decided;
}

function rememberedEntry({ key }: AlwaysAsk, state: WorkloadState | undefined): Entry | undefined {
  const remembered = state?.memory.get(key);
  return remembered && entryOf(remembered.behaviour, { source: 'person' }, remembered.evidence.origin);
}

export function withDecisions(profile: Profile, decisions: readonly Decision[], asked: Asked, at: string): Profile {
  return allow(
    profile,
    decisions.map(({ entry }) => entry),
    decisions.map(({ ask }) => ask.key),
    { by: asked.by, why: asked.why, at },
  );
}
