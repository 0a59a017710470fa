import type { AlwaysAsk, EntryId, Profile, Sighting } from './profile.js';

/** One thing that a person is asked about, in one workload. */
export interface Example {
  readonly workload: string;
  /** Names it: `knowngood allow`. */
  readonly ask: string;
  readonly behaviour: string;
  /** When it was put on the list, RFC 3339. */
  readonly at: string;
}

/** What waits for a person for one cause, over all workloads: often one decision for all of them. Times RFC 3339. */
export interface AskGroup {
  readonly cause: string;
  readonly workloads: readonly string[];
  readonly count: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly examples: readonly Example[];
}

const maxExamples = 5;

/** What is asked for, and why: the most telling word there is. */
export function causeOf({ cause, reason }: AlwaysAsk): string {
  return cause === 'ambient' ? (reason ?? cause) : cause;
}

/** What nobody has decided yet: what was removed has been. */
export function undecided({ alwaysAsk }: Pick<Profile, 'alwaysAsk'>): readonly AlwaysAsk[] {
  return alwaysAsk.filter(ask => ask.cause !== 'removed');
}

/** Undecided asks by cause, those with the most first. `seenOf`: what was seen of an ask that is a learned line. */
export function askGroups(
  profiles: readonly Pick<Profile, 'workload' | 'alwaysAsk'>[],
  seenOf: (workload: string, entry: EntryId) => Sighting | undefined,
): readonly AskGroup[] {
  const byCause = new Map<string, { readonly workload: string; readonly ask: AlwaysAsk }[]>();
  for (const profile of profiles) {
    for (const ask of undecided(profile)) {
      const known = byCause.get(causeOf(ask)) ?? [];
      byCause.set(causeOf(ask), known);
      known.push({ workload: profile.workload, ask });
    }
  }
  const groups = [...byCause].map(([cause, asks]): AskGroup => {
    const times = asks.flatMap(({ workload, ask }) => {
      const seen = ask.entry && seenOf(workload, ask.entry.id);
      return seen ? [seen.firstSeen, seen.lastSeen] : [ask.at];
    });
    const sorted = times.toSorted();
    return {
      cause,
      workloads: [...new Set(asks.map(({ workload }) => workload))].sort(),
      count: asks.length,
      firstSeen: sorted[0]!,
      lastSeen: sorted.at(-1)!,
      examples: examplesOf(asks),
    };
  });
  return groups.sort((a, b) => b.count - a.count || (a.cause < b.cause ? -1 : 1));
}

/** Different ones before more of the same. */
function examplesOf(asks: readonly { readonly workload: string; readonly ask: AlwaysAsk }[]): readonly Example[] {
  const told = new Set<string>();
  const isNew = ({ ask }: { readonly ask: AlwaysAsk }) => !told.has(ask.behaviour) && told.add(ask.behaviour);
  const first = asks.filter(isNew);
  return [...first, ...asks.filter(one => !first.includes(one))]
    .slice(0, maxExamples)
    .map(({ workload, ask: { key, behaviour, at } }) => ({ workload, ask: key, behaviour, at }));
}
