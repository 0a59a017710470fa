import t from 'tap';
import { type Judgement, judge } from '../../../controller/judge/judge.js';
import { remove } from '../../../profiles/edit.js';
import { compile } from '../../../profiles/match/compile.js';
import { merge } from '../../../profiles/merge.js';
import type { Profile } from '../../../profiles/profile.js';
import { anImage, aProfile, noon } from '../../support/behaviours.js';
import { type RecordedFirst, recorded } from '../../support/recorded.js';

const stamp = { by: 'ana', at: '2026-01-02T00:00:00.000Z', why: 'reviewed' };

function judged(
  profile: Profile,
  firsts: readonly RecordedFirst[],
): { readonly judgements: readonly Judgement[]; readonly after: Profile } {
  const sighted = firsts.map(({ behaviour, evidence }) => ({ behaviour, evidence, image: anImage }));
  const { judgements, learned } = judge(profile, compile(profile), sighted, noon);
  return {
    judgements,
    after: { ...profile, entries: [...profile.entries, ...learned.entries], images: [...profile.images, ...learned.images] },
  };
}

const learnedFrom = (firsts: readonly RecordedFirst[]) => judged(aProfile(), firsts).after;
const locked = (profile: Profile): Profile => ({ ...profile, mode: 'alert', complete: true });
const deviationsOf = (profile: Profile, firsts: readonly RecordedFirst[]) =>
  judged(locked(profile), firsts).judgements.flatMap(one => (one.kind === 'deviation' ? [one.sentence] : []));

for (const [service, { days, intruder }] of recorded()) {
  t.test(`as it was recorded of ${service}`, async t => {
    const whole = learnedFrom(days);
    t.same(deviationsOf(whole, days), [], 'what was learned from is no deviation');
    t.same(deviationsOf(whole, [...days].reverse()), [], 'in whatever order');
    t.same(deviationsOf(whole, [...days, ...days]), [], 'and as often as it comes');

    const { judgements } = judged(locked(whole), intruder);
    for (const [at, { kind }] of judgements.entries()) {
      // What is done in a session is told with the session, unless it is hostile or has effects outside of it.
      const { behaviour } = intruder[at]!;
      const isOfSession = 'session' in behaviour && behaviour.session === 'exec';
      t.ok(kind === 'deviation' || (isOfSession && kind === 'aside'), `${kind}: ${JSON.stringify(behaviour)}`);
    }
    const told = judgements.flatMap(one => (one.kind === 'deviation' ? [one.reason] : []));
    for (const reason of ['drift', 'unlisted-destination', 'unlisted-listener', 'unlisted-write'])
      t.ok(told.includes(reason as never), reason);

    t.test('an intruder who was there while it learned is told all the same, and is not learned', async t => {
      const meanwhile = judged(aProfile(), [...days, ...intruder]);
      const hostile = meanwhile.judgements.flatMap((one, at) =>
        one.kind === 'deviation' ? [(days.length <= at && intruder[at - days.length]) || undefined] : [],
      );
      t.ok(hostile.length > 0);
      t.notOk(hostile.includes(undefined), 'nothing of the days is hostile');
      for (const first of hostile) t.equal(deviationsOf(meanwhile.after, [first!]).length, 1, JSON.stringify(first!.behaviour));
    });

    t.test('each line that is taken out is told again, and no other is', async t => {
      for (const entry of whole.entries) {
        const without = remove(whole, [entry.id], stamp).profile;
        const deviations = deviationsOf(without, days);
        t.ok(deviations.length >= 1, entry.kind);
        const back = deviationsOf({ ...without, entries: whole.entries, alwaysAsk: [] }, days);
        t.same(back, []);
      }
    });

    t.test('learned in two halves and merged it is the same, whichever comes first', async t => {
      const halves = [days.filter((_, at) => at % 2 === 0), days.filter((_, at) => at % 2 === 1)].map(learnedFrom) as [Profile, Profile];
      const [ab, ba] = [merge(halves[0], halves[1]), merge(halves[1], halves[0])];
      const ids = ({ entries }: Profile) => entries.map(({ id }) => id).sort();
      t.same(ids(ab), ids(whole));
      t.same(ids(ba), ids(whole));
      t.same(ids(merge(ab, whole)), ids(whole), 'and once more changes nothing');
      t.same([deviationsOf(ab, days), deviationsOf(ba, days)], [[], []]);
      t.same(
        judged(locked(ab), intruder).judgements.map(({ kind }) => kind),
        judgements.map(({ kind }) => kind),
      );
    });
  });
}
