import { segment } from '../client.js';
import { type Register, signed } from '../context.js';
import { exit } from '../exit.js';
import { numberFlag } from '../flags.js';
import { proposalWords } from '../proposal-words.js';
import type { Profile, Proposal } from '../shapes.js';
import { plain, wrap } from '../table.js';
import { counted } from '../words.js';
import { example } from './example.js';
import { lineOf } from './profile-read.js';

interface Generalised {
  readonly workload: string;
  readonly revision: number;
  readonly proposals: readonly Proposal[];
  readonly passedOver: readonly { readonly what: string; readonly why: string }[];
}
interface Options {
  readonly dryRun?: boolean;
  readonly revision?: string;
  readonly why?: string;
}

export const registerProfileGeneralise: Register = (profile, run) => {
  profile
    .command('generalise')
    .argument('<workload>', 'as `knowngood workloads` names it')
    .option('--dry-run', 'only say what would be proposed')
    .option('--revision <n>', 'only if the profile still has this revision')
    .option('--why <text>', 'kept in the history')
    .description('propose wider lines in the place of several that were seen')
    .addHelpText('after', example('profile generalise shop/web --dry-run', 'says which lines could be one, and what else that one admits'))
    .action(
      run(async (context, workload: string, options: Options) => {
        const body = {
          ...(options.dryRun ? { dryRun: true } : {}),
          ...(options.revision === undefined ? {} : { revision: numberFlag('--revision', options.revision) }),
          ...signed(context, options.why),
        };
        const path = `/profiles/${segment(workload)}`;
        const done = await context.client().send<Generalised>('POST', `${path}/generalise`, body);
        const listed = context.out.how.json || done.proposals.length === 0 ? undefined : await context.client().get<Profile>(path);
        context.out.one(done, () => inWords(done, listed, options.dryRun === true, context.out.how.columns));
        return exit.done;
      }),
    );
};

function inWords({ workload, proposals, passedOver }: Generalised, listed: Profile | undefined, dryRun: boolean, columns: number): string {
  const words = listed ? lineOf(listed) : () => '';
  return [
    ...proposals.flatMap(one => [...proposalWords(one, words, columns), '']),
    ...passedOver.flatMap(({ what, why }) => [...wrap(`not proposed: ${plain(what)}; ${plain(why)}`, columns), '']),
    `${counted(proposals.length, 'wider line')} ${dryRun ? 'would be proposed' : proposals.length === 1 ? 'waits for a person' : 'wait for a person'}${
      proposals.length === 0 || dryRun ? '' : `: knowngood profile approve|reject ${workload} <proposal>`
    }`,
  ].join('\n');
}
