import { Document, isMap, parse, parseDocument, Scalar, type YAMLMap } from 'yaml';
import {
  behindLabel,
  behindServiceLabel,
  byLabel,
  type FrontMethod,
  frontImageOf,
  frontLabel,
  frontMethods,
  frontOfLabel,
  frontProgram,
  frontSysctls,
  frontUser,
  serviceBehind,
  stackLabel,
} from '../proto/front.js';

/** A service of a Compose project that is to have a front. */
export interface Fronted {
  readonly service: string;
  /** Name of its container, which the front has from then on. */
  readonly place: string;
  readonly workload: string;
  readonly method: FrontMethod;
}

/** One file of a project, as it was parsed. */
export interface ComposeFile {
  /** As another file beside it names it. */
  readonly name: string;
  readonly services: Readonly<Record<string, Service>>;
}
type Service = Readonly<Record<string, unknown>>;

/** The services of a Compose file; throws what is wrong with its YAML. */
export function readCompose(name: string, text: string): ComposeFile {
  const said = parse(text, { merge: true, logLevel: 'silent' }) as { readonly services?: Readonly<Record<string, Service | null>> } | null;
  const services = Object.entries(said?.services ?? {}).map(([service, one]) => [service, one ?? {}] as const);
  return { name, services: Object.fromEntries(services) };
}

/** What others reach a service by: its front's, as the project's own file has it, also when that is changed later. */
const held: ReadonlySet<string> = new Set(['ports', 'expose', 'networks', 'container_name', 'mac_address', 'labels', 'profiles', 'dns']);
/** What would keep a front from running, or is none of its business: not there either when it is added later. */
const never = [
  ...['build', 'command', 'environment', 'env_file', 'volumes', 'tmpfs', 'configs', 'secrets', 'devices', 'privileged', 'cap_add'],
  ...[
    'healthcheck',
    'deploy',
    'hostname',
    'working_dir',
    'init',
    'tty',
    'stdin_open',
    'extra_hosts',
    'group_add',
    'stop_grace_period',
    'depends_on',
  ],
];
/** Of a network that a service is on: what is not its front's. */
const ownOnNetwork: ReadonlySet<string> = new Set(['priority', 'driver_opts', 'link_local_ips']);

/** Why this service cannot have a front of Compose's, in words; undefined where it can. */
export function cannotFront(service: string, files: readonly ComposeFile[]): string | undefined {
  const found = files.filter(file => file.services[service] !== undefined);
  const [file] = found;
  if (file === undefined) return `no service ${service} is in ${files.map(({ name }) => name).join(', ')}`;
  if (found.length > 1) return `${service} is in ${found.map(({ name }) => name).join(' and ')}: Compose can extend it from one file alone`;
  const said = file.services[service]!;
  if (said['extends'] !== undefined) return `${service} extends another service: what it is on cannot be read in ${file.name}`;
  if (said['network_mode'] !== undefined) return `${service} has network_mode: a front has nothing to hold for it`;
  const copies = (said['deploy'] as { readonly replicas?: unknown } | undefined)?.replicas ?? said['scale'] ?? 1;
  if (copies !== 1) return `${service} has ${String(copies)} copies, and a front passes on to one`;
  for (const one of files)
    for (const [other, { network_mode, ipc, pid, volumes_from }] of Object.entries(one.services)) {
      const joins = [network_mode, ipc, pid].includes(`service:${service}`);
      const takes = Array.isArray(volumes_from) && volumes_from.some(from => String(from).split(':')[0] === service);
      if (joins || takes)
        return `${other} shares what ${service} has (${joins ? 'its namespaces' : 'its volumes'}), and a front has none of it`;
    }
  return files.some(one => one.services[serviceBehind(service)] !== undefined)
    ? `there is a service ${serviceBehind(service)} already`
    : undefined;
}

/** The services in a file that was made by `overrideOf`, which have fronts. */
export function frontedIn(text: string): readonly Fronted[] {
  const services = parseDocument(text, { logLevel: 'silent' }).get('services');
  if (!isMap(services)) return [];
  return services.items.flatMap(({ key }) => {
    const service = String(key);
    const label = (of: string, name: string) => services.getIn([of, 'labels', name]) as string | undefined;
    const [place, workload] = [label(service, frontLabel), label(service, frontOfLabel)];
    if (place === undefined || workload === undefined) return [];
    const by = label(serviceBehind(service), byLabel);
    return [{ service, place, workload, method: frontMethods.find(method => method === by) ?? 'front' }];
  });
}

/** YAML that makes a front of each of these services, and the service itself one behind it. Each of them can have one. */
export function overrideOf(files: readonly ComposeFile[], fronted: readonly Fronted[], stack: string): string {
  const document = new Document({ services: {} });
  const names = new Set(fronted.map(({ service }) => service));
  for (const one of [...fronted].sort((a, b) => (a.service < b.service ? -1 : 1))) {
    const file = files.find(({ services }) => services[one.service] !== undefined)!;
    document.setIn(['services', one.service], frontService(document, file.services[one.service]!, one, stack));
    document.setIn(['services', serviceBehind(one.service)], behindService(document, file, one));
  }
  // A front has no health check and waits for nobody: who waits for the service waits for what stands behind it.
  for (const { services } of files)
    for (const [service, said] of Object.entries(services))
      for (const on of names) {
        const condition = conditionOn(said, on);
        if (condition === undefined) continue;
        const at = ['services', names.has(service) ? serviceBehind(service) : service, 'depends_on'];
        document.setIn([...at, on, 'condition'], 'service_started');
        document.setIn([...at, serviceBehind(on), 'condition'], condition);
      }
  return document.toString({ lineWidth: 0 });
}

/** What it waits for of that service; undefined where it does not. */
function conditionOn({ depends_on: on }: Service, service: string): string | undefined {
  if (Array.isArray(on)) return on.includes(service) ? 'service_started' : undefined;
  const how = ((on ?? {}) as Record<string, Service | null>)[service];
  return how === undefined ? undefined : String(how?.['condition'] ?? 'service_started');
}

function frontService(document: Document, said: Service, { place, workload, method }: Fronted, stack: string): YAMLMap {
  const made = {
    image: frontImageOf(stack),
    pull_policy: 'never',
    entrypoint: [frontProgram],
    user: frontUser,
    stop_signal: 'SIGKILL',
    restart: 'unless-stopped',
    read_only: true,
    cap_drop: instead(document, ['ALL']),
    security_opt: instead(document, ['no-new-privileges:true']),
    pids_limit: 8,
    mem_limit: '16m',
    logging: instead(document, { driver: 'none' }),
    sysctls: instead(document, frontSysctls(method)),
    labels: { [stackLabel]: stack, [frontLabel]: place, [frontOfLabel]: workload },
  };
  const rest = Object.keys(said).filter(key => !held.has(key) && !(key in made) && !never.includes(key));
  return document.createNode({ ...made, ...Object.fromEntries([...never, ...rest].map(key => [key, taken()])) }) as YAMLMap;
}

function behindService(document: Document, file: ComposeFile, { service, place, method }: Fronted): YAMLMap {
  const said = file.services[service]!;
  const networks = said['networks'];
  const on = Array.isArray(networks) ? networks.map(name => [String(name), null] as const) : Object.entries((networks ?? {}) as Service);
  const kept = on.map(([name, how]) => [
    name,
    Object.fromEntries(Object.entries((how ?? {}) as Service).filter(([key]) => ownOnNetwork.has(key))),
  ]);
  return document.createNode({
    extends: { file: file.name, service },
    container_name: taken(),
    mac_address: taken(),
    ports: taken(),
    ...(kept.length > 0 ? { networks: instead(document, Object.fromEntries(kept)) } : {}),
    labels: { [behindLabel]: place, ...(method === 'front' ? {} : { [byLabel]: method }), [behindServiceLabel]: service },
  }) as YAMLMap;
}

/** `!reset`: what the project's own file says is not there. */
function taken(): Scalar {
  const node = new Scalar(null);
  node.tag = '!reset';
  return node;
}

/** `!override`: this, and nothing of what the project's own file says. */
function instead(document: Document, value: unknown) {
  const node = document.createNode(value);
  node.tag = '!override';
  return node;
}
