import t from 'tap';
import { approve, reject } from '../../../profiles/decide-proposals.js';
import { profileOf } from '../../../profiles/document/document.js';
import { remove, revert } from '../../../profiles/edit.js';
import { entryOf } from '../../../profiles/entry.js';
import { sentenceOf } from '../../../profiles/entry-sentence.js';
import { generalise } from '../../../profiles/generalise.js';
import { compile } from '../../../profiles/match/compile.js';
import { merge } from '../../../profiles/merge.js';
import type { Entry, Profile, Sighting } from '../../../profiles/profile.js';
import { withProposals } from '../../../profiles/proposal.js';
import type { Connect } from '../../../proto/behaviour.js';
import { aConnect, anImage, aProfile, noon } from '../../support/behaviours.js';

const stamp = { by: 'ann', at: '2026-01-02T00:00:00.000Z', why: 'read it' };
const call = (peer: string, differs: Partial<Connect> = {}): Entry =>
  entryOf(aConnect({ peer, port: 5432, ...differs }), { source: 'learned' })!;
const calls = (...peers: string[]) => peers.map(peer => call(peer));
const locked = (entries: readonly Entry[], differs: Partial<Profile> = {}) =>
  aProfile(entries, { mode: 'alert', complete: true, ...differs });

const sighting = (containers: readonly string[]): Sighting => ({
  containers,
  containerMinutes: containers.length,
  count: containers.length,
  firstSeen: stamp.at,
  lastSeen: stamp.at,
  by: { host: 'h', container: containers[0]!, at: stamp.at, origin: 'live' },
});
const byAll = () => sighting(['a', 'b']);
const found = (profile: Profile, seenOf: (id: string) => Sighting | undefined = byAll) => generalise(profile, seenOf, stamp.at);
const kindOf = (profile: Profile, peer: string, differs: Partial<Connect> = {}) =>
  compile(profile).verdict(aConnect({ peer, port: 5432, ...differs }), anImage, noon).kind;
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id).sort();

t.test('several addresses of one network become one line, which says what else it admits', async t => {
  const lines = calls('10.1.2.3', '10.1.2.9', '10.1.2.200');
  const others = [call('10.1.3.9'), call('10.1.2.9', { port: 22 }), call('10.1.2.9', { exe: '/bin/psql' }), call('workload:shop/db')];
  const { proposals, passedOver } = found(locked([...lines, ...others]));
  t.same(passedOver, []);
  t.equal(proposals.length, 1);
  const [proposal] = proposals;
  t.match(proposal, {
    kind: 'fold',
    what: '10.1.2.0/24: 256 addresses, of which 3 were seen: 253 more, of a private network: also whatever else runs there',
    adds: [{ kind: 'outbound', to: '10.1.2.0/24', protocol: 'tcp', port: 5432, exe: '/usr/sbin/nginx', source: 'person' }],
  });
  t.same([...proposal!.removes].sort(), ids(lines));
  t.equal(sentenceOf(proposal!.adds[0]!), '/usr/sbin/nginx calls 10.1.2.0/24 on tcp port 5432');
});

t.test('callers too, and addresses of IPv6 by /64, never by less', async t => {
  const from = (peer: string) => entryOf({ kind: 'inbound', protocol: 'tcp', port: 80, peer }, { source: 'learned' })!;
  const [callers, six] = [
    found(locked(['8.8.4.1', '8.8.4.2', '8.8.4.3'].map(from))),
    found(locked(calls('2001:db8::1', '2001:db8::2:9', '2001:db8::3'))),
  ];
  t.match(callers.proposals, [{ what: /^8\.8\.4\.0\/24: 256 addresses, of which 3 were seen: 253 more$/, adds: [{ from: '8.8.4.0/24' }] }]);
  t.match(six.proposals, [{ what: /^2001:db8::\/64: 2\^64 addresses, of which 3 were seen$/, adds: [{ to: '2001:db8::/64' }] }]);
  t.same(found(locked(calls('10.1.2.3', '10.1.3.3', '10.1.4.3', '2001:db8::1', '2001:db8:0:1::1', '2001:db8:0:2::1'))).proposals, []);
  t.same(found(locked(calls('10.1.2.3', '10.1.2.4'))), { proposals: [], passedOver: [] }, 'two are sooner listed');
});

t.test('addresses by which an intruder gains more are never folded in, and that is said', async t => {
  const why = (...peers: string[]) => {
    const { proposals, passedOver } = found(locked(calls(...peers)));
    t.same(proposals, [], peers.join(' '));
    return passedOver.map(one => one.why);
  };
  t.same(why('127.0.0.1', '127.0.0.2', '127.0.0.3'), ['the addresses of the container itself (loopback) are not folded']);
  t.same(why('169.254.169.1', '169.254.169.2', '169.254.169.3'), [
    'link-local addresses, where clouds hand out credentials are not folded',
  ]);
  t.same(why('fe80::1', 'fe80::2', 'fe80::3'), ['link-local addresses are not folded']);
  t.same(why('224.0.0.1', '224.0.0.2', '224.0.0.3'), ['multicast addresses are not folded']);
  t.same(why('100.100.100.1', '100.100.100.2', '100.100.100.3'), ['it holds 100.100.100.200, where a cloud hands out credentials']);
  t.same(why('fd00:ec2::1', 'fd00:ec2::2', 'fd00:ec2::3'), ['it holds fd00:ec2::254, where a cloud hands out credentials']);
  const engine = ['10.1.2.3', '10.1.2.4', '10.1.2.5'].map(peer => call(peer, { port: 2375 }));
  t.match(found(locked(engine)), { proposals: [], passedOver: [{ why: 'a container engine may answer on port 2375' }] });
});

t.test('nothing rests on one container alone', async t => {
  const lines = calls('10.1.2.3', '10.1.2.4', '10.1.2.5');
  const seenIn = (...containers: readonly (readonly string[])[]) =>
    found(locked(lines), id => sighting(containers[lines.findIndex(one => one.id === id)]!));
  t.match(seenIn(['a'], ['a'], ['a']), { proposals: [], passedOver: [{ why: 'all of it was seen in one container alone' }] });
  t.match(seenIn(['a', 'b'], ['a'], ['a']), { proposals: [], passedOver: [{ why: 'nearly all of it was seen in one container alone' }] });
  t.equal(seenIn(['a'], ['b'], ['c']).proposals.length, 1);
  t.equal(seenIn(['a', 'b'], ['a', 'b'], ['a']).proposals.length, 1);
  t.same(
    found(locked(lines), () => undefined),
    { proposals: [], passedOver: [] },
    'what was never seen is nobody’s evidence',
  );
});

t.test('lines with an end, of one image, or of the library stay as they are', async t => {
  const [one, two, three] = calls('10.1.2.3', '10.1.2.4', '10.1.2.5') as [Entry, Entry, Entry];
  for (const differs of [{ expiresAt: stamp.at }, { image: anImage }, { source: 'library' as const }])
    t.same(found(locked([one, two, { ...three, ...differs } as Entry])).proposals, [], JSON.stringify(differs));
});

t.test('approved, the network holds in the place of its addresses; revert brings them back and it is not proposed again', async t => {
  const lines = calls('10.1.2.3', '10.1.2.4', '10.1.2.5');
  const before = withProposals(locked(lines), found(locked(lines)).proposals);
  t.equal(kindOf(before, '10.1.2.77'), 'deviation', 'until then nothing of it holds');
  const folded = approve(before, before.proposals!, stamp);
  t.equal(folded.entries.length, 1);
  t.same(folded.alwaysAsk, []);
  for (const peer of ['10.1.2.3', '10.1.2.77']) t.equal(kindOf(folded, peer), 'allowed', peer);
  for (const peer of ['10.1.3.3', 'workload:shop/db']) t.equal(kindOf(folded, peer), 'deviation', peer);
  t.equal(kindOf(folded, '10.1.2.3', { exe: '/bin/sh' }), 'deviation', 'no other program');
  const back = revert(folded, before, stamp);
  t.same(ids(back.entries), ids(lines));
  t.equal(kindOf(back, '10.1.2.3'), 'allowed');
  t.equal(kindOf(back, '10.1.2.77'), 'deviation');
  t.equal(back.proposals, undefined);
  t.match(found(back), { proposals: [], passedOver: [{ why: /^it might admit what a person removed: .*10\.1\.2\.0\/24/ }] });
  const forth = revert(back, folded, stamp);
  t.equal(kindOf(forth, '10.1.2.3'), 'allowed', 'nothing that it admits counts as taken out');
  t.same(forth.alwaysAsk, []);
});

t.test('rejected, it is not proposed again, whatever more of it is seen', async t => {
  const lines = calls('10.1.2.3', '10.1.2.4', '10.1.2.5');
  const before = withProposals(locked(lines), found(locked(lines)).proposals);
  const no = reject(before, before.proposals!, stamp);
  const more = { ...no, entries: [...no.entries, call('10.1.2.6')] };
  t.match(found(more), { proposals: [], passedOver: [{ why: 'a person said no to it' }] });
  const { proposals } = found(locked(more.entries));
  t.equal(withProposals(more, proposals), more, 'nor by whoever would');
  t.equal(kindOf(no, '10.1.2.3'), 'allowed');
});

t.test('one that waits takes in what is seen meanwhile, as one proposal', async t => {
  const lines = calls('10.1.2.3', '10.1.2.4', '10.1.2.5');
  const before = withProposals(locked(lines), found(locked(lines)).proposals);
  const more = { ...before, entries: [...before.entries, call('10.1.2.6')] };
  const { proposals } = withProposals(more, found(more).proposals);
  t.match(proposals, [{ removes: { length: 4 } }]);
  t.equal(proposals!.length, 1);
});

t.test('what was refused is never folded in, and stays refused within what was', async t => {
  const lines = calls('10.1.2.3', '10.1.2.4', '10.1.2.5', '10.1.2.6');
  const [, , , last] = lines as [Entry, Entry, Entry, Entry];
  const refused = remove(locked(lines), [last.id], stamp).profile;
  t.match(found(refused), { proposals: [], passedOver: [{ why: `it might admit what a person removed: ${sentenceOf(last)}` }] });
  const asked = { key: last.id, entry: last, behaviour: '', cause: 'late' as const, by: 'knowngood', at: stamp.at };
  t.match(found(locked(lines.slice(0, 3), { alwaysAsk: [asked] })), {
    proposals: [],
    passedOver: [{ why: /^it might admit what waits for a person: / }],
  });

  const waiting = withProposals(locked(lines), found(locked(lines)).proposals);
  t.equal(remove(waiting, [last.id], stamp).profile.proposals, undefined, 'a proposal that waits goes, too');
  t.equal(remove(waiting, [last.id], stamp, 'allowed').profile.proposals, undefined, 'it would take the place of what is no longer there');

  const folded = approve(
    withProposals(locked(lines.slice(0, 3)), found(locked(lines.slice(0, 3))).proposals),
    found(locked(lines.slice(0, 3))).proposals,
    stamp,
  );
  for (const merged of [merge(folded, refused), merge(refused, folded)]) {
    t.equal(kindOf(merged, '10.1.2.6'), 'deviation', 'refused by one side, in a network of the other');
    t.equal(kindOf(merged, '10.1.2.77'), 'allowed');
    t.equal(kindOf(merged, '10.1.2.3'), 'allowed');
  }
  const later = { ...waiting, updatedAt: stamp.at };
  t.same(
    [merge(later, refused), merge(refused, later)].map(({ proposals }) => proposals),
    [[], []],
    'nor is it proposed any longer',
  );
});

t.test('a document that lists a network anew allows all of it; one that listed it before allows nothing more', async t => {
  const lines = calls('10.1.2.3', '10.1.2.4', '10.1.2.5');
  const { proposals } = found(locked(lines));
  const [network] = proposals[0]!.adds as [Entry];
  const removed = remove(locked(lines), [lines[0]!.id], stamp).profile;
  const draft = {
    workload: 'shop/web',
    mode: 'alert' as const,
    images: [],
    learned: {},
    entries: [network],
    protect: removed.protect,
    recycle: {},
  };
  t.equal(kindOf(profileOf(draft, stamp, removed), '10.1.2.3'), 'allowed');
  const listed = remove(locked([...lines, network]), [lines[0]!.id], stamp).profile;
  t.equal(kindOf(listed, '10.1.2.3'), 'deviation', 'the next sighting of what is removed is an alert');
  t.equal(kindOf(profileOf(draft, stamp, listed), '10.1.2.3'), 'deviation');
});
