import t from 'tap';
import { openEngine } from '../../agent/container/engine.js';
import { takeAbandoned } from '../../agent/recycle/front/abandoned.js';
import { Fronts } from '../../agent/recycle/front/fronts.js';
import { closeOutside } from '../../agent/recycle/front/host.js';
import { outsideName } from '../../agent/recycle/front/outside.js';
import { Outsides } from '../../agent/recycle/front/outsides.js';
import { badReplacements } from '../support/front-bad.js';
import { recycledAgainAndAgain, rounds } from '../support/front-rounds.js';
import { FrontStage } from '../support/front-stage.js';
import { hostRulesOf } from '../support/host-rules.js';
import { docker } from '../support/image.js';
import { Outsider } from '../support/outsider.js';
import { patient } from '../support/patience.js';

const stage = await FrontStage.start({ prefix: 'kgdirect', internal: false });
const outsider = await Outsider.start('kgdirectout', '10.99.8');
const { host } = stage;
t.teardown(() => stage.stop());
t.teardown(() => outsider.stop());
const at = `${outsider.hostAddress}:18382`;
// While the engine makes a network, for whichever suite, its chain for others is left out for a moment: a first packet is sent again.
const client = { port: 18_382, words: outsider.words, patienceMs: patient(10_000) };

t.test(
  'host-dnat: callers from outside are seen by their address, and are sent on without a gap',
  { timeout: patient(900_000) },
  async t => {
    await recycledAgainAndAgain(t, stage, {
      method: 'host-dnat',
      rounds,
      publish: `${at}:8080`,
      address: outsider.hostAddress,
      client,
      whileAdopted: async (t, name) => {
        t.equal(await outsider.asks(`http://${at}/who`), `${outsider.address}.`, 'who comes from outside is seen as who he is');
        const front = await stage.addressOf(name);
        t.equal(await stage.call(name, '/who'), `${front}.`, 'who comes from the same network comes by the front');
        const local = await fetch(`http://${at}/who`);
        t.equal(await local.text(), `${front}.`, 'and so does this host');
        const rules = await hostRulesOf(host.stack);
        t.equal(rules.filter(rule => rule.startsWith('table')).length, 1, rules.join('\n'));
        t.ok(rules.length <= 3, 'and no more than those of whoever served last are left');
      },
    });
    t.same(await hostRulesOf(host.stack), [], 'no rule is left on the host');
  },
);

t.test(
  'host-dnat: a replacement that does not do leaves the old one serving, and nothing behind',
  { timeout: patient(240_000) },
  async t => {
    await badReplacements(t, stage, {
      method: 'host-dnat',
      publish: `${at}:8080`,
      address: outsider.hostAddress,
      client,
      after: async (t, name) => {
        const [behind] = await stage.behind(name);
        const address = (await stage.inspect(behind!)).NetworkSettings.Networks[stage.network].IPAddress as string;
        t.match((await hostRulesOf(host.stack)).join('\n'), new RegExp(`dnat to ${address.replaceAll('.', '\\.')}:8080`));
        t.equal(await outsider.asks(`http://${at}/who`), `${outsider.address}.`);
      },
    });
  },
);

t.test('host-dnat: rules that are gone are made again, and go with a front that somebody removed', async t => {
  const engine = openEngine({});
  const name = 'kgdirect-gone';
  await stage.web(name, '-p', `${at}:8080`);
  t.match(await host.recycle(name, { action: 'adopt', method: 'host-dnat' }), { outcome: 'done' });
  const [behind] = await stage.behind(name);
  const front = await stage.addressOf(name);
  let present = await Promise.all([name, behind!].map(one => engine.inspect(one)));
  const fronts = new Fronts({
    present: () => present,
    isBusy: () => false,
    outsides: new Outsides(engine, host.stack),
    takeAbandoned: all => takeAbandoned(engine, host.stack, all, () => false),
    taken: place => t.fail(`the front of ${place} was taken away`),
    peerOf: () => undefined,
    tell: () => {},
    gap: () => {},
    nowUs: () => Date.now() * 1_000,
    trouble: (place, error) => t.fail(`${place}: ${error.message}`),
  });
  await closeOutside(outsideName(host.stack, name));
  t.equal(await outsider.asks(`http://${at}/who`), `${front}.`, 'without them the front passes on, as for everybody else');
  await fronts.look();
  t.equal(await outsider.asks(`http://${at}/who`), `${outsider.address}.`, 'made again');
  const before = await hostRulesOf(host.stack);
  await fronts.look();
  t.same(await hostRulesOf(host.stack), before, 'and left as they are');

  await docker('rm', '-f', name);
  present = present.filter(one => one.id === behind);
  await fronts.look();
  t.same(await hostRulesOf(host.stack), [], 'no front, no rules');
  await docker('rm', '-f', behind!);
});

const refusals: readonly (readonly [title: string, run: readonly string[], says: RegExp])[] = [
  ['what nobody outside can reach', [], /publishes no TCP port to others than this host: .*front/],
  ['what only this host can reach', ['-p', '127.0.0.1:18383:8080'], /publishes no TCP port to others than this host: .*front/],
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
