import { type Coverage, coverageOf } from '../profiles/coverage.js';
import { Sightings } from '../profiles/sightings.js';
import { seeded } from '../test/support/seeded.js';
import { type Lived, type Shape, shapes } from './coverage-shapes.js';
import type { CoverageFigure, CoverageFigures } from './result.js';

/** Hours of learning before the estimate is asked: one that is too short, the default, and three days. */
const spans = [8, 26, 72];
const usPerMinute = 60_000_000;
const firstMinute = 29_000_000;

/** Says how far the estimate of coverage is from the truth, on workloads whose truth is known: `seeds` of each shape and span. */
export function measureCoverage(seeds: number): CoverageFigures {
  const figures = Object.keys(shapes).flatMap(shape => spans.map(hours => figureOf(shape as Shape, hours, seeds)));
  return { simulations: seeds, figures };
}

function figureOf(shape: Shape, hours: number, seeds: number): CoverageFigure {
  const runs = Array.from({ length: seeds }, (_, seed) => {
    const lived = shapes[shape](hours * 60, seeded(1_000 + seed));
    const said = observed(lived, hours * 60);
    return { said, truth: 1 - lived.chanceOfNew, toCome: lived.toCome };
  });
  const mean = (of: (run: (typeof runs)[number]) => number) => runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  const count = (of: (run: (typeof runs)[number]) => boolean) => runs.filter(of).length;
  return {
    shape,
    hours,
    chanceOfNew: mean(({ truth }) => 1 - truth),
    meanError: mean(({ said, truth }) => said.estimate - truth),
    optimistic: count(({ said, truth }) => said.estimate > truth),
    twiceOptimistic: count(({ said, truth }) => 1 - said.estimate < (1 - truth) / 2),
    within: count(({ said, truth }) => said.low <= truth && truth <= said.high),
    below: count(({ said, truth }) => truth < said.low),
    claims: count(({ said }) => said.expectedMore > 0),
    wrongClaims: count(({ said, toCome }) => said.expectedMore > toCome),
  };
}

/** As the controller reckons it: sightings of every container, closed as it goes. */
function observed({ seen, replicas }: Lived, minutes: number): Coverage {
  const sightings = new Sightings();
  const containers = Array.from({ length: replicas }, (_, at) => `c${at}`);
  const by: (readonly string[])[] = Array.from({ length: minutes }, () => []);
  for (const [at, when] of seen.entries()) for (const minute of when) (by[minute] as string[]).push(`e${at}`);
  for (const [at, entries] of by.entries()) {
    const minute = firstMinute + at;
    for (const container of containers) {
      sightings.observe({ container, minute, observedMs: 60_000 });
      for (const entry of entries)
        sightings.record(entry, { host: 'h', container, origin: 'live', minute, runUs: 1, key: 'k', count: 1, atUs: minute * usPerMinute });
    }
    sightings.close(minute - 2);
  }
  return coverageOf(sightings.incidences(seen.map((_, at) => `e${at}`)), sightings.observed());
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${JSON.stringify(measureCoverage(Number(process.argv[2])))}\n`);
