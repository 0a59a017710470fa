/** What a person opens on a host before somebody comes in: a file that the command writes and the agent reads, so that neither controller nor broker is needed. */
export interface Opened {
  readonly schema: 1;
  /** 16 hex digits. */
  readonly id: string;
  readonly workload: string;
  /** 64 hex digits; absent = every container of the workload on this host. */
  readonly container?: string;
  readonly by: string;
  readonly reason: string;
  /** ms since the epoch, the host's clock. */
  readonly fromMs: number;
  /** When it closes by itself. */
  readonly untilMs: number;
  /** Nothing is recycled while it is open. */
  readonly keep: boolean;
  /** When a person closed it. */
  readonly closedMs?: number;
}

/** A container as its agent tells the commands of its own host. */
export interface HereContainer {
  readonly id: string;
  readonly name: string;
  readonly workload: string;
}

/** Below the state folder: what is opened, a file each; which containers are watched here; what was done in them lately. */
export const hostFiles = { opened: 'run/sessions', containers: 'run/containers.json', sessions: 'run/sessions.json' } as const;

/** The file's meaning; undefined where it is none of ours. */
export function parseOpened(text: string): Opened | undefined {
  try {
    const value = JSON.parse(text) as Partial<Opened>;
    const { schema, id, workload, container, by, reason, fromMs, untilMs, keep, closedMs } = value;
    const isText = (one: unknown): one is string => typeof one === 'string' && one !== '';
    if (schema !== 1 || !isText(id) || !/^[0-9a-f]{16}$/.test(id) || !isText(workload) || !isText(by) || !isText(reason)) return undefined;
    if (container !== undefined && !/^[0-9a-f]{64}$/.test(container)) return undefined;
    if (!Number.isFinite(fromMs) || !Number.isFinite(untilMs)) return undefined;
    return {
      schema,
      id,
      workload,
      by,
      reason,
      fromMs: fromMs!,
      untilMs: untilMs!,
      keep: keep === true,
      ...(container !== undefined && { container }),
      ...(typeof closedMs === 'number' && { closedMs }),
    };
  } catch {
    return undefined;
  }
}

/** When it ends or has ended, ms since the epoch. */
export function endOf({ untilMs, closedMs }: Pick<Opened, 'untilMs' | 'closedMs'>): number {
  return Math.min(untilMs, closedMs ?? untilMs);
}

/** Whether it holds for a container at that moment. */
export function covers(opened: Opened, { id, workload }: Pick<HereContainer, 'id' | 'workload'>, atMs: number): boolean {
  const meant = opened.container === undefined ? opened.workload === workload : opened.container === id;
  return meant && opened.fromMs <= atMs && atMs < endOf(opened);
}
