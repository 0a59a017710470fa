import { availableParallelism, loadavg } from 'node:os';
import type { Heartbeat } from '../proto/fleet.js';

type HostFacts = Pick<Heartbeat, 'kernel' | 'os' | 'cpus' | 'load' | 'memoryTotalBytes' | 'memoryFreeBytes'>;

interface Host {
  readonly si: typeof import('systeminformation');
  readonly kernel: string;
  readonly os: string;
}

let host: Promise<Host> | undefined;

/**
 * EDGE systeminformation: what the host is and how loaded. Loaded on the first call, not at start: it is large, and nothing that an
 * agent does first needs it. What does not change is asked once. Rejects only where the host has no such figures at all.
 * Cores and load come from Node.js: systeminformation runs a shell for each, and this process stands still until it ends.
 */
export async function hostFacts(): Promise<HostFacts> {
  host ??= look();
  const { si, kernel, os } = await host;
  const memory = await si.mem();
  const load = loadavg()[0] ?? 0;
  return { kernel, os, cpus: availableParallelism(), load, memoryTotalBytes: memory.total, memoryFreeBytes: memory.available };
}

async function look(): Promise<Host> {
  const si = (await import('systeminformation')).default;
  const os = await si.osInfo();
  return { si, kernel: os.kernel, os: `${os.distro} ${os.release}`.trim() };
}
