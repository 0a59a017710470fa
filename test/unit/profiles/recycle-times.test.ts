import fc from 'fast-check';
import t from 'tap';
import type { Freeze, RecyclePolicy, RecycleWindow } from '../../../profiles/profile.js';
import { days, nextOpen, openings, timesAt, windowsInWords } from '../../../profiles/recycle-times.js';
import { isZone } from '../../../profiles/zone.js';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Zones and a day around which their clocks change: by an hour, by half of one, over midnight in both directions, and never. */
const changes = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['America/Havana', '2026-03-08'],
  ['America/Havana', '2026-11-01'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Cairo', '2026-10-30'],
  ['Asia/Kathmandu', '2026-06-01'],
] as const;

/** What the clock shows each minute from four days before that day on, as text: `2026-03-29 03:00`. Made by the minute, which is slow and plainly right. */
class Shown {
  readonly fromMs: number;
  readonly #clock: Intl.DateTimeFormat;
  readonly #shown: string[] = [];
  constructor(zone: string, day: string) {
    this.fromMs = Date.parse(`${day}T00:00:00Z`) - 4 * dayMs;
    this.#clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  }
  at(atMs: number): string {
    const minute = Math.floor((atMs - this.fromMs) / minuteMs);
    this.#shown[minute] ??= this.#clock.format(this.fromMs + minute * minuteMs);
    return this.#shown[minute];
  }
}
const clocks = changes.map(([zone, day]) => ({ zone, clock: new Shown(zone, day) }));

const weekday = (date: string, minus = 0) => days[new Date(Date.parse(date) - minus * dayMs).getUTCDay()]!;

function isOpenByTheMinute({ windows, freeze }: RecyclePolicy, shown: string, atMs: number): boolean {
  const [date = '', time = ''] = shown.split(' ');
  const has = ({ days: own }: RecycleWindow, day: (typeof days)[number]) => own === undefined || own.includes(day);
  const inWindow = (windows ?? [{ from: '00:00', to: '24:00' }]).some(window =>
    window.from < window.to
      ? has(window, weekday(date)) && window.from <= time && time < window.to
      : (has(window, weekday(date)) && window.from <= time) || (has(window, weekday(date, 1)) && time < window.to),
  );
  const isFrozen = (freeze ?? []).some(({ from, to }) => {
    const began = from.includes('T') ? Date.parse(from) <= atMs : from <= date;
    return began && (to.includes('T') ? atMs < Date.parse(to) : date <= to);
  });
  return inWindow && !isFrozen;
}

const timeOfDay = fc.integer({ min: 0, max: 287 }).map(five => {
  const minute = five * 5;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
});
const window = fc
  .record({
    days: fc.option(fc.uniqueArray(fc.constantFrom(...days), { minLength: 1 }), { nil: undefined }),
    from: timeOfDay,
    to: timeOfDay,
  })
  .filter(({ from, to }) => from !== to)
  .map(({ days: own, ...times }): RecycleWindow => (own ? { days: own, ...times } : times));
/** Offsets from the first day, in hours. */
const freezeHours = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 }), fc.boolean(), fc.boolean());

t.test('the next moment at which a recycle may begin is the one that is found by looking at the clock each minute', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        fc.constantFrom(...clocks),
        fc.option(fc.array(window, { minLength: 1, maxLength: 3 }), { nil: undefined }),
        fc.array(freezeHours, { maxLength: 2 }),
        fc.integer({ min: 0, max: 8 * 1_440 }),
        fc.integer({ min: 0, max: minuteMs - 1 }),
        ({ zone, clock }, windows, freezes, minute, ms) => {
          const edge = (hour: number, isDate: boolean) => {
            const text = new Date(clock.fromMs + hour * 3_600_000).toISOString();
            return isDate ? text.slice(0, 10) : text;
          };
          const freeze = freezes.map(([from, length, a, b]): Freeze => ({ from: edge(from, a), to: edge(from + length, b) }));
          const policy: RecyclePolicy = { timeZone: zone, ...(windows && { windows }), freeze };
          const fromMs = clock.fromMs + minute * minuteMs + ms;
          let atMs = fromMs;
          while (!isOpenByTheMinute(policy, clock.at(atMs), atMs)) atMs = Math.floor(atMs / minuteMs + 1) * minuteMs;
          const found = nextOpen(policy, fromMs);
          if (found !== atMs) throw new Error(`${new Date(found).toISOString()}, by the minute ${new Date(atMs).toISOString()}`);
          const times = timesAt(policy, fromMs);
          return times.kind === (found === fromMs ? 'open' : 'closed');
        },
      ),
      { numRuns: 600 },
    ),
  );
});

t.test('both changes of the clock', async t => {
  const berlin = (windows: readonly RecycleWindow[]): RecyclePolicy => ({ timeZone: 'Europe/Berlin', windows });
  const next = (policy: RecyclePolicy, from: string) => new Date(nextOpen(policy, Date.parse(from))).toISOString();
  // 2026-03-29: from 02:00 it is 03:00, at 01:00 UTC.
  t.equal(
    next(berlin([{ from: '02:30', to: '04:00' }]), '2026-03-28T12:00:00Z'),
    '2026-03-29T01:00:00.000Z',
    'opens where the clock jumps into it',
  );
  t.equal(
    next(berlin([{ days: ['sun'], from: '02:10', to: '02:50' }]), '2026-03-28T12:00:00Z'),
    '2026-04-05T00:10:00.000Z',
    'a window in the hour that is skipped is not opened that night',
  );
  // 2026-10-25: from 03:00 it is 02:00 again, at 01:00 UTC.
  const night = berlin([{ from: '02:00', to: '02:30' }]);
  t.equal(next(night, '2026-10-24T12:00:00Z'), '2026-10-25T00:00:00.000Z');
  t.equal(next(night, '2026-10-25T00:30:00Z'), '2026-10-25T01:00:00.000Z', 'what comes twice is open twice');
  t.equal(next(night, '2026-10-25T01:30:00Z'), '2026-10-26T01:00:00.000Z');
});

t.test('what is said of it', async t => {
  const policy: RecyclePolicy = {
    timeZone: 'Europe/Berlin',
    windows: [{ days: ['mon', 'tue'], from: '22:00', to: '04:30' }],
    freeze: [{ from: '2026-12-20', to: '2027-01-02', reason: 'the shop is busy' }],
  };
  t.equal(windowsInWords(policy), 'mon, tue 22:00–04:30 Europe/Berlin');
  t.same(timesAt(policy, Date.parse('2026-12-02T03:29:59Z')), { kind: 'open' }, 'over midnight');
  t.same(timesAt(policy, Date.parse('2026-12-02T03:30:00Z')), {
    kind: 'closed',
    nextMs: Date.parse('2026-12-07T21:00:00Z'),
    why: 'outside its windows (mon, tue 22:00–04:30 Europe/Berlin)',
  });
  t.same(timesAt(policy, Date.parse('2026-12-21T22:00:00Z')), {
    kind: 'closed',
    nextMs: Date.parse('2027-01-04T21:00:00Z'),
    why: 'frozen from 2026-12-20 to 2027-01-02 Europe/Berlin: the shop is busy',
  });
  t.same(timesAt({}, 0), { kind: 'open' });
});

t.test('how much of a week is open, and how many times', async t => {
  t.same(openings({}), { share: 1, times: 0 });
  t.same(openings({ windows: [{ from: '00:00', to: '24:00' }] }), { share: 1, times: 0 });
  t.same(openings({ windows: [{ from: '23:00', to: '01:00' }] }), { share: 2 / 24, times: 7 });
  const saturday = [
    { days: ['sat'], from: '23:00', to: '01:00' },
    { days: ['sat'], from: '22:00', to: '24:00' },
  ] as const;
  t.same(openings({ windows: saturday }), { share: 3 / 168, times: 1 });
});

t.test('names of zones', async t => {
  for (const zone of ['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires']) t.ok(isZone(zone), zone);
  for (const zone of ['', 'Berlin', 'Europe/Berlino', '+02:00', 'x'.repeat(100), 'Europe/Berlin\n'])
    t.notOk(isZone(zone), JSON.stringify(zone));
});
