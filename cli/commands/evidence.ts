import { createHash } from 'node:crypto';
import type { Context, Register } from '../context.js';
import { writeArchive } from '../evidence-archive.js';
import { openCopy } from '../evidence-copy.js';
import { makeEvidenceKey, readEvidenceKey } from '../evidence-key.js';
import { contentsOf, type EvidenceManifest, EvidenceReader, type EvidenceSource, type KeptContent } from '../evidence-reader.js';
import { evidenceTable, evidenceText, summaryText } from '../evidence-text.js';
import { CliError, exit } from '../exit.js';
import { numberFlag } from '../flags.js';
import type { Evidence } from '../shapes.js';
import { momentFlag } from '../time.js';
import { example } from './example.js';

export const registerEvidence: Register = (program, run) => {
  const evidence = program
    .command('evidence')
    .description('what was kept of containers before they were retired')
    .addHelpText('after', example('evidence list --since 24h', 'what was kept since yesterday'));
  evidence
    .command('list')
    .option('--workload <workload...>', 'only of these workloads')
    .option('--since <time>', 'kept since then: like 24h, or RFC 3339')
    .option('--limit <n>', 'at most this many, the newest', '1000')
    .description('what agents keep of retired containers, oldest first')
    .addHelpText('after', example('evidence list --workload shop/web', 'what was kept of this workload'))
    .action(
      run(async (context, options: { workload?: readonly string[]; since?: string; limit: string }) => {
        const { items, silent } = await context
          .client()
          .get<{ readonly items: readonly Evidence[]; readonly silent: readonly string[] }>('/evidence', {
            workload: options.workload,
            limit: numberFlag('--limit', options.limit, 1),
            ...(options.since === undefined ? {} : { since: momentFlag('--since', options.since, context.world.now()) }),
          });
        for (const host of silent) context.out.note(`host ${host} does not answer: what is kept there is not listed`);
        context.out.list(items, () => evidenceTable(items, context));
        // Nothing must not be taken for nothing kept.
        return silent.length > 0 && items.length === 0 ? exit.unreachable : exit.done;
      }),
    );
  evidence
    .command('show')
    .argument('<id>', 'of one piece of evidence')
    .option('--key <file>', 'the private key that it is sealed for')
    .description('processes, sockets and changed files of a container as it was when it was retired')
    .addHelpText('after', example('evidence show ev-2238ebb4066b6c7c', 'what was in that container'))
    .action(
      run(async (context, id: string, options: { key?: string }) => {
        const reader = readerOf(context, id, options.key);
        const summary = await reader.summary();
        const manifest = await manifestOf(reader, summary);
        if (manifest === undefined) context.out.one(summary, () => summaryText(summary, context));
        else context.out.one(manifest, () => evidenceText(manifest, context));
        return exit.done;
      }),
    );
  evidence
    .command('export')
    .argument('<id>', 'of one piece of evidence')
    .requiredOption('-o, --output <file>', 'a new file for a tar archive, or - for stdout')
    .option('--key <file>', 'the private key that it is sealed for')
    .description('write manifest and contents into a tar archive, each held against its hash')
    .addHelpText('after', example('evidence export ev-2238ebb4066b6c7c -o intruder.tar', 'takes it to where it is looked into'))
    .action(
      run(async (context, id: string, { output, key }: { output: string; key?: string }) => {
        await takeAlong(readerOf(context, id, key), output, context);
        return exit.done;
      }),
    );
  evidence
    .command('open')
    .argument('<place>', 'a folder ev-… that was copied from a host, or a tar archive of it')
    .option('--key <file>', 'the private key that it is sealed for')
    .option('-o, --output <file>', 'write it into a tar archive as "evidence export" does, or - for stdout')
    .description('look into a copy of evidence where it lies: no host and no controller is asked')
    .addHelpText('after', example('evidence open ./ev-2238ebb4066b6c7c --key evidence.key', 'what was in that container, from a backup'))
    .action(
      run(async (context, place: string, { output, key }: { output?: string; key?: string }) => {
        const source = await openCopy(place, key === undefined ? undefined : readEvidenceKey(key));
        if (output !== undefined) {
          await takeAlong(source, output, context);
          return exit.done;
        }
        const summary = await source.summary();
        const told = JSON.parse((await source.manifest()).toString('utf8')) as EvidenceManifest;
        const manifest = { ...summary, ...told, sha256: summary.sha256 };
        context.out.one(manifest, () => evidenceText(manifest, context));
        return exit.done;
      }),
    );
  evidence
    .command('keygen')
    .requiredOption('-o, --output <file>', 'a new file for the private key; the public one is beside it, as <file>.pub')
    .description('make a key that evidence is sealed for, so that no host can open what it keeps')
    .addHelpText('after', example('evidence keygen -o evidence.key', 'what it prints goes to the agents, as KNOWNGOOD_EVIDENCE_FOR'))
    .action(
      run(async (context, { output }: { output: string }) => {
        const made = makeEvidenceKey(fileNamed(output, 'a file'));
        context.out.one(
          made,
          () => `${made.file}: keep it safe, and not on a host that is watched: without it nothing is opened\n${made.publicKey.trimEnd()}`,
        );
        return exit.done;
      }),
    );
};

function readerOf(context: Context, id: string, key: string | undefined): EvidenceReader {
  return new EvidenceReader(context.client(), id, key === undefined ? undefined : readEvidenceKey(key));
}

/** Manifest and contents into an archive, each held against its hash. */
async function takeAlong(source: EvidenceSource, output: string, context: Context): Promise<void> {
  fileNamed(output, 'a file, or - for stdout');
  const { id, sealedFor, at } = await source.summary();
  const manifest = await source.manifest();
  const told = JSON.parse(manifest.toString('utf8')) as EvidenceManifest;
  const contents = contentsOf({ ...told, ...(sealedFor === undefined ? {} : { sealedFor }) });
  const sha256 = createHash('sha256').update(manifest).digest('hex');
  const archive = { id, at, manifest, sha256, contents, read: (content: KeptContent) => source.content(content) };
  await writeArchive(archive, output, context);
  if (output === '-') return;
  const made = { id, file: output, files: contents.length, sha256 };
  context.out.one(made, () => `${output}: the manifest and ${contents.length} files, each as it was kept`);
}

/** Of what is sealed for a key that is not here nothing but its summary is told: undefined. */
async function manifestOf(reader: EvidenceReader, summary: Evidence): Promise<EvidenceManifest | undefined> {
  try {
    return { ...summary, ...(JSON.parse((await reader.manifest()).toString('utf8')) as EvidenceManifest), sha256: summary.sha256 };
  } catch (error) {
    if (error instanceof CliError && error.code === 'no-key') return undefined;
    throw error;
  }
}

function fileNamed(output: string, what: string): string {
  if (output !== '' && !output.endsWith('/')) return output;
  throw new CliError(exit.usage, 'usage', `--output: "${output}" names no file`, `name ${what}`);
}
