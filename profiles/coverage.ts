/**
 * How complete a learned profile is, from incidence data: in how many sampling units (container-minutes) each entry was seen.
 * Chao & Jost 2012, "Coverage-based rarefaction and extrapolation", Ecology 93(12), equations for incidence data; Chao 1987 for what is
 * missing. Both speak of more of the same conditions: what happens weekly is not in a day, whatever the estimate says. That is why `ready`
 * asks for more than this.
 */
export interface Coverage {
  /** Chance that what the next unit shows is listed already, 0–1; 0 while nothing can be said. */
  readonly estimate: number;
  /** Entries still to come: a lower bound ("at least"). */
  readonly expectedMore: number;
  readonly units: number;
  /** Ms from the first to the last unit: what the estimate rests on. */
  readonly spanMs: number;
}

export function coverageOf(
  incidences: readonly number[],
  { units, spanMs }: { readonly units: number; readonly spanMs: number },
): Coverage {
  const seen = incidences.filter(count => count > 0);
  const sum = seen.reduce((total, count) => total + count, 0);
  if (units < 2 || sum === 0) return { estimate: 0, expectedMore: 0, units, spanMs };
  const once = seen.filter(count => count === 1).length;
  const twice = seen.filter(count => count === 2).length;
  return { estimate: 1 - (once / sum) * shareUnseen(once, twice, units), expectedMore: unseen(once, twice, units), units, spanMs };
}

/** The part of the weight of singletons that belongs to entries never seen. */
function shareUnseen(once: number, twice: number, units: number): number {
  if (twice > 0) return ((units - 1) * once) / ((units - 1) * once + 2 * twice);
  // With one singleton and no doubleton the estimator would say that nothing is missing; Turing's says less, and errs to the safe side.
  if (once <= 1) return 1;
  return ((units - 1) * (once - 1)) / ((units - 1) * (once - 1) + 2);
}

function unseen(once: number, twice: number, units: number): number {
  const correction = (units - 1) / units;
  return twice > 0 ? (correction * once * once) / (2 * twice) : (correction * once * (once - 1)) / 2;
}
