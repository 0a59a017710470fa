import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { approve, reject } from '../../../profiles/decide-proposals.js';
import { allow, remove, revert } from '../../../profiles/edit.js';
import { entryOf } from '../../../profiles/entry.js';
import { generalise } from '../../../profiles/generalise.js';
import { learn } from '../../../profiles/learn.js';
import { compile } from '../../../profiles/match/compile.js';
import { merge } from '../../../profiles/merge.js';
import type { Profile } from '../../../profiles/profile.js';
import { withProposals } from '../../../profiles/proposal.js';
import type { Behaviour } from '../../../proto/behaviour.js';
import { keyHash } from '../../../proto/behaviour-key.js';
import { aConnect, anExec, anImage, anyBehaviour, aProfile, noon } from '../../support/behaviours.js';
import { History } from '../../support/history.js';
import { recorded } from '../../support/recorded.js';

const stamp = { by: 'ana', at: '2026-01-02T00:00:00.000Z', why: 'reviewed' };

/** Behaviours of which no line that was learned admits another's: without callers from anywhere, and without names beside addresses. */
const isApart = (behaviour: Behaviour) =>
  !('peer' in behaviour && (behaviour.peer === 'any' || ('name' in behaviour && behaviour.name !== '')));
const apart = anyBehaviour.filter(isApart);

/** Calls to and from few addresses of one network, and a program that is called by few names. */
const address = fc.constantFrom('10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.5');
const neighbour: fc.Arbitrary<Behaviour> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('connect' as const, 'send' as const),
    protocol: fc.constant('tcp' as const),
    peer: address,
    port: fc.constantFrom(443, 2375),
    name: fc.constant(''),
    exe: fc.constant('/usr/sbin/nginx'),
    user: fc.constant(101),
    session: fc.constant('main' as const),
  }),
  fc.record({ kind: fc.constant('inbound' as const), protocol: fc.constant('tcp' as const), port: fc.constant(80), peer: address }),
  fc
    .tuple(fc.constantFrom('ls', 'cat', 'date', 'id', 'tar'), fc.constantFrom(0, 101))
    .map(([applet, user]) => anExec({ exe: '/bin/busybox', applet, user })),
);
const any = fc.oneof({ weight: 2, arbitrary: apart }, { weight: 3, arbitrary: neighbour });

/** What a person and the workload do to a profile, one after the other. */
type Step =
  | { readonly do: 'learn' | 'remove' | 'relearnable' | 'merge' | 'merge-refusal'; readonly behaviour: Behaviour }
  | { readonly do: 'allow'; readonly behaviour: Behaviour; readonly expires: boolean }
  /** So many steps back. */
  | { readonly do: 'revert'; readonly back: number }
  | { readonly do: 'generalise' | 'approve' | 'reject' | 'remove-wider' };
const stepOf = (any: fc.Arbitrary<Behaviour>): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ do: fc.constant('learn' as const), behaviour: any }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom('remove' as const, 'relearnable' as const, 'merge' as const, 'merge-refusal' as const),
        behaviour: any,
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('merge-refusal' as const), behaviour: neighbour }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('allow' as const), behaviour: any, expires: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('revert' as const), back: fc.nat(8) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constantFrom('generalise' as const, 'generalise' as const, 'approve' as const, 'approve' as const, 'reject' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('remove-wider' as const) }) },
  );

/** Begins every other history: addresses of one network, folded. */
const folded: readonly Step[] = [
  ...['10.0.0.1', '10.0.0.2', '10.0.0.3'].map(peer => ({ do: 'learn' as const, behaviour: aConnect({ peer, port: 443, name: '' }) })),
  { do: 'generalise' },
  { do: 'approve' },
];

const seenInTwo = () => ({
  containers: ['a', 'b'],
  containerMinutes: 2,
  count: 2,
  firstSeen: stamp.at,
  lastSeen: stamp.at,
  by: { host: 'h', container: 'a', at: stamp.at, origin: 'live' as const },
});

/** The profile after a step; `history` is told what that means. */
function after(profile: Profile, step: Exclude<Step, { do: 'revert' }>, history: History): Profile {
  switch (step.do) {
    case 'learn':
      history.learned(step.behaviour);
      return learn(profile, [step.behaviour]).profile;
    case 'allow': {
      const expiresAt = new Date(noon).toISOString();
      const entry = entryOf(step.behaviour, { source: 'person', ...(step.expires && { expiresAt }) })!;
      history.allowed(step.behaviour, step.expires ? noon : Number.POSITIVE_INFINITY);
      return allow(profile, [entry], [keyHash(step.behaviour)], stamp);
    }
    case 'remove':
    case 'relearnable': {
      const { id } = entryOf(step.behaviour, { source: 'person' })!;
      const relearn = step.do === 'remove' ? 'never' : 'allowed';
      history.removed(id, relearn);
      return remove(profile, [id], stamp, relearn).profile;
    }
    case 'merge':
      history.merged(step.behaviour);
      return merge(profile, learn(aProfile(), [step.behaviour]).profile);
    case 'merge-refusal': {
      history.mergedRefusal(step.behaviour);
      const other = learn(aProfile(), [step.behaviour]).profile;
      const ids = other.entries.map(({ id }) => id);
      return merge(profile, remove(other, ids, stamp).profile);
    }
    case 'generalise':
      return withProposals(profile, generalise(profile, seenInTwo, stamp.at).proposals);
    case 'approve':
      for (const proposal of profile.proposals ?? []) history.folded(proposal);
      return approve(profile, profile.proposals ?? [], stamp);
    case 'reject':
      return reject(profile, profile.proposals ?? [], stamp);
    case 'remove-wider': {
      const wider = profile.entries.filter(({ id }) => history.wide.has(id)).map(({ id }) => id);
      for (const id of wider) history.removed(id, 'never');
      return remove(profile, wider, stamp).profile;
    }
  }
}

/** Every history that random steps make of these behaviours is replayed; what it came to. */
function replayed(any: fc.Arbitrary<Behaviour>, numRuns: number, begin: readonly Step[] = []) {
  const had = { folds: 0, refusedWithin: 0, accepted: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom([], begin),
      fc.array(stepOf(any), { maxLength: 40, size: 'max' }),
      fc.array(any, { maxLength: 10 }),
      (first, then, strangers) => {
        const steps = [...first, ...then];
        let profile = aProfile();
        let history = new History();
        const revisions: { readonly profile: Profile; readonly history: History }[] = [];
        for (const step of steps) {
          revisions.push({ profile, history: history.copy() });
          if (step.do !== 'revert') {
            profile = after(profile, step, history);
            continue;
          }
          const old = revisions.at(-1 - step.back) ?? revisions[0]!;
          profile = revert(profile, old.profile, stamp);
          history = history.copy();
          history.reverted(old.history);
        }
        const locked = compile(profile);
        const replayed = [...steps.flatMap(step => ('behaviour' in step ? [step.behaviour] : [])), ...strangers];
        for (const behaviour of replayed) {
          // In a session the parent says nothing: another line may admit it.
          if ('session' in behaviour && behaviour.session === 'exec') continue;
          for (const at of [noon - 1, noon, noon + 1]) {
            const expected = history.isAccepted(behaviour, at) ? 'allowed' : 'deviation';
            had[expected === 'allowed' ? 'accepted' : 'refused'] += 1;
            assert.equal(locked.verdict(behaviour, anImage, at).kind, expected, JSON.stringify(behaviour));
          }
          const isWithin = [...history.wide].some(([line, { covers }]) => history.accepted.has(line) && covers(behaviour));
          if (isWithin) had.folds += 1;
          if (isWithin && history.isRefused(behaviour)) had.refusedWithin += 1;
        }
      },
    ),
    { numRuns },
  );
  return had;
}

t.test('replaying what was accepted never alerts, replaying what was refused always does', { timeout: 120_000 }, async t => {
  const had = replayed(any, 2_500, folded);
  t.ok(had.folds > 50 && had.refusedWithin > 0, `it comes to folds, and to refusals within them: ${JSON.stringify(had)}`);
});

t.test('so it is with what was recorded of services, and of intruders in them', { timeout: 120_000 }, async t => {
  for (const [service, { days, intruder }] of recorded()) {
    const behaviours = [...days, ...intruder]
      .map(({ behaviour }) => behaviour)
      .filter(one => isApart(one) && one.kind !== 'write' && entryOf(one, { source: 'learned' }) !== undefined);
    const had = replayed(fc.constantFrom(...behaviours), 500);
    t.ok(had.accepted > 1_000 && had.refused > 1_000, `${service}: ${behaviours.length} behaviours, ${JSON.stringify(had)}`);
  }
});
