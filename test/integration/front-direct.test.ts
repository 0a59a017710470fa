import t from 'tap';
import { openEngine } from '../../agent/container/engine.js';
import { takeAbandoned } from '../../agent/recycle/front/abandoned.js';
import { Fronts } from '../../agent/recycle/front/fronts.js';
import { closeOutside, openOutside } from '../../agent/recycle/front/host.js';
import { nft } from '../../agent/recycle/front/netns.js';
import { outsideName } from '../../agent/recycle/front/outside.js';
import { Outsides } from '../../agent/recycle/front/outsides.js';
import { run } from '../../agent/recycle/front/programs.js';
import { readTable } from '../../agent/recycle/front/rules.js';
import { badReplacements } from '../support/front-bad.js';
import { answeredByTheNext } from '../support/front-late.js';
import { FrontPlaces, failureOf } from '../support/front-places.js';
import { recycledAgainAndAgain } from '../support/front-rounds.js';
import { FrontStage } from '../support/front-stage.js';
import { hostRulesOf } from '../support/host-rules.js';
import { docker } from '../support/image.js';
import { keeperOf } from '../support/kept-fronts.js';
import { Outsider } from '../support/outsider.js';
import { takeOffPath } from '../support/path-without.js';
import { patient } from '../support/patience.js';

const stage = await FrontStage.start({ prefix: 'kgdirect', internal: false });
const outsider = await Outsider.start('kgdirectout', '10.99.8');
const { host, image, label } = stage;
t.teardown(() => stage.stop());
t.teardown(() => outsider.stop());
const ports = [18_382, 18_383] as const;
const at = (place: number) => `${outsider.hostAddress}:${ports[place]}`;
const places = new FrontPlaces(stage, {
  method: 'host-dnat',
  publish: [`${at(0)}:8080`, `${at(1)}:8080`],
  targets: [
    { address: outsider.hostAddress, port: ports[0] },
    { address: outsider.hostAddress, port: ports[1] },
  ],
  // While the engine makes a network, for whichever suite, its chain for others is left out for a moment: a first packet is sent again.
  client: { words: outsider.words, patienceMs: patient(10_000) },
  whileAdopted: async (t, name, place) => {
    t.equal(await outsider.asks(`http://${at(place)}/who`), `${outsider.address}.`, 'who comes from outside is seen as who he is');
    const front = await stage.addressOf(name);
    t.equal(await stage.call(name, '/who'), `${front}.`, 'who comes from the same network comes by the front');
    const local = await fetch(`http://${at(place)}/who`);
    t.equal(await local.text(), `${front}.`, 'and so does this host');
    const rules = await hostRulesOf(host.stack, name);
    t.equal(rules.filter(rule => rule.startsWith('table')).length, 1, rules.join('\n'));
    t.ok(rules.length <= 3, 'and no more than those of whoever served last are left');
  },
});

t.test('host-dnat: a front takes over, and callers from outside are seen by their address', { timeout: patient(60_000) }, t =>
  places.adopt(t),
);
t.test('host-dnat: callers from outside are sent on without a gap', { timeout: patient(600_000) }, t => recycledAgainAndAgain(t, places));
t.test('host-dnat: a replacement that does not do leaves the old one serving, and nothing behind', { timeout: patient(240_000) }, t =>
  badReplacements(t, places, async (t, name, place) => {
    const [behind] = await stage.behind(name);
    const address = await stage.addressOf(behind!);
    t.match((await hostRulesOf(host.stack, name)).join('\n'), new RegExp(`dnat to ${address.replaceAll('.', '\\.')}:8080`));
    t.equal(await outsider.asks(`http://${at(place)}/who`), `${outsider.address}.`);
  }),
);
t.test('host-dnat: the front gives back what it held', { timeout: patient(60_000) }, async t => {
  await places.release(t);
  t.same(await hostRulesOf(host.stack), [], 'no rule is left on the host');
});

t.test('host-dnat: rules that are gone are made again, also of a front that somebody removed, and go with its container', async t => {
  const engine = openEngine({});
  const name = 'kgdirect-gone';
  await stage.web(name, '-p', `${at(0)}:8080`);
  t.match(await host.recycle(name, { action: 'adopt', method: 'host-dnat' }), { outcome: 'done' });
  const [behind] = await stage.behind(name);
  const front = await stage.addressOf(name);
  let present = await Promise.all([name, behind!].map(one => engine.inspect(one)));
  const anew: string[] = [];
  const fronts = new Fronts({
    present: () => present,
    isBusy: () => false,
    outsides: new Outsides(engine, host.stack),
    keeper: keeperOf(host, {
      memory: {},
      onMemory: () => {},
      madeAnew: place => void anew.push(place),
      notMade: (place, { why }) => t.fail(`${place}: ${why}`),
      trouble: (place, error) => t.fail(`${place}: ${error.message}`),
    }),
    takeAbandoned: all => takeAbandoned(engine, host.stack, all, () => false),
    taken: place => t.fail(`the front of ${place} was taken away`),
    peerOf: () => undefined,
    tell: () => {},
    gap: () => {},
    nowUs: () => Date.now() * 1_000,
    trouble: (place, error) => t.fail(`${place}: ${error.message}`),
  });
  await closeOutside(outsideName(host.stack, name));
  t.equal(await outsider.asks(`http://${at(0)}/who`), `${front}.`, 'without them the front passes on, as for everybody else');
  await fronts.look();
  t.equal(await outsider.asks(`http://${at(0)}/who`), `${outsider.address}.`, 'made again');
  const before = await hostRulesOf(host.stack);
  await fronts.look();
  t.same(await hostRulesOf(host.stack), before, 'and left as they are');

  const table = outsideName(host.stack, name);
  await run('nft', ['-f', '-'], `flush chain ip ${table} begun\ndelete ct timeout ip ${table} brief\n`);
  await nft(present[0]!, ['-f', '-'], 'flush chain ip knowngood begun\ndelete ct timeout ip knowngood unanswered\n');
  const pointed = async () => readTable(await nft(present[0]!, ['list', 'ruleset']));
  const { backend } = await pointed();
  await fronts.look();
  t.match(await pointed(), { backend, isWhole: true }, 'what an agent of before has pointed has what is new');
  await fronts.look();
  t.same(await hostRulesOf(host.stack), before, 'and so have the rules of the host');

  const [beside, caller] = ['kgdirect-beside', 'kgdirect-guest'];
  await docker('network', 'create', '--opt', 'com.docker.network.bridge.name=kgdirectown', '--label', label, beside);
  try {
    await fronts.look();
    t.match(
      (await hostRulesOf(host.stack)).join('\n'),
      /iifname != "kgdirectown" .*dnat to/,
      'a bridge of another name is no way from outside',
    );
    const asks = `fetch('http://${at(0)}/who').then(said => said.text()).then(console.log)`;
    const said = await docker('run', '--rm', '--name', caller, '--label', label, '--network', beside, image, process.execPath, '-e', asks);
    t.equal(said.trim(), `${front}.`, 'who comes by it goes by the front');
  } finally {
    await docker('rm', '-f', caller).catch(() => undefined);
    await docker('network', 'rm', beside);
  }

  const [itsFront] = present;
  await docker('stop', '-t', '0', behind!);
  present = [itsFront!, await engine.inspect(behind!)];
  await fronts.look();
  t.same(await hostRulesOf(host.stack), [], 'who ended leaves its address, and nobody is sent to whoever gets it');
  await docker('start', behind!);
  present = [itsFront!, await engine.inspect(behind!)];
  await fronts.look();
  await fronts.look();
  await stage.untilAnswers(name);
  t.equal(await outsider.asks(`http://${at(0)}/who`), `${outsider.address}.`, 'and it is sent to again when it runs');

  await docker('rm', '-f', name);
  present = present.filter(one => one.id === behind);
  await fronts.look();
  t.same(anew, [name]);
  t.equal(
    await outsider.asks(`http://${at(0)}/who`),
    `${outsider.address}.`,
    'the front is there again, and its rules were not taken away',
  );
  await docker('rm', '-f', name, behind!);
  present = [];
  await fronts.look();
  t.same(await hostRulesOf(host.stack), [], 'no front, no rules');
});

t.test('host-dnat: who called while nobody was there is answered by the next, and seen by his address', async t => {
  const name = 'kgdirect-late';
  await stage.web(name, '-p', `${at(0)}:8080`);
  t.match(await host.recycle(name, { action: 'adopt', method: 'host-dnat' }), { outcome: 'done' });
  const [behind] = await stage.behind(name);
  const bindings = [{ address: outsider.hostAddress, port: ports[0], to: 8080 }];
  const said = await answeredByTheNext(t, {
    backend: await stage.addressOf(behind!),
    sendTo: backend => openOutside({ name: outsideName(host.stack, name), bindings, backend }),
    ask: () => outsider.asks(`http://${at(0)}/who`),
  });
  t.equal(said, `${outsider.address}.`);
  await closeOutside(outsideName(host.stack, name));
  await docker('rm', '-f', name, behind!);
});

t.test('host-dnat: where its rules can be neither made nor taken away, the old one has everything back all the same', async t => {
  const name = 'kgdirect-undone';
  await stage.web(name, '-p', `${at(1)}:8080`, '--restart', 'always');
  const before = await stage.inspect(name);
  let putBackProgram = () => {};
  t.teardown(() => putBackProgram());
  const asked: Promise<string>[] = [];
  stage.faults.set(name, {
    afterStep: ({ steps, outcome }) => {
      const { step, ok } = steps.at(-1)!;
      if (step === 'start front') putBackProgram = takeOffPath('nft');
      if (step !== 'put back' || ok || outcome !== undefined) return;
      asked.push(stage.call(name));
      putBackProgram();
    },
  });
  const report = await host.recycle(name, { action: 'adopt', method: 'host-dnat', capture: false });
  stage.faults.delete(name);
  t.match(report, { outcome: 'undone' }, failureOf(report));
  t.match(
    report.steps.find(({ step }) => step === 'remove front'),
    { ok: true, detail: /install the package nftables/ },
  );
  t.same(await Promise.all(asked), ['here.'], 'it serves before they can be');
  const after = await stage.inspect(name);
  t.equal(after.Id, before.Id);
  t.same(after.HostConfig, before.HostConfig);
  t.same(await stage.namesOf(name), [name], 'nothing else is left');
  t.same(await hostRulesOf(host.stack, name), []);
  await docker('rm', '-f', name);
});

const refusals: readonly (readonly [title: string, run: readonly string[], says: RegExp])[] = [
  ['what nobody outside can reach', [], /publishes no TCP port to others than this host: .*front/],
  ['what only this host can reach', ['-p', '127.0.0.1:18390:8080'], /publishes no TCP port to others than this host: .*front/],
];
for (const [title, run, says] of refusals)
  t.test(`no host-dnat for ${title}`, async t => {
    const name = 'kgdirect-refused';
    await stage.web(name, ...run);
    try {
      const before = (await stage.inspect(name)).Id;
      t.match(await host.recycle(name, { action: 'adopt', method: 'host-dnat' }), { outcome: 'refused', refused: { message: says } });
      t.equal((await stage.inspect(name)).Id, before, 'and nothing was touched');
    } finally {
      await docker('rm', '-fv', name);
    }
  });
