import type { EngineEvent } from './container.js';

type LifeKind = Extract<EngineEvent, { container: string; kind: 'create' | 'start' }>['kind'];
const life: ReadonlySet<string> = new Set(['create', 'start', 'destroy', 'rename', 'pause', 'unpause', 'update']);
/** Its words for what somebody does by it, and ours. */
const visits: ReadonlyMap<string, 'attach' | 'detach' | 'copied-out' | 'copied-in'> = new Map([
  ['attach', 'attach'],
  ['detach', 'detach'],
  ['archive-path', 'copied-out'],
  ['extract-to-dir', 'copied-in'],
]);
const attaching: ReadonlySet<string> = new Set(['connect', 'disconnect']);

/**
 * One line of the engine's event stream in our words; undefined for what we do not follow, and for a line that is no event.
 * Exec actions carry the command behind a colon: `exec_start: /bin/ls /`.
 */
export function engineEvent(line: string): EngineEvent | undefined {
  const said = parsed(line);
  if (said === undefined) return undefined;
  const action = said['Action'];
  const actor = said['Actor'];
  if (typeof action !== 'string' || !isRecord(actor)) return undefined;
  const attributes = isRecord(actor['Attributes']) ? actor['Attributes'] : {};
  const atUs = timeUs(said);
  if (said['Type'] === 'network') {
    const { container, name } = attributes;
    const id = actor['ID'];
    if (!attaching.has(action) || typeof container !== 'string' || typeof id !== 'string') return undefined;
    return { kind: action as 'connect', container, network: { id, name: typeof name === 'string' ? name : id }, atUs };
  }
  if (said['Type'] !== 'container') return undefined;
  const container = actor['ID'];
  if (typeof container !== 'string') return undefined;
  if (life.has(action)) return { kind: action as LifeKind, container, atUs };
  if (action === 'die') return { kind: 'die', container, exitCode: numberIn(attributes['exitCode']), atUs };
  if (action === 'kill') return { kind: 'kill', container, signal: numberIn(attributes['signal']), atUs };
  const health = /^health_status: (healthy|unhealthy)$/.exec(action)?.[1];
  if (health !== undefined) return { kind: health as 'healthy' | 'unhealthy', container, atUs };
  const visit = visits.get(action);
  if (visit !== undefined) return { kind: visit, container, atUs };
  const exec = /^exec_(create|start|die)(?:: ?(.*))?$/s.exec(action);
  if (exec === null) return undefined;
  const execId = attributes['execID'];
  return {
    kind: `exec-${exec[1] as 'create' | 'start' | 'die'}`,
    container,
    atUs,
    // A program without words after it has the space before them all the same.
    command: (exec[2] ?? '').replace(/ $/, ''),
    ...(typeof execId === 'string' ? { execId } : {}),
  };
}

/** Numbers stand in the engine's attributes as text; -1 where there is none. */
function numberIn(value: unknown): number {
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : -1;
}

function timeUs(said: Readonly<Record<string, unknown>>): number {
  const nano = said['timeNano'];
  if (typeof nano === 'number') return Math.floor(nano / 1000);
  const seconds = said['time'];
  return typeof seconds === 'number' ? seconds * 1_000_000 : 0;
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
