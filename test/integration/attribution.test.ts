import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmdirSync } from 'node:fs';
import t from 'tap';
import { ProcFs } from '../../agent/proc.js';
import { Actor, compiled } from '../support/actor.js';
import { docker } from '../support/image.js';
import { senderImage, Watching } from '../support/sensor.js';
import { until } from '../support/stack.js';

const run = process.pid;
const label = ['--label', 'knowngood.test=attribution'];
const cgroups = new ProcFs().cgroup2Mount()!;
const id = (digit: string) => digit.repeat(64);

/** A program started on the host, in a cgroup of this name and in a mount namespace of its own, as a runtime would. */
function runIn(name: string, ...argv: readonly string[]): void {
  const folder = `${cgroups}/${name}`;
  const script = 'mkdir -p "$0" && echo 0 > "$0/cgroup.procs" && exec "$@"';
  try {
    execFileSync('unshare', ['-m', 'sh', '-c', script, folder, ...argv]);
  } finally {
    for (let at = folder; at !== cgroups; at = at.slice(0, at.lastIndexOf('/'))) rmdirSync(at);
  }
}

t.test('a container is known by the name of its cgroup, whichever engine and driver made it, and by no other', async t => {
  const watching = await Watching.start();
  t.teardown(() => watching.sensor.stop());
  const table: readonly (readonly [string, string | undefined])[] = [
    [`kgattr${run}/${id('a')}`, id('a')],
    [`kgattr${run}/docker-${id('b')}.scope`, id('b')],
    [`kgattr${run}/libpod-${id('c')}.scope`, id('c')],
    [`kgattr${run}/libpod-${id('d')}`, id('d')],
    [`kgattr${run}/cri-containerd-${id('e')}.scope`, id('e')],
    [`kgattr${run}/crio-${id('f')}.scope`, id('f')],
    [`kgattr${run}/nerdctl-${id('1')}.scope`, id('1')],
    [`kgattr${run}/${id('2')}/init.scope`, id('2')],
    [`kgattr${run}/${id('3')}/docker/${id('4')}`, id('3')],
    [`kgattr${run}/${id('a').slice(1)}`, undefined],
    [`kgattr${run}/${id('a')}a`, undefined],
    [`kgattr${run}/${'A'.repeat(64)}`, undefined],
    [`kgattr${run}/docker-${id('5')}.slice`, undefined],
    [`kgattr${run}/lxc-${id('6')}.scope`, undefined],
    [`kgattr${run}/docker-${id('7').slice(1)}g.scope`, undefined],
    [`kgattr${run}/libpod-conmon-${id('8')}.scope`, undefined],
  ];
  for (const [name, container] of table) {
    const marker = `attr-${name.slice(name.indexOf('/'))}`;
    const before = watching.observations.length;
    runIn(name, '/bin/echo', marker);
    await watching.sensor.drain();
    const told = watching.observations.slice(before).filter(one => one.kind === 'exec' && one.argv?.includes(marker));
    t.same(
      told.map(one => [one.container, one.outside]),
      container === undefined ? [] : [[container, undefined]],
      name,
    );
  }
});

t.test('a runtime that works within the container’s cgroup opens a session, and is none of it', async t => {
  const image = await senderImage(`knowngood-attribution:${run}`);
  const watching = await Watching.start();
  const actor = await Actor.start(`kg-attribution-${run}`, { image, run: [...label, '--network', 'none'] });
  t.teardown(async () => {
    await actor.remove();
    await docker('rmi', '-f', image);
    await watching.sensor.stop();
  });
  const pid = await docker('inspect', '-f', '{{.State.Pid}}', actor.id);
  const [own] = new ProcFs().containerCgroups().get(actor.id) ?? [];
  t.ok(own, 'its cgroup');
  const folder = execFileSync('find', [cgroups, '-type', 'd', '-inum', String(own)], { encoding: 'utf8' }).trim();
  // The shell is the runtime: it joins the cgroup with the host's files before its eyes, and its child goes in.
  const script = 'echo 0 > "$0/cgroup.procs"; nsenter -t "$1" -m /bin/other7 within; :';
  t.equal(spawnSync('sh', ['-c', script, folder, pid]).status, 0);
  const exec = await watching.exec(actor.id, one => one.argv?.[1] === 'within', 'what the runtime started');
  t.match(exec, { exe: '/bin/other7', parentExe: 'start', session: { main: false, opening: ['/bin/other7', 'within'] } });
  t.equal(exec.outside, undefined);
  t.same(
    watching.execs(actor.id).filter(one => one.hostMounts),
    [],
    'nothing of the runtime itself is told',
  );
});

t.test('a process that has the number of one that ended is not taken for it, also where only numbers tell them apart', async t => {
  const connecting = compiled(
    'connecting',
    `#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
int main(void) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(9), .sin_addr = {htonl(INADDR_LOOPBACK)}};
  connect(socket(AF_INET, SOCK_STREAM, 0), (void *)&to, sizeof to);
  return 0;
}`,
  );
  for (const steads of [false, true]) {
    const image = await senderImage(`knowngood-attribution-${steads}:${run}`);
    const watching = await Watching.start({ steads });
    const actor = await Actor.start(`kg-attribution-${steads}-${run}`, { image, run: [...label, '--network', 'none'] });
    try {
      await actor.tell('run', '/sender', 'tcp', '127.0.0.1', 9);
      const first = await until('its connection', 5_000, () => watching.sockets(actor.id).find(one => one.kind === 'connect'));
      const before = watching.observations.length;
      // The kernel hands out numbers in order: the next one after this is the number again.
      const script = 'echo "$1" > /proc/sys/kernel/ns_last_pid; "$0" & echo $!; wait $!';
      const numbers = new Set<number>();
      for (let i = 0; i < 200 && !numbers.has(first.pid!); i++)
        numbers.add(Number(execFileSync('sh', ['-c', script, connecting, String(first.pid! - 1)], { encoding: 'utf8' })));
      t.ok(numbers.has(first.pid!), `a process of the host was number ${first.pid}`);
      await watching.sensor.drain();
      t.same(
        watching.observations.slice(before).filter(one => one.container === actor.id),
        [],
        `${steads ? 'an older kernel' : 'this kernel'}: nothing of it is the container’s`,
      );
    } finally {
      await actor.remove();
      await docker('rmi', '-f', image);
      await watching.sensor.stop();
    }
  }
});

t.test('whoever enters a container is a session of its own, also where it began while the sensor was looking at others', async t => {
  const image = await senderImage(`knowngood-attribution-entered:${run}`);
  const name = (what: string) => `kg-attribution-${what}-${run}`;
  const begin = (what: string) =>
    execFileSync('docker', ['run', '-d', '--name', name(what), ...label, '--network', 'none', image, '/bin/busybox', 'sleep', '600'], {
      encoding: 'utf8',
    }).trim();
  /** Does something on the host right in the middle of one look at it. */
  class Meanwhile extends ProcFs {
    atCgroups: (() => void) | undefined;
    atProcesses: (() => void) | undefined;
    override containerCgroups() {
      const found = super.containerCgroups();
      const now = this.atCgroups;
      this.atCgroups = undefined;
      now?.();
      return found;
    }
    override processesOf(containers: ReadonlySet<string>) {
      const now = this.atProcesses;
      this.atProcesses = undefined;
      now?.();
      return super.processesOf(containers);
    }
  }
  const proc = new Meanwhile();
  const before = begin('before');
  proc.atProcesses = () => execFileSync('docker', ['exec', before, '/bin/allowed']);
  const watching = await Watching.start({ proc });
  const decoy = `${cgroups}/crio-${before}.scope`;
  t.teardown(async () => {
    for (const what of ['before', 'meanwhile']) await docker('rm', '-f', name(what)).catch(() => undefined);
    rmdirSync(decoy);
    await docker('rmi', '-f', image);
    await watching.sensor.stop();
  });
  const enters = async (container: string, marker: string, why: string) => {
    await docker('exec', container, '/bin/other7', marker);
    const exec = await watching.exec(container, one => one.argv?.[1] === marker, why);
    t.match(exec, { parentExe: 'start', session: { main: false, opening: ['/bin/other7', marker] } }, why);
    t.equal(exec.outside, undefined, why);
  };
  await enters(before, 'at-start', 'something ran in it while the sensor began');

  let meanwhile = '';
  const looked = new Promise<void>(resolve => {
    proc.atCgroups = () => {
      meanwhile = begin('meanwhile');
      resolve();
    };
  });
  watching.sensor.forgetContainer(id('0')); // somebody is gone: it looks who is
  await looked;
  await enters(meanwhile, 'meanwhile', 'it began while others were forgotten');

  mkdirSync(decoy);
  const again = new Promise<void>(resolve => {
    proc.atCgroups = resolve;
  });
  watching.sensor.forgetContainer(id('0'));
  await again;
  await enters(before, 'decoy', 'there is another cgroup of its name');
});
