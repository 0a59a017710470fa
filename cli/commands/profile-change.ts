import { segment } from '../client.js';
import { type Register, signed } from '../context.js';
import { exit } from '../exit.js';
import { numberFlag } from '../flags.js';
import { table } from '../table.js';
import { durationFlag } from '../time.js';
import { example } from './example.js';
import { type ExceptionOptions, exceptionOf } from './exception-flags.js';

interface Allowed {
  readonly alert: string;
  readonly workload: string;
  readonly entry: string;
  readonly revision: number;
  readonly expiresAt?: string;
  readonly image?: string;
  readonly exception?: string;
}
interface AllowOptions extends ExceptionOptions {
  readonly thisImage?: boolean;
  readonly why?: string;
}
interface State {
  readonly workload: string;
  readonly mode: string;
  readonly complete?: boolean;
  readonly revision: number;
  readonly until?: string;
}
interface Removed {
  readonly workload: string;
  readonly entry: string;
  readonly revision: number;
  readonly alwaysAsk?: boolean;
}

/** `profile allow | lock | extend | remove | revert`. */
export const registerProfileChange: Register = (profile, run) => {
  profile
    .command('allow')
    .argument('<alert...>', 'ids of alerts; their first six digits will do')
    .option('--expires <duration>', 'only for so long, like 7d')
    .option('--this-image', 'only for the image of the alert')
    .option('--exception', 'over the profile instead of in it, until --expires: no apply of its document undoes that')
    .option('--owner <name>', 'of an exception: who answers for it; else who asks')
    .option('--ticket <id>', 'of an exception: where it is written down')
    .option('--why <text>', 'kept in the history')
    .description('make what an alert tells part of the profile')
    .addHelpText('after', example('profile allow a1b2c3 --expires 7d --why "migration"', 'allows it for a week'))
    .action(
      run(async (context, alerts: readonly string[], options: AllowOptions) => {
        const exception = exceptionOf(options);
        const body = {
          alerts,
          ...(options.expires === undefined ? {} : { expires: context.world.now() + durationFlag('--expires', options.expires) }),
          ...(options.thisImage ? { thisImage: true } : {}),
          ...(exception ? { exception } : {}),
          ...signed(context, options.why),
        };
        const allowed = await context.client().sendItems<Allowed>('/profiles/allow', body);
        const rows = allowed.map(one => [
          one.workload,
          one.entry,
          ...(exception ? [one.exception ?? ''] : []),
          `r${one.revision}`,
          one.expiresAt ?? 'for good',
        ]);
        const head = ['WORKLOAD', 'ENTRY', ...(exception ? ['EXCEPTION'] : []), 'REV', 'UNTIL'];
        context.out.list(allowed, () => table(head, rows, context.out.how.columns));
        return exit.done;
      }),
    );
  profile
    .command('lock')
    .argument('<workload>', 'as `knowngood workloads` names it')
    .option('--why <text>', 'kept in the history')
    .description('end learning: from now on every deviation is an alert')
    .addHelpText('after', example('profile lock shop/web', 'takes what was learned as all that shop/web may do'))
    .action(
      run(async (context, workload: string, options: { why?: string }) => {
        const state = await context.client().send<State>('POST', `/profiles/${segment(workload)}/lock`, signed(context, options.why));
        context.out.one(state, () => stateLine(state));
        return exit.done;
      }),
    );
  profile
    .command('extend')
    .argument('<workload>', 'as `knowngood workloads` names it')
    .option('--for <duration>', 'learn for so long from now', '30m')
    .option('--why <text>', 'kept in the history')
    .description('learn again, or for longer, until a time that ends it by itself')
    .addHelpText('after', example('profile extend shop/web --for 30m', 'takes in what a release does new, and is locked again after it'))
    .action(
      run(async (context, workload: string, options: { for: string; why?: string }) => {
        const body = { forMs: durationFlag('--for', options.for), ...signed(context, options.why) };
        const state = await context.client().send<State>('POST', `/profiles/${segment(workload)}/extend`, body);
        context.out.one(state, () => stateLine(state));
        return exit.done;
      }),
    );
  profile
    .command('remove')
    .argument('<workload>', 'as `knowngood workloads` names it')
    .argument('<entry...>', 'ids, as `knowngood profile show` lists them')
    .option('--relearn-allowed', 'it may be learned again; else it asks a person from now on')
    .option('--revision <n>', 'only if the profile still has this revision')
    .option('--why <text>', 'kept in the history')
    .description('take entries out of a profile')
    .addHelpText('after', example('profile remove shop/web 3bde45d84e65', 'the next sighting of it is an alert'))
    .action(
      run(
        async (
          context,
          workload: string,
          entries: readonly string[],
          options: { relearnAllowed?: boolean; revision?: string; why?: string },
        ) => {
          const body = {
            entries,
            ...(options.relearnAllowed ? { relearnAllowed: true } : {}),
            ...(options.revision === undefined ? {} : { revision: numberFlag('--revision', options.revision) }),
            ...signed(context, options.why),
          };
          const removed = await context.client().sendItems<Removed>(`/profiles/${segment(workload)}/remove`, body);
          context.out.list(removed, () =>
            removed.map(one => `removed ${one.entry} from ${one.workload} (revision ${one.revision})`).join('\n'),
          );
          return exit.done;
        },
      ),
    );
  profile
    .command('revert')
    .argument('<workload>', 'as `knowngood workloads` names it')
    .requiredOption('--to <n>', 'the revision to return to')
    .option('--revision <n>', 'only if the profile still has this revision')
    .option('--why <text>', 'kept in the history')
    .description('return to an earlier revision, as a new one')
    .addHelpText('after', example('profile revert shop/web --to 41', 'makes revision 41 the profile again'))
    .action(
      run(async (context, workload: string, options: { to: string; revision?: string; why?: string }) => {
        const body = {
          to: numberFlag('--to', options.to, 1),
          ...(options.revision === undefined ? {} : { revision: numberFlag('--revision', options.revision) }),
          ...signed(context, options.why),
        };
        const done = await context
          .client()
          .send<{ workload: string; revision: number; restored: number }>('POST', `/profiles/${segment(workload)}/revert`, body);
        context.out.one(done, () => `${done.workload} is as it was in revision ${done.restored}, now revision ${done.revision}`);
        return exit.done;
      }),
    );
};

function stateLine(state: State): string {
  return `${state.workload}: ${state.mode}${state.complete ? ', complete' : ''}, revision ${state.revision}${state.until === undefined ? '' : `, until ${state.until}`}`;
}
