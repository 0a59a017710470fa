import { dirname, join, relative } from 'node:path';
import { schemaLine, schemaText, schemaUrl } from '../../profiles/document/json-schema.js';
import { type Client, segment } from '../client.js';
import type { Register } from '../context.js';
import { documentPath, writeDocument, writeText } from '../documents.js';
import { CliError, exit } from '../exit.js';
import { example } from './example.js';

interface ExportOptions {
  readonly all?: boolean;
  readonly exceptions?: boolean;
  readonly environment?: string;
  readonly output: string;
}
interface Written {
  readonly workload: string;
  readonly exception?: string;
  readonly file: string;
  readonly revision: number;
  readonly changed: boolean;
}
interface ExceptionYaml {
  readonly workload: string;
  readonly exception: string;
  readonly revision: number;
  readonly yaml: string;
}

/** Written beside what is exported to a folder. */
const schemaFile = 'profile.schema.json';

/** `profile export`. */
export const registerProfileExport: Register = (profile, run) => {
  profile
    .command('export')
    .argument('[workload...]', 'as `knowngood workloads` names them')
    .option('--all', 'every profile')
    .option('--exceptions', 'and the exceptions over them, each as a document of its own')
    .option('--environment <name>', 'compares with files that have overlays as they are with its own')
    .requiredOption('-o, --output <place>', 'a folder, a file (one workload), or - for stdout')
    .description('write profiles as documents to review and commit')
    .addHelpText('after', example('profile export --all -o profiles/', 'writes profiles/shop/web.yaml and so on'))
    .action(
      run(async (context, names: readonly string[], options: ExportOptions) => {
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
        if (single && options.exceptions)
          throw new CliError(
            exit.usage,
            'usage',
            `${options.output} is one file, and exceptions are documents of their own`,
            'give a folder',
          );
        const written: Written[] = [];
        const composed: string[] = [];
        for (const workload of wanted) {
          const { yaml, revision } = await client.get<{ yaml: string; revision: number }>(`/profiles/${segment(workload)}/document`);
          if (options.output === '-') {
            context.out.raw(written.length === 0 ? yaml : `---\n${yaml}`);
            written.push({ workload, file: '-', revision, changed: true });
          } else {
            const file = folder === undefined ? options.output : documentPath(folder, workload);
            const text = folder === undefined ? yaml : withSchemaOf(folder, file, yaml);
            const how = writeDocument(file, text, { environment: options.environment, root: folder });
            if (how === 'composed') composed.push(file);
            else written.push({ workload, file, revision, changed: how === 'written' });
          }
        }
        for (const one of options.exceptions ? await exceptionsOf(client, wanted) : []) {
          const { workload, exception, revision, yaml } = one;
          if (folder === undefined) context.out.raw(`---\n${yaml}`);
          else {
            const file = documentPath(folder, `${workload}.exception-${exception}`);
            const changed = writeText(file, withSchemaOf(folder, file, yaml));
            written.push({ workload, exception, file, revision, changed });
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
};

/** The exceptions over these workloads as documents. */
async function exceptionsOf(client: Client, workloads: readonly string[]): Promise<readonly ExceptionYaml[]> {
  if (workloads.length === 0) return [];
  const listed = await client.items<{ readonly id: string }>('/exceptions', { workload: workloads });
  const ids = [...new Set(listed.map(({ id }) => id))];
  const found = await Promise.all(ids.map(id => client.items<ExceptionYaml>(`/exceptions/${segment(id)}/document`)));
  return found.flat().filter(({ workload }) => workloads.includes(workload));
}

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
