import t from 'tap';
import { approve, proposalsNamed, reject } from '../../../profiles/decide-proposals.js';
import { remove, revert } from '../../../profiles/edit.js';
import { entryFrom } from '../../../profiles/entry.js';
import { learn } from '../../../profiles/learn.js';
import { compile } from '../../../profiles/match/compile.js';
import type { Entry, Profile } from '../../../profiles/profile.js';
import { type Proposal, proposalFrom, withProposals } from '../../../profiles/proposal.js';
import { anExec, anImage, aProfile, noon } from '../../support/behaviours.js';

const stamp = { by: 'ann', at: '2026-01-02T00:00:00.000Z', why: 'read it' };
const program = (exe: string): Entry => entryFrom({ kind: 'process', exe, applet: [''], script: [''], source: 'person' });
const [nginx, jq, tar] = ['/usr/sbin/nginx', '/usr/bin/jq', '/usr/bin/tar'].map(program) as [Entry, Entry, Entry];
const aProposal = (differs: Partial<Proposal> = {}): Proposal =>
  proposalFrom({ kind: 'release', what: 'release 2', adds: [jq], removes: [], images: [], at: stamp.at, ...differs });
const locked = (entries: readonly Entry[], differs: Partial<Profile> = {}) =>
  aProfile(entries, { mode: 'alert', complete: true, ...differs });
const isAllowed = (profile: Profile, exe: string) => compile(profile).verdict(anExec({ exe }), anImage, noon).kind === 'allowed';

t.test('its id stands for what it proposes, in whatever order, and for nothing else', async t => {
  const one = aProposal({ adds: [jq, tar], removes: [nginx.id], images: [{ id: anImage }] });
  t.match(one.id, /^[0-9a-f]{12}$/);
  t.equal(aProposal({ adds: [tar, jq], removes: [nginx.id], images: [{ id: anImage }], at: 'later', what: 'other words' }).id, one.id);
  for (const other of [{ adds: [jq] }, { removes: [] }, { images: [] }, { kind: 'fold' as const }])
    t.not(aProposal({ adds: [jq, tar], removes: [nginx.id], images: [{ id: anImage }], ...other }).id, one.id, JSON.stringify(other));
});

t.test('it holds nothing until a person approves it; then its lines are in and what they take the place of is out', async t => {
  const waiting = withProposals(locked([nginx, tar]), [aProposal({ removes: [tar.id], images: [{ id: anImage }] })]);
  t.notOk(isAllowed(waiting, '/usr/bin/jq'));
  t.ok(isAllowed(waiting, '/usr/bin/tar'));
  const done = approve(waiting, waiting.proposals!, stamp);
  t.ok(isAllowed(done, '/usr/bin/jq'));
  t.notOk(isAllowed(done, '/usr/bin/tar'));
  t.match(done, { revision: waiting.revision + 1, by: 'ann', why: 'read it', images: [{ id: anImage }] });
  t.equal(done.proposals, undefined);
  t.same(done.alwaysAsk, [], 'what was replaced was not refused');
});

t.test('what was rejected is not proposed again, and not learned by itself', async t => {
  const waiting = withProposals(locked([nginx]), [aProposal()]);
  const no = reject(waiting, waiting.proposals!, stamp);
  t.equal(no.proposals, undefined);
  t.equal(withProposals(no, [aProposal({ at: 'later' })]), no);
  const { refused } = learn({ ...no, mode: 'learn', complete: false }, [anExec({ exe: '/usr/bin/jq' })]);
  t.match(refused, [{ cause: 'removed' }]);
  const fold = withProposals(locked([nginx, tar]), [aProposal({ kind: 'fold', removes: [tar.id] })]);
  t.same(reject(fold, fold.proposals!, stamp).alwaysAsk, [], 'a wider line was never seen: there is nothing to refuse');
});

t.test('both are taken back by revert', async t => {
  const before = withProposals(locked([nginx]), [aProposal()]);
  for (const decide of [approve, reject]) {
    const after = decide(before, before.proposals!, stamp);
    const back = revert(after, before, stamp);
    t.same(back.proposals, before.proposals, decide.name);
    t.equal(back.rejected, undefined);
    t.notOk(isAllowed(back, '/usr/bin/jq'));
    const again = approve(back, back.proposals!, stamp);
    t.ok(isAllowed(again, '/usr/bin/jq'), 'and may be decided once more');
    t.same(again.alwaysAsk, []);
  }
});

t.test('what another change has made, or has made pointless, waits no longer', async t => {
  const waiting = withProposals(locked([nginx, tar]), [
    aProposal({ adds: [jq, program('/usr/bin/sed')] }),
    aProposal({ kind: 'fold', removes: [tar.id] }),
  ]);
  t.equal(waiting.proposals!.length, 2);
  const without = remove(waiting, [tar.id], stamp).profile;
  t.match(without.proposals, [{ kind: 'release' }], 'the line it was to take the place of is gone');
  const half = approve(without, [aProposal()], stamp);
  t.match(half.proposals, [{ kind: 'release', adds: [{ exe: '/usr/bin/sed' }] }]);
  t.equal(half.proposals![0]!.adds.length, 1);
  t.not(half.proposals![0]!.id, without.proposals![0]!.id, 'it proposes something else now');
  t.equal(withProposals(half, [aProposal()]), half, 'and nothing is proposed that is there');
});

t.test('it is named by its id or six digits of it, or all are', async t => {
  const { proposals } = withProposals(locked([]), [aProposal(), aProposal({ adds: [tar] })]);
  const [one, other] = proposals! as [Proposal, Proposal];
  t.same(proposalsNamed({ proposals: proposals! }, [one.id.slice(0, 6), one.id]), { named: [one], missing: [] });
  t.same(proposalsNamed({ proposals: proposals! }, [one.id.slice(0, 5), 'zzzzzz']).missing, [one.id.slice(0, 5), 'zzzzzz']);
  t.same(proposalsNamed({ proposals: proposals! }, 'all').named, [one, other]);
  t.same(proposalsNamed({}, 'all'), { named: [], missing: [] });
});
