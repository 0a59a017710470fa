import { endOf, type Opened } from '../proto/opened.js';
import type { Context } from './context.js';
import type { OpenedFiles } from './opened.js';
import type { Session } from './shapes.js';
import { plain, table } from './table.js';
import { ago, span } from './time.js';

/** A session as `session list` prints it: what the controller tells, and what the host knows by itself. */
export interface ListedSession extends Session {
  readonly workload?: string;
  readonly host?: string;
  readonly container?: { readonly id: string; readonly name?: string };
  readonly by?: string;
  readonly reason?: string;
  readonly keep?: boolean;
  readonly person?: { readonly name: string; readonly guess: boolean };
}

export function openedLine(opened: Opened): ListedSession {
  const { id, workload, container, by, reason, fromMs, keep } = opened;
  return {
    id,
    workload,
    ...(container === undefined ? {} : { container: { id: container } }),
    kind: 'opened',
    by,
    reason,
    from: new Date(fromMs).toISOString(),
    until: new Date(endOf(opened)).toISOString(),
    commands: [],
    ...(keep ? { keep } : {}),
  };
}

/** What this host knows without a controller: what was opened, and what its agent saw lately. */
export function hostSessions(files: OpenedFiles): readonly ListedSession[] {
  const here = new Map((files.containers() ?? []).map(one => [one.id, one]));
  const seen = files.sessions().map((one): ListedSession => {
    const { id, how, container, argv, commands, commandsTotal, fromUs, untilUs, person } = one;
    const place = here.get(container);
    return {
      id,
      ...(place === undefined ? {} : { workload: place.workload }),
      container: { id: container, ...(place === undefined ? {} : { name: place.name }) },
      kind: how,
      from: timeOf(fromUs),
      ...(untilUs === undefined ? {} : { until: timeOf(untilUs) }),
      argv,
      commands,
      commandsTotal,
      ...(person === undefined ? {} : { person: { ...person, guess: true } }),
    };
  });
  return [...files.all().map(openedLine), ...seen];
}

function timeOf(us: number): string {
  return new Date(us / 1_000).toISOString();
}

export function sessionTable(sessions: readonly ListedSession[], { world, out }: Context): string {
  if (sessions.length === 0) return 'nobody came in';
  const nowMs = world.now();
  const rows = sessions.map(one => [
    one.id.slice(0, 12),
    one.kind,
    plain(one.container?.name ?? one.container?.id.slice(0, 12) ?? one.workload ?? ''),
    ago(one.from, nowMs),
    lasts(one, nowMs),
    one.kind === 'opened' ? plain(one.by ?? '') : one.person === undefined ? '' : `${plain(one.person.name)}?`,
    one.kind === 'opened' ? plain(one.reason ?? '') : plain(one.commands.slice(0, 3).join('; ')),
  ]);
  return table(['SESSION', 'KIND', 'IN', 'BEGAN', 'FOR', 'BY', 'WHAT'], rows, out.how.columns);
}

function lasts({ from, until }: ListedSession, nowMs: number): string {
  if (until === undefined) return 'open';
  const left = Date.parse(until) - nowMs;
  return left > 0 ? `${span(left)} more` : span(Math.max(0, Date.parse(until) - Date.parse(from)));
}
