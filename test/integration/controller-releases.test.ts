import t from 'tap';
import type { Behaviour } from '../../proto/behaviour.js';
import type { ContainerRef } from '../../proto/records.js';
import { aConnect, anExec } from '../support/behaviours.js';
import { runCli } from '../support/stack.js';
import { type Stage, setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning, type SyntheticAgent } from '../support/synthetic-agent.js';

const us = (Date.now() - 60_000) * 1_000;
const services = ['web', 'api', 'cart', 'mail', 'search'].map(name => `shop/${name}`);
const profileAt = (workload: string) => `/profiles/${encodeURIComponent(workload)}`;
const usual: readonly Behaviour[] = [
  anExec(),
  aConnect(),
  { kind: 'listen', protocol: 'tcp', port: 80, exe: '/usr/sbin/nginx', session: 'main' },
];
const imageOf = (n: number) => `sha256:${n.toString(16).padStart(64, '0')}`;

interface Fleet {
  readonly stage: Stage;
  readonly agents: readonly SyntheticAgent[];
}

/** Two hosts whose services are locked, with any image of their repository approved. */
async function lockedFleet(t: import('tap').Test): Promise<Fleet> {
  const stage = await setStage(t, { KNOWNGOOD_CROWD: '1000' });
  const agents = ['host-a', 'host-b'].map(host => stage.agent(host));
  for (const [n, workload] of services.entries()) await start({ stage, agents }, workload, 100 + n, 'r0', usual, us);
  for (const workload of services) {
    const { yaml } = await stage.controller.ok('GET', `${profileAt(workload)}/document`);
    const text = yaml.replace(/images:\n(?: +- .*\n)+/, `images: [ { repository: ${workload} } ]\n`).replace('mode: learn', 'mode: alert');
    await stage.controller.ok('POST', '/profiles/apply', { files: [{ file: 'a.yaml', text }] });
  }
  return { stage, agents };
}

/** A new container of the workload on each host does this; the images of both are one. */
async function start(
  { stage, agents }: Fleet,
  workload: string,
  n: number,
  revision: string | undefined,
  does: readonly Behaviour[],
  atUs: number,
): Promise<readonly ContainerRef[]> {
  const containers = agents.map((_, host) =>
    aContainer({
      n: 2 * n + host,
      workload,
      image: imageOf(n),
      imageName: `${workload}:${n}`,
      startedAtUs: atUs,
      ...(revision === undefined ? {} : { revision }),
    }),
  );
  const image: Behaviour = { kind: 'image', id: imageOf(n), repository: workload, digests: [] };
  for (const [host, agent] of agents.entries()) {
    const container = containers[host]!;
    await agent.beat([aRunning(container)]);
    await agent.tell(
      [container],
      [image, ...does].map((one, at) => aFirst(container, one, atUs + at + 1)),
    );
  }
  await stage.settled();
  return containers;
}

const alertsOf = async ({ controller }: Stage, query = 'status=open') => (await controller.ok('GET', `/alerts?${query}`)).items;
const proposalsOf = async ({ controller }: Stage, workload: string) => (await controller.ok('GET', profileAt(workload))).proposals;

t.test(
  'of 24 deploys of 5 services one does something new: that is one proposal, for all replicas and hosts',
  { timeout: 180_000 },
  async t => {
    const fleet = await lockedFleet(t);
    const { stage } = fleet;
    const news: readonly Behaviour[] = [
      anExec({ exe: '/usr/bin/jq', parent: '/usr/sbin/nginx' }),
      aConnect({ peer: 'workload:shop/queue', port: 5672 }),
      { kind: 'listen', protocol: 'tcp', port: 9090, exe: '/usr/sbin/nginx', session: 'main' },
    ];
    for (let deploy = 1; deploy <= 24; deploy++) {
      const workload = services[deploy % services.length]!;
      const revision = `r${deploy}`;
      const isTold = deploy % 2 === 0;
      if (isTold) await stage.controller.ok('POST', '/deploys/begin', { workload, revision, change: `CHG-${deploy}` });
      // Every other pipeline tells of it, and puts no label on its images.
      const atUs = Date.now() * 1_000;
      await start(fleet, workload, 200 + deploy, isTold ? undefined : revision, deploy === 13 ? [...usual, ...news] : usual, atUs);
      if (isTold) await stage.controller.ok('POST', '/deploys/end', { workload, revision });
    }
    const waiting = await Promise.all(services.map(async workload => ({ workload, proposals: await proposalsOf(stage, workload) })));
    const told = waiting.filter(({ proposals }) => proposals.length > 0);
    t.match(told, [
      { workload: services[13 % 5], proposals: [{ kind: 'release', image: imageOf(213), what: /^release r13 /, images: [] }] },
    ]);
    t.equal(told.flatMap(one => one.proposals).length, 1, 'exactly one');
    const [proposal] = told[0]!.proposals;
    const differs = (await stage.controller.ok('GET', `${profileAt(told[0]!.workload)}/image?image=${imageOf(213)}`)).items;
    t.same(differs.map(({ op, path }: Record<string, string>) => `${op} ${path}`).sort(), [
      'add spec.network.listen',
      'add spec.network.outbound',
      'add spec.processes',
    ]);
    t.same(proposal.adds.map(({ kind }: { readonly kind: string }) => kind).sort(), ['listen', 'outbound', 'process']);
    t.match(proposal.seen, { hosts: ['host-a', 'host-b'], count: 6 });
    t.equal(proposal.seen.containers.length, 2);
    const [alert, ...more] = await alertsOf(stage);
    t.match(alert, {
      workload: services[13 % 5],
      kind: 'image',
      reason: 'new-image',
      severity: 'medium',
      count: 6,
      sentence: /^Release r13 of/,
    });
    t.same(more, [], 'and one alert');
    const deploys = (await stage.controller.ok('GET', '/deploys')).items;
    t.equal(
      deploys.filter(({ from, until }: { readonly from: string; readonly until?: string }) => from !== until).length,
      24,
      'each is a record',
    );
    t.equal(
      (await stage.controller.ok('GET', profileAt('shop/web'))).learned.lifeEvents.deploy,
      4,
      'and counted in the life of its workload',
    );

    t.comment('a person decides once; a canary shows that alerts would come');
    const { controller } = stage;
    const kg = (...args: readonly string[]) => runCli([...args, '--url', controller.url, '--state-dir', controller.stateDir]);
    const shown = await kg('profile', 'show', told[0]!.workload);
    t.match(shown.stdout, new RegExp(`PROPOSAL ${proposal.id}: release r13 .*; seen 6 times in 2 containers\\s+on 2 hosts\n *\\+ `));
    const refused = await kg('profile', 'allow', alert.id, '--json');
    t.match(
      [refused.code, JSON.parse(refused.stderr)],
      [4, { error: { fix: `knowngood profile approve ${told[0]!.workload} ${proposal.id}` } }],
    );
    t.equal((await kg('profile', 'approve', told[0]!.workload, 'ffffff', '--json')).code, 3);
    t.equal((await kg('profile', 'approve', told[0]!.workload)).code, 64);
    const approved = await kg('profile', 'approve', told[0]!.workload, proposal.id.slice(0, 6), '--json');
    t.equal(approved.code, 0, approved.stderr);
    const lines = approved.stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    t.equal(lines.length, 3);
    for (const line of lines) t.match(line, { workload: told[0]!.workload, proposal: proposal.id, entry: /^[0-9a-f]{12}$/ });
    t.match(await alertsOf(stage, 'status=all'), [{ id: alert.id, status: 'allowed' }]);
    const canary = anExec({ exe: '/usr/bin/canary' });
    await start(fleet, told[0]!.workload, 300, 'r13', [...usual, ...news], us);
    await start(fleet, told[0]!.workload, 301, 'r0', [canary], us);
    t.match(await alertsOf(stage), [{ reason: 'unlisted-program', behaviour: { exe: '/usr/bin/canary' } }]);
  },
);

t.test('what may not wait is told at once; what was refused is told when it comes again', { timeout: 120_000 }, async t => {
  const fleet = await lockedFleet(t);
  const { stage } = fleet;
  const { controller } = stage;
  const [web] = services as [string];
  await controller.ok('POST', '/deploys/begin', { workload: web, revision: 'v2' });
  const jq = anExec({ exe: '/usr/bin/jq', parent: '/usr/sbin/nginx' });
  const shell = anExec({ exe: '/bin/sh', parent: '/usr/sbin/nginx' });
  const dropped = anExec({ exe: '/tmp/x', file: 'drift', parent: '/usr/sbin/nginx' });
  const atUs = Date.now() * 1_000;
  await start(fleet, web, 200, 'v2-label', [...usual, jq, shell, dropped], atUs);
  const reasons = async () => (await alertsOf(stage)).map(({ reason }: { readonly reason: string }) => reason).sort();
  t.same(await reasons(), ['drift', 'new-image', 'unlisted-program']);
  t.match(await controller.ok('GET', `/deploys?workload=${encodeURIComponent(web)}`), {
    items: [{ revision: 'v2', labels: ['v2-label'], open: true }, {}],
  });
  const [proposal] = await proposalsOf(stage, web);
  t.match(proposal, { adds: [{ exe: '/usr/bin/jq' }] });

  t.comment('containers that were there before are held to the profile as ever');
  const other = anExec({ exe: '/usr/bin/other' });
  await start(fleet, web, 201, undefined, [other], us);
  t.match(await alertsOf(stage), [{ behaviour: { exe: '/usr/bin/other' } }, {}, {}, {}]);

  t.comment('after a restart it is the same proposal');
  await controller.kill();
  await controller.again();
  await start(fleet, web, 202, 'v2-label', [...usual, jq], Date.now() * 1_000);
  t.match(await proposalsOf(stage, web), [{ id: proposal.id, seen: { count: 4 } }]);
  t.equal((await proposalsOf(stage, web)).length, 1);
  t.equal((await alertsOf(stage)).length, 4);

  const at = (await controller.ok('GET', profileAt(web))).revision;
  await controller.ok('POST', `${profileAt(web)}/reject`, { proposals: [proposal.id], why: 'not ours' });
  t.same(await proposalsOf(stage, web), []);
  t.match(
    (await alertsOf(stage, 'status=all')).filter(({ reason }: { readonly reason: string }) => reason === 'new-image'),
    [{ status: 'dismissed' }],
  );
  await start(fleet, web, 203, 'v2-label', [...usual, jq], Date.now() * 1_000);
  t.same(await proposalsOf(stage, web), [], 'it is not asked again');
  t.match(
    (await alertsOf(stage)).filter(({ behaviour }: { readonly behaviour: { readonly exe?: string } }) => behaviour.exe === '/usr/bin/jq'),
    [{ reason: 'unlisted-program' }],
  );
  await controller.ok('POST', `${profileAt(web)}/revert`, { to: at });
  t.match(await proposalsOf(stage, web), [{ id: proposal.id }], 'until a person takes the refusal back');
});

t.test(
  'a new image that is approved by no name is part of the proposal; two images at once are no deviation',
  { timeout: 120_000 },
  async t => {
    const fleet = await lockedFleet(t);
    const { stage } = fleet;
    const { controller } = stage;
    const [, api] = services as [string, string];
    const { yaml } = await controller.ok('GET', `${profileAt(api)}/document`);
    const text = yaml.replace(/images:\n(?: +- .*\n)+/, `images: [ { id: "${imageOf(101)}", repository: ${api} } ]\n`);
    await controller.ok('POST', '/profiles/apply', { files: [{ file: 'a.yaml', text }] });
    await start(fleet, api, 200, 'r1', usual, Date.now() * 1_000);
    t.match(await proposalsOf(stage, api), [{ adds: [], images: [{ id: imageOf(200), repository: api }], seen: { count: 2 } }]);
    t.match(await alertsOf(stage), [{ reason: 'new-image', workload: api, count: 2 }]);
    const kg = (...args: readonly string[]) => runCli([...args, '--url', controller.url, '--state-dir', controller.stateDir]);
    const lacks = async (image: string) => {
      const { code, stdout } = await kg('profile', 'diff', api, '--image', image, '--check', '--json');
      return [code, ...stdout.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line)]))];
    };
    t.same(await lacks(imageOf(200)), [2, { workload: api, op: 'add', path: `spec.images.${imageOf(200)}`, to: imageOf(200) }]);
    t.same(await lacks(imageOf(101)), [0]);
    t.same(await lacks(imageOf(999)), [3]);
    await controller.ok('POST', `${profileAt(api)}/approve`, {});
    t.same(await alertsOf(stage), []);
    t.same(await lacks(imageOf(200).slice('sha256:'.length)), [0]);

    t.comment('blue and green take turns');
    for (const [n, image] of [101, 200, 101, 200].entries())
      await start(fleet, api, image, n % 2 === 0 ? 'r0' : 'r1', usual, Date.now() * 1_000);
    t.same(await alertsOf(stage), []);
    t.same(await proposalsOf(stage, api), []);
    t.comment('whoever tells of a release answers for its image, of a repository that is known');
    await controller.ok('POST', '/deploys/begin', { workload: api, revision: 'told' });
    await start(fleet, api, 201, undefined, usual, Date.now() * 1_000);
    t.same(await proposalsOf(stage, api), []);
    t.same(await alertsOf(stage), []);
    t.match((await controller.call('POST', '/deploys/end', { workload: api, revision: 'other' })).body, { error: { code: 'no-entry' } });
  },
);
