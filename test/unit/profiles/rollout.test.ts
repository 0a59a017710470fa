import fc from 'fast-check';
import t from 'tap';
import { entryOf } from '../../../profiles/entry.js';
import { compile } from '../../../profiles/match/compile.js';
import type { Entry, Profile, Stage } from '../../../profiles/profile.js';
import { advanced, countReached, goesOn, notYetReached, type Replica, reachedBy, staged, takenBack } from '../../../profiles/rollout.js';
import type { Behaviour } from '../../../proto/behaviour.js';
import { anExec, anImage, anyBehaviour, aProfile, noon } from '../../support/behaviours.js';

const at = new Date(noon).toISOString();
const later = new Date(noon + 60_000).toISOString();
const stepMs = 600_000;
const by = { by: 'knowngood', why: 'x', at };
const line = (behaviour: Behaviour, expiresAt?: string): Entry =>
  entryOf(behaviour, { source: 'person', ...(expiresAt && { expiresAt }) })!;
const program = (name: string, expiresAt?: string) => line(anExec({ exe: `/bin/${name}` }), expiresAt);
const setting = (name: string, value: string) => line({ kind: 'settings', setting: name, value });
const locked = (entries: readonly Entry[], differs: Partial<Profile> = {}) =>
  aProfile(entries, { mode: 'alert', complete: true, revision: 7, ...differs });
/** So many containers on so many hosts; the first is the oldest. */
const replicas = (count: number, hosts: number): readonly Replica[] =>
  Array.from({ length: count }, (_, n) => ({ host: `host-${n % hosts}`, id: `c${n}`, startedAtUs: 1_000 + n }));
const begun = (before: Profile, after: Profile, running = replicas(30, 6)) => staged(before, after, running, stepMs, at);
const admits = (profile: Profile, exe: string) => compile(profile).verdict(anExec({ exe }), anImage, noon).kind === 'allowed';

t.test('only what takes something away from several containers needs stages', async t => {
  const before = locked([program('a'), program('b')]);
  const rows: readonly [string, boolean, Profile, Profile, (readonly Replica[])?][] = [
    ['a line goes', true, before, locked([program('a')])],
    ['a line is another', true, before, locked([program('a'), program('c')])],
    ['a line is added', false, before, locked([program('a'), program('b'), program('c')])],
    ['a line ends sooner', true, before, locked([program('a'), program('b', later)])],
    ['a line ends later', false, locked([program('a', at.replace('12:', '13:'))]), locked([program('a')])],
    ['a line that was over goes', false, locked([program('a', at), program('b')]), locked([program('b')])],
    ['a setting is named that was left open', true, before, locked([program('a'), program('b'), setting('user', 'root')])],
    ['a setting may have one value more', false, locked([setting('user', 'a')]), locked([setting('user', 'a'), setting('user', 'b')])],
    ['an image is named where any was', true, before, locked(before.entries, { images: [{ id: anImage }] })],
    ['any image where one was named', false, locked(before.entries, { images: [{ id: anImage }] }), before],
    ['another image', true, locked([], { images: [{ id: anImage }] }), locked([], { images: [{ repository: 'x' }] })],
    ['one more image', false, locked([], { images: [{ id: anImage }] }), locked([], { images: [{ id: anImage }, { repository: 'x' }] })],
    ['one container', false, before, locked([]), replicas(1, 1)],
    ['none', false, before, locked([]), []],
    ['it learned until now', false, { ...before, complete: false, mode: 'learn' }, locked([])],
  ];
  for (const [what, needed, one, other, running] of rows) t.equal(begun(one, other, running).rollout !== undefined, needed, what);
  t.match(begun(before, locked([])).rollout, { stage: 'one-replica', from: 7, first: { host: 'host-0', container: 'c0' } });
});

t.test('what a change adds holds everywhere; what it takes away holds where it has not come yet', async t => {
  const rolling = begun(locked([program('a'), program('b')]), locked([program('a'), program('c')]));
  t.same(
    ['a', 'b', 'c'].map(name => [admits(rolling, `/bin/${name}`), admits(notYetReached(rolling), `/bin/${name}`)]),
    [
      [true, true],
      [false, true],
      [true, true],
    ],
  );
  t.equal(notYetReached(rolling).revision, 7);
  const named = begun(locked([]), locked([setting('user', 'root')], { images: [{ id: anImage }] }));
  t.same(notYetReached(named).entries, [], 'a setting is still left open');
  t.same(notYetReached(named).images, [], 'and so is the image');

  t.doesNotThrow(() =>
    fc.assert(
      fc.property(fc.array(anyBehaviour, { maxLength: 8 }), fc.array(anyBehaviour, { maxLength: 8 }), (some, others) => {
        const linesOf = (all: readonly Behaviour[]) => all.flatMap(one => entryOf(one, { source: 'person' }) ?? []);
        const before = locked(linesOf(some));
        const after = begun(before, locked(linesOf(others)));
        const matcher = compile(notYetReached(after));
        const allowed = (profile: Profile, one: Behaviour) => compile(profile).verdict(one, anImage, noon).kind === 'allowed';
        // Settings that nobody spoke of are left open there without a line.
        return [...some, ...others].every(
          one =>
            !(allowed(before, one) || (allowed(after, one) && one.kind !== 'settings')) ||
            matcher.verdict(one, anImage, noon).kind === 'allowed',
        );
      }),
    ),
  );
});

t.test('it goes from one replica over one host and a tenth to all, and skips what reaches no further', async t => {
  const way = (count: number, hosts: number) => {
    const running = replicas(count, hosts);
    let profile = begun(locked([program('a')]), locked([]), running);
    const stages: (readonly [Stage, number])[] = [];
    for (let n = 0; profile.rollout && n < 9; n++) {
      stages.push([profile.rollout.stage, countReached(profile.rollout, running)]);
      t.equal(goesOn(profile.rollout, running, noon, noon + stepMs - 1), 'stands');
      const next = goesOn(profile.rollout, running, noon, noon + stepMs);
      if (next !== 'stands') profile = advanced(profile, next, by);
    }
    t.same(profile.entries, []);
    return stages;
  };
  t.same(way(60, 30), [
    ['one-replica', 1],
    ['one-host', 2],
    ['tenth', 6],
    ['all', 60],
  ]);
  t.same(way(2, 1), [
    ['one-replica', 1],
    ['one-host', 2],
  ]);
  t.same(way(5, 5), [
    ['one-replica', 1],
    ['all', 5],
  ]);
});

t.test('it stays where it was first, however many start; when that one is gone another takes its place', async t => {
  const running = replicas(6, 3);
  const { rollout } = begun(locked([program('a')]), locked([]), running);
  const where = (now: readonly Replica[]) => now.filter(reachedBy(rollout!, now)).map(({ id }) => id);
  t.same(where(running), ['c0']);
  t.same(where([{ host: 'host-9', id: 'new', startedAtUs: 0 }, ...running.toReversed()]), ['c0']);
  t.same(where(running.slice(1)), ['c3'], 'the oldest on that host');
  t.same(where(running.filter(({ host }) => host !== 'host-0')), ['c1'], 'or of all');
  t.equal(reachedBy(rollout!, [])({ host: 'host-0', id: 'c1' }), false);
});

t.test('taken back it is what it was, with what people decided meanwhile', async t => {
  const before = locked([program('a'), program('b')], { images: [{ id: anImage }], recycle: { maxAgeMs: 1_000 } });
  const rolling = begun(before, locked([program('a'), program('c')], { mode: 'protect', recycle: {} }));
  const allowed = { ...rolling, revision: 9, entries: [...rolling.entries, program('d')] };
  const back = takenBack(allowed, 8, { ...by, why: '4 alerts' });
  t.same(back.entries.map(entry => entry.id).sort(), [program('a'), program('b'), program('d')].map(entry => entry.id).sort());
  t.match(back, { mode: 'alert', revision: 10, images: [{ id: anImage }], recycle: { maxAgeMs: 1_000 }, why: '4 alerts' });
  t.same(back.takenBack, { revision: 8, at, why: '4 alerts' });
  t.equal(back.rollout, undefined);

  const again = staged(rolling, locked([program('d')]), replicas(3, 3), stepMs, later);
  t.equal(again.rollout?.from, 7, 'a second change before the first is through still knows the revision before both');
  t.same(again.rollout?.takesAway.map(entry => entry.id).sort(), [program('a'), program('b')].map(entry => entry.id).sort());
  t.equal(staged(rolling, before, replicas(3, 3), stepMs, later).rollout, undefined, 'going back to it needs no stages');
});
