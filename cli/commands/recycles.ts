import type { Query } from '../client.js';
import type { Register } from '../context.js';
import { CliError, exit } from '../exit.js';
import { follow } from '../follow.js';
import { paceSummary } from '../pace-text.js';
import type { NextRecycle, Recycle } from '../shapes.js';
import { plain, table, wrap } from '../table.js';
import { momentFlag } from '../time.js';
import { recycleBlock } from '../words.js';
import { example } from './example.js';

interface Options {
  readonly workload?: string;
  readonly since?: string;
  readonly follow?: boolean;
  readonly order?: string;
  readonly next?: boolean;
}

export const registerRecycles: Register = (program, run) => {
  program
    .command('recycles')
    .option('--workload <workload>', 'only of this workload')
    .option('--since <time>', 'like 24h, or RFC 3339')
    .option('--follow', 'go on and print each recycle as it proceeds')
    .option('--order <id>', 'only this one')
    .option('--next', 'what is scheduled')
    .description('what was recycled, why, and how it ended')
    .addHelpText('after', example('recycles --since 24h', 'lists the recycles of the last day'))
    .action(
      run(async (context, options: Options) => {
        const query: Query = {
          workload: options.workload,
          order: options.order,
          ...(options.since === undefined ? {} : { since: momentFlag('--since', options.since, context.world.now()) }),
        };
        if (options.follow) {
          return follow(context, '/recycles/follow', 'recycle', query, text => {
            const one = JSON.parse(text) as Recycle;
            context.out.one(one, () => recycleBlock(one, context.out));
          });
        }
        if (options.next) {
          const next = await context.client().items<NextRecycle>('/recycles', { ...query, next: true });
          context.out.list(next, () =>
            next.length === 0
              ? 'no recycle is scheduled: no profile says recycle: { maxAge: … }'
              : scheduled(next, context.out.how.columns),
          );
          return exit.done;
        }
        const found = await context.client().items<Recycle>('/recycles', query);
        if (options.order !== undefined && found.length === 0)
          throw new CliError(exit.missing, 'no-order', `there is no order "${options.order}"`, 'list them with "knowngood recycles"');
        context.out.list(found, () =>
          found.length === 0
            ? 'nothing was recycled'
            : [...found.map(one => recycleBlock(one, context.out)), ...summary(found, context.out.how.columns)].join('\n'),
        );
        return exit.done;
      }),
    );
};

/** What the recycles of each workload changed, below them. */
function summary(found: readonly Recycle[], columns: number): readonly string[] {
  const lines = paceSummary(found);
  return lines.length === 0 ? [] : ['', ...lines.flatMap(line => wrap(plain(line), columns))];
}

function scheduled(next: readonly NextRecycle[], columns: number): string {
  const rows = table(
    ['WORKLOAD', 'NEXT', 'EVERY', 'BUDGET LEFT', 'CAN KEEP'],
    next.map(one => [one.workload, one.nextAt ?? '-', one.every, String(one.budgetLeft), one.canKeep ? 'yes' : 'no']),
    columns,
  );
  const reasons = next.flatMap(({ workload, waits, why }) => [
    ...(waits === undefined ? [] : [`${workload} is due ${waits.dueAt} and waits: ${waits.why}`]),
    ...(why === undefined ? [] : [`${workload}: ${why}`]),
  ]);
  return [rows, ...reasons.flatMap(reason => wrap(plain(reason), columns))].join('\n');
}
