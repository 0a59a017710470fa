import { segment } from '../client.js';
import type { Register } from '../context.js';
import { exit } from '../exit.js';
import { example } from './example.js';

interface Ready {
  readonly workload: string;
  readonly ready: boolean;
  readonly reasons: readonly string[];
  /** What it has not lived through: good to know, no reason to wait. */
  readonly advice?: readonly string[];
  /** Of a job. */
  readonly runs?: { readonly whole: number; readonly quiet: number };
}

export const registerReady: Register = (program, run) => {
  program
    .command('ready')
    .argument('<workload>', 'as `knowngood workloads` names it')
    .description('whether a profile may leave learning, and what speaks against it')
    .addHelpText('after', example('ready shop/web && knowngood profile export shop/web -o profiles/', 'exports it only when it is ready'))
    .action(
      run(async (context, workload: string) => {
        const found = await context.client().get<Ready>(`/workloads/${segment(workload)}/ready`);
        context.out.one(found, () =>
          [
            found.ready ? `${workload} may leave learning` : `${workload} learns on`,
            ...(found.ready && found.runs ? [`  runs: ${found.runs.whole}, the last ${found.runs.quiet} showed nothing new`] : []),
            ...[...found.reasons, ...(found.advice ?? [])].map(one => `  ${one}`),
          ].join('\n'),
        );
        return found.ready ? exit.done : exit.failed;
      }),
    );
};
