import fc from 'fast-check';
import t from 'tap';
import { approve, reject } from '../../../profiles/decide-proposals.js';
import { entryFrom, entryOf } from '../../../profiles/entry.js';
import { learn } from '../../../profiles/learn.js';
import { compile } from '../../../profiles/match/compile.js';
import type { Entry } from '../../../profiles/profile.js';
import { withProposals } from '../../../profiles/proposal.js';
import { Sightings } from '../../../profiles/sightings.js';
import { defaultStartupMs, isStarting, readySince, startupMsOf, startupProposal } from '../../../profiles/startup.js';
import type { Exec } from '../../../proto/behaviour.js';
import { anExec, anImage, aProfile, noon } from '../../support/behaviours.js';

const entrypoint = anExec({ exe: '/bin/busybox', applet: 'sh', script: '/entrypoint.sh', scriptFile: 'image' });
const phased = (exec: Exec): Entry => entryFrom({ ...entryOf(exec, { source: 'learned' })!, phase: 'startup' } as Entry);
const second = 1_000_000;

t.test('a start ends when the container is ready or its time is up, whichever comes first, and begins again with it', t => {
  const began = 1_000 * second;
  const starting = (atUs: number, readyAtUs?: number) =>
    isStarting({ startedAtUs: began, ...(readyAtUs !== undefined && { readyAtUs }) }, atUs, defaultStartupMs);
  t.ok(starting(began + 59 * second));
  t.notOk(starting(began + 61 * second));
  t.ok(starting(began + 5 * second, began + 5 * second), 'what made it ready is of its start');
  t.notOk(starting(began + 6 * second, began + 5 * second));
  t.notOk(starting(began + 61 * second, began + 90 * second), 'readiness that comes late prolongs nothing');
  t.ok(starting(began + second, began - 10 * second), 'it was restarted: it was ready in the life before');
  t.ok(isStarting({ startedAtUs: 0 }, began, defaultStartupMs), 'it is about to start');
  t.equal(readySince({ startedAtUs: began }, began + 3), began + 3);
  t.equal(readySince({ startedAtUs: began, readyAtUs: began + 5 }, began + 3), began + 3, 'the first sign counts, whatever is told first');
  t.equal(readySince({ startedAtUs: began, readyAtUs: began + 3 }, began + 5), began + 3);
  t.equal(readySince({ startedAtUs: began, readyAtUs: began - 3 }, began + 5), began + 5);
  t.equal(readySince({ startedAtUs: began }, began - 3), undefined);
  t.equal(startupMsOf({}), 60_000);
  t.equal(startupMsOf({ startupMs: 5_000 }), 5_000);
  t.end();
});

t.test('a line of the start admits nothing after it, nor what somebody else starts', t => {
  const matcher = compile(aProfile([phased(entrypoint), entryOf(anExec(), { source: 'learned' })!]));
  const verdict = (exec: Exec, phase?: 'startup' | 'steady') => matcher.verdict(exec, anImage, noon, phase);
  t.equal(verdict(entrypoint, 'startup').kind, 'allowed');
  t.match(verdict(entrypoint, 'steady'), { kind: 'deviation', nearest: phased(entrypoint).id, differs: ['phase'] });
  t.same(verdict(entrypoint), verdict(entrypoint, 'steady'), 'who does not say is taken for the stricter');
  t.equal(verdict(anExec(), 'startup').kind, 'allowed', 'other lines hold always');
  t.equal(verdict(anExec(), 'steady').kind, 'allowed');
  for (const session of ['exec', 'health', 'moved', 'entered'] as const)
    t.equal(verdict({ ...entrypoint, session }, 'startup').kind, 'deviation', session);
  const { session: _session, ...unseen } = entrypoint;
  t.same(verdict(unseen, 'startup'), { kind: 'unknown', field: 'session' });
  t.equal(verdict({ ...entrypoint, user: 33 }, 'startup').kind, 'deviation');
  t.equal(
    compile({ entries: [{ ...phased(entrypoint), expiresAt: '2025-01-01T00:00:00.000Z' }], images: [] }).verdict(
      entrypoint,
      anImage,
      noon,
      'startup',
    ).kind,
    'deviation',
  );
  t.end();
});

t.test('what was only seen while containers started is known in whatever order it is told', async t => {
  const sighting = fc.record({
    phase: fc.constantFrom('startup' as const, 'steady' as const, undefined),
    minute: fc.nat(5),
    container: fc.constantFrom('a', 'b'),
  });
  const told = (seen: readonly { phase?: 'startup' | 'steady' | undefined; minute: number; container: string }[]) => {
    const sightings = new Sightings();
    for (const { phase, minute, container } of seen)
      sightings.record('e', {
        host: 'h',
        container,
        origin: 'live',
        minute,
        runUs: 1,
        key: 'k',
        count: 1,
        atUs: minute * 60_000_000,
        ...(phase && { phase }),
      });
    return sightings;
  };
  fc.assert(
    fc.property(fc.array(sighting, { maxLength: 6 }), fc.nat(6), (seen, at) => {
      const [one, other] = [told(seen.slice(0, at)), told(seen.slice(at))];
      const whole = told([...seen].reverse());
      const is = whole.isOfStartAlone('e');
      if (is !== (seen.some(({ phase }) => phase === 'startup') && !seen.some(({ phase }) => phase === 'steady')))
        throw new Error('not so');
      const stored = Sightings.from(JSON.parse(JSON.stringify(one)));
      stored.absorb(other);
      if (stored.isOfStartAlone('e') !== is) throw new Error('not by absorbing');
    }),
  );
  t.notOk(new Sightings().isOfStartAlone('e'));
});

t.test('they are proposed for the start alone: approved, the same lines hold in it; rejected, nothing is refused', async t => {
  const { profile } = learn(aProfile(), [
    entrypoint,
    anExec(),
    { kind: 'listen', protocol: 'tcp', port: 80, exe: '/usr/sbin/nginx', session: 'main' },
  ]);
  const stamp = { by: 'ann', at: '2026-01-02T00:00:00.000Z', why: '' };
  const [first] = profile.entries;
  const proposal = startupProposal(profile, id => id === first!.id, stamp.at)!;
  t.match(proposal, { kind: 'startup', removes: [first!.id], adds: [{ phase: 'startup', source: 'learned' }] });
  t.match(
    startupProposal(profile, () => true, stamp.at),
    { removes: { length: 2 } },
    'programs only',
  );
  t.equal(
    startupProposal(profile, () => false, stamp.at),
    undefined,
  );
  const waiting = withProposals({ ...profile, mode: 'alert', complete: true }, [proposal]);
  const yes = approve(waiting, [proposal], stamp);
  t.equal(compile(yes).verdict(entrypoint, anImage, noon, 'startup').kind, 'allowed');
  t.equal(compile(yes).verdict(entrypoint, anImage, noon, 'steady').kind, 'deviation');
  const no = reject(waiting, [proposal], stamp);
  t.equal(compile(no).verdict(entrypoint, anImage, noon, 'steady').kind, 'allowed');
  t.same(no.alwaysAsk, []);
  t.equal(withProposals(no, [proposal]).proposals, undefined);
});
