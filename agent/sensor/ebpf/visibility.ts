import type { Sight, Visibility } from '../../../proto/fleet.js';
import type { KernelObject } from './kernel-object.js';
import { SensorUnavailable } from './libbpf.js';

type Seen = 'exec' | 'connect' | 'send' | 'listen' | 'inbound' | 'unix' | 'packets';

export interface Program {
  readonly name: string;
  /** What is not seen without it. */
  readonly sights: readonly Seen[];
  readonly on: 'tracepoint' | 'cgroup';
  /** Stands in where the kernel does not let cgroup hooks read task storage (before Linux 6.16). */
  readonly stead?: string;
  /** Runs only where that one does not: it sees less, at a higher price. */
  readonly insteadOf?: string;
}

/** The programs of `kernel.bpf.c` and what each is for. */
export const programs: readonly Program[] = [
  { name: 'on_exit', sights: [], on: 'tracepoint' },
  { name: 'on_fork', sights: [], on: 'tracepoint' },
  { name: 'on_exec', sights: ['exec'], on: 'tracepoint' },
  { name: 'on_state', sights: ['listen', 'inbound'], on: 'tracepoint' },
  { name: 'on_connect4', sights: ['connect'], on: 'cgroup', stead: 'shadow_connect4' },
  { name: 'on_connect6', sights: ['connect'], on: 'cgroup', stead: 'shadow_connect6' },
  { name: 'on_send4', sights: ['send'], on: 'cgroup', stead: 'shadow_send4' },
  { name: 'on_send6', sights: ['send'], on: 'cgroup', stead: 'shadow_send6' },
  { name: 'on_ingress', sights: ['inbound'], on: 'cgroup' },
  { name: 'on_local', sights: ['unix'], on: 'cgroup', stead: 'shadow_local' },
  { name: 'on_local_send', sights: ['unix'], on: 'cgroup', stead: 'shadow_local_send' },
  { name: 'on_create', sights: ['packets'], on: 'cgroup', stead: 'shadow_create' },
  { name: 'on_egress', sights: ['packets'], on: 'cgroup' },
  { name: 'on_frames', sights: ['packets'], on: 'tracepoint' },
  { name: 'on_queue', sights: ['packets'], on: 'tracepoint', insteadOf: 'on_frames' },
];
const reserved = programs.flatMap(({ insteadOf }) => insteadOf ?? []);
const names = programs.flatMap(program => [program.name, ...(program.stead ? [program.stead] : [])]);

/** Sets sizes and constants of an object that is not loaded yet. */
type Configure = (object: KernelObject) => void;

export interface Loaded {
  readonly object: KernelObject;
  /** Programs in the kernel, by the name they are known under in `programs`, with the name of the one that was taken. */
  readonly taken: ReadonlyMap<string, string>;
  /** Why the kernel refused a program. */
  readonly refused: ReadonlyMap<string, string>;
}

/**
 * Loads what this kernel takes. Attempts with everything, and without what has a reserve; then with all the stand-ins; only where all of these fail is
 * each program tried alone.
 * `configure` sets sizes and constants before each load. `steads`: the stand-ins first, as on an older kernel.
 * Throws `SensorUnavailable` where nothing loads.
 */
export function loadWhatIsTaken(open: () => KernelObject, configure: Configure, steads = false): Loaded {
  for (const shadowed of steads ? [true] : [false, true]) {
    for (const left of steads ? [reserved] : [[], reserved]) {
      const taken = new Map(
        programs.filter(({ name }) => !left.includes(name)).map(({ name, stead }) => [name, (shadowed ? stead : undefined) ?? name]),
      );
      try {
        const object = attempt(open, configure, [...taken.values()]);
        return { object, taken, refused: new Map(left.map(name => [name, refusal(open, configure, name) ?? 'it was left away'])) };
      } catch (error) {
        if (!(error instanceof SensorUnavailable) || error.need !== 'kernel') throw error;
      }
    }
  }
  const taken = new Map<string, string>();
  const refused = new Map<string, string>();
  for (const { name, stead } of programs) {
    // Where there is a stand-in, its refusal is the one that counts: that the program itself is refused is why it is there.
    let why: string | undefined;
    for (const one of [name, ...(stead ? [stead] : [])]) {
      why = refusal(open, configure, one);
      if (why !== undefined) continue;
      taken.set(name, one);
      break;
    }
    if (why !== undefined) refused.set(name, why);
  }
  if (!taken.has('on_exec') && !taken.has('on_connect4')) {
    throw new SensorUnavailable(
      'kernel',
      `this kernel takes none of the eBPF programs (${refused.get('on_exec') ?? ''}): Linux 6.1 or later is needed`,
    );
  }
  return {
    object: attempt(open, configure, [...taken.values()]),
    taken,
    refused,
  };
}

function attempt(open: () => KernelObject, configure: Configure, wanted: readonly string[]): KernelObject {
  const object = open();
  try {
    configure(object);
    for (const name of names) if (!wanted.includes(name)) object.skip(name);
    object.load();
    return object;
  } catch (error) {
    object.close();
    throw error;
  }
}

function refusal(open: () => KernelObject, configure: Configure, name: string): string | undefined {
  const object = open();
  try {
    configure(object);
    for (const other of names) if (other !== name) object.skip(other);
    object.explain(name);
    object.load();
    return undefined;
  } catch (error) {
    return object.why(name) || (error as Error).message;
  } finally {
    object.close();
  }
}

/** Whether the one it stands in for runs, or the one that stands in for it. */
function isReplaced({ name, insteadOf }: Program, refused: ReadonlyMap<string, string>): boolean {
  const other = insteadOf ?? programs.find(program => program.insteadOf === name)?.name;
  return other !== undefined && !refused.has(other);
}

/** What is seen, from the programs that run and why the others do not. */
export function visibilityOf(refused: ReadonlyMap<string, string>): Visibility {
  const sight = (of: Seen): Sight => {
    const concerned = programs.filter(program => program.sights.includes(of));
    const missing = concerned.filter(program => refused.has(program.name) && !isReplaced(program, refused));
    if (missing.length === 0) return { sees: 'yes' };
    const why = missing.map(program => `${program.name}: ${refused.get(program.name)}`).join('; ');
    return { sees: missing.length === concerned.length ? 'no' : 'partly', why };
  };
  return {
    exec: sight('exec'),
    connect: sight('connect'),
    send: sight('send'),
    listen: sight('listen'),
    inbound: sight('inbound'),
    unix: sight('unix'),
    packets: packets(sight('packets'), refused),
    write: { sees: 'no', why: 'the kernel is not asked for what is written' },
  };
}

/** That such a socket is used is seen, not each packet; before Linux 6.3 not even that, where packets pass by the queue of a device. */
function packets(sight: Sight, refused: ReadonlyMap<string, string>): Sight {
  if (sight.sees !== 'yes') return sight;
  const past = refused.has('on_frames') ? ', and not at all where they pass by the queue of a device' : '';
  return { sees: 'partly', why: `packets that a program with NET_RAW makes itself are told once a socket${past}` };
}
