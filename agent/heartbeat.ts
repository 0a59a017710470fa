import { availableParallelism, loadavg } from 'node:os';
import type { Logger } from 'pino';
import type { Bucket, Bus } from '../proto/bus.js';
import { encodeHeartbeat } from '../proto/codec.js';
import type { Heartbeat } from '../proto/fleet.js';
import { inventoryBucket, type Names, token } from '../proto/subjects.js';

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
async function hostFacts(): Promise<HostFacts> {
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

/** Containers that come together are told in one beat. */
const soonMs = 50;

export interface HeartOptions {
  readonly bus: Bus;
  readonly names: Names;
  readonly log: Logger;
  /** What the agent knows of itself. */
  readonly own: () => Omit<Heartbeat, keyof HostFacts>;
}

/** Tells the inventory what this host is and how its agent does. A beat that cannot be told is let go: the next one says all of it. */
export class Heart {
  #inventory: Bucket | undefined;
  #soon: NodeJS.Timeout | undefined;

  constructor(readonly options: HeartOptions) {}

  async beat(): Promise<void> {
    const { bus, names, log, own } = this.options;
    try {
      const facts = await hostFacts();
      this.#inventory ??= await bus.declareBucket(inventoryBucket(names));
      const beat = own();
      await this.#inventory.put(token(beat.host), encodeHeartbeat({ ...facts, ...beat }));
    } catch (error) {
      log.debug(`no heartbeat this time: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** Whoever asks for a container that just came or went must not wait for the next beat. */
  beatSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      void this.beat();
    }, soonMs);
  }

  stop(): void {
    clearTimeout(this.#soon);
  }
}
