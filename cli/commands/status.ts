import type { Context, Register } from '../context.js';
import { CliError, exit } from '../exit.js';
import type { Gap, Host, Status } from '../shapes.js';
import { processesOf } from '../supervise/state.js';
import { table } from '../table.js';
import { ago } from '../time.js';
import { visibilityInWords } from '../words.js';
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
        if (options.wait !== undefined && !['ready', 'settled'].includes(options.wait)) {
          throw new CliError(exit.usage, 'usage', `--wait: "${options.wait}" is neither ready nor settled`, 'write one of the two');
        }
        const wait = options.wait === undefined ? {} : { wait: options.wait, timeoutMs: context.timeout.ms };
        const status = await context.client().get<Status>('/status', wait, context.timeout.ms + (options.wait === undefined ? 0 : 2_000));
        const processes = processesOf(context.stateDir);
        context.out.one({ ...status, processes }, () => describe(context, status, processes));
        return healthy(status) ? exit.done : exit.failed;
      }),
    );
};

/** Ready, and every host is heard from. */
export function healthy(status: Pick<Status, 'ready' | 'hosts'>): boolean {
  return status.ready && status.hosts.every(host => host.silent !== true);
}

function describe(context: Context, status: Status, processes: Processes): string {
  const { colour } = context.out;
  const now = context.world.now();
  const { columns } = context.out.how;
  const { learn, alert, protect } = status.workloads;
  const lines = [
    `${healthy(status) ? colour.green('healthy') : colour.red('degraded')}  ${status.openAlerts === 0 ? 'no open alerts' : colour.red(`${status.openAlerts} open alerts (knowngood alerts)`)}`,
    `workloads  ${learn} learning, ${alert} alerting, ${protect} protected`,
    `inbox      ${status.inbox.pending} waiting to be judged${status.inbox.malformed > 0 ? `, ${status.inbox.malformed} could not be read` : ''}`,
    '',
    table(
      ['HOST', 'SENSOR', 'HEARD', 'SEEN', 'LOST', 'SEES'],
      status.hosts.map(host => hostRow(host, now)),
      columns,
    ),
  ];
  if (status.hosts.length === 0) lines.push('no agent has reported yet');
  if (status.gaps.length > 0) lines.push('', table(['GAP', 'HOST', 'FROM', 'TO', 'LOST'], status.gaps.slice(-5).map(gapRow), columns));
  if (processes.length > 0) {
    const rows = processes.map(one => [one.name, String(one.pid), ago(one.startedAt, now), String(one.restarts)]);
    lines.push('', table(['PROCESS', 'PID', 'STARTED', 'RESTARTS'], rows, columns));
  }
  return lines.join('\n');
}

function hostRow(host: Host, now: number): readonly string[] {
  const heard = host.silent === true ? `SILENT, ${ago(host.lastSeen, now)}` : ago(host.lastSeen, now);
  return [host.host, host.sensor, heard, String(host.seen ?? '-'), String(host.lost ?? '-'), visibilityInWords(host)];
}
function gapRow(gap: Gap): readonly string[] {
  return [gap.cause, gap.host, gap.from, gap.to, String(gap.count ?? '-')];
}
