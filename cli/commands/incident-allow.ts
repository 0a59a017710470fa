import { segment } from '../client.js';
import { type Register, signed } from '../context.js';
import { exit } from '../exit.js';
import { numberFlag } from '../flags.js';
import type { Incident } from '../incident-shape.js';
import { incidentBlock } from '../incident-text.js';
import { plain, table, wrap } from '../table.js';
import { durationFlag } from '../time.js';
import { example } from './example.js';
import { type ExceptionOptions, exceptionOf } from './exception-flags.js';

interface AllowOptions extends ExceptionOptions {
  readonly expires?: string;
  readonly thisImage?: boolean;
  readonly why: string;
  readonly revision?: string;
}

/** The incident after it, and what became of its alerts. */
interface AllowedIncident extends Incident {
  readonly allowed: readonly {
    readonly alert: string;
    readonly workload: string;
    readonly entry: string;
    readonly revision: number;
    readonly expiresAt?: string;
  }[];
  readonly left: readonly { readonly alert: string; readonly sentence: string; readonly why: string; readonly fix: string }[];
}

/** `incidents allow`. */
export const registerIncidentAllow: Register = (incidents, run) => {
  incidents
    .command('allow')
    .argument('<id>', 'of the incident, like INC-7')
    .argument('[alert...]', 'only these of its alerts, their first six digits will do; else all that may be allowed')
    .requiredOption('--why <text>', 'stands in the history of the profile, and in the timeline')
    .option('--expires <duration>', 'only for so long, like 7d')
    .option('--this-image', 'only for the image that the containers run')
    .option('--exception', 'over the profile instead of in it, until --expires: no apply of its document undoes that')
    .option('--owner <name>', 'of an exception: who answers for it; else who asks')
    .option('--ticket <id>', 'of an exception: where it is written down; else the ticket of the incident')
    .option('--revision <n>', 'only where nothing came to the incident since this revision')
    .description('make what its alerts tell part of the profile; with the last of them it closes as a false alarm')
    .addHelpText('after', example('incidents allow INC-7 --expires 7d --why "a migration"', 'allows for a week all that INC-7 tells of'))
    .action(
      run(async (context, id: string, alerts: readonly string[], options: AllowOptions) => {
        const exception = exceptionOf(options);
        const body = {
          ...(alerts.length === 0 ? {} : { alerts }),
          ...(options.expires === undefined ? {} : { expires: context.world.now() + durationFlag('--expires', options.expires) }),
          ...(options.thisImage ? { thisImage: true } : {}),
          ...(exception ? { exception } : {}),
          ...(options.revision === undefined ? {} : { revision: numberFlag('--revision', options.revision, 1) }),
          ...signed(context, options.why),
        };
        const after = await context.client().send<AllowedIncident>('POST', `/incidents/${segment(id)}/allow`, body);
        const rows = after.allowed.map(one => [
          one.alert.slice(0, 12),
          one.workload,
          one.entry,
          `r${one.revision}`,
          one.expiresAt ?? 'for good',
        ]);
        const { columns } = context.out.how;
        context.out.one(after, () =>
          [
            incidentBlock(after, context.out, context.world.now()),
            table(['ALERT', 'WORKLOAD', 'ENTRY', 'REV', 'UNTIL'], rows, columns),
            ...after.left.flatMap(({ sentence, why, fix }) => [
              'stays open',
              ...[sentence, why, `try: ${fix}`].flatMap(text => wrap(plain(text), columns - 9).map(line => `         ${line}`)),
            ]),
          ].join('\n'),
        );
        return exit.done;
      }),
    );
};
