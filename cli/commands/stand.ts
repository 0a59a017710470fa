import { type Context, type Register, signed } from '../context.js';
import { CliError, exit } from '../exit.js';
import { table } from '../table.js';
import { ago } from '../time.js';
import { example } from './example.js';

interface Line {
  readonly host: string;
  readonly standing: 'up' | 'down';
  readonly at?: string;
  readonly by?: string;
  readonly why?: string;
  readonly reached: boolean;
}
interface Options {
  readonly host?: readonly string[];
  readonly all?: boolean;
  readonly why?: string;
}

/** `stand-down` and `stand-up`. */
export const registerStand: Register = (program, run) => {
  program
    .command('stand-down')
    .option('--host <name...>', 'only these hosts')
    .option('--all', 'every host, also those that come later (what it does without --host)')
    .option('--why <text>', 'kept with it')
    .description('react to nothing anywhere: no blocking, no recycling; observation goes on')
    .addHelpText('after', example('stand-down --all --why "the new front is being looked at"', 'holds within 5 s, until stand-up'))
    .action(run((context, options: Options) => stand(context, '/stand-down', options)));
  program
    .command('stand-up')
    .option('--host <name...>', 'only these hosts')
    .option('--all', 'every host (what it does without --host)')
    .option('--why <text>', 'kept with it')
    .description('react again to what is armed')
    .addHelpText('after', example('stand-up', 'ends stand-down everywhere'))
    .action(run((context, options: Options) => stand(context, '/stand-up', options)));
};

async function stand(context: Context, path: string, { host, all, why }: Options): Promise<number> {
  if (host !== undefined && all === true)
    throw new CliError(exit.usage, 'usage', '--host and --all do not go together', 'leave one of them away');
  const lines = await context.client().sendItems<Line>(path, {
    ...(host === undefined ? {} : { hosts: host }),
    ...(why === undefined ? {} : { why }),
    ...signed(context, why),
  });
  const now = context.world.now();
  const rows = lines.map(one => [one.host, one.standing, ago(one.at, now), one.by ?? '-', one.reached ? 'yes' : 'NO']);
  context.out.list(lines, () => table(['HOST', 'STANDS', 'SINCE', 'BY', 'REACHED'], rows, context.out.how.columns));
  const missed = lines.filter(one => !one.reached).map(one => one.host);
  if (missed.length === 0) return exit.done;
  context.out.failure(
    new CliError(
      exit.unreachable,
      'not-reached',
      `not reached: ${missed.join(', ')}`,
      'nothing is ordered there meanwhile, and each is told as soon as it is heard; "knowngood status" says which are silent',
    ),
  );
  return exit.unreachable;
}
