import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { Actor, compiled } from '../support/actor.js';
import { Following } from '../support/following.js';
import { docker } from '../support/image.js';
import { senderImage } from '../support/sensor.js';
import { type Line, Stack, until } from '../support/stack.js';

const tag = `kgname${process.pid}`;
const label = `knowngood.test=${tag}`;
const subnet = `10.${100 + (process.pid % 100)}.${(process.pid >> 7) & 0xff}`;
const resolver = `${subnet}.200`;
const port = 443;
/** Addresses that nobody has: that they are called is what counts. */
const [first, second, ...unlisted] = [71, 72, 73, 74, 75].map(last => `${subnet}.${last}`);
/** More than any container may have handed on at once. */
const flood = 3_000;

t.test('a profile lists a name: its addresses of the moment are admitted, and no others', { timeout: 300_000 }, async t => {
  const names = { '/names': { from: compiled('names', readFileSync(join(import.meta.dirname, '../support/names.c'), 'utf8')) } };
  const image = await senderImage(`knowngood-names:${tag}`, names);
  await docker('network', 'create', '--internal', '--label', label, '--subnet', `${subnet}.0/24`, tag);
  const stack = await Stack.start({ label, env: { KNOWNGOOD_CANARY: 'off', KNOWNGOOD_WALK: 'off' } });
  const as = (workload: string) => ['--network', tag, '--label', label, '--label', `knowngood.workload=names/${workload}`];
  const client = await Actor.start(`${tag}-client`, { image, run: as('client') });
  const flooder = await Actor.start(`${tag}-flooder`, { image, run: as('flooder') });
  /** A name server that nobody watches, which says that every name has this address. */
  const says = async (address: string | undefined) => {
    await docker('rm', '-f', `${tag}-resolver`);
    const own = ['--label', 'knowngood.test=names-resolver', '--network', tag, '--ip', resolver];
    await docker('run', '-d', '--name', `${tag}-resolver`, ...own, image, '/names', 'serve', address!, '1');
  };
  t.teardown(async () => {
    await client.remove();
    await flooder.remove();
    await docker('rm', '-f', `${tag}-resolver`);
    await docker('network', 'rm', tag);
    await docker('rmi', '-f', image);
    await stack.stop();
  });
  const asks = (by: Actor, times = 1) =>
    until('an answer', 20_000, async () => (await by.tell('run', '/names', 'ask', resolver, 'api.example', times)) === 0 || undefined);

  await says(first);
  await asks(client);
  await client.tell('connect', first!, port);
  await asks(flooder);
  await stack.settled();
  const [profile] = await stack.ok('profile', 'show', 'names/client');
  const outbound = profile!.entries.filter((entry: Line) => entry.kind === 'outbound' && entry.port === port);
  t.match(outbound, [{ to: 'dns:api.example', protocol: 'tcp' }], 'what is learned is the name');

  await stack.ok('mode', '--all', 'alert');
  const following = new Following(stack, '--workload', 'names/client');
  t.teardown(() => following.stop());
  const refused = async (address: string) => {
    const before = following.ids.length;
    await client.tell('connect', address, port);
    await until(`the alert of ${address}`, 10_000, () => following.since(before)[0]);
    await stack.settled();
    t.match(following.since(before), [{ reason: 'unlisted-destination', behaviour: { peer: address, name: '' } }]);
  };

  await says(second);
  await asks(client);
  await client.tell('connect', second!, port);
  await client.tell('connect', first!, port);
  await stack.settled();
  t.same(
    following.alerts.map(alert => alert.sentence),
    [],
    'the name has moved to another address, and its old one holds for a while',
  );
  await refused(unlisted[0]!);

  await asks(flooder, flood);
  await until('the loss of the flooder', 20_000, async () => {
    const { gaps } = (await stack.kg('status')).lines[0]!;
    return gaps.some((gap: Line) => gap.of === 'answer' && gap.containers.includes(flooder.id)) || undefined;
  });
  await refused(unlisted[1]!);
  await asks(client);
  await client.tell('connect', second!, port);
  await stack.settled();
  t.equal(following.ids.length, 2, 'and the name is still admitted');
  const { inbox } = (await stack.kg('status')).lines[0]!;
  t.equal(inbox.unknown, 0, 'nothing was unknown');
});
