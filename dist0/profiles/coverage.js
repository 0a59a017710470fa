export function coverageOf(incidences, { units, spanMs }) {
  const seen = incidences.filter(count => count > 0);
  const sum = seen.reduce((total, count) => total + count, 0);
  if (units < 2 || sum === 0) return { estimate: 0, expectedMore: 0, units, spanMs };
  const once = seen.filter(count => count === 1).length;
  const twice = seen.filter(count => count === 2).length;
  return { estimate: 1 - (once / sum) * shareUnseen(once, twice, units), expectedMore: unseen(once, twice, units), units, spanMs };
}
/** The part of the weight of singletons that belongs to entries never seen. */
function shareUnseen(once, twice, units) {
  if (twice > 0) return ((units - 1) * once) / ((units - 1) * once + 2 * twice);
  // With one singleton and no doubleton the estimator would say that nothing is missing; Turing's says less, and errs to the safe side.
  if (once <= 1) return 1;
  return ((units - 1) * (once - 1)) / ((units - 1) * (once - 1) + 2);
}
function unseen(once, twice, units) {
  const correction = (units - 1) / units;
  return twice > 0 ? (correction * once * once) / (2 * twice) : (correction * once * (once - 1)) / 2;
}
