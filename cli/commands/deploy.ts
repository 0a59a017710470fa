import { type Register, signed } from '../context.js';
import { exit } from '../exit.js';
import { table } from '../table.js';
import { ago } from '../time.js';
import { example } from './example.js';

interface Deploy {
  readonly deploy: string;
  readonly workload: string;
  readonly revision: string;
  readonly from: string;
  readonly until?: string;
  readonly how: string;
  readonly open: boolean;
  readonly change?: string;
  readonly proposal?: string;
}
interface Options {
  readonly workload: string;
  readonly revision: string;
  readonly change?: string;
}

/** `deploy begin | end | list`. */
export const registerDeploy: Register = (program, run) => {
  const deploy = program
    .command('deploy')
    .description('releases: what is new in one is one proposal, not an alert for each line')
    .addHelpText('after', example('deploy list', 'lists what was deployed, and what waits because of it'));
  deploy
    .command('begin')
    .requiredOption('--workload <workload>', 'what is deployed, as `knowngood workloads` names it')
    .requiredOption('--revision <revision>', 'which sources or version it is, like a commit')
    .option('--change <id>', 'ticket or change number, kept with it')
    .description('say that a release goes out from now on')
    .addHelpText('after', example('deploy begin --workload shop/web --revision 4f1c2e9', 'gathers what its containers do new from now on'))
    .action(
      run(async (context, { workload, revision, change }: Options) => {
        const body = { workload, revision, ...(change === undefined ? {} : { change }), ...signed(context) };
        const told = await context.client().send<Deploy>('POST', '/deploys/begin', body);
        context.out.one(told, () => `${told.workload}: release ${told.revision} began ${told.from} (deploy ${told.deploy})`);
        return exit.done;
      }),
    );
  deploy
    .command('end')
    .requiredOption('--workload <workload>', 'what was deployed')
    .requiredOption('--revision <revision>', 'as it was begun')
    .description('say that a release is out')
    .addHelpText(
      'after',
      example('deploy end --workload shop/web --revision 4f1c2e9', 'ends it; what it does new for ten minutes more is still its own'),
    )
    .action(
      run(async (context, { workload, revision }: Options) => {
        const told = await context.client().send<Deploy>('POST', '/deploys/end', { workload, revision, ...signed(context) });
        const waits = told.proposal === undefined ? 'nothing new waits' : `proposal ${told.proposal} waits for a person`;
        context.out.one(told, () => `${told.workload}: release ${told.revision} ended ${told.until ?? ''}; ${waits}`);
        return exit.done;
      }),
    );
  deploy
    .command('list')
    .option('--workload <workload...>', 'only these')
    .description('what was deployed, newest first')
    .addHelpText('after', example('deploy list --workload shop/web', 'lists the releases of one workload'))
    .action(
      run(async (context, { workload }: { workload?: readonly string[] }) => {
        const found = await context.client().items<Deploy>('/deploys', { workload });
        const now = context.world.now();
        const rows = found.map(one => [
          one.deploy,
          one.workload,
          one.revision,
          one.how,
          ago(one.from, now),
          one.open ? 'goes on' : one.proposal === undefined ? '-' : `proposal ${one.proposal}`,
        ]);
        context.out.list(found, () =>
          found.length === 0
            ? 'nothing was deployed yet'
            : table(['DEPLOY', 'WORKLOAD', 'REVISION', 'KNOWN BY', 'BEGAN', 'WAITS'], rows, context.out.how.columns),
        );
        return exit.done;
      }),
    );
};
