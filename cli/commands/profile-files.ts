import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lintSet } from '../../profiles/lint.js';
import { type Context, type Register, signed } from '../context.js';
import { documentsAt, withIncluded } from '../documents.js';
import { CliError, exit } from '../exit.js';
import { findingLine, withFindings } from '../findings.js';
import { numberFlag } from '../flags.js';
import { table, wrap } from '../table.js';
import { durationFlag } from '../time.js';
import { counted } from '../words.js';
import { example } from './example.js';

interface Applied {
  readonly workload: string;
  readonly file?: string;
  readonly exception?: string;
  readonly exceptions?: readonly string[];
  readonly change: 'created' | 'updated' | 'same' | 'removed';
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly previous?: number;
  readonly revision: number;
  readonly cannotKeep?: string;
  readonly rollout?: { readonly stage: string; readonly of: number; readonly step: string };
}
interface ApplyOptions {
  readonly dryRun?: boolean;
  readonly check?: boolean;
  readonly prune?: boolean;
  readonly environment?: string;
  readonly library?: string;
  readonly workload?: string;
  readonly revision?: string;
  readonly atOnce?: boolean;
  readonly step: string;
  readonly why?: string;
}

/** `profile lint | apply`. */
export const registerProfileFiles: Register = (profile, run) => {
  profile
    .command('lint')
    .argument('<path...>', 'files, or folders that are searched for *.yaml and *.yml')
    .option('--environment <name>', 'as they are with its overlays; else as they are in each')
    .description('check documents, without a controller')
    .addHelpText('after', example('profile lint profiles/', 'names each mistake by file, line and column'))
    .action(
      run(async (context, paths: readonly string[], { environment }: { environment?: string }) => {
        const documents = withIncluded(documentsAt(paths));
        if (documents.length === 0) {
          throw new CliError(
            exit.usage,
            'no-such-path',
            `there is no document in ${paths.join(', ')}`,
            'name files, or folders with .yaml files below them',
          );
        }
        const findings = lintSet(documents, context.world.now(), environment);
        context.out.list(findings, () =>
          findings.length === 0 ? `no mistakes in ${counted(documents.length, 'file')}` : findings.map(findingLine).join('\n'),
        );
        return findings.some(one => one.severity === 'error') ? exit.failed : exit.done;
      }),
    );
  profile
    .command('apply')
    .argument('[path...]', 'files, or folders that are searched for *.yaml and *.yml')
    .option('--dry-run', 'only say what would change')
    .option('--check', 'only say what would change, and exit with 2 when anything would')
    .option('--environment <name>', 'with the overlays that documents have for it')
    .option('--prune', 'remove profiles that no document names')
    .option('--library <name>', 'a ready profile that ships with knowngood')
    .option('--workload <workload>', 'for this workload, whatever the document says')
    .option('--at-once', 'everywhere at once what takes lines away, instead of in stages')
    .option('--step <duration>', 'how long each stage stands: one replica, one host, a tenth, all', '10m')
    .option('--revision <n>', 'only if the profile still has this revision')
    .option('--why <text>', 'kept in the history')
    .description('make documents the profiles: all of them or none')
    .addHelpText('after', example('profile apply profiles/ --dry-run', 'shows what the documents below profiles/ would change'))
    .action(
      run(async (context, paths: readonly string[], options: ApplyOptions) => {
        const files = withIncluded([
          ...documentsAt(paths),
          ...(options.library === undefined ? [] : documentsAt([libraryFile(context, options.library)])),
        ]);
        if (files.length === 0)
          throw new CliError(exit.usage, 'usage', 'there is no document to apply', 'name a file or folder, or use --library');
        const body = {
          files,
          ...(options.dryRun || options.check ? { dryRun: true } : {}),
          ...(options.prune ? { prune: true } : {}),
          ...(options.environment === undefined ? {} : { environment: options.environment }),
          ...(options.workload === undefined ? {} : { workload: options.workload }),
          ...(options.atOnce ? { atOnce: true } : { stepMs: durationFlag('--step', options.step) }),
          ...(options.revision === undefined ? {} : { revision: numberFlag('--revision', options.revision) }),
          ...signed(context, options.why),
        };
        const applied = await context
          .client()
          .sendItems<Applied>('/profiles/apply', body)
          .catch(error => {
            throw withFindings(context, error);
          });
        const rows = applied.map(one => [
          one.change,
          one.workload,
          `+${one.added} -${one.removed} ~${one.changed}`,
          `r${one.revision}`,
          one.file ?? '',
        ]);
        context.out.list(applied, () =>
          [
            table(['CHANGE', 'WORKLOAD', 'ENTRIES', 'REV', 'FILE'], rows, context.out.how.columns),
            ...applied.flatMap(inStages),
            ...applied.flatMap(standing),
            ...applied.flatMap(({ workload, cannotKeep }) =>
              cannotKeep === undefined ? [] : wrap(`${workload}: its schedule cannot be kept: ${cannotKeep}`, context.out.how.columns),
            ),
          ].join('\n'),
        );
        return options.check && applied.some(one => one.change !== 'same') ? exit.differs : exit.done;
      }),
    );
};

function inStages({ workload, rollout }: Applied): readonly string[] {
  if (!rollout) return [];
  const { of, step } = rollout;
  return [`${workload} goes in stages of ${step}, one of ${of} containers first: knowngood workloads ${workload}`];
}

/** What holds over the profile, whatever was applied. */
function standing({ workload, exceptions = [] }: Applied): readonly string[] {
  if (exceptions.length === 0) return [];
  const stand = exceptions.length === 1 ? 'an exception stands' : `${exceptions.length} exceptions stand`;
  return [`${workload}: ${stand} over it as before: ${exceptions.join(' ')}`];
}

function libraryFile(context: Context, name: string): string {
  const folder = join(context.world.root, 'profiles', 'library');
  const ready = existsSync(folder) ? readdirSync(folder).flatMap(file => /^([\w-]+)\.yaml$/.exec(file)?.[1] ?? []) : [];
  if (ready.includes(name)) return join(folder, `${name}.yaml`);
  throw new CliError(
    exit.usage,
    'usage',
    `--library: there is no ready profile "${name}"`,
    ready.length === 0 ? 'this version ships none: learn one' : `those that ship: ${ready.sort().join(', ')}`,
  );
}
