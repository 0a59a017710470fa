import { reasons } from '../../profiles/reason.js';
import { severities } from '../../profiles/severity.js';
import { alertKinds } from '../../proto/alerts.js';
import type { Query } from '../client.js';
import { segment } from '../client.js';
import { type Context, type Register, signed } from '../context.js';
import { exit } from '../exit.js';
import { numberFlag, wordFlag } from '../flags.js';
import { follow } from '../follow.js';
import type { Alert } from '../shapes.js';
import { momentFlag } from '../time.js';
import { alertBlock } from '../words.js';
import { example } from './example.js';

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
    .argument('[id...]', 'only these; the first six digits of an id will do')
    .option('--follow', 'go on and print each alert as it comes, again when it changes')
    .option('--workload <workload>', 'only of this workload')
    .option('--since <time>', 'like 24h, or RFC 3339')
    .option('--until <time>', 'like 24h, or RFC 3339')
    .option('--kind <kind>', 'exec, connect, listen, inbound …')
    .option('--severity <severity>', 'exactly this: low, medium, high or critical')
    .option('--reason <reason>', 'unlisted-program, drift …')
    .option('--status <status>', 'open or all; closed are those that were allowed, dismissed or resolved', 'open')
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
        if (!options.follow) {
          const found = await context.client().items<Alert>('/alerts', query);
          print(context, found, options.status === 'open' ? 'no open alerts' : 'no alerts');
          const one = found.findLast(alert => alert.status === 'open');
          if (one !== undefined) context.out.note(nextSteps(one));
          return exit.done;
        }
        return follow(context, '/alerts/follow', 'alert', query, text => {
          const alert = JSON.parse(text) as Alert;
          context.out.one(alert, () => alertBlock(alert, context.out, context.world.now()));
        });
      }),
    );
  alerts
    .command('dismiss')
    .argument('<id...>', 'the first six digits of an id will do')
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
  return {
    workload: options.workload,
    kind: wordFlag('--kind', options.kind, alertKinds),
    severity: wordFlag('--severity', options.severity, severities),
    reason: wordFlag('--reason', options.reason, reasons),
    status: wordFlag('--status', options.status, ['open', 'all']),
    limit: numberFlag('--limit', options.limit, 1),
    ...(options.since === undefined ? {} : { since: momentFlag('--since', options.since, nowMs) }),
    ...(options.until === undefined ? {} : { until: momentFlag('--until', options.until, nowMs) }),
  };
}

function print(context: Context, alerts: readonly Alert[], none = 'no alerts'): number {
  context.out.list(alerts, () =>
    alerts.length === 0 ? none : alerts.map(one => alertBlock(one, context.out, context.world.now())).join('\n'),
  );
  return exit.done;
}

/** What can be done about an alert. */
function nextSteps({ id, workload }: Alert): string {
  return [
    '',
    `it is fine from now on     knowngood profile allow ${id}`,
    `it was known, close it     knowngood alerts dismiss ${id}`,
    `put back what was changed  knowngood recycle ${workload}`,
  ].join('\n');
}
