import type Docker from 'dockerode';

/** A service of Docker Swarm, as a manager has it. */
export interface SwarmService {
  readonly id: string;
  readonly name: string;
  /** How often its tasks were replaced for no other reason than that somebody wanted it. */
  readonly forced: number;
  /** Absent for one that runs once on each node. */
  readonly replicas?: number;
  readonly startsFirst: boolean;
  /** How its last update stands: `updating`, `completed`, `paused`, `rollback_…`; absent before it has begun. */
  readonly update?: { readonly state: string; readonly message: string };
}

/** One of its tasks that is to run. */
export interface SwarmTask {
  readonly id: string;
  /** Which of the replicas, or on which node. */
  readonly place: string;
  readonly state: string;
  /** Absent before it was made. */
  readonly container?: string;
}

interface Said {
  readonly ID: string;
  readonly Version: { readonly Index: number };
  readonly Spec: {
    readonly Name: string;
    readonly TaskTemplate: { readonly ForceUpdate?: number };
    readonly Mode?: { readonly Replicated?: { readonly Replicas?: number } };
    readonly UpdateConfig?: { readonly Order?: string };
  };
  readonly UpdateStatus?: { readonly State?: string; readonly Message?: string };
}
interface SaidTask {
  readonly ID: string;
  readonly Slot?: number;
  readonly NodeID?: string;
  readonly DesiredState?: string;
  readonly Status?: { readonly State?: string; readonly ContainerStatus?: { readonly ContainerID?: string } };
}

export async function swarmService(docker: Docker, id: string): Promise<SwarmService> {
  const { Spec, UpdateStatus } = (await docker.getService(id).inspect()) as Said;
  const replicas = Spec.Mode?.Replicated?.Replicas;
  const { State: state, Message: message = '' } = UpdateStatus ?? {};
  return {
    id,
    name: Spec.Name,
    forced: Spec.TaskTemplate.ForceUpdate ?? 0,
    ...(replicas === undefined ? {} : { replicas }),
    startsFirst: Spec.UpdateConfig?.Order === 'start-first',
    ...(state === undefined ? {} : { update: { state, message } }),
  };
}

/** As `docker service update --force`: the same service, and each of its tasks anew. Done already where it was forced that often. */
export async function forceSwarm(docker: Docker, id: string, forced: number): Promise<void> {
  const service = docker.getService(id);
  const { Version, Spec } = (await service.inspect()) as Said;
  if ((Spec.TaskTemplate.ForceUpdate ?? 0) >= forced) return;
  await service.update({ version: Version.Index, ...Spec, TaskTemplate: { ...Spec.TaskTemplate, ForceUpdate: forced } });
}

export async function swarmTasks(docker: Docker, service: string): Promise<readonly SwarmTask[]> {
  const all = (await docker.listTasks({ filters: { service: [service], 'desired-state': ['running'] } })) as readonly SaidTask[];
  return all.map(({ ID, Slot, NodeID, Status }) => {
    const container = Status?.ContainerStatus?.ContainerID;
    return { id: ID, place: String(Slot ?? NodeID ?? ''), state: Status?.State ?? '', ...(container ? { container } : {}) };
  });
}
