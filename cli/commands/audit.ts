import type { Register } from '../context.js';
import { CliError, exit } from '../exit.js';
import { table } from '../table.js';
import { momentFlag } from '../time.js';
import { example } from './example.js';

interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly target: string;
}
interface Verified {
  readonly ok: boolean;
  readonly records: number;
  readonly from?: string;
  readonly to?: string;
  readonly hash?: string;
  readonly firstBad?: { readonly seq: number; readonly why: string };
}

/** `audit list | verify`. */
export const registerAudit: Register = (program, run) => {
  const audit = program
    .command('audit')
    .description('who changed what')
    .addHelpText('after', example('audit list --since 24h', 'lists the changes of a day'));
  audit
    .command('list')
    .option('--since <time>', 'only what was changed since')
    .description('list what was changed, the newest last')
    .addHelpText('after', example('audit list --since 7d --json', 'prints one change a line'))
    .action(
      run(async (context, { since }: { since?: string }) => {
        const query = since === undefined ? {} : { since: momentFlag('--since', since, context.world.now()) };
        const found = await context.client().items<Entry>('/audit', query);
        const rows = found.map(one => [String(one.seq), one.at, one.by, one.what, one.target]);
        context.out.list(found, () =>
          found.length === 0 ? 'nothing was changed' : table(['NO', 'AT', 'BY', 'WHAT', 'TARGET'], rows, context.out.how.columns),
        );
        return exit.done;
      }),
    );
  audit
    .command('verify')
    .description('go along the chain of all changes and name the first that does not fit')
    .addHelpText('after', example('audit verify', 'exits with 1 where a record was changed, taken out or put in'))
    .action(
      run(async context => {
        const found = await context.client().get<Verified>('/audit/verify');
        const { ok, records, from, to, hash, firstBad } = found;
        context.out.one(found, () => `${records} records${from === undefined ? '' : `, ${from} to ${to}, the last ${hash}`}`);
        if (ok) return exit.done;
        context.out.failure(
          new CliError(
            exit.failed,
            'audit-broken',
            `record ${firstBad?.seq}: ${firstBad?.why}`,
            'what comes after it proves nothing: hold it against a copy that was kept elsewhere',
          ),
        );
        return exit.failed;
      }),
    );
};
