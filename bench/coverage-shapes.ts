/** What one simulated workload did, and what only its maker knows. */
export interface Lived {
  /** For each entry that was seen: its minutes, ascending. */
  readonly seen: readonly (readonly number[])[];
  /** Containers that did all of it, at the same time. */
  readonly replicas: number;
  /** Chance that the next minute shows an entry not seen so far; of a burst, that its first minute brings one on. */
  readonly chanceOfNew: number;
  /** Entries that will come and have not. */
  readonly toCome: number;
}

export type Shape = 'heavy-tailed' | 'cron-like' | 'bursty' | 'lock-step replicas';
type Random = () => number;

export const shapes: Readonly<Record<Shape, (minutes: number, random: Random) => Lived>> = {
  'heavy-tailed': heavyTailed,
  'cron-like': cronLike,
  bursty,
  'lock-step replicas': (minutes, random) => ({ ...heavyTailed(minutes, random), replicas: 3 }),
};

/** 60 to 120 entries, each with its own chance a minute, from once in three minutes to once in four months. */
function heavyTailed(minutes: number, random: Random): Lived {
  const chances = many(60 + Math.floor(random() * 60), () => Math.exp(-1 - random() * 11));
  return lived(
    chances.map(chance => {
      const seen: number[] = [];
      for (let at = wait(chance, random); at < minutes; at += wait(chance, random)) seen.push(at);
      return { chance, seen };
    }),
    1,
  );
}

/** Five entries that are always there, four hourly jobs and six daily ones, each of up to three programs. */
function cronLike(minutes: number, random: Random): Lived {
  const jobs = [many(5, () => 1), many(4, () => 60), many(6, () => 1_440)].flat().map(every => {
    const phase = Math.floor(random() * every);
    const seen = many(Math.ceil(Math.max(0, minutes - phase) / every), i => phase + i * every);
    return { chance: 1 / every, seen, programs: every === 1 ? 1 : 1 + Math.floor(random() * 3) };
  });
  const { chanceOfNew } = lived(jobs, 1);
  return {
    ...lived(
      jobs.flatMap(job => many(job.programs, () => job)),
      1,
    ),
    chanceOfNew,
  };
}

/** Five entries that are always there, and bursts of up to 15 minutes every one to five hours, each with a choice of its own from 60 others. */
function bursty(minutes: number, random: Random): Lived {
  const begins = 1 / (60 + random() * 240);
  const others = many(60, () => ({ chance: Math.exp(-random() * 6), seen: new Set<number>() }));
  for (let at = wait(begins, random); at < minutes; at += wait(begins, random)) {
    const length = 1 + Math.floor(random() * 15);
    for (const { seen } of others.filter(({ chance }) => random() < chance)) {
      for (let minute = at; minute < Math.min(minutes, at + length); minute++) if (random() < 0.6) seen.add(minute);
    }
  }
  const { seen, chanceOfNew, toCome } = lived(
    others.map(one => ({ chance: one.chance, seen: [...one.seen].sort((a, b) => a - b) })),
    begins,
  );
  return { seen: [...many(5, () => many(minutes, minute => minute)), ...seen], replicas: 1, chanceOfNew, toCome };
}

/** `occasions`: how many a minute has at which each may come. */
function lived(all: readonly { readonly chance: number; readonly seen: readonly number[] }[], occasions: number): Lived {
  const missing = all.filter(({ seen }) => seen.length === 0);
  const chanceOfNew = occasions * (1 - missing.reduce((none, { chance }) => none * (1 - chance), 1));
  return { seen: all.map(({ seen }) => seen).filter(seen => seen.length > 0), replicas: 1, chanceOfNew, toCome: missing.length };
}

/** Minutes to the next time, each minute with this chance. */
function wait(chance: number, random: Random): number {
  return 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - chance));
}

function many<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
