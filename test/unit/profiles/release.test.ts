import t from 'tap';
import { approve, reject } from '../../../profiles/decide-proposals.js';
import { entryFrom } from '../../../profiles/entry.js';
import type { Profile } from '../../../profiles/profile.js';
import { begun, deploysOf, ended, isOpen, labelled, type Release, releaseOf, withReleases } from '../../../profiles/release.js';
import { isFull, isRefused, proposalOf, withLines } from '../../../profiles/release-proposal.js';
import { anImage, aProfile, noon } from '../../support/behaviours.js';

const minute = 60_000;
const hour = 60 * minute;
const stamp = { by: 'ann', at: new Date(noon).toISOString(), why: 'read it' };
const startedAt = (ms: number) => ({ startedAtUs: ms * 1_000 });
const label = (releases: readonly Release[], revision: string, ms: number) =>
  labelled('shop/web', releases, { ...startedAt(ms), revision }, ms + 1_000)!;
const told = (releases: readonly Release[], revision: string, ms: number) => begun('shop/web', releases, { revision, by: 'ann' }, ms);

t.test('a changed label is a release for an hour, and the first that is seen is where the workload stands', async t => {
  const first = label([], 'r1', noon);
  t.equal(releaseOf([first], { ...startedAt(noon), revision: 'r1' }, noon), undefined);
  t.equal(labelled('shop/web', [first], { ...startedAt(noon), revision: 'r1' }, noon), undefined, 'a revision that is known is none');
  t.equal(labelled('shop/web', [first], startedAt(noon), noon), undefined, 'nor is an image without the label');
  const second = label([first], 'r2', noon + hour);
  t.match(second, { how: 'label', revision: 'r2', labels: ['r2'], id: /^[0-9a-f]{12}$/ });
  t.equal(label([first], 'r2', noon + hour + minute).id, second.id, 'whichever container tells of it');
  const of = (revision: string, ms: number) => releaseOf([first, second], { ...startedAt(noon + hour), revision }, ms)?.revision;
  t.equal(of('r2', noon + hour + minute), 'r2');
  t.equal(of('r2', noon + 2 * hour + minute), undefined, 'its time is up');
  t.equal(of('r1', noon + hour + minute), undefined, 'the other one of a blue-green deploy brings nothing new');
  t.equal(deploysOf({ releases: [first, second] }), 1);
});

t.test('one that is told goes from its beginning to ten minutes after its end, for containers that start in it', async t => {
  const open = told([], '4f1c2e9', noon);
  t.ok(isOpen(open, noon + hour));
  t.notOk(isOpen(open, noon + 5 * hour), 'nobody ended it');
  t.equal(told([open], '4f1c2e9', noon + minute), open, 'begun twice it is one');
  const of = (release: Release, started: number, ms: number) => releaseOf([release], { startedAtUs: started * 1_000 }, ms)?.id;
  t.equal(of(open, noon + minute, noon + 2 * minute), open.id);
  t.equal(of(open, 0, noon + 2 * minute), open.id, 'a container that is about to start');
  t.equal(of(open, noon - minute, noon + 2 * minute), undefined, 'one that was there before');
  t.equal(of(open, noon + minute, noon - minute), undefined);
  const over = ended([open], '4f1c2e9', noon + 3 * minute)!;
  t.equal(over.until, new Date(noon + 3 * minute).toISOString());
  t.equal(of(over, noon + minute, noon + 12 * minute), open.id);
  t.equal(of(over, noon + minute, noon + 14 * minute), undefined);
  t.equal(ended([over], '4f1c2e9', noon + 20 * minute), undefined);
  t.equal(ended([open], 'other', noon), undefined);
  t.not(told([over], '4f1c2e9', noon + hour).id, open.id, 'the same revision may go out again');
});

t.test('what a label says of a release that was told is no other release', async t => {
  const first = label([], 'r1', noon - hour);
  const open = told([first], 'v2', noon);
  const known = labelled('shop/web', [first, open], { ...startedAt(noon + minute), revision: 'c0ffee' }, noon + minute)!;
  t.match(known, { id: open.id, how: 'told', revision: 'v2', labels: ['c0ffee'] });
  const another = labelled('shop/web', [first, known], { ...startedAt(noon + 2 * minute), revision: 'beef' }, noon + 2 * minute)!;
  t.match(another, { how: 'label', revision: 'beef' });
  t.not(another.id, open.id, 'but two revisions are two');
  const adopted = told([first, another], 'beef', noon + 3 * minute);
  t.match(adopted, { id: another.id, how: 'told', by: 'ann' });
  t.equal(adopted.until, undefined);
});

t.test('fifty are kept, and those that something waits for', async t => {
  let profile: Profile = withReleases(aProfile([], { mode: 'alert', complete: true }), [label([], 'r0', noon)]);
  const first = profile.releases![0]!;
  profile = withLines(profile, [{ release: first.id, approves: { id: anImage }, image: anImage, at: stamp.at }]);
  for (let n = 1; n <= 60; n++) profile = withReleases(profile, [label(profile.releases!, `r${n}`, noon + n * minute)]);
  t.equal(profile.releases!.length, 50 + 1 - 1);
  t.ok(profile.releases!.includes(first), 'its proposal waits');
  t.equal(profile.releases!.at(-1)!.revision, 'r60');
});

t.test('what is new in a release is one proposal that grows; decided, it is asked no more', async t => {
  const release = told([], 'v2', noon);
  const locked = withReleases(aProfile([], { mode: 'alert', complete: true }), [release]);
  const line = (n: number) => ({
    release: release.id,
    entry: entryFrom({ kind: 'listen', protocol: 'tcp', port: n, source: 'person' }),
    image: anImage,
    at: stamp.at,
  });
  const one = withLines(locked, [line(80), line(80)]);
  const both = withLines(one, [line(81), line(80), { release: release.id, approves: { id: anImage }, image: anImage, at: stamp.at }]);
  t.equal(both.proposals!.length, 1);
  t.match(both.proposals![0], { kind: 'release', release: release.id, image: anImage, what: /^release v2 / });
  t.same([both.proposals![0]!.adds.length, both.proposals![0]!.images.length], [2, 1]);
  t.not(both.proposals![0]!.id, one.proposals![0]!.id, 'who read less has not said yes to more');
  const yes = approve(both, both.proposals!, stamp);
  t.same([yes.entries.length, yes.images], [2, [{ id: anImage }]]);
  t.equal(withLines(yes, [line(80)]).proposals, undefined);
  const no = reject(both, both.proposals!, stamp);
  t.equal(withLines(no, [line(80), { release: release.id, approves: { id: anImage }, image: anImage, at: stamp.at }]).proposals, undefined);
  t.ok(isRefused(no, line(80).entry.id, undefined));
  t.ok(isRefused(no, undefined, { id: anImage }));
  t.notOk(isRefused(no, line(82).entry.id, undefined));
  const many = withLines(
    locked,
    Array.from({ length: 600 }, (_, n) => line(n + 1)),
  );
  t.equal(proposalOf(many, release.id)!.adds.length, 500);
  t.ok(isFull(proposalOf(many, release.id)));
});
