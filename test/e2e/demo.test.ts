import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { docker } from '../support/image.js';
import { cli, type Line, until } from '../support/stack.js';

/** A demo as a user starts it, in a process group of its own, with a folder for temporary files that nobody else uses. */
class Demo {
  readonly folder = mkdtempSync(join(tmpdir(), 'kg-demo-'));
  readonly begun = Date.now();
  readonly process: ChildProcess;
  readonly ended: Promise<number>;
  stdout = '';
  stderr = '';

  constructor(...flags: readonly string[]) {
    this.process = spawn(process.execPath, [cli, 'demo', '--no-install', ...flags], {
      detached: true,
      env: { ...process.env, NO_COLOR: '1', TMPDIR: this.folder, KNOWNGOOD_STATE_DIR: join(this.folder, 'none') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process.stdout!.on('data', chunk => {
      this.stdout += chunk;
    });
    this.process.stderr!.on('data', chunk => {
      this.stderr += chunk;
    });
    this.ended = new Promise(done => this.process.once('close', code => done(code ?? -1)));
  }

  get lines(): readonly Line[] {
    return this.stdout
      .split('\n')
      .filter(line => line.endsWith('}'))
      .map(line => JSON.parse(line));
  }
  get all() {
    return `${this.stdout}${this.stderr}`;
  }
  /** The end of every name it gives. */
  get id(): string {
    return /knowngood-demo-(\w{6})/.exec(this.stdout)?.[1]?.toLowerCase() ?? '';
  }

  /** As Ctrl-C in a terminal does: the whole group is told. */
  interrupt() {
    process.kill(-this.process.pid!, 'SIGINT');
  }

  /** What it left: containers, networks, images, files, processes. */
  async left(): Promise<readonly string[]> {
    const name = `name=knowngood-demo-${this.id}`;
    const docked = await Promise.all([
      docker('ps', '-a', '--format', 'container {{.Names}}', '--filter', name),
      docker('network', 'ls', '--format', 'network {{.Name}}', '--filter', name),
      docker('images', '--format', 'image {{.Repository}}', '--filter', `reference=knowngood-demo-${this.id}`),
    ]);
    const files = readdirSync(this.folder).map(file => `file ${file}`);
    return [...docked.flatMap(text => text.split('\n').filter(Boolean)), ...files, ...processesOn(this.folder)];
  }

  async remove() {
    if (this.process.exitCode === null) this.interrupt();
    await this.ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Processes that were told of this folder by their arguments or environment. */
function processesOn(folder: string): readonly string[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter(pid => ['cmdline', 'environ'].some(file => read(`/proc/${pid}/${file}`).includes(folder)))
    .map(pid => `process ${pid} ${read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')}`);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // gone in between
  }
}

const steps = ['stack', 'image', 'start', 'learn', 'lock', 'intrude', 'alert', 'recycle', 'gone', 'serve', 'clean'];

t.test('the story comes true within two minutes, told to people and to scripts, twice at once, and leaves nothing', async t => {
  const [told, counted] = [new Demo(), new Demo('--json')];
  t.teardown(() => Promise.all([told.remove(), counted.remove()]));
  const codes = await Promise.all([told.ended, counted.ended]);
  if (codes.some(code => code !== 0)) t.comment(told.all + counted.all);
  t.same(codes, [0, 0], 'both end well');
  t.ok(Date.now() - told.begun < 120_000, `both were over after ${Date.now() - told.begun} ms`);
  t.ok(told.id !== '' && counted.id !== '' && told.id !== counted.id, 'each has names of its own');

  const text = told.stdout.replace(/\n {9,}/g, ' ');
  const said: readonly [string, RegExp][] = [
    ['learned', /^ *[\d.]+ s {2}learn +in 8 s: \d+ programs, \d+ ways over the network$/m],
    ['locked', /^ *[\d.]+ s {2}lock +from now on everything else is an alert; 0 so far$/m],
    ['intruded', /^ *[\d.]+ s {2}intrude .* a program is dropped and phones [\d.]+:4444; told [\d.]+ (ms|s) after/m],
    ['the alert in one sentence', /^CRITICAL demo\/shop .*busybox started \/srv\/done\/nc, a program that is not in the image\./m],
    ['its evidence', /ran: \/srv\/done\/nc -w 2 [\d.]+ 4444 · pid \d+ · parent \/bin\/busybox · uid 0 (· )?by the workload itself/],
    ['recycled', /^ *[\d.]+ s {2}recycle +a fresh container of the same image and settings, [\d.]+ m?s without one$/m],
    ['the file is gone', /^ *[\d.]+ s {2}gone +\/srv\/done\/nc, which the intruder left, is gone$/m],
    ['the sum', /^\d+ requests, \d+ failed; 3 alerts; 1 recycle$/m],
  ];
  for (const [what, line] of said) t.match(text, line, what);
  t.notMatch(told.stdout, /\u001b/, 'no colours where nobody sees them');
  t.ok(
    told.stdout.split('\n').every(line => line.length <= 100),
    'no line is wider than 100',
  );

  t.same(
    counted.lines.slice(0, -1).map(line => [line.step, line.ok]),
    steps.map(step => [step, true]),
    'every step, in order, came true',
  );
  const sum = counted.lines.at(-1)!;
  t.match(sum, { alerts: 3, recycles: 1 }, 'the last line is the sum');
  t.ok(sum.requests > 50 && sum.failed < sum.requests / 10, `${sum.requests} requests, ${sum.failed} failed`);
  t.same(await told.left(), [], 'nothing is left of the one');
  t.same(await counted.left(), [], 'nor of the other');
});

for (const after of ['stack', 'start', 'intrude']) {
  t.test(`Ctrl-C after the step "${after}" ends it at once, and leaves nothing`, async t => {
    const demo = new Demo('--json');
    t.teardown(() => demo.remove());
    await until(`the step ${after}`, 60_000, () => demo.lines.find(line => line.step === after));
    t.ok((await demo.left()).length > 0, 'what it made can be seen');
    const [at, told] = [Date.now(), demo.lines.length];
    demo.interrupt();
    const code = await demo.ended;
    if (code !== 130) t.comment(demo.all);
    t.equal(code, 130, 'it ended by the signal');
    t.ok(Date.now() - at < 20_000, `over ${Date.now() - at} ms later`);
    t.same(
      demo.lines.filter(line => !line.ok),
      [],
      'an interruption is no failure of a step',
    );
    // The one it was in when the signal was sent, and the one it was in when that arrived.
    t.ok(demo.lines.length <= told + 2, 'the step it was in was its last');
    t.same(await demo.left(), [], 'nothing is left');
  });
}
