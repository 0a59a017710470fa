import { asInspected, type Inspected } from '../../container/inspected.js';
import { run, within } from '../front/programs.js';
import { insideOf, pidOf, untilUnused } from '../front/steps.js';
import type { ProxyEntry } from '../journal.js';
import { candidateOf, look } from '../steps.js';
import { Refusing, type Work, type WorkStep } from '../work.js';
import { serversOf, sessionsOf, tell } from './haproxy.js';
import { filledIn } from './label.js';
import { takenOut } from './plan.js';

const lookEveryMs = 50;
/** A proxy that was told by a command may go on for a moment as before: nothing may have come for this long. */
const quietMs = 500;
const commandMs = 30_000;

type ByHaproxy = Extract<ProxyEntry, { kind: 'haproxy' }>;
type ByExec = Extract<ProxyEntry, { kind: 'exec' }>;

/** Of several that go one at a time the turn may come late: who took the server out meanwhile is not to find it ready again. */
export const stillServes: WorkStep = {
  name: 'proxy',
  async run({ entry }) {
    const proxy = entry.proxy!;
    if (proxy.kind !== 'haproxy') return undefined;
    const own = (await serversOf(proxy.socket, proxy.backend)).find(one => one.name === proxy.server);
    if (own?.isTakenOut === true) throw new Refusing('proxy', takenOut(entry.place, proxy.server));
    return `${proxy.server} is in service`;
  },
};

/** From here on until it is ready again the others serve. What it has begun it may finish. */
export const leavePool: WorkStep = {
  name: 'drain',
  async run(work) {
    const proxy = work.entry.proxy!;
    const old = await look(work.tools.engine, work.entry.old.id);
    const isThere = old?.State.Running === true;
    if (proxy.kind === 'haproxy') return leaveHaproxy(proxy, work, isThere);
    if (!isThere) return 'it has ended';
    await runHook(work, proxy, proxy.drain, old);
    return proxy.waitMs === 0 ? 'its open connections are cut' : untilUnused(work, proxy.waitMs, quietMs);
  },
};

/** It has answered: the proxy may send it new connections. */
export const joinPool: WorkStep = {
  name: 'proxy ready',
  run: async work => join(work, asInspected(await work.tools.engine.inspectRaw(work.entry.candidate.id!))),
};

/** Whoever was put back serves again. */
export const rejoinPool: WorkStep = {
  name: 'proxy ready',
  async run(work) {
    if (!work.entry.touched) return 'the proxy was told nothing';
    const back = (await look(work.tools.engine, work.entry.old.id)) ?? (await candidateOf(work));
    if (back === undefined) throw new Error(`nobody of ${work.entry.place} is there to serve again`);
    return join(work, back);
  },
};

async function leaveHaproxy({ socket, backend, server, waitMs }: ByHaproxy, { entry }: Work, isThere: boolean): Promise<string> {
  const set = (what: string) => tell(socket, `set server ${backend}/${server} ${what}`);
  await set('state drain');
  // Asked only now: of two that leave at the same time on two hosts each sees the other gone.
  const ready = (await serversOf(socket, backend)).filter(one => one.name !== server && one.isReady);
  if (ready.length === 0) {
    await set('state ready');
    throw new Error(`no other server of ${backend} is ready: ${entry.place} goes on serving`);
  }
  const from = performance.now();
  let open = await sessionsOf(socket, backend, server);
  while (isThere && open > 0 && performance.now() - from < waitMs) {
    await new Promise(resolve => setTimeout(resolve, lookEveryMs));
    open = await sessionsOf(socket, backend, server);
  }
  // Clients that a cookie ties to it were still sent to it until here.
  await set('state maint');
  return `${ready.length} others serve; ${open === 0 ? 'no session is open' : `${open} sessions were still open after ${waitMs} ms`}`;
}

async function join(work: Work, said: Inspected): Promise<string> {
  const proxy = work.entry.proxy!;
  if (proxy.kind === 'exec') {
    const asker = proxy.container === 'self' ? undefined : asInspected(await work.tools.engine.inspectRaw(proxy.container));
    await forgetNeighbour(asker, addressOf(said));
    await runHook(work, proxy, proxy.ready, said);
    return proxy.ready.join(' ');
  }
  const { socket, backend, server, network } = proxy;
  const set = (what: string) => tell(socket, `set server ${backend}/${server} ${what}`);
  const now = (await serversOf(socket, backend)).find(one => one.name === server);
  if (now === undefined) throw new Error(`backend ${backend} of HAProxy has no server ${server} any more`);
  // A port that is published on this host stays the same.
  const address = network === undefined ? now.address : (said.NetworkSettings?.Networks?.[network]?.IPAddress ?? '');
  if (address === '') throw new Error(`${work.entry.place} has no address on ${network}`);
  if (network !== undefined) await forgetNeighbour(undefined, address);
  if (now.address !== address) await set(`addr ${address}`);
  await set('state ready');
  return `${server} at ${address}`;
}

/**
 * While nobody had its address, the proxy's host went on asking for it (there were connections yet to be ended), once a second. Whoever comes now
 * would wait for the next time. Without the program `ip` he does.
 */
async function forgetNeighbour(asker: Inspected | undefined, address: string): Promise<void> {
  if (address === '') return;
  const words = ['neigh', 'flush', 'to', address];
  const isOnHost = asker === undefined || pidOf(asker) === 0 || asker.HostConfig.NetworkMode === 'host';
  await (isOnHost ? run('ip', words) : within(insideOf(asker), 'ip', words)).catch(() => undefined);
}

async function runHook(work: Work, { container }: ByExec, argv: readonly string[], said: Inspected): Promise<void> {
  const { engine } = work.tools;
  const words = filledIn(argv, { name: work.entry.place, address: addressOf(said) });
  const code = await engine.exec(container === 'self' ? said.Id : container, words, commandMs);
  if (code !== 0) throw new Error(`"${words.join(' ')}" in ${container === 'self' ? work.entry.place : container} says ${code}`);
}

function addressOf(said: Inspected): string {
  return Object.values(said.NetworkSettings?.Networks ?? {}).find(endpoint => endpoint?.IPAddress)?.IPAddress ?? '';
}
