import { SensorUnavailable } from './libbpf.js';
/** The programs of `kernel.bpf.c` and what each is for. */
export const programs = [
  { name: 'on_fork', sights: [], on: 'tracepoint' },
  { name: 'on_exec', sights: ['exec'], on: 'tracepoint' },
  { name: 'on_state', sights: ['listen', 'inbound'], on: 'tracepoint' },
  { name: 'on_connect4', sights: ['connect'], on: 'cgroup', stead: 'shadow_connect4' },
  { name: 'on_connect6', sights: ['connect'], on: 'cgroup', stead: 'shadow_connect6' },
  { name: 'on_send4', sights: ['send'], on: 'cgroup', stead: 'shadow_send4' },
  { name: 'on_send6', sights: ['send'], on: 'cgroup', stead: 'shadow_send6' },
];
const names = programs.flatMap(program => [program.name, ...(program.stead ? [program.stead] : [])]);
/**
 * Loads what this kernel takes. One attempt with everything; only where that fails is each program tried alone.
 * `configure` sets sizes and constants before each load. `steads`: the stand-ins first, as on an older kernel.
 * Throws `SensorUnavailable` where nothing loads.
 */
export function loadWhatIsTaken(open, configure, steads = false) {
  const preferred = new Map(programs.map(({ name, stead }) => [name, (steads ? stead : undefined) ?? name]));
  try {
    return { object: attempt(open, configure, [...preferred.values()], steads), taken: preferred, refused: new Map() };
  } catch (error) {
    if (!(error instanceof SensorUnavailable) || error.need !== 'kernel') throw error;
  }
  const taken = new Map();
  const refused = new Map();
  for (const { name, stead } of programs) {
    const why = refusal(open, configure, name);
    if (why === undefined) taken.set(name, name);
    else if (stead && refusal(open, configure, stead) === undefined) taken.set(name, stead);
    else refused.set(name, why);
  }
  if (!taken.has('on_exec') && !taken.has('on_connect4')) {
    throw new SensorUnavailable(
      'kernel',
      `this kernel takes none of the eBPF programs (${refused.get('on_exec') ?? ''}): Linux 6.1 or later is needed`,
    );
  }
  return {
    object: attempt(
      open,
      configure,
      [...taken.values()],
      [...taken.values()].some(name => name.startsWith('shadow_')),
    ),
    taken,
    refused,
  };
}
function attempt(open, configure, wanted, shadowed) {
  const object = open();
  try {
    configure(object, shadowed);
    for (const name of names) if (!wanted.includes(name)) object.skip(name);
    object.load();
    return object;
  } catch (error) {
    object.close();
    throw error;
  }
}
function refusal(open, configure, name) {
  const object = open();
  try {
    configure(object, name.startsWith('shadow_'));
    for (const other of names) if (other !== name) object.skip(other);
    object.explain(name);
    object.load();
    return undefined;
  } catch (error) {
    return object.why(name) || error.message;
  } finally {
    object.close();
  }
}
/** What is seen, from the programs that run and why the others do not. */
export function visibilityOf(refused) {
  const sight = of => {
    const concerned = programs.filter(program => program.sights.includes(of));
    const missing = concerned.filter(program => refused.has(program.name));
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
    unix: { sees: 'no', why: 'connections to local sockets are not watched yet' },
    write: { sees: 'no', why: 'the writable layer is not walked yet' },
  };
}
