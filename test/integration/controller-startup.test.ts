import t from 'tap';
import type { Behaviour } from '../../proto/behaviour.js';
import type { ContainerRef } from '../../proto/records.js';
import { anExec } from '../support/behaviours.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aMinute, aRunning, aTally } from '../support/synthetic-agent.js';

const second = 1_000_000;
const nowUs = Date.now() * 1_000;
const entrypoint = anExec({ exe: '/bin/busybox', applet: 'sh', script: '/entrypoint.sh', scriptFile: 'image' });
const nginx = anExec({ parent: '/bin/busybox' });
const rotate = anExec({ exe: '/usr/bin/rotate', parent: '/usr/sbin/nginx' });
const listens: Behaviour = { kind: 'listen', protocol: 'tcp', port: 80, exe: '/usr/sbin/nginx', session: 'main' };
const web = '/profiles/shop%2Fweb';

t.test('what only starts were seen to need is proposed for them alone, and held to it in each container', { timeout: 90_000 }, async t => {
  const { controller, settled, ...stage } = await setStage(t, { KNOWNGOOD_CROWD: '1000' });
  const agent = stage.agent('host-a');
  const began = (n: number, agoS: number) => aContainer({ n, startedAtUs: nowUs - agoS * second });
  const at = ({ startedAtUs }: ContainerRef, seconds: number) => startedAtUs + seconds * second;
  const tell = async (one: ContainerRef, ...did: readonly (readonly [seconds: number, Behaviour])[]) => {
    await agent.beat([aRunning(one)]);
    await agent.tell(
      [one],
      did.map(([seconds, behaviour]) => aFirst(one, behaviour, at(one, seconds))),
    );
    await settled();
  };
  const first = began(1, 600);
  await tell(first, [1, entrypoint], [2, nginx], [3, listens], [300, rotate]);
  const minutes = Array.from({ length: 10 }, (_, n) => aMinute(first, Math.floor(at(first, 0) / (60 * second)) + n));
  await agent.tell([first], minutes);
  await settled();
  await controller.ok('POST', `${web}/lock`, {});
  const [proposal, ...more] = (await controller.ok('GET', web)).proposals;
  t.match(proposal, { kind: 'startup', seen: { count: 2, containers: [first.id] } });
  t.same(proposal.adds.map(({ exe, phase }: Record<string, string>) => [exe, phase]).sort(), [
    ['/bin/busybox', 'startup'],
    ['/usr/sbin/nginx', 'startup'],
  ]);
  t.equal(proposal.removes.length, 2);
  t.same(more, []);
  await controller.ok('POST', `${web}/approve`, { proposals: [proposal.id] });
  const told = async () =>
    (await controller.ok('GET', '/alerts')).items.map((one: Record<string, unknown>) => [one['reason'], one['containers'], one['count']]);

  t.comment('a fresh container starts as ever');
  const fresh = began(2, 120);
  await tell(fresh, [1, entrypoint], [2, nginx], [3, listens]);
  t.same(await told(), []);
  t.comment('and no longer, once it listens: also where the program is only counted');
  await agent.tell([fresh], [aTally(fresh, entrypoint, Math.floor(at(fresh, 70) / (60 * second)), 2)]);
  await settled();
  t.same(await told(), [['unlisted-program', [fresh.id], 2]]);
  const [alert] = (await controller.ok('GET', '/alerts')).items;
  t.match(alert, {
    sentence: /lists for the start of a container only/,
    nearest: { entry: proposal.adds.find((one: { exe: string }) => one.exe === '/bin/busybox').id, differs: ['phase'] },
  });
  t.comment('that another one starts opens nothing in one that runs');
  await tell(first, [590, entrypoint]);
  t.same((await told())[0], ['unlisted-program', [fresh.id, first.id], 3]);
  t.comment('a health check that succeeds ends a start, too');
  const healthy = began(3, 110);
  await agent.beat([aRunning(healthy)]);
  await agent.tell([healthy], [{ kind: 'life', container: healthy.id, event: 'healthy', atUs: at(healthy, 2) }]);
  await tell(healthy, [1, entrypoint]);
  t.equal((await told())[0][2], 3);
  await tell(healthy, [4, entrypoint]);
  t.same((await told())[0], ['unlisted-program', [fresh.id, first.id, healthy.id], 4]);
  t.comment('what an agent finds running may be of the start');
  const older = began(4, 400);
  await agent.tell([older], [aFirst(older, entrypoint, at(older, 390), { origin: 'scan' })]);
  await settled();
  t.equal((await told())[0][2], 4);

  t.comment('a document says how long a start may take');
  const { yaml } = await controller.ok('GET', `${web}/document`);
  await controller.ok('POST', '/profiles/apply', { files: [{ file: 'a.yaml', text: yaml.replace('spec:\n', 'spec:\n  startup: 5s\n') }] });
  t.match((await controller.ok('GET', `${web}/document`)).yaml, /\n {2}startup: 5s\n/);
  const slow = began(5, 100);
  await tell(slow, [4, entrypoint]);
  t.equal((await told())[0][2], 4);
  await controller.kill();
  await controller.again();
  await tell(slow, [6, entrypoint]);
  t.same((await told())[0], ['unlisted-program', [fresh.id, first.id, healthy.id, slow.id], 5]);
  await tell(fresh, [4, entrypoint]);
  t.equal((await told())[0][2], 6, 'what it was ready by is remembered');
});
