import type { Attachment } from './addresses.js';
import type { Container, LayersOnDisk } from './container.js';
import type { Endpoint, Inspected, InspectedImage, InspectedNetwork } from './inspected.js';
import { intent } from './intent.js';
import { secretNames } from './reach.js';
import { settingsOf } from './settings.js';

/** Of an image that is known under more names the first digests are told; an approval by another one then admits too little, never too much. */
const maxDigests = 32;

/** What the engine says of an image: the labels that it carries itself, and the digests by which registries know it. */
export interface SaidOfImage {
  readonly labels: Readonly<Record<string, string>>;
  readonly digests: readonly string[];
}

/** The engine's answers about a container and its image in our words. */
export function fromInspect(said: Inspected, { labels: imageLabels = {}, digests = [] }: Partial<SaidOfImage>): Container {
  const labels = said.Config.Labels ?? {};
  const graph = said.GraphDriver?.Data ?? {};
  const upperDir = graph['UpperDir'];
  return {
    id: said.Id,
    name: said.Name.replace(/^\//, ''),
    image: said.Image,
    imageName: imageNameOf(said, imageLabels),
    labels,
    imageLabels,
    imageDigests: digests,
    entrypoint: said.Config.Entrypoint ?? [],
    command: said.Config.Cmd ?? [],
    createdAtUs: timeUs(said.Created),
    startedAtUs: timeUs(said.State.StartedAt),
    endedAtUs: timeUs(said.State.FinishedAt),
    state: stateOf(said.State.Status),
    pid: said.State.Pid ?? 0,
    autoRemove: said.HostConfig.AutoRemove ?? false,
    healthcheck: healthcheckOf(said),
    addresses: Object.entries(said.NetworkSettings?.Networks ?? {}).flatMap(([network, endpoint]) => addressesOf(network, endpoint)),
    published: publishedOf(said),
    ...(upperDir !== undefined && upperDir !== '' ? { upperDir } : {}),
    lowerDirs: (graph['LowerDir'] ?? '').split(':').filter(folder => folder !== ''),
    mounts: (said.Mounts ?? []).map(mount => ({
      type: mount.Type ?? 'bind',
      source: mount.Source ?? '',
      target: mount.Destination ?? '',
      ...(mount.Name !== undefined && mount.Name !== '' ? { name: mount.Name } : {}),
      writable: mount.RW ?? false,
    })),
    runtime: said.HostConfig.Runtime ?? '',
    settings: settingsOf(said),
    secretNames: secretNames(said.Config.Env ?? []),
    makesPackets: holdsCapability(said, 'NET_RAW'),
  };
}

/** Whether a container is given one of the capabilities that the engine gives by default. What is added again outweighs that all were dropped. */
function holdsCapability({ HostConfig }: Inspected, name: string): boolean {
  if (HostConfig['Privileged'] === true) return true;
  const [added, dropped] = [HostConfig['CapAdd'], HostConfig['CapDrop']].map(list =>
    Array.isArray(list) ? list.map(one => String(one).toUpperCase().replace(/^CAP_/, '')) : [],
  ) as [string[], string[]];
  if (dropped.includes(name)) return false;
  return added.includes(name) || added.includes('ALL') || !dropped.includes('ALL');
}

/** Argv of HEALTHCHECK as the engine runs it: empty where there is none, or it was switched off. */
export function healthcheckOf(said: Inspected): readonly string[] {
  const test = said.Config.Healthcheck?.Test ?? [];
  if (test[0] === 'CMD') return test.slice(1);
  const shell = said.Config.Shell ?? [];
  if (test[0] === 'CMD-SHELL') return [...(shell.length > 0 ? shell : ['/bin/sh', '-c']), test[1] ?? ''];
  return [];
}

/** Microseconds since the epoch of RFC 3339 with nanoseconds; 0 for the engine's zero time. */
export function timeUs(text: string | undefined): number {
  const found = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(text ?? '');
  if (found === null || found[1]!.startsWith('0001-')) return 0;
  return Date.parse(`${found[1]}${found[3]}`) * 1000 + Number((found[2] ?? '').padEnd(6, '0').slice(0, 6));
}

/** A container we made by image id, because its tag has moved since, keeps the reference of the one it replaced. */
function imageNameOf(said: Inspected, imageLabels: Readonly<Record<string, string>>): string {
  const kept = said.Config.Labels?.[intent.imageName];
  const given = said.Config.Image ?? '';
  return given.startsWith('sha256:') && kept !== undefined && imageLabels[intent.imageName] === undefined ? kept : given;
}

/** The engine's answer about an image in our words: where its layers lie, bottom first. */
export function layersFrom({ RootFS, GraphDriver }: InspectedImage): LayersOnDisk {
  const ids = RootFS?.Layers ?? [];
  const { UpperDir = '', LowerDir = '' } = GraphDriver?.Data ?? {};
  const folders = [UpperDir, ...LowerDir.split(':')].filter(folder => folder !== '').reverse();
  if (ids.length > 0 && folders.length === ids.length)
    return { kind: 'layers', layers: ids.map((diffId, at) => ({ diffId, folder: folders[at]! })) };
  const driver = GraphDriver?.Name || 'unknown';
  return { kind: 'unsupported', why: `the storage driver (${driver}) does not say where layers lie: only overlay2 does` };
}

/** `sha256:…` of references like `nginx@sha256:…`, sorted, each once. */
export function digestsOf(references: readonly string[]): readonly string[] {
  return [...new Set(references.flatMap(one => /@(sha256:[0-9a-f]{64})$/.exec(one)?.[1] ?? []))].sort().slice(0, maxDigests);
}

function stateOf(status: string | undefined): Container['state'] {
  switch (status) {
    case 'created':
    case 'running':
    case 'paused':
    case 'restarting':
    case 'exited':
      return status;
    default:
      return 'dead';
  }
}

function addressesOf(network: string, endpoint: Endpoint | null): Container['addresses'] {
  return [
    { network, address: endpoint?.IPAddress ?? '', prefix: endpoint?.IPPrefixLen ?? 0 },
    { network, address: endpoint?.GlobalIPv6Address ?? '', prefix: endpoint?.GlobalIPv6PrefixLen ?? 0 },
  ].filter(({ address }) => address !== '');
}

/** The engine's answer about a network in our words: who has which addresses on it. */
export function attachmentsOf(said: InspectedNetwork): readonly Attachment[] {
  return Object.entries(said.Containers ?? {}).map(([container, endpoint]) => ({
    container,
    network: said.Name ?? '',
    addresses: [endpoint?.IPv4Address, endpoint?.IPv6Address].flatMap(text => {
      const [address = '', prefix] = (text ?? '').split('/');
      return address === '' ? [] : [{ address, prefix: Number(prefix ?? 0) }];
    }),
  }));
}

function publishedOf(said: Inspected): Container['published'] {
  const bound = { ...said.HostConfig.PortBindings, ...said.NetworkSettings?.Ports };
  return Object.entries(bound).flatMap(([name, bindings]) => {
    const found = /^(\d+)\/(tcp|udp)$/.exec(name);
    return found === null || bindings === null ? [] : [{ protocol: found[2] as 'tcp' | 'udp', port: Number(found[1]) }];
  });
}
