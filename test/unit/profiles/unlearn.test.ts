import t from 'tap';
import { entryFrom } from '../../../profiles/entry.js';
import type { Entry, Profile, Sighting } from '../../../profiles/profile.js';
import { unlearn, type Window } from '../../../profiles/unlearn.js';

const entry = (exe: string, source: Entry['source'] = 'learned') =>
  entryFrom({ kind: 'process', exe, parent: ['start'], user: [0], source });
const sighting = (from: number, to: number, containers: readonly string[]): Sighting => {
  const [firstSeen, lastSeen] = [from, to].map(ms => new Date(ms).toISOString()) as [string, string];
  return {
    containers,
    containerMinutes: 1,
    count: 1,
    firstSeen,
    lastSeen,
    by: { host: 'h', container: containers[0]!, at: firstSeen, origin: 'live' },
  };
};
const lives: readonly (readonly [Entry, Sighting | undefined])[] = [
  [entry('/before'), sighting(10, 90, ['c1'])],
  [entry('/goes-on'), sighting(10, 300, ['c1'])],
  [entry('/within'), sighting(100, 200, ['c1'])],
  [entry('/within-both'), sighting(120, 130, ['c1', 'c2'])],
  [entry('/begins'), sighting(150, 201, ['c1'])],
  [entry('/after'), sighting(201, 300, ['c1'])],
  [entry('/person', 'person'), sighting(150, 150, ['c1'])],
  [entry('/never'), undefined],
];
const seen = new Map(lives.map(([one, of]) => [one.id, of]));
const profile = { workload: 'shop/web', revision: 7, entries: lives.map(([one]) => one), alwaysAsk: [] } as unknown as Profile;
const stamp = { by: 'me', at: 'T', why: 'because' };

t.test('what was learned in the window and from nothing else goes, and is not learned again', async t => {
  const rows: readonly (readonly [window: Window, removed: readonly string[], kept: number])[] = [
    [{ fromMs: 100, toMs: 200 }, ['/within', '/within-both'], 2],
    [{ fromMs: 100, toMs: 200, container: 'c1' }, ['/within'], 3],
    [{ fromMs: 100, toMs: 200, container: 'c2' }, [], 1],
    [{ fromMs: 400, toMs: 500 }, [], 0],
    [{ fromMs: 0, toMs: 1_000 }, ['/before', '/goes-on', '/within', '/within-both', '/begins', '/after'], 0],
  ];
  for (const [window, removed, kept] of rows) {
    const done = unlearn(profile, id => seen.get(id), window, stamp);
    t.same([done.removed.map(one => 'exe' in one && one.exe), done.kept], [removed, kept], JSON.stringify(window));
    t.same(
      done.profile.alwaysAsk.map(({ key, cause, by }) => [key, cause, by]),
      done.removed.map(({ id }) => [id, 'removed', 'me']),
    );
    t.equal(done.profile.entries.length, profile.entries.length - removed.length);
    if (removed.length === 0) t.equal(done.profile, profile, 'nothing goes: the very same profile');
  }
});
