import { existsSync, readFileSync } from 'node:fs';
import { inFormOf } from '../../profiles/document/form.js';
import { isComposed } from '../../profiles/document/shelf.js';
import { segment } from '../client.js';
import { type Register, signed } from '../context.js';
import { documentPath } from '../documents.js';
import { CliError, exit } from '../exit.js';
import type { Exception } from '../shapes.js';
import { plain, table } from '../table.js';
import { unifiedDiff } from '../unified-diff.js';
import { example } from './example.js';

interface Listed extends Exception {
  readonly workload: string;
  readonly ticket?: string;
}
interface Removed {
  readonly exception: string;
  readonly workload: string;
  readonly revision: number;
}
interface Permanent {
  readonly workload: string;
  readonly exception: string;
  readonly from: string;
  readonly to: string;
}

/** `exceptions list | remove | patch`. */
export const registerExceptions: Register = (program, run) => {
  const exceptions = program
    .command('exceptions')
    .description('what somebody answers for, for a time, over a profile that is kept elsewhere')
    .addHelpText('after', example('exceptions list', 'names each with its owner and its end'));
  exceptions
    .command('list')
    .argument('[workload...]', 'as `knowngood workloads` names them; else of all')
    .description('every exception, also those that are over')
    .addHelpText('after', example('exceptions list shop/web', 'lists those over the profile of shop/web'))
    .action(
      run(async (context, workloads: readonly string[]) => {
        const found = await context.client().items<Listed>('/exceptions', { workload: workloads });
        const rows = found.flatMap(one =>
          one.entries.map(({ sentence }, at) =>
            at === 0
              ? [one.id, one.workload, one.owner, one.ticket ?? '', one.expired ? 'expired' : one.expiresAt, plain(sentence)]
              : ['', '', '', '', '', plain(sentence)],
          ),
        );
        context.out.list(found, () =>
          found.length === 0
            ? 'no exceptions'
            : table(['EXCEPTION', 'WORKLOAD', 'OWNER', 'TICKET', 'UNTIL', 'ALLOWS'], rows, context.out.how.columns),
        );
        return exit.done;
      }),
    );
  exceptions
    .command('remove')
    .argument('<exception...>', 'ids, as `knowngood exceptions list` names them; their first six digits will do')
    .option('--why <text>', 'kept in the history')
    .description('take exceptions away: what only they allowed is an alert again')
    .addHelpText('after', example('exceptions remove 5b0f3c', 'ends it before its time'))
    .action(
      run(async (context, ids: readonly string[], { why }: { why?: string }) => {
        const removed = await context.client().sendItems<Removed>('/exceptions/remove', { exceptions: ids, ...signed(context, why) });
        context.out.list(removed, () =>
          removed.map(one => `removed exception ${one.exception} from ${one.workload} (revision ${one.revision})`).join('\n'),
        );
        return exit.done;
      }),
    );
  exceptions
    .command('patch')
    .argument('<exception>', 'an id, as `knowngood exceptions list` names it')
    .option('--file <file>', 'the document of the profile; else what `profile export` would write')
    .description('print the change of the document that would make an exception permanent')
    .addHelpText(
      'after',
      example('exceptions patch 5b0f3c --file profiles/shop/web.yaml | git apply', 'makes its lines part of the document'),
    )
    .action(
      run(async (context, id: string, { file }: { file?: string }) => {
        const found = await context.client().items<Permanent>(`/exceptions/${segment(id)}/permanent`);
        if (file !== undefined && found.length > 1)
          throw new CliError(exit.usage, 'usage', `${id} stands over ${found.length} profiles, and --file is one`, 'leave out --file');
        for (const { workload, exception, from, to } of found) {
          const path = file ?? documentPath('', workload);
          const patch = unifiedDiff(path, ...(file === undefined ? ([from, to] as const) : inFile(file, to)));
          if (context.out.how.json) context.out.one({ exception, workload, file: path, patch }, () => '');
          else context.out.raw(patch);
        }
        return exit.done;
      }),
    );
};

/** The file as it is, and as it would be written. */
function inFile(file: string, to: string): readonly [string, string] {
  if (!existsSync(file)) throw new CliError(exit.usage, 'no-such-path', `${file}: no such file`, 'name the document of the profile');
  const before = readFileSync(file, 'utf8');
  if (isComposed({ file, text: before }))
    throw new CliError(
      exit.refused,
      'composed',
      `${file} is made of includes, variables or overlays: where the lines belong only its owner knows`,
      'leave out --file, and take the lines over by hand',
    );
  return [before, inFormOf(before, to)];
}
