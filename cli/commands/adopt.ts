import { frontMethods } from '../../proto/front.js';
import { type Context, type Register, signed } from '../context.js';
import { exit } from '../exit.js';
import { wordFlag } from '../flags.js';
import type { Plan, Recycle } from '../shapes.js';
import { span } from '../time.js';
import { recycleBlock } from '../words.js';
import { adoptByCompose } from './adopt-compose.js';
import { example } from './example.js';
import { outcomeExit, planText } from './recycle.js';

interface Options {
  readonly compose?: boolean;
  readonly dryRun?: boolean;
  readonly method?: string;
  readonly why?: string;
}

const waitMs = 120_000;

export const registerAdopt: Register = (program, run) => {
  program
    .command('adopt')
    .argument('<container...>', 'a container by id or name; a workload means all of its containers')
    .option('--method <method>', 'how it is recycled from then on: front, host-dnat or queue; front if absent')
    .option('--compose', 'change nothing: write the file by which Compose itself gives its services a front')
    .option('--dry-run', 'only say what would be done, step by step')
    .option('--why <text>', 'kept in the report')
    .description('give containers a front, behind which they are recycled with no failed request')
    .addHelpText('after', example('adopt web --dry-run', 'shows what the front of web would hold, and how long nobody would serve'))
    .action(
      run(async (context, targets: readonly string[], options: Options) => {
        if (!options.compose) return carryOut(context, 'adopt', targets, options);
        const method = wordFlag('--method', options.method, frontMethods) ?? 'front';
        return adoptByCompose(context, targets, { ...options, method }, context.timeout.given ? context.timeout.ms : waitMs);
      }),
    );
};

export const registerRelease: Register = (program, run) => {
  program
    .command('release')
    .argument('<container...>', 'a container by id or name, or that of its front')
    .option('--dry-run', 'only say what would be done, step by step')
    .option('--why <text>', 'kept in the report')
    .description('take the front away: the container stands alone again, as before adopt')
    .addHelpText('after', example('release web', 'gives web its name, addresses and published ports back'))
    .action(run(async (context, targets: readonly string[], options: Options) => carryOut(context, 'release', targets, options)));
};

async function carryOut(context: Context, action: 'adopt' | 'release', targets: readonly string[], options: Options): Promise<number> {
  const timeoutMs = context.timeout.given ? context.timeout.ms : waitMs;
  const method = options.method === undefined ? {} : { method: wordFlag('--method', options.method, frontMethods) };
  const body = { targets, timeoutMs, ...method, ...signed(context, options.why) };
  const client = context.client();
  const plans = await client.sendItems<Plan>(`/${action}`, { ...body, plan: true }, timeoutMs + 5_000);
  if (options.dryRun) {
    context.out.list(plans, () => plans.map(one => planText(one, context.out)).join('\n\n'));
    return plans.some(one => one.refused !== undefined) ? exit.refused : exit.done;
  }
  context.out.note(`waiting for the end, at most ${span(timeoutMs)}; Ctrl-C leaves it going`);
  const reports = await client.sendItems<Recycle>(`/${action}`, body, timeoutMs + 5_000);
  const told = reports.map(report => ({ report, sees: composeSees(plans.find(plan => plan.container === report.old.id)) }));
  context.out.list(
    told.map(({ report, sees }) => ({
      container: report.old.id,
      workload: report.workload,
      method: report.method,
      order: report.order,
      ...(report.outcome === undefined ? {} : { outcome: report.outcome }),
      ...(report.refused === undefined ? {} : { refused: report.refused }),
      ...(action === 'adopt' && report.front !== undefined ? { front: { id: report.front.id, name: report.name } } : {}),
      ...(report.new === undefined ? {} : { backend: { id: report.new.id } }),
      downtimeMs: report.downtimeMs,
      composeSees: sees,
    })),
    () => told.map(({ report, sees }) => `${recycleBlock(report, context.out)}\n  Compose sees  ${sees}`).join('\n'),
  );
  return outcomeExit(reports);
}

/** Compose knows its containers by their labels, which go where the service goes. */
function composeSees(plan: Plan | undefined): string {
  const labels = plan?.create?.Labels ?? {};
  const [project, service] = [labels['com.docker.compose.project'], labels['com.docker.compose.service']];
  if (project === undefined || service === undefined) return 'nothing of it: no Compose file made it';
  return `${project}/${service} as before, under another name; "up -d" changes nothing, "down" goes by the agent, which takes the front away`;
}
