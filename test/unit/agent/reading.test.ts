import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import t, { type Test } from 'tap';
import { fromInspect } from '../../../agent/container/from-inspect.js';
import { asInspected } from '../../../agent/container/inspected.js';
import { Dedupe } from '../../../agent/dedupe.js';
import { Describe } from '../../../agent/describe.js';
import { Fleet, type Known, noMemory } from '../../../agent/fleet.js';
import { ProcFs } from '../../../agent/proc.js';
import { ReadingBudget } from '../../../agent/reading.js';
import type { ExecObservation } from '../../../agent/sensor/sensor.js';
import { Watch } from '../../../agent/watch.js';
import { entryFrom } from '../../../profiles/entry.js';
import { compile } from '../../../profiles/match/compile.js';
import type { Exec } from '../../../proto/behaviour.js';
import type { ObservationRecord } from '../../../proto/records.js';

const mib = 1 << 20;
const inspected = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/inspect/0.json'), 'utf8')).said;

/** Two containers with folders as an overlay has them: a script of the writable layer and a program copied up, both large and all holes. */
function stage(t: Test, nowMs: () => number) {
  const folder = t.testdir();
  const fleet = new Fleet({
    host: 'h',
    rules: [],
    memory: noMemory,
    onMemory: () => {},
    passed: () => false,
    isHost: () => false,
    nowUs: () => 1_000_000,
  });
  const arrive = (pid: number): Known => {
    const id = String(pid).repeat(64);
    const at = (name: string) => join(folder, String(pid), name);
    for (const name of ['upper', 'base']) mkdirSync(at(name), { recursive: true });
    mkdirSync(join(folder, `proc/${pid}/root`), { recursive: true });
    writeFileSync(join(folder, `proc/${pid}/cgroup`), `0::/docker/${id}\n`);
    writeFileSync(join(folder, `proc/${pid}/mountinfo`), '1 0 0:1 / / rw - overlay o rw\n');
    const sparse = (path: string, bytes: number) => {
      writeFileSync(path, '');
      truncateSync(path, bytes);
    };
    sparse(at('upper/s'), 32 * mib);
    sparse(join(folder, `proc/${pid}/root/s`), 32 * mib);
    sparse(at('upper/app'), 64 * mib);
    sparse(at('base/app'), 64 * mib);
    const container = { ...fromInspect(asInspected(inspected), {}), id, name: id, pid, mounts: [] };
    return fleet.put({ ...container, upperDir: at('upper'), lowerDirs: [at('base')], state: 'running' });
  };
  const describe = new Describe(new ProcFs(join(folder, 'proc')), fleet, undefined, new ReadingBudget(nowMs));
  /** It is changed to what it was, so that nothing that is known of it holds any more. */
  const touched = (known: Known, name: string) => {
    const mode = name === 's' ? 0o644 : 0o755;
    for (const path of [join(folder, `${known.container.pid}/upper/${name}`), join(folder, `proc/${known.container.pid}/root/s`)])
      chmodSync(path, mode);
  };
  const volume = (known: Known, name: string, text: string) => {
    const path = join(folder, `proc/${known.container.pid}/root/${name}`);
    writeFileSync(path, text);
    return path;
  };
  return { folder, fleet, describe, touched, volume, attacker: arrive(7), neighbour: arrive(8) };
}

const file = { onRoot: true, overlay: true, upper: false, lower: true, memfd: false, deleted: false, device: 1, inode: 2, mode: 0o100755 };
const execIn = ({ container }: Known, differs: Partial<ExecObservation>): ExecObservation => ({
  kind: 'exec',
  container: container.id,
  atUs: 5_000_000,
  origin: 'live',
  argvTruncated: false,
  cwd: '/',
  isScript: false,
  parentExe: '/init',
  uid: 0,
  loaders: [],
  file,
  ...differs,
});
const script = (known: Known) => execIn(known, { exe: '/bin/sh', argv: ['sh', '/s'] });
const program = (known: Known) => execIn(known, { exe: '/app', argv: ['app'], file: { ...file, upper: true } });

t.test('a budget is full after a while, of each container its own, and only who reads is remembered', async t => {
  let nowMs = 0;
  const budget = new ReadingBudget(() => nowMs);
  const takenBy = (container: string) => {
    let taken = 0;
    while (budget.take(container, 32 * mib)) taken += 32;
    return taken;
  };
  t.same([takenBy('a'), takenBy('a'), takenBy('b')], [512, 0, 512]);
  nowMs += 1_000;
  t.equal(takenBy('a'), 64);
  t.equal(budget.take('b', 65 * mib), false);
  t.equal(budget.take('b', 64 * mib), true, 'what was refused cost nothing');
  for (let n = 0; n < 1_000; n++) budget.take(`c${n}`, 1);
  t.equal(budget.size, 1_002);
  nowMs += 8_000;
  t.equal(takenBy('a'), 512);
  t.equal(budget.size, 1, 'the others are full again, and as if they had never read');
});

t.test('who changes a large script and runs it again and again has it hashed so often, and no further', async t => {
  let nowMs = 0;
  const { describe, touched, attacker, neighbour } = stage(t, () => nowMs);
  const run = (known: Known) => {
    touched(known, 's');
    return describe.of(script(known), known)!;
  };
  const found = Array.from({ length: 40 }, () => run(attacker));
  const behaviours = found.map(({ behaviour }) => behaviour as Exec);
  t.equal(found.filter(({ unread }) => unread).length, 24, '512 MiB at once are 16 of 32');
  t.same(
    behaviours.map(({ hash }) => hash?.length),
    [...Array(16).fill(64), ...Array(24).fill(0)],
  );
  t.ok(
    behaviours.every(({ scriptFile }) => scriptFile === 'drift'),
    'what it is without being read is told as ever',
  );
  t.match(run(neighbour), { unread: undefined, behaviour: { hash: behaviours[0]!.hash } }, 'nobody else notices');
  nowMs += 500;
  t.match(run(attacker), { unread: undefined, behaviour: { hash: behaviours[0]!.hash } });

  const listed = entryFrom({
    kind: 'process',
    exe: '/bin/sh',
    script: ['/s'],
    scriptFile: ['drift'],
    hash: [behaviours[0]!.hash!],
    source: 'person',
  });
  const verdict = (behaviour: Exec) => compile({ entries: [listed], images: [] }).verdict({ ...behaviour, session: 'main' }, '', 0);
  t.equal(verdict(behaviours[0]!).kind, 'allowed');
  t.match(verdict(behaviours.at(-1)!), { kind: 'deviation', differs: ['hash'] }, 'unread content is none that is listed');
});

t.test('a program on a volume that is too large to hash, gone or changed by then, is not the one that is listed', async t => {
  const { describe, attacker, volume } = stage(t, () => 0);
  const path = volume(attacker, 'tool', 'listed');
  const said = () => {
    const { size, ctimeMs } = statSync(path);
    return { size, changedUs: Math.floor(ctimeMs * 1_000) };
  };
  const run = (differs: Partial<NonNullable<ExecObservation['file']>> = {}) =>
    describe.of(execIn(attacker, { exe: '/tool', argv: ['tool'], file: { ...file, onRoot: false, overlay: false, ...differs } }), attacker)!
      .behaviour as Exec;
  const listed = run();
  t.match(listed, { file: 'mount', hash: /^[\da-f]{64}$/ });
  const entry = entryFrom({ kind: 'process', exe: '/tool', file: ['mount'], hash: [listed.hash!], source: 'person' });
  const verdict = (exec: Exec) => compile({ entries: [entry], images: [] }).verdict({ ...exec, session: 'main' }, '', 0);
  t.equal(verdict(listed).kind, 'allowed');
  const untouched = () => {};
  const table: readonly (readonly [string, () => void, (() => Parameters<typeof run>[0])?])[] = [
    ['changed since it was run', untouched, () => ({ changedUs: said().changedUs - 1_000 })],
    ['of another size since', untouched, () => ({ size: said().size + 1 })],
    ['too large', () => truncateSync(path, 33 * mib)],
    ['taken away', () => unlinkSync(path)],
  ];
  for (const [what, change, differs] of table) {
    change();
    const exec = run(differs?.());
    t.equal(exec.hash, '', what);
    t.match(verdict(exec), { kind: 'deviation', differs: ['hash'] }, what);
  }
  rmSync(join(path, '../..'), { recursive: true });
  t.equal(run().hash, undefined, 'where nobody is left who could be asked, it may have been');
});

t.test(
  'who changes a large program of the image and runs it again and again has it compared so often, and then it is not the image’s',
  async t => {
    const { describe, touched, attacker, neighbour } = stage(t, () => 0);
    const run = (known: Known) => {
      touched(known, 'app');
      return describe.of(program(known), known)!;
    };
    const found = Array.from({ length: 12 }, () => run(attacker));
    t.same(
      found.map(({ behaviour, unread }) => [(behaviour as Exec).file, unread]),
      [...Array(8).fill(['metadata-changed', undefined]), ...Array(4).fill(['unknown', true])],
    );
    t.match(run(neighbour), { behaviour: { file: 'metadata-changed' }, unread: undefined });
    const listed = entryFrom({ kind: 'process', exe: '/app', source: 'learned' });
    const verdict = ({ behaviour }: { behaviour: object }) =>
      compile({ entries: [listed], images: [] }).verdict({ ...(behaviour as Exec), session: 'main' }, '', 0);
    t.equal(verdict(found[0]!).kind, 'allowed');
    t.match(verdict(found.at(-1)!), { kind: 'deviation', differs: ['file'] });
  },
);

t.test('a program that stays as it is is compared once, however often it starts; one that was changed is compared again', async t => {
  const { describe, fleet, touched, attacker } = stage(t, () => 0);
  await after(50); // its times are told apart from now on
  const fileOf = () => (describe.of(program(attacker), attacker)!.behaviour as Exec).file;
  t.same(
    Array.from({ length: 100 }, fileOf),
    Array.from({ length: 100 }, () => 'metadata-changed'),
  );
  t.ok(describe.budget.take(attacker.container.id, 448 * mib), 'once: 64 of 512 MiB');
  t.equal(fileOf(), 'metadata-changed');
  touched(attacker, 'app');
  t.equal(fileOf(), 'unknown', 'it may not be read again, and what was known of it before says nothing');
  const other = new Describe(describe.proc, fleet);
  writeFileSync(join(attacker.container.upperDir!, 'app'), 'x', { flag: 'r+' });
  t.equal((other.of(program(attacker), attacker)!.behaviour as Exec).file, 'drift');
});

t.test('what was not looked into is a gap of its container, which counts it', async t => {
  const { fleet, describe, touched, attacker, neighbour } = stage(t, () => 0);
  const records: ObservationRecord[] = [];
  const watch = new Watch({
    fleet,
    dedupe: new Dedupe(),
    passed: () => false,
    describe: (observation, known) => describe.of(observation, known),
    record: record => records.push(record),
    nowUs: () => 5_000_000,
    runUs: 3,
  });
  for (let n = 0; n < 20; n++)
    for (const known of [attacker, neighbour]) {
      if (known === attacker) touched(known, 's');
      watch.see([{ ...script(known), atUs: 5_000_000 + n }]);
    }
  watch.tick();
  t.same(
    records.filter(({ kind }) => kind === 'gap'),
    [
      {
        kind: 'gap',
        id: 'unread-3-1',
        cause: 'bucket',
        of: 'exec',
        fromUs: 5_000_016,
        toUs: 5_000_019,
        count: 4,
        containers: [attacker.container.id],
      },
    ],
  );
  const firsts = records.filter(record => record.kind === 'first');
  t.same(
    firsts.map(({ container }) => container),
    [attacker, neighbour, attacker].map(known => known.container.id),
    'with its content and without it is told once each',
  );
  t.notOk(firsts.some(first => 'unread' in first));
});

t.test('a path through thousands of folders and links is not followed for long, and is told as one that nobody followed', async t => {
  const { folder, describe, attacker, neighbour } = stage(t, () => 0);
  const root = join(folder, 'proc/7/root');
  const deep = `/${Array(800).fill('a').join('/')}`;
  mkdirSync(join(root, deep), { recursive: true });
  mkdirSync(join(folder, '7/upper', deep), { recursive: true });
  writeFileSync(join(root, deep, 's'), 'x');
  writeFileSync(join(folder, '7/upper', deep, 's'), 'x');
  // Each link leads all the way down, up again, and to the next.
  for (let n = 0; n < 39; n++) symlinkSync(`${deep}${'/..'.repeat(800)}/${n + 1}`, join(root, `${n}`));
  writeFileSync(join(root, '39'), '');
  mkdirSync(join(root, 'run'));
  for (const [name, to] of [
    ['app.sock', '../0'],
    ['near.sock', '../../../38'],
  ] as const)
    symlinkSync(to, join(root, 'run', name));
  const connect = (known: Known, address: string) =>
    describe.of(
      { kind: 'connect', container: known.container.id, atUs: 1, origin: 'live', protocol: 'unix', address, port: 0, pid: 7 },
      known,
    )?.behaviour;
  const open = readdirSync('/proc/self/fd').length;
  const beganMs = performance.now();
  for (const address of ['/run/app.sock', '/run/near.sock']) t.match(connect(attacker, address), { peer: `/\u2026${address}` }, address);
  t.match(connect(attacker, '/run/none.sock'), { peer: '/run/none.sock' });
  t.match(connect(attacker, '/39'), { peer: '/39' });
  symlinkSync('0', join(root, 'log'));
  mkdirSync(join(root, 'dev'));
  symlinkSync('../log', join(root, 'dev/log'));
  t.match(connect(attacker, '/dev/log'), { peer: '/\u2026/dev/log' }, 'it is not taken for one that is not there');
  const ran = (known: Known) => describe.of(execIn(known, { exe: '/bin/sh', argv: ['sh', `${deep}/s`] }), known)!;
  t.match(ran(attacker), { unread: undefined, behaviour: { script: `${deep}/s`, scriptFile: 'drift' } }, 'a deep one is read as ever');
  for (let n = 0; n < 100; n++) ran(attacker);
  t.match(ran(attacker), { unread: true, behaviour: { script: `${deep}/s`, scriptFile: 'unknown' } }, 'but not as often as it likes');
  t.ok(performance.now() - beganMs < 10_000, `in ${Math.round(performance.now() - beganMs)} ms`);
  t.equal(readdirSync('/proc/self/fd').length, open, 'nothing is left open');
  t.match(describe.of(script(neighbour), neighbour), { unread: undefined }, 'nobody else notices');
});
