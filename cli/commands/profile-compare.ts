import { diffAll, type WorkloadDifference } from '../../profiles/diff.js';
import { parseFile } from '../../profiles/document/document.js';
import { exportDocument } from '../../profiles/document/export.js';
import { inFormOf } from '../../profiles/document/form.js';
import { Shelf } from '../../profiles/document/shelf.js';
import { mergeDocuments } from '../../profiles/merge-drafts.js';
import type { Entry } from '../../profiles/profile.js';
import { segment } from '../client.js';
import type { Context, Register } from '../context.js';
import { documentsAt, withIncluded, writeDocument } from '../documents.js';
import { CliError, exit } from '../exit.js';
import { refuseMistakes } from '../findings.js';
import { besides, type Side, sideOf } from '../sides.js';
import { plain, table } from '../table.js';
import { counted } from '../words.js';
import { example } from './example.js';

interface Options {
  readonly check?: boolean;
  readonly environment?: string;
  readonly image?: string;
}

const signs = { add: '+', remove: '-', change: '~' } as const;

/** `profile diff | merge`. */
export const registerProfileCompare: Register = (profile, run) => {
  profile
    .command('diff')
    .argument('<from>', 'a file or folder, a workload, or workload@revision')
    .argument('[to]', 'the same; may be left out with --image')
    .option('--image <id>', 'for containers of this image; of one workload: what its profile lacks for it')
    .option('--environment <name>', 'of documents: with the overlays that they have for it')
    .option('--check', 'exit with 2 when there is a difference')
    .description('what differs between two profiles, or documents of them')
    .addHelpText('after', example('profile diff shop/web profiles/shop/web.yaml', 'tells what applying this document would change'))
    .action(
      run(async (context, from: string, to: string | undefined, options: Options) => {
        const differences = await differencesOf(context, from, to, options);
        context.out.list(differences, () => (differences.length === 0 ? 'no difference' : inWords(differences, context.out.how.columns)));
        return options.check && differences.length > 0 ? exit.differs : exit.done;
      }),
    );
  profile
    .command('merge')
    .argument('<path...>', 'files, or folders that are searched for *.yaml and *.yml')
    .option('--environment <name>', 'with the overlays that the documents have for it')
    .requiredOption('-o, --output <file>', 'where the one document goes, or - for stdout')
    .description('make one document of several of the same workload')
    .addHelpText('after', example('profile merge host-a/ host-b/ -o web.yaml', 'lists all that was learned on either host'))
    .action(
      run(async (context, paths: readonly string[], options: { output: string; environment?: string }) => {
        const { text, entries, from } = mergedText(context, paths, options.environment);
        if (options.output === '-') context.out.raw(text);
        else {
          if (writeDocument(options.output, text, { environment: options.environment }) === 'composed')
            throw new CliError(
              exit.refused,
              'composed',
              `${options.output} is made of includes, variables or overlays and says something else`,
              'write to another file',
            );
          const { output: file } = options;
          context.out.one({ file, entries, from }, () => `written  ${file}  (${entries} entries of ${counted(from.length, 'document')})`);
        }
        return exit.done;
      }),
    );
};

async function differencesOf(context: Context, from: string, to: string | undefined, { environment, image }: Options) {
  if (to === undefined) {
    if (image === undefined)
      throw new CliError(exit.usage, 'usage', 'there is nothing to compare it with', 'name a second one, or an image with --image');
    return context.client().items<WorkloadDifference>(`/profiles/${segment(from)}/image`, { image });
  }
  const [one, other] = [await sideOf(context, from, environment), await sideOf(context, to, environment)];
  if (environment !== undefined && [one, other].every(side => side.kind === 'profile'))
    throw new CliError(exit.usage, 'usage', '--environment is of documents, and neither side is one', 'leave it out');
  return diffAll(holding(besides(one, other), image), holding(besides(other, one), image));
}

/** What of these profiles holds in containers of an image. */
function holding(profiles: Side['profiles'], image: string | undefined): Side['profiles'] {
  if (image === undefined) return profiles;
  const id = `sha256:${image.replace(/^sha256:/, '')}`;
  const holds = (entry: Entry) => entry.image === undefined || entry.image.startsWith(id);
  return new Map([...profiles].map(([workload, profile]) => [workload, { ...profile, entries: profile.entries.filter(holds) }]));
}

function mergedText(context: Context, paths: readonly string[], environment: string | undefined) {
  const files = withIncluded(documentsAt(paths));
  const composing = { shelf: new Shelf(files), ...(environment !== undefined && { environment }) };
  const parsed = files.map(file => parseFile(file, composing));
  const undone = 'nothing was merged';
  refuseMistakes(
    context,
    parsed.flatMap(one => one.findings),
    undone,
  );
  const [first, ...others] = parsed.flatMap(one => one.documents);
  if (!first) throw new CliError(exit.usage, 'no-such-path', `there is no document in ${paths.join(', ')}`, 'name files or folders');
  const merged = mergeDocuments([first, ...others]);
  if ('findings' in merged) {
    refuseMistakes(context, merged.findings, undone);
    throw new Error('a merge was refused without a mistake');
  }
  return {
    text: inFormOf(files.find(({ file }) => file === first.file)!.text, exportDocument(merged.draft)),
    entries: merged.draft.entries.length,
    from: [first, ...others].map(({ file }) => file),
  };
}

function inWords(differences: readonly WorkloadDifference[], columns: number): string {
  const workloads = [...new Set(differences.map(one => one.workload))];
  return workloads
    .map(workload => {
      const own = differences.filter(one => one.workload === workload);
      const rows = own.map(({ op, path, entry, from, to }) => [
        signs[op],
        path,
        entry ?? '',
        plain(op === 'change' ? `${from} → ${to}` : (from ?? to ?? '')),
      ]);
      return [workload, table([], rows, columns)].join('\n');
    })
    .join('\n\n');
}
