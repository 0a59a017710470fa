import type { Endpoint, Inspected, Json, MountPoint, MountSpec } from '../container/inspected.js';

/** What is asked of the engine to make a replacement. */
export interface CreateBody {
  readonly body: Json;
  /** Networks to be joined after creation, where the engine takes only one with it. */
  readonly connects: readonly { readonly network: string; readonly endpoint: Json }[];
}

export interface BodyOptions {
  /** Image reference or id to create from: the reference only where it still leads to the same id. */
  readonly image: string;
  /** Labels of intent, laid over the container's own. */
  readonly labels: Readonly<Record<string, string>>;
  readonly engine: EngineFacts;
  /** What the image starts by itself; absent: nothing, or nobody knows. */
  readonly imageEntrypoint?: readonly string[];
}

export interface EngineFacts {
  /** API version, e.g. `1.45`. */
  readonly api: string;
  /** Engine version, e.g. `26.1.5`. */
  readonly version: string;
}

/** Networks on which the engine accepts no aliases of ours. */
const withoutAliases: ReadonlySet<string> = new Set(['bridge', 'default', 'host', 'none']);

/**
 * The body that makes the same container again from the same image: field by field what was asked for, nothing the engine made up
 * for the old one. Volumes without a name of the user's are pinned by the name they have, or the data would be left behind.
 */
export function createBody(old: Inspected, options: BodyOptions): CreateBody {
  const joined = (old.HostConfig.NetworkMode ?? '').startsWith('container:');
  const endpoints = joined ? [] : endpointsOf(old, options.engine);
  const together = atLeast(options.engine.api, 1, 44);
  const primary = primaryNetwork(old.HostConfig.NetworkMode);
  const first = together ? endpoints : endpoints.filter(([network]) => network === primary);
  return {
    body: {
      ...configOf(old, joined),
      // The engine keeps an emptied entrypoint as null, by which it understands the image's when it is asked for it again.
      ...((old.Config.Entrypoint ?? []).length === 0 && (options.imageEntrypoint ?? []).length > 0 ? { Entrypoint: [] } : {}),
      Image: options.image,
      Labels: { ...old.Config.Labels, ...options.labels },
      HostConfig: hostConfigOf(old),
      NetworkingConfig: { EndpointsConfig: Object.fromEntries(first) },
    },
    connects: together ? [] : endpoints.filter(([network]) => network !== primary).map(([network, endpoint]) => ({ network, endpoint })),
  };
}

function configOf(old: Inspected, joined: boolean): Json {
  const { Hostname, Domainname, ExposedPorts, MacAddress: _deprecated, ...rest } = old.Config as Json & { readonly [key: string]: unknown };
  // The engine's own default is the short id: copied, the old container's id would live on as a name.
  const named = Hostname !== old.Id.slice(0, 12) && !joined && old.HostConfig.UTSMode !== 'host';
  return {
    ...rest,
    ...(named ? { Hostname } : {}),
    ...(joined ? {} : { Domainname, ...(ExposedPorts === undefined ? {} : { ExposedPorts }) }),
  };
}

function hostConfigOf(old: Inspected): Json {
  return {
    ...old.HostConfig,
    ...(old.HostConfig.Links ? { Links: old.HostConfig.Links.map(linkOf) } : {}),
    Mounts: mountsOf(old),
  };
}

/** `/db:/web/alias` is how the engine tells of the link it was asked for as `db:alias`. */
export function linkOf(link: string): string {
  const [target = '', alias = ''] = link.split(':');
  return `${target.replace(/^\//, '')}:${alias.slice(alias.lastIndexOf('/') + 1)}`;
}

function mountsOf(old: Inspected): readonly (MountSpec & Json)[] {
  const volumes = (old.Mounts ?? []).filter(mount => mount.Type === 'volume' && mount.Name !== undefined);
  const asked = (old.HostConfig.Mounts ?? []).map(spec => {
    if (spec.Type !== 'volume' || (spec.Source ?? '') !== '') return { ...spec };
    const volume = volumes.find(mount => mount.Destination === spec.Target);
    return volume === undefined ? { ...spec } : { ...spec, Source: volume.Name! };
  });
  const bound = new Set((old.HostConfig.Binds ?? []).map(bindTarget));
  const named = new Set(asked.map(spec => spec.Target));
  const pinned = volumes.filter(mount => !bound.has(mount.Destination) && !named.has(mount.Destination)).map(pin);
  return [...asked, ...pinned];
}

function pin(mount: MountPoint): MountSpec & Json {
  return { Type: 'volume', Source: mount.Name!, Target: mount.Destination!, ...(mount.RW === false ? { ReadOnly: true } : {}) };
}

/** Target of `source:target[:mode]` or of a bare `target`. */
function bindTarget(bind: string): string | undefined {
  const parts = bind.split(':');
  return parts.length === 1 ? parts[0] : parts[1];
}

/** Name of the network a container is created on. */
export function primaryNetwork(mode: string | undefined): string {
  return mode === undefined || mode === '' || mode === 'default' ? 'bridge' : mode;
}

/** What it asked of each of its networks. */
export function endpointsOf(old: Inspected, engine: EngineFacts): readonly (readonly [string, Json])[] {
  return Object.entries(old.NetworkSettings?.Networks ?? {}).map(([network, endpoint]) => [
    network,
    endpointOf(network, endpoint ?? {}, old, engine),
  ]);
}

function endpointOf(network: string, endpoint: Endpoint, old: Inspected, engine: EngineFacts): Json {
  const aliases = (endpoint.Aliases ?? []).filter(alias => alias !== old.Id.slice(0, 12));
  const ipam = Object.entries(endpoint.IPAMConfig ?? {}).filter(([, value]) => value !== '' && value !== null);
  return {
    ...(ipam.length > 0 ? { IPAMConfig: Object.fromEntries(ipam) } : {}),
    ...(aliases.length > 0 && !withoutAliases.has(network) ? { Aliases: aliases } : {}),
    ...(endpoint.Links && endpoint.Links.length > 0 ? { Links: endpoint.Links } : {}),
    ...(endpoint.DriverOpts && Object.keys(endpoint.DriverOpts).length > 0 ? { DriverOpts: endpoint.DriverOpts } : {}),
    ...(endpoint.GwPriority ? { GwPriority: endpoint.GwPriority } : {}),
    ...(isMacChosen(endpoint, engine) ? { MacAddress: endpoint.MacAddress } : {}),
  };
}

/**
 * Was the hardware address asked for? Before engine 28 a made-up one is `02:42:` and the address in hex. From 28.0.0 on engines draw it
 * at random and do not tell which it is: then it is not carried over, since a copied one would answer for two containers.
 */
export function isMacChosen(endpoint: Endpoint, engine: EngineFacts): boolean {
  if (!endpoint.MacAddress || !endpoint.IPAddress || atLeast(engine.version, 28, 0)) return false;
  const made = ['02', '42', ...endpoint.IPAddress.split('.').map(part => Number(part).toString(16).padStart(2, '0'))].join(':');
  return endpoint.MacAddress.toLowerCase() !== made;
}

function atLeast(version: string, major: number, minor: number): boolean {
  const [has = 0, minorOf = 0] = version.split('.').map(Number);
  return has > major || (has === major && minorOf >= minor);
}
