import type { Engine } from '../container/container.js';
import type { ProcFs } from '../proc.js';
import { SamplingSensor } from './sampling/sampling-sensor.js';
import type { Observation, Sensor } from './sensor.js';

export interface SensorWish {
  /** `auto`: eBPF where this host can, else samples. */
  readonly sensor: 'auto' | 'ebpf' | 'sampling';
  readonly sampleMs: number;
  /** Whether it runs as root; not whether root may here what root may do. */
  readonly root: boolean;
}

export interface SensorParts {
  readonly proc: ProcFs;
  readonly engine: Engine;
  readonly now: () => number;
  readonly uptimeMs: () => number;
  readonly clockMs: () => number;
  readonly cpuMs: () => number;
  /** The eBPF sensor, not started; loaded only where it is wanted. */
  readonly ebpf: () => Promise<OpenedSensor>;
}

export type OpenedSensor = Sensor & { scan(containers: ReadonlySet<string>): readonly Observation[] };

export const needsRoot = 'the eBPF sensor needs root: run knowngood as root (sudo)';

/**
 * The sensor this host gets, with `because` where it is samples that nobody asked for. One of eBPF that was not asked for by name is started
 * already: that is how it is found out whether it can be had.
 */
export async function openSensor(
  wish: SensorWish,
  parts: SensorParts,
): Promise<{ readonly sensor: OpenedSensor; readonly because?: string }> {
  const { ebpf: _ebpf, ...host } = parts;
  const seesAll = holds(parts.proc.bytes('self', 'status'), sysPtrace);
  const sampling = (because?: string) =>
    new SamplingSensor({ ...host, everyMs: wish.sampleMs, root: seesAll, ...(because !== undefined && { because }) });
  switch (wish.sensor) {
    case 'sampling':
      return { sensor: sampling() };
    case 'ebpf':
      return { sensor: await parts.ebpf() };
    case 'auto': {
      const because = wish.root ? undefined : needsRoot;
      const tried = because === undefined ? await tryEbpf(parts.ebpf) : because;
      return typeof tried === 'string' ? { sensor: sampling(tried), because: tried } : { sensor: tried };
    }
  }
}

/** A capability by its bit: to look into any process. */
const sysPtrace = 19n;

function holds(status: Buffer | undefined, capability: bigint): boolean {
  const effective = /^CapEff:\s*([0-9a-f]+)$/m.exec(status?.toString('latin1') ?? '')?.[1];
  return effective !== undefined && ((BigInt(`0x${effective}`) >> capability) & 1n) === 1n;
}

/** Started, or why it cannot be. A wrong setting is no reason to do without it. */
async function tryEbpf(ebpf: SensorParts['ebpf']): Promise<OpenedSensor | string> {
  try {
    const sensor = await ebpf();
    await sensor.start();
    return sensor;
  } catch (error) {
    const { name, need, message } = error as Error & { need?: string };
    if (need === 'ring-bytes' || (name !== 'SensorUnavailable' && !isMissingLibrary(error))) throw error;
    return message;
  }
}

/** The part that loads libraries has none for this machine. */
function isMissingLibrary(error: unknown): boolean {
  return error instanceof Error && /koffi/i.test(error.message);
}
