import t from 'tap';
import { point } from '../../agent/recycle/front/netns.js';
import { badReplacements } from '../support/front-bad.js';
import { answeredByTheNext } from '../support/front-late.js';
import { FrontPlaces } from '../support/front-places.js';
import { recycledAgainAndAgain } from '../support/front-rounds.js';
import { FrontStage } from '../support/front-stage.js';
import { docker } from '../support/image.js';
import { patient } from '../support/patience.js';

const stage = await FrontStage.start({ prefix: 'kgfront' });
const { host, image, label, network } = stage;
t.teardown(() => stage.stop());

const places = new FrontPlaces(stage, { method: 'front', publish: ['127.0.0.1:18380:8080', '127.0.0.1:18388:8080'] });

t.test('a front takes over', { timeout: patient(60_000) }, t => places.adopt(t));
t.test('its container is recycled behind it again and again', { timeout: patient(600_000) }, t => recycledAgainAndAgain(t, places));
t.test('a replacement that does not do leaves the old one serving, and nothing behind', { timeout: patient(240_000) }, t =>
  badReplacements(t, places),
);
t.test('who called while nobody was there is answered by the next', async t => {
  const name = 'kgfront-late';
  await stage.web(name);
  t.match(await host.recycle(name, { action: 'adopt' }), { outcome: 'done' });
  const [behind] = await stage.behind(name);
  const { Id, State } = await stage.inspect(name);
  const front = { id: Id as string, pid: State.Pid as number };
  const said = await answeredByTheNext(t, {
    backend: await stage.addressOf(behind!),
    sendTo: backend => point(front, backend, 'front'),
    ask: () => stage.call(name, '/who', patient(10)),
  });
  t.equal(said, `${await stage.addressOf(name)}.`);
  await docker('rm', '-f', name, behind!);
});
t.test('the front gives back what it held', { timeout: patient(60_000) }, t => places.release(t));

const six = 'kgfront-six';
t.before(() => docker('network', 'create', '--internal', '--ipv6', '--subnet', 'fd00:6b67::/64', six));
t.teardown(() => docker('network', 'rm', six).catch(() => undefined));
const refusals: readonly (readonly [title: string, run: readonly string[], says: RegExp])[] = [
  ['the network of the host', ['--network', 'host'], /no network of its own/],
  ['a writable volume', ['-v', '/data'], /two of .* would write to \/data for a moment: .*knowngood\.recycle\.volumes=safe/],
  ['a published UDP port', ['-p', '127.0.0.1:18389:53/udp'], /serves UDP/],
  ['--rm', ['--rm'], /--rm/],
  ['an IPv6 address', ['--network', six], /has an IPv6 address: a front passes on IPv4 alone/],
];
for (const [title, run, says] of refusals)
  t.test(`no front for ${title}`, async t => {
    const name = 'kgfront-refused';
    const on = run.includes('--network') ? [] : ['--network', network];
    await docker('run', '-d', '--name', name, '--label', label, ...on, ...run, image, process.execPath, '/server.mjs');
    try {
      for (
        let tries = 0;
        tries < 50 && (await host.orders.plan((await host.meet(name)).container.id)).steps.every(step => !/8080/.test(step));
        tries++
      )
        await new Promise(done => setTimeout(done, 100));
      const before = (await stage.inspect(name)).Id;
      t.match(await host.recycle(name, { action: 'adopt' }), { outcome: 'refused', refused: { message: says } });
      t.equal((await stage.inspect(name)).Id, before, 'and nothing was touched');
    } finally {
      await docker('rm', '-fv', name);
    }
  });
