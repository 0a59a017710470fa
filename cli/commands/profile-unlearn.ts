import { segment } from '../client.js';
import { type Register, signed } from '../context.js';
import { exit } from '../exit.js';
import { momentFlag } from '../time.js';
import { counted } from '../words.js';
import { example } from './example.js';

interface Unlearned {
  readonly workload: string;
  readonly removed: readonly string[];
  readonly kept: number;
  readonly revision: number;
  readonly lines?: readonly { readonly entry: string; readonly behaviour: string }[];
}
interface Options {
  readonly from: string;
  readonly to: string;
  readonly container?: string;
  readonly dryRun?: boolean;
  readonly why?: string;
}

export const registerProfileUnlearn: Register = (profile, run) => {
  profile
    .command('unlearn')
    .argument('<workload>', 'as `knowngood workloads` names it')
    .requiredOption('--from <time>', 'when it began: like 24h (ago), or RFC 3339')
    .requiredOption('--to <time>', 'when it ended')
    .option('--container <container>', 'only what this one alone did: id, its first 12 digits, or name')
    .option('--dry-run', 'only say what would go')
    .option('--why <text>', 'kept in the history')
    .description('take out what was learned in a stretch of time and from nothing else')
    .addHelpText('after', example('profile unlearn shop/web --from 3h --to 2h --dry-run', 'lists what was learned in that hour alone'))
    .action(
      run(async (context, workload: string, options: Options) => {
        const now = context.world.now();
        const body = {
          from: momentFlag('--from', options.from, now),
          to: momentFlag('--to', options.to, now),
          ...(options.container === undefined ? {} : { container: options.container }),
          ...(options.dryRun ? { dryRun: true } : {}),
          ...signed(context, options.why),
        };
        const done = await context.client().send<Unlearned>('POST', `/profiles/${segment(workload)}/unlearn`, body);
        context.out.one(done, () => inWords(done, options.dryRun === true));
        return exit.done;
      }),
    );
};

function inWords({ workload, removed, kept, revision, lines = [] }: Unlearned, dryRun: boolean): string {
  const stays = kept === 0 ? '' : `; ${kept} seen then and at other times ${kept === 1 ? 'stays' : 'stay'}`;
  return [
    ...lines.map(({ entry, behaviour }) => `${entry}  ${behaviour}`),
    `${dryRun ? 'would unlearn' : 'unlearned'} ${counted(removed.length, 'line')} of ${workload}${stays} (revision ${revision})`,
  ].join('\n');
}
