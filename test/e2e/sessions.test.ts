import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { docker, makeImage } from '../support/image.js';
import { patient } from '../support/patience.js';
import { type Line, Stack, until } from '../support/stack.js';

const tag = `kgses${process.pid}`;
const image = `knowngood-test-sessions:${tag}`;
const label = `knowngood.test=${tag}`;
const name = `${tag}-web`;
const workload = 'shop/web';

t.test('who comes in by the engine is one alert each time, and who is nobody is none', { timeout: patient(240_000) }, async t => {
  await makeImage(image, { files: { '/main.sh': 'while true; do sleep 1; done\n' }, changes: ['CMD ["sh", "/main.sh"]'] });
  t.teardown(() => docker('image', 'rm', '-f', image));
  const folder = mkdtempSync(join(tmpdir(), 'kg-sessions-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const stack = await Stack.start({ label, env: { KNOWNGOOD_CANARY: 'off' } });
  t.teardown(() => stack.stop());
  const health = ['--health-cmd', 'test -e /main.sh', '--health-interval', '1s'];
  t.teardown(() => docker('rm', '-f', name));
  await docker(
    'run',
    '-d',
    '--name',
    name,
    '--network',
    'none',
    '--label',
    label,
    '--label',
    `knowngood.workload=${workload}`,
    ...health,
    image,
  );
  await docker('exec', name, 'true');
  await until('the workload', 20_000, async () => (await stack.kg('ready', workload)).code !== 3 || undefined);
  await until(
    'its health check',
    20_000,
    async () => (await docker('inspect', '-f', '{{.State.Health.Status}}', name)) === 'healthy' || undefined,
  );
  await stack.settled();
  t.same(await stack.ok('alerts', '--status', 'all'), [], 'while it learns nobody is told');
  const kinds = async () => (await stack.ok('session', 'list')).map(one => one.kind);
  t.same(await kinds(), ['exec'], 'but it is listed');
  await stack.ok('mode', workload, 'alert');

  /** What was written is found when somebody looks, and told beside. */
  const alerts = async (): Promise<readonly Line[]> =>
    (await stack.ok('alerts', '--status', 'all')).filter(alert => alert.kind !== 'write');
  /** The alerts of what was done meanwhile, once there are so many and all is settled. */
  const toldOf = async (what: string, count: number, act: () => Promise<unknown>) => {
    const before = new Set((await alerts()).map(alert => alert.id));
    const fresh = async () => (await alerts()).filter(alert => !before.has(alert.id));
    await act();
    await until(what, 10_000, async () => ((await fresh()).length >= count && (await fresh()).every(isOver) ? true : undefined)).catch(
      async error => t.fail(`${error.message}: ${JSON.stringify(await fresh())}`),
    );
    await stack.settled();
    const told = await fresh();
    t.equal(told.length, count, `${what}: ${told.map(alert => alert.sentence).join(' ')}`);
    return told;
  };
  const isOver = ({ kind, session }: Line) => kind !== 'session' || session.until !== undefined || session.kind === 'attach';

  const line = '/bin/busybox id; /bin/busybox ls / > /tmp/listed; /bin/busybox ls /; /bin/busybox ls /';
  const [plain] = await toldOf('an exec', 1, () => docker('exec', name, 'sh', '-c', line));
  t.match(plain, {
    kind: 'session',
    reason: 'session',
    severity: 'medium',
    workload,
    count: 1,
    session: { kind: 'exec', argv: ['sh', '-c', line], tty: false, commandsTotal: 5 },
  });
  t.same(
    plain!.session.commands.slice(1),
    ['id', 'ls /', 'ls /', 'ls /'].map(one => `/bin/busybox ${one}`),
  );
  await until('what it changed', 10_000, async () => {
    const [now] = await stack.ok('alerts', plain!.id);
    return now.session.files.includes('/tmp/listed') ? true : undefined;
  });
  t.match(plain!.session.person, { name: String, guess: true, how: / client on this host$/ }, 'who may have been at the client');
  t.match(plain!.session.person.name, /^\w+$/);

  const script = (line: string) => ['-qec', line, '/dev/null'];
  const [terminal] = await toldOf('an exec with a terminal', 1, () => run('script', script(`docker exec -it ${name} id`)));
  t.match(terminal, { session: { kind: 'exec', argv: ['id'], tty: true }, sentence: /with a terminal/ });

  const both = await toldOf('two at once', 2, () =>
    Promise.all([
      docker('exec', name, 'sh', '-c', 'sleep 1; /bin/busybox id'),
      docker('exec', name, 'sh', '-c', 'sleep 1; /bin/busybox date; true'),
    ]),
  );
  const linesOf = (word: string) => both.filter(alert => alert.session.commands.some((line: string) => line.endsWith(`busybox ${word}`)));
  t.equal(linesOf('id').length, 1, 'a command is of the session that ran it');
  t.equal(linesOf('date').length, 1);
  t.not(linesOf('id')[0]?.id, linesOf('date')[0]?.id);

  const hostile = await toldOf('a program that is dropped', 2, () =>
    docker('exec', name, 'sh', '-c', 'cp /bin/busybox /tmp/busybox && /tmp/busybox date'),
  );
  t.same(hostile.map(alert => alert.reason).sort(), ['drift', 'session'], 'what is hostile alerts by itself');
  t.match(hostile.find(alert => alert.reason === 'drift')?.evidence, {
    session: 'exec',
    sessionId: hostile.find(alert => alert.reason === 'session')?.session.id,
  });

  const file = join(folder, 'note.txt');
  writeFileSync(file, 'a note\n');
  const [copied] = await toldOf('a copy in', 1, () => docker('cp', file, `${name}:/etc/note.txt`));
  t.match(copied, { session: { kind: 'copy', direction: 'in' }, sentence: /copied files into/ });
  await until('what was copied', 10_000, async () => {
    const [now] = await stack.ok('alerts', copied!.id);
    return now.session.files.includes('/etc/note.txt') ? true : undefined;
  });
  const [out] = await toldOf('a copy out', 1, () => docker('cp', `${name}:/main.sh`, folder));
  t.match(out, { session: { kind: 'copy', direction: 'out' } });

  const [attached] = await toldOf('an attach', 1, async () => {
    const client = spawn('docker', ['attach', '--no-stdin', '--sig-proxy=false', name], { stdio: 'ignore' });
    t.teardown(() => client.kill());
    await until('the attach', 10_000, async () => ((await kinds()).includes('attach') ? true : undefined));
    client.kill();
  });
  t.match(attached, { session: { kind: 'attach' }, sentence: /attached to/ });

  t.match(await stack.ok('profile', 'allow', plain!.id), [{ alert: plain!.id, workload }]);
  await toldOf('what is allowed', 0, () => docker('exec', name, 'sh', '-c', line));
  await until('that it is listed', 10_000, async () => ((await stack.ok('session', 'list')).at(-1).allowed ? true : undefined));
  const [again] = await toldOf('the canary: another is told', 1, () => docker('exec', name, 'sh', '-c', 'id'));
  t.equal(again!.kind, 'session');

  const [opened] = await stack.ok('session', 'open', name, '--for', '5m', '--reason', 'ticket 12', '--keep');
  const [covered] = await toldOf('an exec that was announced', 1, () => docker('exec', name, 'sh', '-c', '/bin/busybox date'));
  t.match(covered, {
    severity: 'low',
    sentence: /; \w+ had opened it: ticket 12\.$/,
    session: { coveredBy: { id: opened.id }, reason: 'ticket 12' },
  });
  const refused = await stack.kg('recycle', name);
  t.equal(refused.code, 4, refused.stderr);
  t.match(refused.lines, [{ outcome: 'refused', refused: { code: 'session-open', message: /kept open by \w+ for ticket 12/ } }]);
  t.ok((await stack.ok('session', 'list')).some(one => one.kind === 'opened' && one.id === opened.id));
  await stack.ok('session', 'close', opened.id.slice(0, 8));
  const [after] = await toldOf('an exec after it was closed', 1, () => docker('exec', name, 'sh', '-c', '/bin/busybox date'));
  t.match(after, { severity: 'medium', session: { coveredBy: undefined } });

  const alone = await stack.kg('session', 'list', '--url', 'http://127.0.0.1:9');
  t.equal(alone.code, 0, alone.stderr);
  t.ok(
    alone.lines.some(one => one.id === after!.session.id),
    'the host knows it by itself',
  );

  t.match((await stack.ok('profile', 'show', workload))[0].learned.lifeEvents, { session: Number });
  const recycled = (await alerts()).flatMap(alert => alert.responses);
  t.same(recycled, [], 'and nothing is done about a session');
});

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', failed);
    child.once('close', code => (code === 0 ? done() : failed(new Error(`${program} ${args.join(' ')} ended with ${code}`))));
  });
}
