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

/** Hours begin between them: at is 20 minutes past one. */
const anyMinute = fc.constantFrom(at, at + 1, at + 4, at + 40, at + 41, at + 100);
const anyClosing = fc.constantFrom(at - 1, at, at + 1, at + 3, at + 39, at + 40, at + 41, at + 99, at + 101);
type Record = readonly [entry: string, seen: Seen] | ObservedMinute;
const anyRecord: fc.Arbitrary<Record> = fc.oneof(
  fc.tuple(
    fc.constantFrom('e1', 'e2'),
    fc.record({
      host: fc.constantFrom('h1', 'h2'),
      container: fc.constantFrom('c1', 'c2', 'c3'),
      origin: fc.constantFrom('live' as const, 'scan' as const),
      minute: anyMinute,
      runUs: fc.constantFrom(1, 2),
      key: fc.constantFrom('k1', 'k2'),
      count: fc.integer({ min: 1, max: 9 }),
      atUs: fc.integer({ min: at * minuteUs, max: (at + 5) * minuteUs }),
    }),
  ),
  fc.record({
    container: fc.constantFrom('c1', 'c2'),
    minute: anyMinute,
    observedMs: fc.integer({ min: 0, max: 60_000 }),
  }),
);
const anyRecords = fc.array(anyRecord, { maxLength: 30 });
/** Records with closings between them: what one place may have lived through. */
const anyLife = fc.array(fc.oneof({ weight: 4, arbitrary: anyRecord }, anyClosing), { maxLength: 30 });

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
    hosts: ['h1', 'h2'],
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
      fc.property(anyRecords, anyClosing, (records, through) => {
        const open = from(records);
        const closed = from([...records, through, ...records]);
        for (const entry of ['e1', 'e2']) {
          assert.deepEqual(closed.of(entry), open.of(entry));
          assert.deepEqual(closed.incidences([entry]), open.incidences([entry]));
        }
        assert.deepEqual(closed.observed(), open.observed());
        assert.ok(closed.openCells <= open.openCells);
        if (through > at + 100) assert.equal(closed.openCells, 0);
      }),
    ),
  );
});

t.test('no path counts more than there was: copies that closed apart, late records, repeats', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(anyRecords, fc.array(fc.tuple(fc.nat(30), fc.nat(30), anyClosing), { maxLength: 4 }), (records, parts) => {
        const truth = from(records);
        const sum = merged(
          ...parts.map(([start, length, through]) => from([...records.slice(start, start + length), through, ...records.slice(0, length)])),
        );
        for (const entry of ['e1', 'e2']) {
          const [most, told] = [truth.of(entry), sum.of(entry)];
          if (told) assert.ok(most && told.count <= most.count && told.containerMinutes <= most.containerMinutes);
        }
        const [most, told] = [truth.observed(), sum.observed()];
        assert.ok(told.containerMinutes <= most.containerMinutes && told.minutes <= most.minutes && told.hours <= most.hours);
      }),
    ),
  );
});

t.test('what was observed is told in container-minutes, in minutes of the clock, and as the span they lie in', async t => {
  const sightings = new Sightings();
  t.same(sightings.observed(), { containerMinutes: 0, minutes: 0, hours: 0, observedMs: 0, spanMs: 0, containers: 0 });
  sightings.observe({ container: 'c1', minute: at, observedMs: 30_000 });
  sightings.observe({ container: 'c1', minute: at, observedMs: 60_000 });
  sightings.observe({ container: 'c2', minute: at, observedMs: 60_000 });
  sightings.observe({ container: 'c2', minute: at + 50, observedMs: 60_000 });
  sightings.observe({ container: 'c3', minute: at + 90, observedMs: 0 });
  t.same(sightings.observed(), { containerMinutes: 3, minutes: 2, hours: 2, observedMs: 180_000, spanMs: 51 * 60_000, containers: 2 });
});

t.test('replicas in lock-step are seen once: three of them say no more than one', async t => {
  const of = (containers: readonly string[]) => {
    const sightings = new Sightings();
    for (let minute = at; minute < at + 200; minute++) {
      for (const container of containers) {
        sightings.observe({ container, minute, observedMs: 60_000 });
        sightings.record('always', seen({ container, minute }));
        if (minute === at + 70) sightings.record('once', seen({ container, minute }));
      }
      sightings.close(minute - 3);
    }
    return coverageOf(sightings.incidences(['always', 'once', 'never']), sightings.observed());
  };
  t.same(of(['c1', 'c2', 'c3']), of(['c1']));
  t.equal(of(['c1']).estimate, 1 - 1 / 200);
});

t.test('what was stored before minutes of the clock were counted is read, and says less', async t => {
  const sightings = new Sightings();
  for (let minute = at; minute < at + 200; minute++) sightings.record('e', seen({ minute }));
  sightings.close(at + 200);
  const { entries, observed } = JSON.parse(JSON.stringify(sightings));
  delete entries.e.cells.times;
  delete observed.cells.times;
  t.same(Sightings.from({ entries, observed }).incidences(['e']), [{ minutes: 200, hours: 4, firstMinute: at }]);
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

t.test('coverage is the share of minutes that were no news, and what is still to come is said only where it is sure', async t => {
  const once = (firstMinute: number) => ({ minutes: 1, hours: 1, firstMinute });
  const twice = (firstMinute: number) => ({ minutes: 2, hours: 2, firstMinute });
  const steady = { minutes: 1_000, hours: 17, firstMinute: 0 };
  const nine = Array.from({ length: 9 }, (_, i) => once(60 * i));
  const rows: readonly (readonly [
    what: string,
    Parameters<typeof coverageOf>[0],
    minutes: number,
    estimate: number,
    expectedMore: number,
  ])[] = [
    ['nothing was seen', [], 1_000, 0, 0],
    ['one minute says nothing', [once(0)], 1, 0, 0],
    ['all was seen again', [steady], 1_000, 1, 0],
    ['one minute of a thousand was news', [steady, once(7)], 1_000, 0.999, 0],
    ['two, by three entries of which two came together', [steady, once(7), once(7), once(300)], 1_000, 0.998, 0],
    ['a burst of ten minutes came once', [steady, { minutes: 10, hours: 1, firstMinute: 61 }], 1_000, 0.999, 0],
    ['of one hour the minutes speak alone', [{ minutes: 50, hours: 1, firstMinute: 0 }, once(3)], 50, 0.98, 0],
    ['jobs that ran once each are not the first of many', [steady, ...nine], 1_000, 0.991, 0],
    // By hours: Q1 = 9, Q2 = 2, T = 17: 16/17 · 9²/(2 · 2) = 19.1 unseen, and 3.7 at the lower end of their interval.
    ['some came twice', [steady, ...nine, twice(0), twice(600)], 1_000, 0.991, 3],
  ];
  for (const [what, incidences, minutes, estimate, expectedMore] of rows) {
    const said = coverageOf(incidences, { minutes, hours: Math.ceil(minutes / 60), spanMs: 1 });
    t.same([Number(said.estimate.toFixed(6)), said.expectedMore, said.units], [estimate, expectedMore, minutes], what);
    t.ok(said.low <= said.estimate && said.estimate <= said.high, `${what}: bounds`);
  }
  // Nothing new in 1,000 minutes: by the rule of three not more than about 3.7 in 1,000, both-sided.
  t.equal(Number((1 - coverageOf([steady], { minutes: 1_000, hours: 17, spanMs: 1 }).low).toFixed(4)), 0.0037);
});

t.test('learning waits for time, quiet, coverage and replicas, and says for which', async t => {
  const hour = 3_600_000;
  const now = 1000 * hour;
  const learning: Learning = {
    coverage: { estimate: 0.9999, low: 0.999, high: 1, expectedMore: 0, units: 1560, unit: 'minute', spanMs: 26 * hour },
    entries: 20,
    sinceMs: now - 26 * hour,
    gaps: [],
    lastNewMs: now - 2 * hour,
    containers: 2,
    openAlerts: 0,
  };
  t.same(waitingFor(learning, defaultLimits, now), []);
  t.same(waitingFor({ ...learning, openAlerts: 2 }, defaultLimits, now), ['alerts: 2 open, of what is never learned by itself']);
  t.same(waitingFor({ ...learning, sinceMs: undefined }, defaultLimits, now), ['nothing has been observed yet']);
  const gap = (fromMs: number, toMs: number) => ({ fromUs: fromMs * 1_000, toUs: toMs * 1_000 });
  const early = gap(now - 20 * hour, now - 17 * hour);
  t.same(waitingFor({ ...learning, gaps: [early] }, defaultLimits, now), ['time: watched for 23 h of 24 h, not counting 3 h in gaps']);
  const late = gap(now - 3 * hour, now - hour / 2);
  const since = { ...defaultLimits, minMs: 0 };
  t.same(
    waitingFor({ ...learning, gaps: [early, late] }, since, now),
    ['quiet: the last new entry is 30 min old, wants 60 min, not counting 90 min in gaps'],
    'where nobody looked it was not quiet',
  );
  t.same(waitingFor({ ...learning, gaps: [early] }, since, now), [], 'and it was, where the gap was before');
  t.same(waitingFor({ ...learning, entries: 0 }, defaultLimits, now), ['nothing has been observed yet']);
  t.same(
    waitingFor(
      {
        coverage: { ...learning.coverage, estimate: 0.99499 },
        entries: 3,
        sinceMs: now - 90 * 60_000,
        gaps: [],
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
  t.same(waitingFor(learning, { ...defaultLimits, minMs: 0, quietMs: 0, coverage: 1, replicas: 1 }, now), ['coverage: 99.99 % of 100 %']);
});

t.test('what lies in several gaps at once was missed once, and only what lies in the time that is asked about', async t => {
  const gap = (fromMs: number, toMs: number) => ({ fromUs: fromMs * 1_000, toUs: toMs * 1_000 });
  t.equal(blindMs([], 0, 100), 0);
  t.equal(blindMs([gap(10, 20), gap(15, 30), gap(12, 14), gap(40, 41)], 0, 100), 21);
  t.equal(blindMs([gap(-50, 5), gap(90, 200)], 0, 100), 15);
  t.equal(blindMs([gap(30, 30)], 0, 100), 0, 'a moment is none');
});
