import t from 'tap';
import { type DoubtCause, doubts, withDoubts, withoutDoubts } from '../../../profiles/doubt.js';
import { entryFrom } from '../../../profiles/entry.js';
import type { Entry, Profile, Sighting } from '../../../profiles/profile.js';
import { defaultLimits } from '../../../profiles/ready.js';
import { isVersatile } from '../../../profiles/versatile.js';

const hour = 3_600_000;
const nowMs = Date.UTC(2026, 10, 25);
const meta = { source: 'learned' } as const;
const process = (exe: string, rest: object = {}): Entry =>
  entryFrom({ kind: 'process', exe, parent: ['start'], user: [0], ...meta, ...rest });
const app = process('/usr/bin/app');
const curl = process('/usr/bin/curl');

/** Seen in these containers, from and until so many hours ago. */
function sighting(containers: readonly string[], firstAgo: number, lastAgo: number, containerMinutes = 9): Sighting {
  const [firstSeen, lastSeen] = [firstAgo, lastAgo].map(ago => new Date(nowMs - ago * hour).toISOString()) as [string, string];
  return { containers, containerMinutes, count: 9, firstSeen, lastSeen, by: { host: 'h', container: 'c1', at: firstSeen, origin: 'live' } };
}
/** Containers that run, by how many hours ago they started. */
const running = (started: Readonly<Record<string, number>>) =>
  Object.entries(started).map(([id, ago]) => ({ id, startedAtMs: nowMs - ago * hour }));

t.test('a line is doubted where others had the chance to show it and did not', async t => {
  const rows: readonly (readonly [
    what: string,
    entry: Entry,
    sighting: Sighting,
    started: Readonly<Record<string, number>>,
    learnedFor: number,
    cause: DoubtCause | undefined,
  ])[] = [
    ['one container in all', app, sighting(['c1'], 2, 0), { c1: 3 }, 3, undefined],
    ['one container in all, and a shell', process('/bin/sh'), sighting(['c1'], 2, 0), { c1: 3 }, 3, undefined],
    ['one of two that ran side by side', app, sighting(['c1'], 2, 1), { c1: 3, c2: 3 }, 3, 'one-container'],
    ['the other began after it was last seen', app, sighting(['c1'], 2, 1), { c1: 3, c2: 0.5 }, 3, undefined],
    ['its container is gone, and the next one began later', app, sighting(['c0'], 2, 1), { c1: 0.5 }, 3, undefined],
    ['its container is gone, and another ran beside it', app, sighting(['c0'], 2, 1), { c1: 3 }, 3, 'one-container'],
    ['both did it', app, sighting(['c1', 'c2'], 2, 1), { c1: 3, c2: 3 }, 3, undefined],
    ['two of five did it', app, sighting(['c1', 'c2'], 2, 1), { c1: 3, c2: 3, c3: 3, c4: 3, c5: 3 }, 3, undefined],
    ['two of five called out by curl', curl, sighting(['c1', 'c2'], 2, 1), { c1: 3, c2: 3, c3: 3, c4: 3, c5: 3 }, 3, 'tool'],
    ['two of four did', curl, sighting(['c1', 'c2'], 2, 1), { c1: 3, c2: 3, c3: 3, c4: 3 }, 3, undefined],
    ['new in the last hour of a short time', app, sighting(['c1'], 0.5, 0), { c1: 23 }, 23, undefined],
    ['new in the last hour of a day', app, sighting(['c1'], 0.5, 0), { c1: 30 }, 30, 'late'],
    ['a tool in one minute of a day', curl, sighting(['c1'], 9, 9, 1), { c1: 30 }, 30, 'tool'],
    ['a tool in several minutes of it', curl, sighting(['c1'], 9, 8, 2), { c1: 30 }, 30, undefined],
    ['a tool in the first hour of it', curl, sighting(['c1'], 29.5, 29.5, 1), { c1: 30 }, 30, undefined],
    ['a program in one minute of it', app, sighting(['c1'], 9, 9, 1), { c1: 30 }, 30, undefined],
    ['what a person allowed', { ...app, source: 'person' }, sighting(['c1'], 2, 1), { c1: 3, c2: 3 }, 3, undefined],
    [
      'how it was started',
      entryFrom({ kind: 'setting', setting: 'pids', value: '9', ...meta }),
      sighting(['c1'], 2, 1),
      { c1: 3, c2: 3 },
      3,
      undefined,
    ],
  ];
  for (const [what, entry, seen, started, learnedFor, cause] of rows) {
    const found = doubts(
      { entries: [entry] },
      { of: () => seen, running: running(started), sinceMs: nowMs - learnedFor * hour, nowMs },
      defaultLimits,
    );
    t.same(found, cause === undefined ? [] : [{ entry, cause }], what);
  }
  const never = { of: () => undefined, running: running({ c1: 3, c2: 3 }), sinceMs: 0, nowMs };
  t.same(doubts({ entries: [app] }, never, defaultLimits), [], 'of what was not seen nothing is said');
});

t.test('programs that do whatever they are told, by file and by the name they are called by', async t => {
  const rows = {
    '/bin/bash': true,
    '/usr/bin/python3.13': true,
    '/usr/bin/lua5.4': true,
    '/usr/bin/curl': true,
    '/usr/sbin/nginx': false,
    '/opt/shell': false,
  };
  for (const [exe, expected] of Object.entries(rows)) t.equal(isVersatile(process(exe) as never), expected, exe);
  t.ok(isVersatile(process('/bin/busybox', { applet: ['wget'] }) as never));
  t.notOk(isVersatile(process('/bin/busybox', { applet: ['httpd'] }) as never));
});

t.test(
  'a doubted line goes from the profile to the list of what a person decides, and comes off it when learning begins again',
  async t => {
    const profile = { workload: 'shop/web', entries: [app, curl], alwaysAsk: [] } as unknown as Profile;
    const asked = withDoubts(profile, [{ entry: curl, cause: 'one-container' }], 'T');
    t.same(asked.entries, [app]);
    t.match(asked.alwaysAsk, [{ key: curl.id, entry: curl, behaviour: /curl/, cause: 'one-container', by: 'knowngood', at: 'T' }]);
    t.equal(withDoubts(profile, [], 'T'), profile);
    t.same(withoutDoubts(asked).alwaysAsk, []);
    t.equal(withoutDoubts(profile), profile);
  },
);
