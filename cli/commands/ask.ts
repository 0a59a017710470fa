import { type Register, signed } from '../context.js';
import { exit } from '../exit.js';
import { plain, table } from '../table.js';
import { ago } from '../time.js';
import { counted } from '../words.js';
import { example } from './example.js';

interface Group {
  readonly cause: string;
  readonly workloads: readonly string[];
  readonly count: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly examples: readonly { readonly workload: string; readonly ask: string; readonly behaviour: string }[];
}
interface Allowed {
  readonly ask: string;
  readonly cause: string;
  readonly workload: string;
  readonly entry: string;
  readonly revision: number;
}

/** `ask`, and `allow` that answers it. */
export const registerAsk: Register = (program, run) => {
  program
    .command('ask')
    .description('what is never learned without a person and waits for one, by cause, over all workloads')
    .addHelpText('after', example('ask', 'lists it; knowngood allow says yes'))
    .action(
      run(async context => {
        const groups = await context.client().items<Group>('/ask');
        const now = context.world.now();
        context.out.list(groups, () =>
          groups.length === 0
            ? 'nothing waits for a person'
            : groups.map(group => inWords(group, now, context.out.how.columns)).join('\n\n'),
        );
        return exit.done;
      }),
    );
  program
    .command('allow')
    .argument('<ask...>', 'what `knowngood ask` lists: a cause, or ids (their first six digits will do)')
    .option('--workloads <workload...>', 'only in these; else in every one that asks')
    .option('--why <text>', 'kept in the history')
    .description('say yes to what was asked, for many workloads at once')
    .addHelpText('after', example('allow one-container --workloads shop/web shop/api', 'takes into both what one of their replicas did'))
    .action(
      run(async (context, asks: readonly string[], options: { workloads?: readonly string[]; why?: string }) => {
        const workloads = options.workloads?.flatMap(one => one.split(',')).filter(one => one !== '');
        const body = { asks, ...(workloads === undefined ? {} : { workloads }), ...signed(context, options.why) };
        const allowed = await context.client().sendItems<Allowed>('/ask/allow', body);
        const rows = allowed.map(one => [one.workload, one.entry, `r${one.revision}`, one.cause]);
        context.out.list(allowed, () => table(['WORKLOAD', 'ENTRY', 'REV', 'WAS ASKED FOR'], rows, context.out.how.columns));
        return exit.done;
      }),
    );
};

function inWords({ cause, workloads, count, firstSeen, lastSeen, examples }: Group, nowMs: number, columns: number): string {
  const rows = examples.map(({ ask, workload, behaviour }) => [ask.slice(0, 12), workload, plain(behaviour)]);
  const more = count > examples.length ? [`and ${count - examples.length} more`] : [];
  return [
    `${cause}: ${count} in ${counted(workloads.length, 'workload')}, first ${ago(firstSeen, nowMs)}, last ${ago(lastSeen, nowMs)}`,
    table(['ASK', 'WORKLOAD', 'WHAT'], rows, columns),
    ...more,
  ].join('\n');
}
