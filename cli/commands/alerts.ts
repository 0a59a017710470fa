import type { Query } from '../client.js';
import { segment } from '../client.js';
import { type Context, type Register, signed } from '../context.js';
import { CliError, exit } from '../exit.js';
import { follow } from '../follow.js';
import type { Alert } from '../shapes.js';
import { momentFlag } from '../time.js';
import { alertBlock } from '../words.js';
import { example } from './example.js';
import { numberFlag } from './mode.js';

interface Options {
  readonly follow?: boolean;
  readonly workload?: string;
  readonly since?: string;
  readonly until?: string;
  readonly kind?: string;
  readonly severity?: string;
  readonly reason?: string;
  readonly status: string;
  readonly limit: string;
}

export const registerAlerts: Register = (program, run) => {
  const alerts = program
    .command('alerts')
    .argument('[id...]')
    .option('--follow', 'go on and print each alert as it comes, again when it changes')
    .option('--workload <workload>')
    .option('--since <time>', 'like 24h, or RFC 3339')
    .option('--until <time>')
    .option('--kind <kind>', 'exec, connect, listen, inbound …')
    .option('--severity <severity>', 'low, medium, high or critical')
    .option('--reason <reason>', 'unlisted-program, drift …')
    .option('--status <status>', 'open or all', 'open')
    .option('--limit <n>', 'at most so many', '1000')
    .description('what was done outside a profile, with evidence')
    .addHelpText('after', example('alerts --follow --workload shop/web', 'prints what shop/web does wrong, as it happens'))
    .action(
      run(async (context, ids: readonly string[], options: Options) => {
        if (ids.length > 0) {
          const found = await Promise.all(ids.map(id => context.client().get<Alert>(`/alerts/${segment(id)}`)));
          return print(context, found);
        }
        const query = filters(options, context.world.now());
        if (!options.follow) return print(context, await context.client().items<Alert>('/alerts', query));
        return follow(context, '/alerts/follow', 'alert', query, text => {
          const alert = JSON.parse(text) as Alert;
          context.out.one(alert, () => alertBlock(alert, context.out, context.world.now()));
        });
      }),
    );
  alerts
    .command('dismiss')
    .argument('<id...>')
    .option('--why <text>', 'kept with the alert')
    .description('close alerts without allowing what they tell')
    .addHelpText('after', example('alerts dismiss a1b2c3 --why "known test"', 'closes this episode; the next one is a new alert'))
    .action(
      run(async (context, ids: readonly string[], options: { why?: string }) => {
        return print(context, await context.client().sendItems<Alert>('/alerts/dismiss', { ids, ...signed(context, options.why) }));
      }),
    );
};

/** The flags as the API's query. Throws a usage error. */
export function filters(options: Options, nowMs: number): Query {
  if (!['open', 'all'].includes(options.status))
    throw new CliError(exit.usage, 'usage', `--status: "${options.status}" is neither open nor all`, 'write one of the two');
  return {
    workload: options.workload,
    kind: options.kind,
    severity: options.severity,
    reason: options.reason,
    status: options.status,
    limit: numberFlag('--limit', options.limit),
    ...(options.since === undefined ? {} : { since: momentFlag('--since', options.since, nowMs) }),
    ...(options.until === undefined ? {} : { until: momentFlag('--until', options.until, nowMs) }),
  };
}

function print(context: Context, alerts: readonly Alert[]): number {
  context.out.list(alerts, () =>
    alerts.length === 0 ? 'no alerts' : alerts.map(one => alertBlock(one, context.out, context.world.now())).join('\n'),
  );
  return exit.done;
}
