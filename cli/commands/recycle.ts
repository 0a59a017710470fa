import { type Register, signed } from '../context.js';
import { exit } from '../exit.js';
import { wordFlag } from '../flags.js';
import type { Output } from '../output.js';
import type { Plan, Recycle } from '../shapes.js';
import { wrap } from '../table.js';
import { span } from '../time.js';
import { recycleBlock, shortIds } from '../words.js';
import { example } from './example.js';

interface Options {
  readonly plan?: boolean;
  readonly method?: string;
  readonly wait: boolean;
  readonly why?: string;
  readonly capture: boolean;
  readonly anyTime?: boolean;
}

const waitMs = 120_000;
const methods = ['front', 'host-dnat', 'proxy', 'queue', 'in-place'];

export const registerRecycle: Register = (program, run) => {
  program
    .command('recycle')
    .argument('<container|workload...>', 'a container by id or name; a workload means all of its containers')
    .option('--plan', 'only say what would be done, step by step')
    .option('--method <method>', 'how: as it was adopted behind a front, as its label says behind a proxy, else in-place')
    .option('--no-wait', 'print the order and leave; it is carried out all the same')
    .option('--why <text>', 'kept in the report')
    .option('--no-capture', 'keep no evidence of the old container')
    .option('--any-time', 'also outside of the windows of its profile, and in a freeze')
    .description('replace containers by fresh ones of the same image and settings')
    .addHelpText('after', example('recycle shop/web --plan', 'shows what a recycle of shop/web would do, and what stays'))
    .action(
      run(async (context, targets: readonly string[], options: Options) => {
        const timeoutMs = context.timeout.given ? context.timeout.ms : waitMs;
        const body = {
          targets,
          ...(options.plan ? { plan: true } : {}),
          ...(options.method === undefined ? {} : { method: wordFlag('--method', options.method, methods) }),
          ...(options.capture ? {} : { capture: false }),
          ...(options.anyTime ? { anyTime: true } : {}),
          wait: options.wait,
          timeoutMs,
          ...signed(context, options.why),
        };
        if (options.wait && !options.plan) context.out.note(`waiting for the end, at most ${span(timeoutMs)}; Ctrl-C leaves it going`);
        // The controller waits by itself and then names the order; we only outwait it.
        const items = await context.client().sendItems<Recycle | Plan | { readonly order: string }>('/recycle', body, timeoutMs + 5_000);
        if (options.plan) {
          const plans = items as readonly Plan[];
          context.out.list(plans, () => plans.map(one => planText(one, context.out)).join('\n\n'));
          return plans.some(one => one.refused !== undefined) ? exit.refused : exit.done;
        }
        if (!options.wait) {
          const orders = items as readonly { readonly order: string }[];
          context.out.list(items, () => orders.map(one => `ordered; how it goes: knowngood recycles --order ${one.order}`).join('\n'));
          return exit.done;
        }
        const reports = items as readonly Recycle[];
        context.out.list(reports, () => reports.map(one => recycleBlock(one, context.out)).join('\n'));
        return outcomeExit(reports);
      }),
    );
};

/** 0 when all are done, 1 when any failed or was undone, 4 when the only trouble is a refusal, 7 when one still runs. */
export function outcomeExit(reports: readonly Pick<Recycle, 'outcome'>[]): number {
  const outcomes = new Set(reports.map(one => one.outcome));
  if (outcomes.has('failed') || outcomes.has('undone') || outcomes.has('expired')) return exit.failed;
  if (outcomes.has('refused')) return exit.refused;
  return outcomes.has(undefined) ? exit.timedOut : exit.done;
}

export function planText(plan: Plan, out: Output): string {
  const line = (mark: string, text: string) =>
    wrap(shortIds(text), out.how.columns - 2 - mark.length).map((part, at) => `  ${at === 0 ? mark : ' '.repeat(mark.length)}${part}`);
  const down =
    plan.expectedDowntimeMs === undefined || plan.refused
      ? ''
      : plan.method === 'queue'
        ? `, new connections wait about ${span(plan.expectedDowntimeMs)}`
        : `, about ${span(plan.expectedDowntimeMs)} down once the old one has ended`;
  const stays = plan.persistencePossible ?? [];
  return [
    `${out.colour.bold(plan.workload)}  ${plan.name ?? ''} ${plan.container.slice(0, 12)}  ${plan.refused ? out.colour.red(`refused (${plan.refused.code})`) : plan.method}${down}`,
    ...line('because  ', plan.because),
    ...plan.steps.flatMap((step, at) => line(`${at + 1}. `.padStart(9), step)),
    ...reasons(plan).flatMap(([reason, paths]) => line('differs  ', `${paths.join(', ')}: ${reason}`)),
    ...(plan.when === undefined ? [] : line('when     ', whenText(plan.when))),
    ...(plan.warnings ?? []).flatMap(one => line('beware   ', one)),
    ...stays.flatMap(one => line('stays    ', `${one}, with whatever was written there`)),
  ].join('\n');
}

function whenText({ open, windows, why, nextAt, onAlert }: NonNullable<Plan['when']>): string {
  const now = open ? 'may begin now' : `not before ${nextAt}: ${why}`;
  const alerts = onAlert === 'anytime' ? 'what an alert asks for is done at any time' : 'what an alert asks for waits as well';
  return `${now}${open && windows !== undefined ? ` (${windows})` : ''}; ${alerts}`;
}

/** Paths that differ, by the reason why they may. */
function reasons({ differences }: Plan): readonly (readonly [reason: string, paths: readonly string[]])[] {
  const found = new Map<string, string[]>();
  for (const { path, reason } of differences) found.set(reason, [...(found.get(reason) ?? []), path]);
  return [...found];
}
