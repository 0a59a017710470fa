import { randomBytes } from 'node:crypto';
import t from 'tap';
import type { Change } from '../../controller/store/change-together.js';
import { ProfileStore } from '../../controller/store/store.js';
import { UndoLog } from '../../controller/store/undo-log.js';
import { entryFrom } from '../../profiles/entry.js';
import { connectBus } from '../../proto/nats-bus.js';
import { aProfile } from '../support/behaviours.js';
import { Broker } from '../support/broker.js';

const asked = { by: 'a person', why: '' };
const entry = (exe: string) => entryFrom({ kind: 'process', exe, source: 'person' });
const named = (workload: string, ...exes: readonly string[]) => aProfile(exes.map(entry), { workload, mode: 'alert', complete: true });

t.test('of several changes all are made or none', { timeout: 60_000 }, async t => {
  const broker = await Broker.start();
  t.teardown(() => broker.stop());
  const bus = await connectBus({ url: broker.url, name: 'test' });
  t.teardown(() => bus.close());
  const bucket = await bus.declareBucket({ name: 'profiles', history: 64, maxValueBytes: 4_000 });
  const undo = new UndoLog(await bus.declareBucket({ name: 'undo', history: 1 }));
  const store = new ProfileStore(bucket, undo, Date.now);
  const to = (profile: ReturnType<typeof aProfile>): Change => ({
    workload: profile.workload,
    epoch: store.epoch(profile.workload),
    why: 'applied',
    edit: () => profile,
  });
  const removal = (workload: string): Change => ({ workload, epoch: store.epoch(workload), why: '', edit: () => undefined });
  const held = async (some: ProfileStore) => {
    await some.start();
    return some.all().map(({ workload, entries }) => [workload, ...entries.map(one => (one.kind === 'process' ? one.exe : ''))]);
  };
  const stored = () => held(new ProfileStore(bucket, undo, Date.now));
  await store.changeAll([to(named('a', '/bin/a')), to(named('b', '/bin/b')), to(named('c', '/bin/c'))], asked);
  const before = [
    ['a', '/bin/a'],
    ['b', '/bin/b'],
    ['c', '/bin/c'],
  ];
  t.same(await stored(), before);

  await t.test('where one does not fit, the others are put back, also what was new and what was removed', async t => {
    const large = named('z', ...Array.from({ length: 300 }, () => `/bin/${randomBytes(16).toString('hex')}`));
    const answer = await store.changeAll([to(named('a', '/bin/other')), to(named('new', '/bin/n')), removal('c'), to(large)], asked);
    t.match(answer, { refused: 'too-large', message: /profile of z with 300 entries/ });
    t.same(await stored(), before, 'in the store');
    t.same(await held(store), before, 'and in what is judged by');
    t.match(
      (await store.history('a')).map(({ revision, why }) => [revision, why]),
      [
        [3, /taken back/],
        [2, 'applied'],
        [1, 'applied'],
      ],
      'the history tells of it',
    );
  });

  await t.test('where somebody was faster, nothing is written at all; what was learned is no such thing', async t => {
    const decided = [to(named('b', '/bin/late')), to(named('a', '/bin/late'))];
    await store.change('a', { by: 'ana', why: '' }, profile => ({ ...profile, entries: [...profile.entries, entry('/bin/ana')] }));
    const { revision } = store.get('b')!;
    const answer = await store.changeAll(decided, asked);
    t.match(answer, { refused: 'conflict', message: 'the profile of a was changed by ana while this was decided; nothing was changed' });
    t.equal(store.get('b')!.revision, revision);
    const again = [to(named('b', '/bin/late')), to(named('a', '/bin/late'))];
    store.learn('a', { entries: [entry('/bin/learned')] });
    await store.save('a');
    t.notMatch(await store.changeAll(again, asked), { refused: 'conflict' });
    t.same(await stored(), [['a', '/bin/late'], ['b', '/bin/late'], before[2]]);
  });

  await t.test('one that is removed while it is saved stays removed, and its history ends there', async t => {
    store.learn('c', { entries: [entry('/bin/learned')] });
    await Promise.all([store.changeAll([removal('c')], asked), store.save('c')]);
    t.same(
      (await stored()).map(([workload]) => workload),
      ['a', 'b'],
    );
    const epoch = store.epoch('a');
    await store.changeAll([removal('a')], asked);
    await store.changeAll([to(named('a', '/bin/anew'))], asked);
    t.ok(store.epoch('a') > epoch, 'what is begun anew is not taken for what it was');
    t.match(await store.history('a'), [{ revision: 1 }]);
  });
});
