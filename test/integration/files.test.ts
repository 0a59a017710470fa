import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { parse } from 'yaml';
import { openEngine } from '../../agent/container/engine.js';
import { Files, type FilesOptions, walkBounds } from '../../agent/files/files.js';
import { walkUpper } from '../../agent/files/upper.js';
import type { Known } from '../../agent/fleet.js';
import { ProcFs } from '../../agent/proc.js';
import type { SensorGap } from '../../agent/sensor/sensor.js';
import type { Described } from '../../agent/watch.js';
import type { Write } from '../../proto/behaviour.js';
import { compiled } from '../support/actor.js';
import { docker, makeImage } from '../support/image.js';

type Told = readonly [path: string, change: string, under: string, executable: boolean, words?: string];
interface Case {
  readonly case: string;
  readonly do: string;
  readonly tells: readonly Told[];
}

const tag = `kgfiles${process.pid}`;
const label = ['--label', `knowngood.test=${tag}`];
const image = `knowngood-test-files:${tag}`;
const engine = openEngine({});
const proc = new ProcFs();
const shell = (id: string, ...lines: readonly string[]) => docker('exec', id, 'sh', '-c', lines.join('\n'));
const applets = ['sh', 'cat', 'chmod', 'chown', 'cp', 'echo', 'ln', 'mkdir', 'mkfifo', 'mknod', 'mv', 'printf', 'rm', 'sleep', 'touch'];

/** An agent's look at the files of one container, walked when it is asked for. */
class Looking {
  readonly gaps: SensorGap[] = [];
  readonly #told: Described[] = [];
  readonly files: Files;

  constructor(walk: FilesOptions['walk'] = walkUpper) {
    this.files = new Files({
      everyMs: 3_600_000,
      walk,
      below: (folder, name) => proc.below(folder, name),
      spentMs: () => {
        const { user, system } = process.cpuUsage();
        return (user + system) / 1_000;
      },
      mountPoints: pid => proc.mounts(pid).map(mount => mount.point),
      tell: (_, described) => void this.#told.push(described),
      gap: gap => void this.gaps.push(gap),
      trouble: (_, error) => {
        throw error;
      },
      nowUs: () => Date.now() * 1_000,
      monotonicUs: () => performance.now() * 1_000,
      runUs: 1,
      random: () => 1,
    });
  }

  /** Of this container, until the test ends. */
  async of(name: string): Promise<this> {
    t.teardown(() => this.files.stop());
    const container = await engine.inspect(name);
    this.files.arrived({ container, assignment: { class: 'service' } } as Known, 'live');
    return this;
  }

  /** What a walk tells that begins now, sorted by path. */
  async walk(): Promise<readonly Described[]> {
    this.#told.length = 0;
    await this.files.settle();
    const pathOf = ({ behaviour }: Described) => (behaviour as Write).path ?? '';
    return [...this.#told].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  }
}

async function started(name: string, ...run: readonly string[]): Promise<string> {
  t.teardown(() => docker('rm', '-f', '-v', name).catch(() => undefined));
  return docker('run', '-d', '--name', name, '--network', 'none', ...label, ...run, image, 'sleep', '100000');
}

t.before(async () => {
  const program = (name: string) => compiled(name, `const char *name = "${name}"; int main(void) { return 0; }`);
  const library = compiled('x.so', 'int x(void) { return 0; }', ['-shared', '-fPIC', '-nostdlib']);
  const flip = compiled(
    'flip',
    `#include <unistd.h>
     #include <stdio.h>
     int main(void) { for (;;) { rename("/srv/race", "/srv/race-away"); symlink("/", "/srv/race"); usleep(50); unlink("/srv/race");
       rename("/srv/race-away", "/srv/race"); usleep(50); } }`,
  );
  await makeImage(`${image}-base`, {
    applets,
    files: {
      ...Object.fromEntries(['tool', 'tool2', 'tool3', 'tool4'].map(name => [`/bin/${name}`, { from: program(name) }])),
      '/lib/x.so': { from: library },
      '/bin/flip': { from: flip },
      '/app/config': 'a = 1\n',
      ...Object.fromEntries(['gone', 'moved', 'hidden', 'dir/one', 'dir/two'].map(name => [`/app/${name}`, `${name}\n`])),
      '/app/late.sh': '#!/bin/sh\n',
      '/srv/.keep': '',
    },
  });
  const made = await docker(
    'create',
    ...label,
    `${image}-base`,
    'sh',
    '-c',
    'rm /app/hidden && chmod 644 /app/late.sh && ln -s tool /bin/called',
  );
  await docker('start', '-a', made);
  await docker('commit', made, image);
  await docker('rm', made);
});
t.teardown(() => docker('image', 'rm', '-f', image, `${image}-base`));

t.test('what is done to files, by the table of cases', { timeout: 120_000 }, async t => {
  const folder = mkdtempSync(join(tmpdir(), 'kg-files-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const id = await started(`${tag}-table`, '-v', '/vol', '-v', `${folder}:/made/for/mount`, '--tmpfs', '/tmpfs');
  const looking = await new Looking().of(id);
  t.same(await looking.walk(), [], 'a fresh container differs from its image in nothing of its own');
  const cases: readonly Case[] = parse(readFileSync(join(import.meta.dirname, 'files.yaml'), 'utf8'));
  for (const { case: title, do: lines, tells } of cases) {
    // What was changed within a moment before it was looked at is looked at again, and told again: not what is asked here.
    await new Promise(done => setTimeout(done, 60));
    await looking.walk();
    await shell(id, lines);
    const told = await looking.walk();
    const deep = (path: string) => path.replace(/\{(\d+)\}/, (_, times) => Array(Number(times)).fill('d').join('/'));
    t.same(
      told.map(({ behaviour }) => {
        const { path, change, under, executable } = behaviour as Write;
        return [path, change, under, executable];
      }),
      [...tells].map(([path, ...rest]) => [deep(path), ...rest.slice(0, 3)]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      title,
    );
    for (const [path, , , , words] of tells) {
      if (words === undefined) continue;
      const found = told.find(one => (one.behaviour as Write).path === deep(path));
      t.ok(found?.evidence.metadata?.includes(words), `${title}: ${words}, in ${found?.evidence.metadata}`);
    }
  }
  t.same(looking.gaps, []);
});

t.test('more new names in a folder than are told one by one: the folder stands for the rest, programs stay by themselves', async t => {
  const id = await started(`${tag}-names`);
  const looking = await new Looking().of(id);
  await looking.walk();
  await shell(id, 'i=0; while [ $i -lt 500 ]; do echo x > /tmp/$i; cp /bin/tool /tmp/tool$i; i=$((i+1)); done');
  const told = (await looking.walk()).map(one => one.behaviour as Write);
  const names = told.filter(one => !one.executable && one.path !== '/tmp/');
  const programs = told.filter(one => one.executable && one.path !== '/tmp/');
  t.same([names.length, programs.length], [8, 64]);
  t.match(
    told.filter(one => one.path === '/tmp/').map(one => [one.executable, one.change, one.under]),
    [
      [false, 'written', '/tmp'],
      [true, 'written', '/tmp'],
    ],
  );
  t.equal(told.length, 8 + 64 + 2);
  t.ok(
    programs.every(one => /^[0-9a-f]{64}$/.test(one.hash ?? '')),
    'each program with the hash of its content',
  );
});

t.test('a folder that is replaced by a link to the root again and again leads nowhere', { timeout: 60_000 }, async t => {
  const id = await started(`${tag}-race`);
  await shell(id, 'mkdir -p /srv/race && i=0; while [ $i -lt 50 ]; do echo x > /srv/race/$i; i=$((i+1)); done');
  await docker('exec', '-d', id, '/bin/flip');
  let links = 0;
  const seen = new Set<string>();
  const walk: FilesOptions['walk'] = options =>
    walkUpper({
      ...options,
      take: difference => {
        seen.add(difference.path.replace(/\d+$/, 'N'));
        if (difference.type === 'link') links++;
      },
    });
  for (let i = 0; i < 300; i++) await (await new Looking(walk).of(id)).walk();
  t.ok(links > 0, `the link was met ${links} times`);
  const own = ['/srv/race', '/srv/race-away', '/srv/race/N', '/srv/race-away/N'];
  t.same(
    [...seen].filter(path => !own.includes(path)),
    [],
    'nothing else was ever told',
  );
});

t.test('a walk that is cut short says so, as a gap and to whoever asks what is seen', async t => {
  const id = await started(`${tag}-cut`);
  await shell(
    id,
    'i=0; while [ $i -lt 300 ]; do echo x > /tmp/$i; i=$((i+1)); done; d=/srv; i=0; while [ $i -lt 9 ]; do d=$d/d; mkdir $d; i=$((i+1)); done',
  );
  const bounded = async (bounds: Partial<typeof walkBounds>) => {
    const looking = await new Looking(options => walkUpper({ ...options, bounds: { ...walkBounds, ...bounds } })).of(id);
    await looking.walk();
    await looking.walk();
    return { gaps: looking.gaps, sight: looking.files.sight };
  };
  const container = (await engine.inspect(id)).id;
  for (const [bounds, why] of [
    [{ names: 100 }, 'more than 100 names differ from the image'],
    [{ depth: 6 }, 'a folder lies below 6 others'],
  ] as const) {
    const { gaps, sight } = await bounded(bounds);
    t.equal(new Set(gaps.map(gap => gap.id)).size, 1, 'one gap that grows');
    t.match(gaps.at(-1), { cause: 'walk', containers: [container] });
    t.ok(gaps.at(-1)!.toUs > gaps.at(-1)!.fromUs);
    t.match(sight, { sees: 'partly', why: new RegExp(`^of ${tag}-cut not all: ${why}; looked at about every`) });
  }
  const { gaps, sight } = await bounded({});
  t.same(gaps, []);
  t.match(sight, { sees: 'partly', why: 'looked at about every 3600 s, volumes and mounts not at all' });
});

t.test('what an unchanged layer costs: a walk of names and times', { timeout: 180_000 }, async t => {
  const id = await started(`${tag}-cost`);
  let made = 0;
  for (const files of [10, 1_000, 50_000]) {
    await shell(
      id,
      `i=${made}; mkdir -p /tmp/many; while [ $i -lt ${files} ]; do echo "content of file $i, as long as a line may be, or longer" > /tmp/many/$i; i=$((i+1)); done`,
    );
    made = files;
    const took: number[] = [];
    const looked: number[] = [];
    const walk: FilesOptions['walk'] = async options => {
      const walked = await walkUpper(options);
      took.push(walked.ms);
      looked.push(walked.looked);
      return walked;
    };
    const looking = await new Looking(walk).of(id);
    await new Promise(done => setTimeout(done, 100));
    t.ok((await looking.walk()).length > 0);
    for (let i = 0; i < 5; i++) t.same(await looking.walk(), [], 'nothing changed, nothing is told');
    const [first, ...again] = took as [number, ...number[]];
    const median = again.sort((a, b) => a - b)[2]!;
    t.equal(
      looked.at(-1),
      files + 2,
      `${files} files: ${first.toFixed(1)} ms of a processor for the first walk, ${median.toFixed(1)} for one of an unchanged layer`,
    );
  }
});
