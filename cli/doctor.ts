import { accessSync, constants, existsSync, readFileSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Context } from './context.js';
import { CliError } from './exit.js';
import { machine } from './prepare.js';
import { readRunning } from './settings.js';
import type { Host, NextRecycle, Status } from './shapes.js';
import { sightOf } from './words.js';

export interface Check {
  readonly check: string;
  /** The main job does not work without it. */
  readonly needed: boolean;
  readonly ok: boolean;
  readonly found: string;
  readonly fix?: string;
  readonly ms: number;
}
type Finding = Omit<Check, 'check' | 'needed' | 'ms'>;

const enoughBytes = 1 << 30;

/** What this machine, or the named host by its agent's word, can do. */
export async function examine(context: Context, hostName: string | undefined, canary: boolean): Promise<readonly Check[]> {
  const checks: Check[] = [];
  const check = async (name: string, needed: boolean, look: () => Finding | Promise<Finding>) => {
    const begun = performance.now();
    let found: Finding;
    try {
      found = await look();
    } catch (error) {
      found = { ok: false, found: error instanceof Error ? error.message : String(error) };
    }
    checks.push({ check: name, needed, ...found, ms: Math.round((performance.now() - begun) * 10) / 10 });
  };
  const status = await statusOf(context);
  const host =
    status?.hosts.find(one => one.host === (hostName ?? context.world.env['KNOWNGOOD_HOST'] ?? context.world.hostname)) ??
    (hostName === undefined ? status?.hosts[0] : undefined);
  // What only eBPF needs is not needed where samples are taken; where no agent has said, it is.
  const ebpf = (host?.sensor ?? context.world.env['KNOWNGOOD_SENSOR']) !== 'sampling';
  if (hostName === undefined) await ofThisMachine(context, check, ebpf);
  await programs(host, check, hostName);
  if (status !== undefined) await schedules(context, check);
  if (canary) await check('canary', true, () => prove(context, hostName ?? host?.host));
  return checks;
}

type Look = (name: string, needed: boolean, look: () => Finding | Promise<Finding>) => Promise<void>;

async function ofThisMachine(context: Context, check: Look, ebpf: boolean) {
  const here = await machine(context);
  await check('node', true, () => {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    return { ok: major > 20 || (major === 20 && minor >= 19), found: process.versions.node, fix: 'install Node.js 20.19 or newer' };
  });
  await check('root', ebpf, () => ({
    ok: context.world.uid === 0,
    found: context.world.uid === 0 ? 'root' : `user id ${context.world.uid}`,
    fix: 'run the agent as root',
  }));
  await check('btf', ebpf, () => {
    const file = '/sys/kernel/btf/vmlinux';
    return {
      ok: existsSync(file),
      found: existsSync(file) ? file : 'this kernel tells no types (CONFIG_DEBUG_INFO_BTF)',
      fix: 'use a kernel with CONFIG_DEBUG_INFO_BTF, as every Debian kernel since 11 has it',
    };
  });
  await check('cgroup2', ebpf, () => {
    const mount = mountOf('cgroup2');
    return { ok: mount !== undefined, found: mount ?? 'not mounted', fix: 'mount -t cgroup2 none /sys/fs/cgroup/unified' };
  });
  await check('bpffs', false, () => {
    const mount = mountOf('bpf');
    // The programs live as long as the agent; nothing is pinned.
    return { ok: mount !== undefined, found: mount ?? 'not mounted, and not used by this version' };
  });
  for (const need of here.needs.filter(one => one.for.includes('up') && one.name !== 'engine')) {
    await check(need.name, ebpf || need.name !== 'libbpf', () => {
      const lacking = here.lacks(need);
      return {
        ok: !lacking,
        found: lacking ? `missing: it ${need.why}` : (here.which(need.name) ?? 'installed'),
        fix: `apt-get install --no-install-recommends ${need.packages.join(' ')}`,
      };
    });
  }
  await check('engine', true, async () => {
    const answer = await here.ask('/version');
    if (answer === undefined)
      return { ok: false, found: 'no Docker Engine answers', fix: 'start it (systemctl start docker), or let npm start bring one' };
    const version = JSON.parse(answer) as { readonly Version?: string; readonly ApiVersion?: string };
    return { ok: true, found: `Docker ${version.Version}, API ${version.ApiVersion}` };
  });
  await check('nats', false, () => {
    const running = readRunning(context.stateDir, 'nats');
    return {
      ok: running !== undefined,
      found: running === undefined ? 'no broker of this stack runs' : `pid ${running.pid}`,
      fix: 'knowngood up',
    };
  });
  await check('controller', false, async () => {
    const status = await statusOf(context);
    return {
      ok: status !== undefined,
      found: status === undefined ? 'no controller answers' : (status.version ?? 'answers'),
      fix: 'knowngood up',
    };
  });
  await check('state-dir', true, () => stateDir(context.stateDir));
  await check('clock', true, () => clock());
}

/** Whether each schedule can be kept by the hosts its containers run on; by the controller's word. */
async function schedules(context: Context, check: Look) {
  for (const { workload, every, nextAt, canKeep, why } of await context.client().items<NextRecycle>('/recycles', { next: true })) {
    await check(`schedule.${workload}`, false, () =>
      canKeep
        ? { ok: true, found: `every ${every}${nextAt === undefined ? '' : `, next ${nextAt}`}` }
        : { ok: false, found: why ?? 'it cannot be kept' },
    );
  }
}

async function programs(host: Host | undefined, check: Look, asked: string | undefined) {
  if (host === undefined) {
    await check('programs', asked !== undefined, () => ({
      ok: false,
      found: asked === undefined ? 'no agent has said which of its programs this kernel takes' : `no agent on ${asked} has reported`,
      fix: 'knowngood up, then ask again',
    }));
    return;
  }
  const essential = ['exec', 'connect', 'listen', 'inbound'];
  for (const [kind, sight] of Object.entries(host.visibility)) {
    const sees = sightOf(sight);
    const why = typeof sight === 'object' && sight.why !== undefined ? `: ${sight.why}` : '';
    await check(`programs.${kind}`, essential.includes(kind), () => ({ ok: sees !== 'no', found: `${sees}${why} (${host.host})` }));
  }
}

/** Has the host's canary run, and waits until what it did has come back as alerts. */
async function prove(context: Context, host: string | undefined): Promise<Finding> {
  const fix = 'see "knowngood status", and the log of the agent on that host';
  if (host === undefined) return { ok: false, found: 'no agent has reported, so none can be asked', fix: 'knowngood up, then ask again' };
  const proof = await context
    .client()
    .send<{ readonly ok: boolean; readonly ms: number; readonly missing: readonly string[] }>(
      'POST',
      `/hosts/${encodeURIComponent(host)}/canary`,
      {},
      context.timeout.ms,
    );
  if (proof.ok) return { ok: true, found: `a harmless program and connection on ${host} were alerts within ${proof.ms} ms` };
  return { ok: false, found: `${proof.missing.join(' and ')} of the canary on ${host} did not arrive as an alert`, fix };
}

async function statusOf(context: Context): Promise<Status | undefined> {
  try {
    return await context.client().get<Status>('/status', {}, 3_000);
  } catch (error) {
    if (error instanceof CliError) return undefined;
    throw error;
  }
}

function mountOf(type: string): string | undefined {
  for (const line of readFileSync('/proc/self/mountinfo', 'utf8').split('\n')) {
    const [left = '', right = ''] = line.split(' - ');
    if (right.startsWith(`${type} `)) return left.split(' ')[4];
  }
  return undefined;
}

function stateDir(folder: string): Finding {
  let there = folder;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  const free = statfsSync(there);
  const bytes = free.bavail * free.bsize;
  try {
    accessSync(there, constants.W_OK);
  } catch {
    return { ok: false, found: `${there} cannot be written`, fix: 'choose another with --state-dir' };
  }
  return {
    ok: bytes >= enoughBytes,
    found: `${folder}, ${(bytes / (1 << 30)).toFixed(1)} GiB free`,
    fix: 'make room: less than 1 GiB is free',
  };
}

/** A clock before the project's own time makes every certificate, expiry and time axis wrong. */
function clock(): Finding {
  const now = new Date();
  return { ok: now.getUTCFullYear() >= 2026, found: now.toISOString(), fix: 'set the clock' };
}
