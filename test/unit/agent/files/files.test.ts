import t from 'tap';
import { Files, type FilesOptions } from '../../../../agent/files/files.js';
import { noMarks } from '../../../../agent/files/upper.js';
import type { Known } from '../../../../agent/fleet.js';
import type { SensorGap } from '../../../../agent/sensor/sensor.js';

const known = (name: string, container: object = {}) =>
  ({
    container: { id: name, name, upperDir: '/upper', lowerDirs: [], mounts: [], pid: 0, state: 'running', ...container },
    assignment: { class: 'service' },
  }) as unknown as Known;

function looking(walk: FilesOptions['walk'], everyMs = 30_000, nowUs = () => Date.now() * 1_000) {
  const gaps: SensorGap[] = [];
  const troubles: string[] = [];
  const files = new Files({
    everyMs,
    walk,
    below: () => '',
    spentMs: () => 0,
    mountPoints: () => [],
    tell: () => {},
    gap: gap => void gaps.push(gap),
    trouble: (_, error) => void troubles.push(error.message),
    nowUs,
    monotonicUs: () => performance.now() * 1_000,
    runUs: 1,
    random: () => 1,
  });
  t.teardown(() => files.stop());
  return { files, gaps, troubles };
}

const seesAll: FilesOptions['walk'] = async () => ({ marks: noMarks, looked: 1, ms: 1 });
const refused: FilesOptions['walk'] = async () => {
  throw Object.assign(new Error('permission denied'), { code: 'EACCES' });
};

t.test('what is seen of files is said: at best partly, and why it is less', async t => {
  const always = 'looked at about every 30 s, volumes and mounts not at all';
  const plain = looking(seesAll).files;
  plain.arrived(known('a'), 'live');
  t.same(plain.sight, { sees: 'partly', why: always });

  const off = looking(seesAll, 0).files;
  off.arrived(known('a'), 'live');
  t.same(off.sight, { sees: 'no', why: 'files are not looked at here (KNOWNGOOD_WALK=off)' });

  const { upperDir: _, ...without } = known('a').container;
  const other = looking(seesAll).files;
  other.arrived({ ...known('a'), container: without } as Known, 'live');
  t.match(other.sight, { sees: 'no', why: /storage driver/ });
  other.arrived(known('b'), 'live');
  t.same(other.sight, { sees: 'partly', why: `1 containers have no folder of what they wrote; ${always}` });

  const { files, gaps, troubles } = looking(refused);
  files.arrived(known('a'), 'live');
  await files.settle();
  await files.settle();
  t.same(files.sight, { sees: 'no', why: 'what it wrote cannot be read (EACCES)' });
  t.same([gaps, troubles], [[], ['permission denied']], 'said once');
});

t.test('a container whose layer went with it is no trouble, one that is ignored is not walked', async t => {
  let walks = 0;
  const { files, troubles } = looking(async () => {
    walks++;
    throw Object.assign(new Error('gone'), { code: 'ENOENT' });
  });
  files.arrived(known('a'), 'live');
  files.arrived({ ...known('b'), assignment: { class: 'ignore' } } as Known, 'live');
  files.arrived(known('c', { state: 'created' }), 'live');
  await files.settle();
  t.same([walks, troubles], [1, []]);
});

t.test('one that stopped is walked once more, and not again until it runs', async t => {
  const walked: string[] = [];
  const { files } = looking(async () => {
    walked.push('walk');
    return seesAll({} as never);
  }, 1_000);
  files.arrived(known('a', { state: 'exited' }), 'live');
  await new Promise(done => setTimeout(done, 100));
  t.equal(walked.length, 1);
  await new Promise(done => setTimeout(done, 1_600));
  t.equal(walked.length, 1);
  files.arrived(known('a'), 'live');
  await new Promise(done => setTimeout(done, 1_300));
  t.equal(walked.length, 2);
});

t.test('a clock that is set back holds up no walk', async t => {
  let [walks, aheadUs] = [0, 0];
  const walk: FilesOptions['walk'] = async () => {
    walks++;
    return { marks: noMarks, looked: 1, ms: 0.1 };
  };
  const { files } = looking(walk, 100, () => Date.now() * 1_000 + aheadUs);
  files.arrived(known('a'), 'live');
  await new Promise(done => setTimeout(done, 300));
  const before = walks;
  t.ok(before > 0);
  aheadUs = -5 * 3_600_000_000;
  await new Promise(done => setTimeout(done, 600));
  t.ok(walks > before + 1, `${walks - before} walks since`);
  t.notMatch((files.sight as { why: string }).why, /late/);
});
