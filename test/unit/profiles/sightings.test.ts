import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { blindMs } from '../../../profiles/blind.js';
import { coverageOf } from '../../../profiles/coverage.js';
import { defaultLimits, type Learning, waitingFor } from '../../../profiles/ready.js';
import { maxContainers, type ObservedMinute, type Seen, Sightings } from '../../../profiles/sightings.js';

const minuteUs = 60_000_000;
const at = 29_000_000;

function seen(differs: Partial<Seen> = {}): Seen {
  const minute = differs.minute ?? at;
  return { host: 'h1', container: 'c1', origin: 'live', minute, runUs: 1, key: 'k', count: 1, atUs: minute * minuteUs, ...differs };
}

type Record = readonly [entry: string, seen: Seen] | ObservedMinute;
const anyRecord: fc.Arbitrary<Record> = fc.oneof(
  fc.tuple(
    fc.constantFrom('e1', 'e2'),
    fc.record({
      host: fc.constantFrom('h1', 'h2'),
      container: fc.constantFrom('c1', 'c2', 'c3'),
      origin: fc.constantFrom('live' as const, 'scan' as const),
      minute: fc.integer({ min: at, max: at + 4 }),
      runUs: fc.constantFrom(1, 2),
      key: fc.constantFrom('k1', 'k2'),
      count: fc.integer({ min: 1, max: 9 }),
      atUs: fc.integer({ min: at * minuteUs, max: (at + 5) * minuteUs }),
    }),
  ),
  fc.record({
    container: fc.constantFrom('c1', 'c2'),
    minute: fc.integer({ min: at, max: at + 4 }),
    observedMs: fc.integer({ min: 0, max: 60_000 }),
  }),
);
const anyRecords = fc.array(anyRecord, { maxLength: 30 });
/** Records with closings between them: what one place may have lived through. */
const anyLife = fc.array(fc.oneof({ weight: 4, arbitrary: anyRecord }, fc.integer({ min: at - 1, max: at + 4 })), { maxLength: 30 });

function from(life: readonly (Record | number)[]): Sightings {
  const sightings = new Sightings();
  for (const one of life) {
    if (typeof one === 'number') sightings.close(one);
    else if ('observedMs' in one) sightings.observe(one);
    else sightings.record(...one);
  }
  return sightings;
}
function copy(sightings: Sightings): Sightings {
  return Sightings.from(JSON.parse(JSON.stringify(sightings)));
}
function merged(...all: readonly Sightings[]): Sightings {
  const sum = new Sightings();
  for (const one of all) sum.absorb(copy(one));
  return sum;
}
const json = (sightings: Sightings) => JSON.parse(JSON.stringify(sightings)) as unknown;

t.test('a sighting counts each minute of each container once, and of cumulative counts the largest', async t => {
  const sightings = new Sightings();
  sightings.record('e', seen({ count: 3 }));
  sightings.record('e', seen({ count: 5, atUs: at * minuteUs + 20_000_000 }));
  sightings.record('e', seen({ count: 4 }));
  sightings.record('e', seen({ count: 2, runUs: 2 }));
  sightings.record('e', seen({ count: 10, key: 'other' }));
  sightings.record('e', seen({ count: 1, container: 'c2', host: 'h2' }));
  sightings.record('e', seen({ count: 7, minute: at + 3 }));
  const first = new Date(at * 60_000).toISOString();
  t.same(sightings.of('e'), {
    containers: ['c1', 'c2'],
    containerMinutes: 3,
    count: 5 + 2 + 10 + 1 + 7,
    firstSeen: first,
    lastSeen: new Date((at + 3) * 60_000).toISOString(),
    by: { host: 'h1', container: 'c1', at: first, origin: 'live' },
  });
  t.equal(sightings.of('unknown'), undefined);
  sightings.forget('e');
  t.equal(sightings.of('e'), undefined);
});

t.test('records may come twice and in any order', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(anyRecords, fc.func(fc.integer()), (records, orderOf) => {
        const shuffled = records.map((record, i) => ({ record, order: orderOf(i) })).sort((a, b) => a.order - b.order);
        assert.deepEqual(json(from([...shuffled.map(({ record }) => record), ...records])), json(from(records)));
      }),
    ),
  );
});

t.test('merging is commutative, associative and idempotent, whatever each side has closed', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(anyLife, anyLife, anyLife, (x, y, z) => {
        const [a, b, c] = [from(x), from(y), from(z)];
        assert.deepEqual(json(merged(a, b)), json(merged(b, a)));
        assert.deepEqual(json(merged(merged(a, b), c)), json(merged(a, merged(b, c))));
        assert.deepEqual(json(merged(a, a)), json(a));
        assert.deepEqual(json(merged(merged(a, b), b)), json(merged(a, b)));
        assert.deepEqual(json(copy(a)), json(a));
      }),
    ),
  );
});

t.test('closing changes no figure, and what comes again for a closed minute is not counted twice', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(anyRecords, fc.integer({ min: at - 1, max: at + 5 }), (records, through) => {
        const open = from(records);
        const closed = from([...records, through, ...records]);
        for (const entry of ['e1', 'e2']) assert.deepEqual(closed.of(entry), open.of(entry));
        assert.deepEqual(closed.observed(), open.observed());
        assert.ok(closed.openCells <= open.openCells);
        if (through > at + 4) assert.equal(closed.openCells, 0);
      }),
    ),
  );
});

t.test('no path counts more than there was: copies that closed apart, late records, repeats', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        anyRecords,
        fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.integer({ min: at - 1, max: at + 5 })), { maxLength: 4 }),
        (records, parts) => {
          const truth = from(records);
          const sum = merged(
            ...parts.map(([start, length, through]) =>
              from([...records.slice(start, start + length), through, ...records.slice(0, length)]),
            ),
          );
          for (const entry of ['e1', 'e2']) {
            const [most, told] = [truth.of(entry), sum.of(entry)];
            if (told) assert.ok(most && told.count <= most.count && told.containerMinutes <= most.containerMinutes);
          }
          assert.ok(sum.observed().units <= truth.observed().units);
        },
      ),
    ),
  );
});

t.test('what was observed is told in container-minutes and as the span they lie in', async t => {
  const sightings = new Sightings();
  t.same(sightings.observed(), { units: 0, observedMs: 0, spanMs: 0, containers: 0 });
  sightings.observe({ container: 'c1', minute: at, observedMs: 30_000 });
  sightings.observe({ container: 'c1', minute: at, observedMs: 60_000 });
  sightings.observe({ container: 'c2', minute: at + 9, observedMs: 60_000 });
  sightings.observe({ container: 'c3', minute: at + 20, observedMs: 0 });
  t.same(sightings.observed(), { units: 2, observedMs: 120_000, spanMs: 600_000, containers: 2 });
});

t.test('many containers are held in bounds', async t => {
  const sightings = new Sightings();
  for (let i = 0; i < 5_000; i++) {
    sightings.record('e', seen({ container: `c${String(i).padStart(5, '0')}`, minute: at + i }));
    sightings.close(at + i - 10);
  }
  t.equal(sightings.of('e')?.containers.length, maxContainers);
  t.equal(sightings.of('e')?.containerMinutes, 5_000);
  t.ok(sightings.openCells <= 11);
  t.ok(JSON.stringify(sightings).length < 5_000);
});

t.test('coverage and what is still to come, by the published formulas', async t => {
  const over = (incidences: readonly number[], units: number) => {
    const { estimate, expectedMore } = coverageOf(incidences, { units, spanMs: 1 });
    return [Number(estimate.toFixed(6)), Number(expectedMore.toFixed(6))];
  };
  t.same(over([], 100), [0, 0], 'nothing was seen');
  t.same(over([5], 1), [0, 0], 'one unit says nothing');
  t.same(over([10, 10], 10), [1, 0]);
  // Q1 = 4, Q2 = 2, U = 28, T = 10: 1 − 4/28 · (9·4)/(9·4 + 2·2); Q0 ≥ 9/10 · 16/4.
  t.same(over([1, 1, 1, 1, 2, 2, 10, 10], 10), [0.871429, 3.6]);
  // Q1 = 3, Q2 = 0, U = 13, T = 10: 1 − 3/13 · (9·2)/(9·2 + 2); Q0 ≥ 9/10 · 3·2/2.
  t.same(over([1, 1, 1, 10], 10), [0.792308, 2.7]);
  // Q1 = 1, Q2 = 0: the estimator would say 1; Turing's says 1 − 1/11.
  t.same(over([1, 10], 10), [0.909091, 0]);
  t.same(over([0, 0, 10], 10), [1, 0], 'entries never seen in this window do not count');
});

t.test('on streams of known shape the estimate comes near the truth', async t => {
  // 60 behaviours of falling chance per unit, seeded: the truth is the share of chance that was already met.
  let state = 42;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const chances = Array.from({ length: 60 }, (_, i) => 0.9 * 0.88 ** i);
  const errors: number[] = [];
  for (let run = 0; run < 200; run++) {
    const units = 120;
    const incidences = chances.map(chance => Array.from({ length: units }, random).filter(value => value < chance).length);
    const total = chances.reduce((sum, chance) => sum + chance, 0);
    const truth = chances.reduce((sum, chance, i) => sum + ((incidences[i] ?? 0) > 0 ? chance : 0), 0) / total;
    errors.push(coverageOf(incidences, { units, spanMs: 1 }).estimate - truth);
  }
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  t.ok(Math.abs(mean) < 0.001, `mean error ${mean}`);
});

t.test('learning waits for time, quiet, coverage and replicas, and says for which', async t => {
  const hour = 3_600_000;
  const now = 1000 * hour;
  const learning: Learning = {
    coverage: { estimate: 0.9999, expectedMore: 0, units: 1560, spanMs: 26 * hour },
    entries: 20,
    sinceMs: now - 26 * hour,
    blindMs: 0,
    lastNewMs: now - 2 * hour,
    containers: 2,
    openAlerts: 0,
  };
  t.same(waitingFor(learning, defaultLimits, now), []);
  t.same(waitingFor({ ...learning, openAlerts: 2 }, defaultLimits, now), ['alerts: 2 open, of what is never learned by itself']);
  t.same(waitingFor({ ...learning, sinceMs: undefined }, defaultLimits, now), ['nothing has been observed yet']);
  t.same(waitingFor({ ...learning, blindMs: 3 * hour }, defaultLimits, now), ['time: watched for 23 h of 24 h, not counting 3 h in gaps']);
  t.same(waitingFor({ ...learning, entries: 0 }, defaultLimits, now), ['nothing has been observed yet']);
  t.same(
    waitingFor(
      {
        coverage: { ...learning.coverage, estimate: 0.99499 },
        entries: 3,
        sinceMs: now - 90 * 60_000,
        blindMs: 0,
        lastNewMs: now - 61_000,
        containers: 1,
        openAlerts: 0,
      },
      { ...defaultLimits, replicas: 2 },
      now,
    ),
    [
      'time: watched for 90 min of 24 h',
      'quiet: the last new entry is 61 s old, wants 60 min',
      'coverage: 99.49 % of 99.5 %',
      'replicas: 1 of 2 observed',
    ],
  );
  t.same(waitingFor(learning, { minMs: 0, quietMs: 0, coverage: 1, replicas: 1 }, now), ['coverage: 99.99 % of 100 %']);
});

t.test('what lies in several gaps at once was missed once, and only what lies in the time that is asked about', async t => {
  const gap = (fromMs: number, toMs: number) => ({ fromUs: fromMs * 1_000, toUs: toMs * 1_000 });
  t.equal(blindMs([], 0, 100), 0);
  t.equal(blindMs([gap(10, 20), gap(15, 30), gap(12, 14), gap(40, 41)], 0, 100), 21);
  t.equal(blindMs([gap(-50, 5), gap(90, 200)], 0, 100), 15);
  t.equal(blindMs([gap(30, 30)], 0, 100), 0, 'a moment is none');
});
