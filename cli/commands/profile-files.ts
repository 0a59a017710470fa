import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { schemaLine, schemaText, schemaUrl } from '../../profiles/document/json-schema.js';
import { lintSet } from '../../profiles/lint.js';
import { segment } from '../client.js';
import { type Context, type Register, signed } from '../context.js';
import { documentPath, documentsAt, withIncluded, writeDocument, writeText } from '../documents.js';
import { CliError, exit } from '../exit.js';
import { findingLine, withFindings } from '../findings.js';
import { numberFlag } from '../flags.js';
import { table } from '../table.js';
import { durationFlag } from '../time.js';
import { counted } from '../words.js';
import { example } from './example.js';

interface Applied {
  readonly workload: string;
  readonly file?: string;
  readonly change: 'created' | 'updated' | 'same' | 'removed';
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly previous?: number;
  readonly revision: number;
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

/** Written beside what is exported to a folder. */
const schemaFile = 'profile.schema.json';

/** `profile export | lint | apply`. */
export const registerProfileFiles: Register = (profile, run) => {
  profile
    .command('export')
    .argument('[workload...]', 'as `knowngood workloads` names them')
    .option('--all', 'every profile')
    .option('--environment <name>', 'compares with files that have overlays as they are with its own')
    .requiredOption('-o, --output <place>', 'a folder, a file (one workload), or - for stdout')
    .description('write profiles as documents to review and commit')
    .addHelpText('after', example('profile export --all -o profiles/', 'writes profiles/shop/web.yaml and so on'))
    .action(
      run(async (context, names: readonly string[], options: { all?: boolean; environment?: string; output: string }) => {
        const client = context.client();
        const wanted = options.all ? (await client.items<{ readonly workload: string }>('/profiles')).map(one => one.workload) : names;
        if (wanted.length === 0 && !options.all) throw new CliError(exit.usage, 'usage', 'no workload was named', 'name one, or use --all');
        const single = /\.ya?ml$/.test(options.output);
        if (single && wanted.length > 1)
          throw new CliError(
            exit.usage,
            'usage',
            `${options.output} is one file and ${wanted.length} profiles were asked for`,
            'give a folder',
          );
        const folder = single || options.output === '-' ? undefined : options.output;
        const written: { workload: string; file: string; revision: number; changed: boolean }[] = [];
        const composed: string[] = [];
        for (const workload of wanted) {
          const { yaml, revision } = await client.get<{ yaml: string; revision: number }>(`/profiles/${segment(workload)}/document`);
          if (options.output === '-') {
            context.out.raw(written.length === 0 ? yaml : `---\n${yaml}`);
            written.push({ workload, file: '-', revision, changed: true });
          } else {
            const file = folder === undefined ? options.output : documentPath(folder, workload);
            const text = folder === undefined ? yaml : withSchemaOf(folder, file, yaml);
            const how = writeDocument(file, text, options.environment);
            if (how === 'composed') composed.push(file);
            else written.push({ workload, file, revision, changed: how === 'written' });
          }
        }
        if (folder !== undefined && written.length > 0) writeText(join(folder, schemaFile), schemaText());
        if (options.output !== '-')
          context.out.list(written, () =>
            written.map(one => `${one.changed ? 'written' : 'same   '}  ${one.file}  (revision ${one.revision})`).join('\n'),
          );
        refuseComposed(composed);
        return exit.done;
      }),
    );
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
          [table(['CHANGE', 'WORKLOAD', 'ENTRIES', 'REV', 'FILE'], rows, context.out.how.columns), ...applied.flatMap(inStages)].join('\n'),
        );
        return options.check && applied.some(one => one.change !== 'same') ? exit.differs : exit.done;
      }),
    );
};

/** What people put together is theirs to change: it was left as it is. */
function refuseComposed([first, ...others]: readonly string[]): void {
  if (first === undefined) return;
  const rest = others.length > 0 ? `, and so ${others.length === 1 ? 'does' : 'do'} ${others.join(', ')}` : '';
  throw new CliError(
    exit.refused,
    'composed',
    `${first} is made of includes, variables or overlays and says something else than the profile${rest}; left as it is`,
    `see what differs with "knowngood profile diff ${first} <workload>" and edit it, or export to another place`,
  );
}

/** An editor finds the schema beside the documents, wherever it runs. */
function withSchemaOf(folder: string, file: string, yaml: string): string {
  return yaml.replace(schemaLine(schemaUrl), () => schemaLine(relative(dirname(file), join(folder, schemaFile))));
}

function inStages({ workload, rollout }: Applied): readonly string[] {
  if (!rollout) return [];
  const { of, step } = rollout;
  return [`${workload} goes in stages of ${step}, one of ${of} containers first: knowngood workloads ${workload}`];
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
