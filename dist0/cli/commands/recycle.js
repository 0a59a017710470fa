import { signed } from '../context.js';
import { exit } from '../exit.js';
import { span } from '../time.js';
import { recycleLine } from '../words.js';
import { example } from './example.js';

const waitMs = 120_000;
export const registerRecycle = (program, run) => {
  program
    .command('recycle')
    .argument('<container|workload...>')
    .option('--plan', 'only say what would be done, step by step')
    .option('--method <method>', 'in-place; what fits is chosen otherwise')
    .option('--no-wait', 'print the order and leave')
    .option('--why <text>', 'kept in the report')
    .option('--no-capture', 'keep no evidence of the old container')
    .description('replace containers by fresh ones of the same image and settings (waits up to 2 minutes, or --timeout)')
    .addHelpText('after', example('recycle shop/web --plan', 'shows what a recycle of shop/web would do, and what stays'))
    .action(
      run(async (context, targets, options) => {
        const timeoutMs = context.timeout.given ? context.timeout.ms : waitMs;
        const body = {
          targets,
          ...(options.plan ? { plan: true } : {}),
          ...(options.method === undefined ? {} : { method: options.method }),
          ...(options.capture ? {} : { capture: false }),
          wait: options.wait,
          timeoutMs,
          ...signed(context, options.why),
        };
        // The controller waits by itself and then names the order; we only outwait it.
        const items = await context.client().sendItems('/recycle', body, timeoutMs + 5_000);
        if (options.plan) {
          const plans = items;
          context.out.list(plans, () => plans.map(planText).join('\n'));
          return plans.some(one => one.refused !== undefined) ? exit.refused : exit.done;
        }
        if (!options.wait) {
          context.out.list(items, () => items.map(one => `ordered: ${one.order}`).join('\n'));
          return exit.done;
        }
        const reports = items;
        context.out.list(reports, () => reports.map(one => recycleLine(one, context.out)).join('\n'));
        return outcomeExit(reports);
      }),
    );
};
/** 0 when all are done, 1 when any failed or was undone, 4 when the only trouble is a refusal, 7 when one still runs. */
export function outcomeExit(reports) {
  const outcomes = new Set(reports.map(one => one.outcome));
  if (outcomes.has('failed') || outcomes.has('undone') || outcomes.has('expired')) return exit.failed;
  if (outcomes.has('refused')) return exit.refused;
  return outcomes.has(undefined) ? exit.timedOut : exit.done;
}
function planText(plan) {
  const down = plan.expectedDowntimeMs === undefined ? '' : `, about ${span(plan.expectedDowntimeMs)} down`;
  return [
    `${plan.workload}  ${plan.container.slice(0, 12)}  ${plan.method}${down}`,
    `  because ${plan.because}`,
    ...(plan.refused === undefined ? [] : [`  REFUSED ${plan.refused.code}: ${plan.refused.message}`]),
    ...plan.steps.map((step, at) => `  ${at + 1}. ${typeof step === 'string' ? step : JSON.stringify(step)}`),
    ...plan.differences.map(one => `  differs: ${one.path} (${one.reason})`),
  ].join('\n');
}
