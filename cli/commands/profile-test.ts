import type { Register } from '../context.js';
import { documentsAt, withIncluded } from '../documents.js';
import { CliError, exit } from '../exit.js';
import { table } from '../table.js';
import { ago, momentFlag } from '../time.js';
import { counted } from '../words.js';
import { example } from './example.js';

interface Group {
  readonly reason: string;
  readonly severity: string;
  readonly sentence: string;
  readonly count: number;
  readonly containers: readonly string[];
  readonly lastSeen: string;
}
interface Replay {
  readonly workload: string;
  readonly from: string;
  readonly to: string;
  readonly replayed: number;
  readonly complete: boolean;
  readonly wouldAlert: number;
  readonly groups: readonly Group[];
}

/** `profile test`. */
export const registerProfileTest: Register = (profile, run) => {
  profile
    .command('test')
    .argument('<path>', 'a file with one document')
    .option('--since <time>', 'what was seen since then, like 24h, or RFC 3339', '24h')
    .option('--workload <workload>', 'of this workload, whatever the document says')
    .option('--environment <name>', 'with the overlay that the document has for it')
    .option('--check', 'exit with 2 when it would have alerted')
    .description('what a document would have said of what was observed; changes nothing')
    .addHelpText('after', example('profile test profiles/shop/web.yaml --since 7d', 'lists what would have been an alert'))
    .action(
      run(async (context, path: string, options: { since: string; workload?: string; environment?: string; check?: boolean }) => {
        const files = documentsAt([path]);
        if (files.length !== 1)
          throw new CliError(
            exit.usage,
            'usage',
            `${path} is ${counted(files.length, 'file')}, and one is tested at a time`,
            'name one file',
          );
        const now = context.world.now();
        const said = await context.client().send<Replay>('POST', '/profiles/test', {
          files: withIncluded(files),
          ...(options.environment === undefined ? {} : { environment: options.environment }),
          since: momentFlag('--since', options.since, now),
          ...(options.workload === undefined ? {} : { workload: options.workload }),
        });
        context.out.one(said, () => inWords(said, now, context.out.how.columns));
        return options.check && said.wouldAlert > 0 ? exit.differs : exit.done;
      }),
    );
};

function inWords({ workload, from, replayed, complete, wouldAlert, groups }: Replay, now: number, columns: number): string {
  const judged = `${counted(replayed, 'behaviour')} of ${workload} since ${ago(from, now)}`;
  const rest = complete ? '' : '; more was observed than is remembered';
  const head = `${wouldAlert === 0 ? 'no alert' : `would alert ${wouldAlert === 1 ? 'once' : `${wouldAlert} times`}`}: ${judged} were judged${rest}`;
  const rows = groups.map(one => [one.severity, String(one.count), ago(one.lastSeen, now), one.sentence]);
  return groups.length === 0 ? head : `${head}\n\n${table(['SEVERITY', 'SEEN', 'LAST', 'WHAT'], rows, columns)}`;
}
