import type { Context, Register } from '../context.js';
import { exit } from '../exit.js';
import { wordFlag } from '../flags.js';
import { notSeen } from '../not-seen.js';
import type { Host, Status } from '../shapes.js';
import { notesOf } from '../status-notes.js';
import { processesOf } from '../supervise/state.js';
import { table, wrap } from '../table.js';
import { ago } from '../time.js';
import { counted, falseAlarmsInWords, visibilityInWords } from '../words.js';
import { example } from './example.js';

type Processes = ReturnType<typeof processesOf>;

export const registerStatus: Register = (program, run) => {
  program
    .command('status')
    .option('--wait <what>', 'ready; or settled: every observation made before the call is judged and saved')
    .description('is everything watched, and is anything wrong')
    .addHelpText('after', example('status --wait settled', 'waits until what has happened so far is judged and saved'))
    .action(
      run(async (context, options: { wait?: string }) => {
        const what = wordFlag('--wait', options.wait, ['ready', 'settled']);
        const wait = what === undefined ? {} : { wait: what, timeoutMs: context.timeout.ms };
        const status = await context.client().get<Status>('/status', wait, context.timeout.ms + (what === undefined ? 0 : 2_000));
        const processes = processesOf(context.stateDir);
        context.out.one({ ...status, processes }, () => describe(context, status, processes));
        return healthy(status, context.world.now()) ? exit.done : exit.failed;
      }),
    );
};

/** A host that began less long ago than this may not have run its canary yet. */
const firstProofMs = 90_000;

/** Ready, in no trouble, every host is heard from, and from each the canary's alerts arrive. */
export function healthy(status: Pick<Status, 'ready' | 'hosts' | 'troubles'>, now: number): boolean {
  return status.ready && (status.troubles ?? []).length === 0 && status.hosts.every(host => host.silent !== true && !isUnproven(host, now));
}

function isUnproven(host: Host, now: number): boolean {
  const begun = host.startedAt === undefined ? 0 : Date.parse(host.startedAt);
  return host.canary !== undefined && host.proven === false && now - begun > firstProofMs;
}

/** Whether alerts arrive from a host, in words. */
function provenInWords(host: Host, now: number): string {
  if (host.canary === undefined) return 'no canary';
  if (host.proven === true) return ago(host.provenAt, now);
  const since = host.provenAt === undefined ? 'not yet' : `NOT since ${ago(host.provenAt, now)}`;
  const what = host.canary.why ?? (host.notProven?.length ? `${host.notProven.join(' and ')} did not arrive` : undefined);
  return what === undefined || (host.provenAt === undefined && !isUnproven(host, now)) ? since : `${since}: ${what}`;
}

function describe(context: Context, status: Status, processes: Processes): string {
  const { colour } = context.out;
  const now = context.world.now();
  const { columns } = context.out.how;
  const { learn, alert, protect } = status.workloads;
  const lines = [
    `${healthy(status, now) ? colour.green('healthy') : colour.red('degraded')}  ${status.openAlerts === 0 ? 'no open alerts' : colour.red(`${counted(status.openAlerts, 'open alert')} (knowngood alerts)`)}`,
    ...(status.troubles ?? []).map(({ what, why, fix }) => `${colour.red(what)}: ${why}; ${fix}`),
    ...(status.standDown ?? []).map(
      ({ host, standing, by, reached }) =>
        `${colour.red(standing === 'down' ? 'STANDS DOWN' : 'DOES NOT STAND DOWN')}  ${host}${by === undefined ? '' : `, by ${by}`}${reached ? '' : ', not reached yet'}`,
    ),
    `workloads  ${learn} learning, ${alert} alerting, ${protect} protected`,
    `alarms     ${falseAlarmsInWords(status.falseAlarms, learn + alert + protect)}`,
    `inbox      ${status.inbox.pending} waiting to be judged${status.inbox.malformed > 0 ? `, ${status.inbox.malformed} could not be read` : ''}`,
    ...notesOf(status).flatMap(line => wrap(line, columns)),
    '',
    table(
      ['HOST', 'SENSOR', 'HEARD', 'PROVEN', 'SEEN', 'LOST', 'SEES'],
      status.hosts.map(host => hostRow(host, now)),
      columns,
    ),
  ];
  if (status.hosts.length === 0) lines.push('no agent has reported yet');
  if (status.gaps.length > 0) {
    const { rows, more } = notSeen(status.gaps);
    lines.push('', table(['NOT SEEN', 'FOR', 'LOST', 'HOST', 'WHY'], rows, columns), ...(more === undefined ? [] : wrap(more, columns)));
  }
  if (processes.length > 0) {
    const rows = processes.map(one => [one.name, String(one.pid), ago(one.startedAt, now), String(one.restarts)]);
    lines.push('', table(['PROCESS', 'PID', 'STARTED', 'RESTARTS'], rows, columns));
  }
  return lines.join('\n');
}

function hostRow(host: Host, now: number): readonly string[] {
  const heard = host.silent === true ? `SILENT, ${ago(host.lastSeen, now)}` : ago(host.lastSeen, now);
  return [
    host.host,
    host.sensor,
    heard,
    provenInWords(host, now),
    String(host.seen ?? '-'),
    String(host.lost ?? '-'),
    visibilityInWords(host),
  ];
}
