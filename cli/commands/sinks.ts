import type { Context, Register } from '../context.js';
import { exit } from '../exit.js';
import type { Sink } from '../shapes.js';
import { table } from '../table.js';
import { example } from './example.js';

export const registerSinks: Register = (program, run) => {
  const sinks = program
    .command('sinks')
    .description('who is told of alerts')
    .addHelpText('after', example('sinks list', 'whether everybody is told, and what waits'));
  sinks
    .command('list')
    .description('who is told of alerts, whether it arrives, and what waits')
    .addHelpText('after', example('sinks list --json', 'counts of each severity, too'))
    .action(
      run(async context => {
        const { items } = await context.client().get<{ readonly items: readonly Sink[] }>('/sinks');
        show(context, items);
        return exit.done;
      }),
    );
  sinks
    .command('test')
    .argument('[name...]', 'of sinks; all where none is named')
    .description('send something harmless to sinks, past their queues')
    .addHelpText('after', example('sinks test pager', 'whether the pager would ring'))
    .action(
      run(async (context, names: readonly string[]) => {
        const { items } = await context.client().send<{ readonly items: readonly Sink[] }>('POST', '/sinks/test', { names });
        show(context, items);
        return items.every(({ ok }) => ok) ? exit.done : exit.failed;
      }),
    );
};

function show(context: Context, items: readonly Sink[]): void {
  context.out.list(items, () => {
    if (items.length === 0) return 'nobody is told: write sinks into sinks.yaml in the state folder, or set KNOWNGOOD_WEBHOOK';
    const { colour, how } = context.out;
    const rows = items.map(one => [
      one.sink,
      one.type,
      one.ok ? colour.green('yes') : colour.red('NO'),
      String(one.queued),
      String(one.delivered ?? '-'),
      String(one.suppressed),
      one.error ?? '',
    ]);
    return table(['SINK', 'TYPE', 'ARRIVES', 'WAITING', 'DELIVERED', 'SUPPRESSED', 'WHY NOT'], rows, how.columns);
  });
}
