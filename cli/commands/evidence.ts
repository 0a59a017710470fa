import type { Register } from '../context.js';
import { writeArchive } from '../evidence-archive.js';
import { type EvidenceManifest, EvidenceReader } from '../evidence-reader.js';
import { evidenceTable, evidenceText } from '../evidence-text.js';
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
    .description('processes, sockets and changed files of a container as it was when it was retired')
    .addHelpText('after', example('evidence show ev-2238ebb4066b6c7c', 'what was in that container'))
    .action(
      run(async (context, id: string) => {
        const { bytes, sha256 } = await new EvidenceReader(context.client(), id).manifest();
        const manifest = { ...(JSON.parse(bytes.toString('utf8')) as EvidenceManifest), sha256 };
        context.out.one(manifest, () => evidenceText(manifest, context));
        return exit.done;
      }),
    );
  evidence
    .command('export')
    .argument('<id>', 'of one piece of evidence')
    .requiredOption('-o, --output <file>', 'a new file for a tar archive, or - for stdout')
    .description('write manifest and contents into a tar archive, each held against its hash')
    .addHelpText('after', example('evidence export ev-2238ebb4066b6c7c -o intruder.tar', 'takes it to where it is looked into'))
    .action(
      run(async (context, id: string, { output }: { output: string }) => {
        if (output === '' || output.endsWith('/'))
          throw new CliError(exit.usage, 'usage', `--output: "${output}" names no file`, 'name a file, or - for stdout');
        const reader = new EvidenceReader(context.client(), id);
        const { bytes, sha256 } = await reader.manifest();
        const manifest = JSON.parse(bytes.toString('utf8')) as EvidenceManifest;
        const contents = [...new Set(manifest.changed.flatMap(file => file.sha256 ?? []))];
        const archive = { id, at: manifest.at, manifest: bytes, sha256, contents, read: (file: string) => reader.file(file) };
        await writeArchive(archive, output, context);
        if (output !== '-')
          context.out.one(
            { id, file: output, files: contents.length, sha256 },
            () => `${output}: the manifest and ${contents.length} files, each as it was kept`,
          );
        return exit.done;
      }),
    );
};
