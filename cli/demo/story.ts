import { type Client, segment } from '../client.js';
import { CliError, exit } from '../exit.js';
import { pause } from '../pause.js';
import type { Alert, Recycle, Workload } from '../shapes.js';
import { span } from '../time.js';
import type { Docker } from './docker.js';
import { dropped, intruderScript, peerPort, shopImage } from './shop.js';

/** What to do when a part of the story does not come true. */
const keepIt = 'run it again with "knowngood demo --keep" and look at what it leaves';

export interface Stage {
  readonly docker: Docker;
  readonly client: Client;
  readonly signal: AbortSignal;
  /** Id of the stack: part of every name. */
  readonly id: string;
  /** What all of the demo carries, to be found again; only the shop carries the label that is watched. */
  readonly labels: Readonly<Record<string, string>>;
  readonly watched: Readonly<Record<string, string>>;
  readonly nginx: string;
  readonly busybox: string;
  /** Performs one step: its words are printed with the time it took. */
  step<T>(name: string, work: () => Promise<readonly [detail: string, value: T]>): Promise<T>;
  showAlert(alert: Alert): void;
}

export interface Sum {
  readonly requests: number;
  readonly failed: number;
  readonly alerts: number;
  readonly recycles: number;
}

export const workload = 'demo/shop';
const learnMs = 8_000;

/** The whole story, step by step. Throws CliError at the first step that does not come true. */
export async function story(stage: Stage): Promise<Sum> {
  const { docker, client, id, signal } = stage;
  const [image, network] = [`knowngood-demo-${id}`, `knowngood-demo-${id}`];
  const container = (name: string, command: string, labels = {}) =>
    docker.run(`knowngood-demo-${id}-${name}`, {
      Image: image,
      Entrypoint: [command],
      Labels: { ...stage.labels, ...labels },
      HostConfig: { NetworkMode: network },
      NetworkingConfig: { EndpointsConfig: { [network]: { Aliases: [name] } } },
    });

  await stage.step('image', async () => {
    const made = await shopImage(stage.nginx, stage.busybox);
    await docker.importImage(image, made.archive);
    await docker.makeNetwork(network, stage.labels);
    return [`a web shop: nginx ${made.version} with its ${made.libraries} libraries, from this machine's own files`, undefined];
  });
  const [caller, peer] = await stage.step('start', async () => {
    await container('shop', '/entrypoint.sh', { ...stage.watched, 'knowngood.workload': workload });
    const others = [await container('client', '/client.sh'), await container('peer', '/peer.sh')] as const;
    return ['the shop serves, a client keeps calling it on a network that leads nowhere', others];
  });

  await stage.step('learn', async () => {
    await until('the shop to be watched', 20_000, signal, async () => (await shop(client))?.containers.length);
    await docker.exec(caller, ['/put.sh', '/note.txt', 'note.txt']);
    await pause(learnMs, signal);
    signal.throwIfAborted();
    await client.get('/status', { wait: 'settled', timeoutMs: 20_000 }, 25_000);
    const { entries } = (await shop(client))!;
    return [`in ${span(learnMs)}: ${entries.processes} programs, ${entries.network} ways over the network`, undefined];
  });
  await stage.step('lock', async () => {
    await client.send('POST', `/profiles/${segment(workload)}/lock`, { by: 'demo', why: 'the demo locks what was learned' });
    await client.send('POST', `/workloads/${segment(workload)}/mode`, {
      mode: 'alert',
      wait: true,
      by: 'demo',
      why: 'the demo begins to watch',
    });
    const early = await client.items<Alert>('/alerts', { workload, status: 'open' });
    return [`from now on everything else is an alert; ${early.length} so far`, undefined];
  });

  const shopId = await shopContainer(stage);
  const address = await docker.addressOf(peer, network);
  const alert = await stage.step('intrude', async () => {
    const begun = Date.now();
    await docker.exec(caller, ['/bin/sh', '-c', attack(address)]);
    const found = await until('the alert', 15_000, signal, async () =>
      (await alertsOf(client)).find(one => one.behaviour['exe'] === `${dropped}/nc`),
    );
    const told = `through a hole in the shop (it runs uploads named *.job) a program is dropped and phones ${address}:${peerPort}`;
    return [`${told}; told ${span(Math.max(0, Date.parse(found.firstSeen) - begun))} after the upload began`, found];
  });
  stage.showAlert(alert);
  const alerts = await stage.step('alert', async () => {
    await client.get('/status', { wait: 'settled', timeoutMs: 20_000 }, 25_000);
    const all = await alertsOf(client);
    return [`${all.length} alerts in all: ${[...new Set(all.map(one => one.reason))].join(', ')}`, all.length];
  });
  if (!(await docker.hasFile(shopId, `${dropped}/nc`)))
    throw new CliError(exit.failed, 'demo', "the intruder's file was never in the shop", keepIt);

  const recycled = await stage.step('recycle', async () => {
    const [report] = await client.sendItems<Recycle>(
      '/recycle',
      { targets: [workload], wait: true, timeoutMs: 60_000, by: 'demo', why: 'intruder' },
      65_000,
    );
    if (report?.outcome !== 'done') {
      throw new CliError(
        exit.failed,
        'demo',
        `the recycle ended as ${report?.outcome}: ${report?.refused?.message ?? report?.steps.find(one => !one.ok)?.detail ?? 'no reason told'}`,
        keepIt,
      );
    }
    return [`a fresh container of the same image and settings, ${span(report.downtimeMs)} without one`, report];
  });
  await stage.step('gone', async () => {
    const fresh = recycled.new?.id ?? (await shopContainer(stage));
    const there = await docker.hasFile(fresh, `${dropped}/nc`);
    if (there) throw new CliError(exit.failed, 'demo', `${dropped}/nc is still there after the recycle`, keepIt);
    return [`${dropped}/nc, which the intruder left, is gone`, undefined];
  });
  const counts = await stage.step('serve', async () => {
    await pause(2_000, signal);
    const [line = '0 0'] = await docker.lastLines(caller, 1);
    const [requests = 0, failed = 0] = line.split(' ').map(Number);
    const why = failed > 0 ? ', while one container followed the other in its place' : '';
    return [`${requests} requests of the client, ${failed} failed${why}`, { requests, failed }];
  });
  return { ...counts, alerts, recycles: 1 };
}

/** The intruder's calls: a copy of busybox named nc, then the script that uses it (the shop takes uploads in order of their names). */
function attack(address: string): string {
  const script = intruderScript(address).replaceAll('\n', '\\n');
  return `printf '${script}' > /tmp/run.job && /put.sh /bin/busybox nc && /put.sh /tmp/run.job run.job`;
}

async function alertsOf(client: Client): Promise<readonly Alert[]> {
  return client.items<Alert>('/alerts', { workload, status: 'all' });
}
async function shop(client: Client): Promise<Workload | undefined> {
  return (await client.items<Workload>('/workloads')).find(one => one.workload === workload);
}
async function shopContainer(stage: Stage): Promise<string> {
  const [label, value] = Object.entries(stage.watched)[0]!;
  const [found] = await stage.docker.containersWith(`${label}=${value}`);
  if (found === undefined) throw new CliError(exit.failed, 'demo', 'the shop is gone', keepIt);
  return found.Id;
}

/** Looks every 50 ms until there is something. Throws naming what was awaited. */
async function until<T>(what: string, ms: number, signal: AbortSignal, look: () => Promise<T | undefined>): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new CliError(exit.failed, 'demo', `waited ${span(ms)} for ${what}`, keepIt);
    await pause(50, signal);
    signal.throwIfAborted();
  }
}
