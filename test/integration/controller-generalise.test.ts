import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import t from 'tap';
import type { Behaviour } from '../../proto/behaviour.js';
import { aConnect, anExec } from '../support/behaviours.js';
import { cli } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

const us = (Date.now() - 60_000) * 1_000;
const web = '/profiles/shop%2Fweb';
const call = (peer: string): Behaviour => aConnect({ peer, port: 5432, name: '' });

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly to?: string;
}

t.test('addresses of one network are proposed as one line when learning ends, and back again by revert', { timeout: 90_000 }, async t => {
  const { controller, settled, ...stage } = await setStage(t, { KNOWNGOOD_CROWD: '1000' });
  const agent = stage.agent('host-a');
  const replicas = [1, 2, 3].map(n => aContainer({ n, startedAtUs: us - 60_000_000 }));
  const [first, second, third] = replicas as [(typeof replicas)[0], (typeof replicas)[0], (typeof replicas)[0]];
  await agent.beat(replicas.map(one => aRunning(one)));
  const did = (peers: readonly string[], ...ones: readonly (typeof replicas)[0][]) =>
    ones.flatMap(one => peers.map((peer, at) => aFirst(one, call(peer), us + at)));
  await agent.tell(replicas, [
    ...replicas.map(one => aFirst(one, anExec(), us)),
    ...did(['10.1.2.3', '10.1.2.4'], first, second),
    ...did(['10.1.2.4', '10.1.2.5'], second, third),
    ...did(['127.0.0.2', '127.0.0.3', '127.0.0.4'], first, second),
  ]);
  await settled();
  const destinations = async () =>
    (await controller.ok('GET', web)).entries.flatMap(({ kind, to }: Line) => (kind === 'outbound' ? [to] : [])).sort();
  const addresses = await destinations();
  t.equal(addresses.length, 6);

  const dry = await controller.ok('POST', `${web}/generalise`, { dryRun: true });
  t.match(dry.proposals, [{ kind: 'fold', adds: [{ to: '10.1.2.0/24' }] }]);
  t.match(dry.passedOver, [{ what: /127\.0\.0\.0\/24/, why: /loopback/ }]);
  t.same((await controller.ok('GET', web)).proposals, [], 'a dry run changes nothing');

  await controller.ok('POST', `${web}/lock`, {});
  const { proposals, revision } = await controller.ok('GET', web);
  t.match(proposals, [
    {
      kind: 'fold',
      what: /10\.1\.2\.0\/24: 256 addresses, of which 3 were seen: 253 more, of a private network/,
      adds: [{ to: '10.1.2.0/24', line: '/usr/sbin/nginx calls 10.1.2.0/24 on tcp port 5432' }],
      removes: { length: 3 },
      seen: { containers: replicas.map(one => one.id).sort() },
    },
  ]);
  t.equal(proposals.length, 1);
  t.equal((await controller.ok('GET', '/workloads?workload=shop/web')).items[0].proposals, 1);
  const said = (...words: string[]) =>
    promisify(execFile)(process.execPath, [cli, 'profile', ...words, '--state-dir', controller.stateDir], { env: { COLUMNS: '100' } });
  const { stdout } = await said('generalise', 'shop/web', '--dry-run');
  const words = stdout.replaceAll(/\s+/g, ' ');
  t.match(words, /^PROPOSAL [0-9a-f]{12}: 10\.1\.2\.0\/24: 256 addresses, of which 3 were seen: 253 more, of a private network/);
  t.match(stdout, /^- {2}[0-9a-f]{12} {2}\/usr\/sbin\/nginx calls 10\.1\.2\.5 on tcp port 5432$/m);
  t.match(words, / not proposed: 127\.0\.0\.0\/24: .* the addresses of the container itself \(loopback\) are not folded 1 wider line/);
  t.match(stdout, /^1 wider line would be proposed\n$/m);
  t.match((await said('show', 'shop/web')).stdout, /^\+ {2}[0-9a-f]{12} {2}\/usr\/sbin\/nginx calls 10\.1\.2\.0\/24 on tcp port 5432$/m);

  const told = async () =>
    (await controller.ok('GET', '/alerts')).items.map((one: { behaviour: { peer: string } }) => one.behaviour.peer).sort();
  await agent.tell([first], [aFirst(first, call('10.1.2.99'), us + 10)]);
  await settled();
  t.same(await told(), ['10.1.2.99'], 'until a person approves nothing of it holds');

  t.match((await controller.ok('POST', `${web}/approve`, { proposals: [proposals[0].id] })).items, [{ entry: proposals[0].adds[0].id }]);
  t.same(await told(), [], 'it allows what was told');
  t.same(await destinations(), ['10.1.2.0/24', '127.0.0.2', '127.0.0.3', '127.0.0.4']);
  await agent.tell(
    [second],
    ['10.1.2.3', '10.1.2.100', '10.1.3.3'].map(peer => aFirst(second, call(peer), us + 20)),
  );
  await settled();
  t.same(await told(), ['10.1.3.3'], 'any address of the network, and none outside of it');

  await controller.ok('POST', `${web}/revert`, { to: revision });
  t.same(await destinations(), addresses);
  await agent.tell(
    [third],
    ['10.1.2.3', '10.1.2.4', '10.1.2.5', '10.1.2.101'].map(peer => aFirst(third, call(peer), us + 30)),
  );
  await settled();
  t.same(await told(), ['10.1.2.101', '10.1.3.3'], 'its addresses hold again, the rest does not');
  t.match(await controller.ok('POST', `${web}/generalise`, {}), { proposals: [], passedOver: { length: 2 } }, 'it was taken back for good');
});

t.test('a no is remembered, and what was removed stays refused', { timeout: 90_000 }, async t => {
  const { controller, settled, ...stage } = await setStage(t);
  const agent = stage.agent('host-a');
  const replicas = [1, 2].map(n => aContainer({ n, startedAtUs: us - 60_000_000 }));
  await agent.beat(replicas.map(one => aRunning(one)));
  const peers = ['10.1.2.3', '10.1.2.4', '10.1.2.5', '10.1.2.6'];
  await agent.tell(
    replicas,
    replicas.flatMap(one =>
      ['10.1.2', '10.7.7'].flatMap(net => peers.map((peer, at) => aFirst(one, call(peer.replace('10.1.2', net)), us + at))),
    ),
  );
  await settled();
  await controller.ok('POST', `${web}/lock`, {});
  const { proposals, entries } = await controller.ok('GET', web);
  t.equal(proposals.length, 2);
  const of = (to: string) => proposals.find((one: { adds: readonly Line[] }) => one.adds[0]!.to === to);
  await controller.ok('POST', `${web}/reject`, { proposals: [of('10.7.7.0/24').id] });
  const removed = entries.find((one: Line) => one.to === '10.1.2.6');
  await controller.ok('POST', `${web}/remove`, { entries: [removed.id] });
  t.same((await controller.ok('GET', web)).proposals, [], 'a network that holds what was removed is not proposed any longer');
  t.match(await controller.ok('POST', `${web}/generalise`, {}), {
    proposals: [],
    passedOver: [{ why: /^it might admit what a person removed: .*10\.1\.2\.6/ }, { why: 'a person said no to it' }],
  });
  t.equal((await controller.call('POST', `${web}/generalise`, { revision: 1 })).status, 409);
});

t.test('what was seen of lines is told of the one that stands in their place', { timeout: 60_000 }, async t => {
  const { controller, settled, ...stage } = await setStage(t);
  const agent = stage.agent('host-a');
  const replicas = [1, 2].map(n => aContainer({ n, startedAtUs: us - 60_000_000 }));
  await agent.beat(replicas.map(one => aRunning(one)));
  const did = ['ls', 'cat', 'date', 'id'].map(applet => anExec({ exe: '/bin/busybox', applet }));
  await agent.tell(
    replicas,
    replicas.flatMap(one => did.map((behaviour, at) => aFirst(one, behaviour, us + at))),
  );
  await settled();
  await controller.ok('POST', `${web}/lock`, {});
  const { proposals } = await controller.ok('GET', web);
  t.match(proposals, [{ kind: 'fold', what: /and nothing else$/, adds: [{ applet: ['cat', 'date', 'id', 'ls'] }] }]);
  await controller.ok('POST', `${web}/approve`, {});
  const [entry, ...more] = (await controller.ok('GET', web)).entries;
  t.same(more, []);
  t.match(entry, {
    source: 'learned',
    sightings: { containers: replicas.map(one => one.id), firstSeen: new Date(us / 1_000).toISOString() },
  });
});
