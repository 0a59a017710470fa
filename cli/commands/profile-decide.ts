import { segment } from '../client.js';
import { type Context, type Register, signed } from '../context.js';
import { CliError, exit } from '../exit.js';
import { numberFlag } from '../flags.js';
import { table } from '../table.js';
import { example } from './example.js';

interface Decided {
  readonly workload: string;
  readonly proposal: string;
  readonly entry?: string;
  readonly revision: number;
}
interface Options {
  readonly all?: boolean;
  readonly revision?: string;
  readonly why?: string;
}

/** `profile approve | reject`. */
export const registerProfileDecide: Register = (profile, run) => {
  for (const verb of ['approve', 'reject'] as const) {
    profile
      .command(verb)
      .argument('<workload>', 'as `knowngood workloads` names it')
      .argument('[proposal...]', 'ids, as `knowngood profile show` lists them; their first six digits will do')
      .option('--all', 'every proposal that waits')
      .option('--revision <n>', 'only if the profile still has this revision')
      .option('--why <text>', 'kept in the history')
      .description(verb === 'approve' ? 'make what was proposed part of the profile' : 'say no to what was proposed, for good')
      .addHelpText(
        'after',
        verb === 'approve'
          ? example('profile approve shop/web 5b0f3c', 'takes in what a release does new')
          : example('profile reject shop/web 5b0f3c', 'has it told as an alert from now on'),
      )
      .action(
        run(async (context, workload: string, proposals: readonly string[], options: Options) => {
          const decided = await context
            .client()
            .sendItems<Decided>(`/profiles/${segment(workload)}/${verb}`, bodyOf(context, workload, proposals, options));
          const rows = decided.map(one => [one.workload, one.proposal, one.entry ?? '-', `r${one.revision}`]);
          context.out.list(decided, () =>
            decided.length === 0 ? 'nothing waited' : table(['WORKLOAD', 'PROPOSAL', 'ENTRY', 'REV'], rows, context.out.how.columns),
          );
          return exit.done;
        }),
      );
  }
};

function bodyOf(context: Context, workload: string, proposals: readonly string[], { all, revision, why }: Options) {
  if ((all ?? false) === proposals.length > 0) {
    throw new CliError(exit.usage, 'usage', 'name proposals, or --all', `knowngood profile show ${workload} lists those that wait`);
  }
  return {
    ...(all ? {} : { proposals }),
    ...(revision === undefined ? {} : { revision: numberFlag('--revision', revision) }),
    ...signed(context, why),
  };
}
