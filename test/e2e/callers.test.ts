import { connect } from 'node:net';
import t from 'tap';
import { Actor, compiled, makeActorImage } from '../support/actor.js';
import { Following } from '../support/following.js';
import { docker } from '../support/image.js';
import { Stack, until } from '../support/stack.js';

const tag = `kgcall${process.pid}`;
const image = `knowngood-test-actor:${tag}`;
const label = `knowngood.test=${tag}`;
const subnet = `10.${100 + (process.pid % 100)}.${(process.pid >> 7) & 0xff}`;
const server = `${subnet}.200`;
const clientAddress = `${subnet}.100`;
const port = 8080;
/** How long an observation may wait for a name, and what the way to an alert may take. */
const withinMs = 1_500 + 2_000;
/** Calls as the first thing it does, from an address of its own choice where one is given; then it stays where told so, or is gone at once. */
const caller = `
#include <arpa/inet.h>
#include <stdlib.h>
#include <unistd.h>
int main(int n, char **a) {
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(atoi(a[2]))};
	inet_pton(AF_INET, a[1], &to.sin_addr);
	struct sockaddr_in from = {.sin_family = AF_INET};
	int s = socket(AF_INET, SOCK_STREAM, 0), chosen = n > 3 && inet_pton(AF_INET, a[3], &from.sin_addr) == 1;
	if (chosen && bind(s, (void *)&from, sizeof from)) return 2;
	if (connect(s, (void *)&to, sizeof to)) return 3;
	while (n > 3 && !chosen) pause();
	return 0;
}`;

t.test('a fresh container is known by its workload from its first packet on', { timeout: 300_000 }, async t => {
  await makeActorImage(image, { '/bin/caller': { from: compiled('caller', caller) } });
  t.teardown(() => docker('image', 'rm', '-f', image));
  await docker('network', 'create', '--internal', '--subnet', `${subnet}.0/24`, tag);
  t.teardown(() => docker('network', 'rm', tag));
  const stack = await Stack.start({ label });
  t.teardown(() => stack.stop());
  const as = (workload: string) => ['--network', tag, '--label', label, '--label', `knowngood.workload=shop/${workload}`];

  const serve = () => Actor.start(`${tag}-server`, { image, ports: [port], run: [...as('server'), '--ip', server] });
  let served = await serve();
  t.teardown(() => served.remove());
  const poller = await Actor.start(`${tag}-poller`, { image, run: as('poller') });
  t.teardown(() => poller.remove());
  t.teardown(() => docker('rm', '-f', `${tag}-client`).catch(() => undefined));
  /** One that calls at once and stays, and one that calls and is gone. */
  const recreate = async (stays: boolean) => {
    await docker('rm', '-f', `${tag}-client`).catch(() => undefined);
    const command = ['/bin/caller', server, `${port}`, ...(stays ? ['stay'] : [])];
    await docker(
      'run',
      ...(stays ? ['-d'] : ['--rm']),
      '--name',
      `${tag}-client`,
      ...as('client'),
      '--ip',
      clientAddress,
      image,
      ...command,
    );
  };
  /** The server is made anew while somebody who was there before goes on calling it. */
  const replaceServer = async () => {
    await served.remove();
    const made = serve();
    let reached = false;
    while (!reached) reached = (await poller.tell('connect', server, port)) === 0;
    served = await made;
  };

  for (const stays of [true, false, true, false]) await recreate(stays);
  await replaceServer();
  await stack.settled();
  const profiles = async () =>
    Promise.all(['server', 'client', 'poller'].map(async name => (await stack.ok('profile', 'show', `shop/${name}`))[0]));
  const peersOf = (entries: readonly { kind: string; from?: string; to?: string }[]) =>
    [...new Set(entries.flatMap(({ kind, from, to }) => (kind === 'inbound' || kind === 'outbound' ? [from ?? to ?? ''] : [])))].sort();
  const [atServer, atClient, atPoller] = (await profiles()).map(profile => peersOf(profile.entries));
  t.same(atServer, ['workload:shop/client', 'workload:shop/poller'], 'what is learned names no address');
  t.same(atClient, ['workload:shop/server']);
  t.same(atPoller, ['workload:shop/server']);

  await stack.ok('mode', '--all', 'alert');
  const alerts = new Following(stack);
  t.teardown(() => alerts.stop());
  for (let round = 0; round < 20; round++) {
    await recreate(round % 2 === 0);
    if (round % 5 === 4) await replaceServer();
  }
  await stack.settled();
  // Each of them is started with a folder of its own mounted, and that is news.
  t.same(
    alerts.alerts.filter(alert => alert.kind !== 'settings').map(alert => alert.sentence),
    [],
    'twenty fresh clients and four fresh servers are no news',
  );

  const told = async (what: string, act: () => Promise<unknown>, expected: object) => {
    const before = alerts.ids.length;
    await act();
    const done = Date.now();
    await until(`the alert of ${what}`, withinMs, () => alerts.since(before)[0]);
    t.ok(Date.now() - done <= withinMs, `${what}: told after ${Date.now() - done} ms`);
    await stack.settled();
    t.match(alerts.since(before), [expected], `${what}: ${alerts.since(before).map(alert => alert.sentence)}`);
  };
  const callsServer = (peer: string) => ({ workload: 'shop/server', reason: 'unlisted-inbound', behaviour: { peer } });
  await told('the host itself', () => reach(server, port), callsServer(`${subnet}.1`));
  // One that nobody watches, with an address beside the one that the engine gave it.
  const foreign = ['run', '--rm', '--cap-add', 'NET_ADMIN', '--network', tag, image];
  const own = `${subnet}.78`;
  const intrude = `/bin/busybox ip address add ${own}/24 dev eth0 && exec /bin/caller ${server} ${port} ${own}`;
  await told('an address that the engine does not know', () => docker(...foreign, '/bin/sh', '-c', intrude), callsServer(own));
  await docker('rm', '-f', `${tag}-client`);
  await told(
    'another workload at the address of one that may call',
    () => docker('run', '--rm', ...as('stranger'), '--ip', clientAddress, image, '/bin/caller', server, `${port}`),
    callsServer('workload:shop/stranger'),
  );
  await told('a call to an address that nobody has', () => poller.tell('connect', `${subnet}.77`, port), {
    workload: 'shop/poller',
    reason: 'unlisted-destination',
    behaviour: { peer: `${subnet}.77` },
  });
});

function reach(host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    const socket = connect({ host, port }, () => {
      socket.destroy();
      done();
    });
    socket.once('error', fail);
  });
}
