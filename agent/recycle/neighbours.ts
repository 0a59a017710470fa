import type { Inspected } from '../container/inspected.js';

/** Enough of another container to know whether it hangs on one, or one on it. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
  readonly networkMode: string;
  readonly ipcMode: string;
  readonly pidMode: string;
  readonly volumesFrom: readonly string[];
  /** `/target:/owner/alias`. */
  readonly links: readonly string[];
  /** It runs, and by its own health check, where it has one, it is well. */
  readonly serves: boolean;
}

export function neighbourOf(said: Inspected): Neighbour {
  return {
    id: said.Id,
    name: said.Name.replace(/^\//, ''),
    networkMode: said.HostConfig.NetworkMode ?? '',
    ipcMode: said.HostConfig.IpcMode ?? '',
    pidMode: said.HostConfig.PidMode ?? '',
    volumesFrom: said.HostConfig.VolumesFrom ?? [],
    links: said.HostConfig.Links ?? [],
    serves: said.State.Status === 'running' && ['healthy', 'none', ''].includes(said.State.Health?.Status ?? ''),
  };
}

/** Labels by which what made a container says that it looks after it. */
const orchestrators: readonly (readonly [label: string, owner: string])[] = [
  ['com.docker.swarm.task.id', 'Docker Swarm'],
  ['io.kubernetes.pod.uid', 'Kubernetes'],
  ['com.hashicorp.nomad.alloc_id', 'Nomad'],
  ['com.amazonaws.ecs.task-arn', 'Amazon ECS'],
  ['io.balena.supervised', 'the balena supervisor'],
];

export function orchestratorOf(said: Inspected): string | undefined {
  return orchestrators.find(([label]) => said.Config.Labels?.[label] !== undefined)?.[1];
}

/** Containers that join this one's namespaces, take its volumes or are linked to it, in words. They hold its id, not its name. */
export function dependentsOf(said: Inspected, neighbours: readonly Neighbour[]): readonly string[] {
  const name = said.Name.replace(/^\//, '');
  const isThis = (reference: string) =>
    reference !== '' && (reference === name || (reference.length >= 12 && said.Id.startsWith(reference)));
  const joined = (mode: string) => mode.startsWith('container:') && isThis(mode.slice('container:'.length));
  return neighbours
    .filter(other => other.id !== said.Id)
    .flatMap(other => [
      ...(joined(other.networkMode) ? [`${other.name} shares its network`] : []),
      ...(joined(other.ipcMode) ? [`${other.name} shares its IPC namespace`] : []),
      ...(joined(other.pidMode) ? [`${other.name} shares its process namespace`] : []),
      ...(other.volumesFrom.some(from => isThis(from.split(':')[0] ?? '')) ? [`${other.name} takes its volumes`] : []),
      ...(other.links.some(link => isThis((link.split(':')[0] ?? '').replace(/^\//, ''))) ? [`${other.name} is linked to it`] : []),
    ]);
}

/** What this container joins or takes from and is there no longer, in words; undefined where all is there. */
export function isGone(said: Inspected, neighbours: readonly Neighbour[]): string | undefined {
  const modes = [said.HostConfig.NetworkMode, said.HostConfig.IpcMode, said.HostConfig.PidMode];
  const wanted = [
    ...modes.filter(mode => mode?.startsWith('container:')).map(mode => mode!.slice('container:'.length)),
    ...(said.HostConfig.VolumesFrom ?? []).map(from => from.split(':')[0] ?? ''),
  ];
  const missing = wanted.find(one => !neighbours.some(other => other.id.startsWith(one) || other.name === one));
  return missing === undefined ? undefined : `container ${missing.slice(0, 12)}`;
}
