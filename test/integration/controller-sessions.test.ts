import t from 'tap';
import type { SessionTold } from '../../proto/session.js';
import { anExec } from '../support/behaviours.js';
import { runCli } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst } from '../support/synthetic-agent.js';

const web = aContainer({ n: 1 });
const fromUs = Date.now() * 1_000;
const session: SessionTold = {
  kind: 'session',
  id: 's1',
  how: 'exec',
  container: web.id,
  argv: ['sh', '-c', 'id'],
  tty: true,
  fromUs,
  atUs: fromUs + 1,
  commands: ["sh -c 'id'"],
  commandsTotal: 1,
  unsure: [],
  files: [],
  person: { name: 'ada', uid: 1000, how: 'login of the client on this host' },
};

t.test('a session is one alert that grows, until its command is allowed', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const agent = stage.agent('host-a');
  await agent.beat([]);
  const alerts = async () => (await stage.controller.ok('GET', '/alerts?status=all')).items;
  await agent.tell([web], [aFirst(web, anExec(), fromUs), session]);
  await stage.settled();
  t.same(await alerts(), [], 'none while the workload learns');
  await stage.controller.ok('POST', '/workloads/shop%2Fweb/mode', { mode: 'alert' });

  const second = { ...session, id: 's2' };
  const ls = anExec({ exe: '/bin/ls', session: 'exec' });
  const drift = anExec({ exe: '/tmp/x', file: 'drift', session: 'exec' });
  await agent.tell([web], [second, aFirst(web, ls, fromUs, { session: 'exec', sessionId: 's2' })]);
  await stage.settled();
  const [first] = await alerts();
  t.match(first, {
    kind: 'session',
    reason: 'session',
    severity: 'medium',
    status: 'open',
    session: { id: 's2', kind: 'exec', tty: true, commands: ["sh -c 'id'"], person: { name: 'ada', guess: true } },
  });
  await agent.tell(
    [web],
    [
      { ...second, atUs: fromUs + 9, untilUs: fromUs + 8, commands: ["sh -c 'id'", 'id'], commandsTotal: 2, files: ['/tmp/x'] },
      { ...second, atUs: fromUs + 5, commands: [], commandsTotal: 0 },
      aFirst(web, drift, fromUs + 2, { session: 'exec', sessionId: 's2' }),
    ],
  );
  await stage.settled();
  const all = await alerts();
  t.equal(all.length, 2, 'the session, and what is hostile in it');
  t.same(all.map((one: { reason: string }) => one.reason).sort(), ['drift', 'session']);
  const grown = all.find((one: { reason: string }) => one.reason === 'session');
  t.match(grown, { id: first.id, count: 1, session: { commands: ["sh -c 'id'", 'id'], files: ['/tmp/x'], until: String } });

  const list = (await stage.controller.ok('GET', '/sessions')).items;
  t.match(list, [
    { id: 's1', kind: 'exec', workload: 'shop/web', container: { id: web.id, name: 'web-1' }, host: 'host-a' },
    { id: 's2', alert: first.id },
  ]);
  await stage.controller.ok('POST', '/profiles/allow', { alerts: [first.id] });
  t.equal((await alerts()).find((one: { id: string }) => one.id === first.id).status, 'allowed');
  await agent.tell([web], [{ ...session, id: 's3', fromUs: fromUs + 20, atUs: fromUs + 21 }]);
  await agent.tell(
    [web],
    [
      {
        ...session,
        id: 's4',
        argv: ['sh', '-c', 'id; ls'],
        fromUs: fromUs + 22,
        atUs: fromUs + 23,
        coveredBy: 'o',
        by: 'bob',
        reason: 'look',
      },
    ],
  );
  await stage.settled();
  const now = (await alerts()).filter((one: { kind: string; status: string }) => one.kind === 'session' && one.status === 'open');
  t.match(
    now,
    [{ severity: 'low', session: { id: 's4', coveredBy: { id: 'o', by: 'bob' }, reason: 'look' } }],
    'the allowed one is silent, another is not',
  );
  t.equal(now.length, 1);
  t.match((await stage.controller.ok('GET', '/sessions?workload=shop%2Fweb')).items.at(-2), { id: 's3', allowed: true });
  await stage.controller.kill();
  await stage.controller.again();
  t.equal((await stage.controller.ok('GET', '/sessions')).items.length, 4, 'a controller that was killed knows them');
});

t.test('what is opened on a host is known there at once, and everywhere when it was told', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const stateDir = t.testdir({ run: { 'containers.json': JSON.stringify([{ id: web.id, name: 'web-1', workload: 'shop/web' }]) } });
  const kg = (...args: readonly string[]) =>
    runCli(['session', ...args, '--json', '--state-dir', stateDir], {
      ...process.env,
      KNOWNGOOD_URL: stage.controller.url,
      KNOWNGOOD_TOKEN: stage.controller.token,
    });
  const gone = (...args: readonly string[]) =>
    runCli(['session', ...args, '--json', '--state-dir', stateDir, '--url', 'http://127.0.0.1:9'], process.env);
  const wrong: readonly (readonly [number, readonly string[]])[] = [
    [64, ['open', 'web-1', '--for', '30m']],
    [64, ['open', 'web-1', '--for', '30m', '--reason', ' ']],
    [64, ['open', 'web-1', '--for', '25h', '--reason', 'x']],
    [3, ['open', 'web-9', '--for', '30m', '--reason', 'x']],
    [3, ['close', 'web-1']],
  ];
  for (const [code, args] of wrong) t.equal((await gone(...args)).code, code, args.join(' '));

  const opened = await gone('open', 'web-1', '--for', '30m', '--reason', 'ticket 12', '--keep');
  t.equal(opened.code, 0, opened.stderr);
  t.match(opened.lines, [
    { id: /^[0-9a-f]{16}$/, workload: 'shop/web', container: { id: web.id }, kind: 'opened', reason: 'ticket 12', keep: true },
  ]);
  const { id, from, until } = opened.lines[0];
  t.equal(Date.parse(until) - Date.parse(from), 30 * 60_000);
  t.match((await gone('list')).lines, [{ id }], 'without a controller');
  t.match((await kg('list')).lines, [{ id }], 'and before one knows of it');

  const agent = stage.agent('host-a');
  await agent.beat([]);
  const told: SessionTold = {
    ...session,
    id,
    how: 'opened',
    workload: 'shop/web',
    by: 'ada',
    reason: 'ticket 12',
    keep: true,
    argv: [],
    commands: [],
    commandsTotal: 0,
  };
  await agent.tell([web], [aFirst(web, anExec(), fromUs), told]);
  await agent.tell(
    [],
    [
      { ...told, id: 'f'.repeat(16), container: '', workload: 'shop/web' },
      { ...told, id: 'e'.repeat(16), container: '', workload: 'shop/mistyped' },
    ],
  );
  await stage.settled();
  t.match(
    (await kg('list')).lines.map(one => [one.id, one.kind, one.container?.name]),
    [
      [id, 'opened', 'web-1'],
      ['f'.repeat(16), 'opened', undefined],
    ].sort(),
  );
  t.same(
    (await stage.controller.ok('GET', '/workloads')).items.map((one: { workload: string }) => one.workload),
    ['shop/web'],
    'nobody begins a workload by opening it',
  );
  t.same((await stage.controller.ok('GET', '/alerts?status=all')).items, []);

  t.match((await gone('close', 'web-1')).lines, [{ id }]);
  t.equal((await gone('close', 'web-1')).code, 3, 'it is closed');
});
