import { segment } from '../client.js';
import type { Register } from '../context.js';
import { exit } from '../exit.js';
import type { Workload } from '../shapes.js';
import { table } from '../table.js';
import { example } from './example.js';

export const registerWorkloads: Register = (program, run) => {
  program
    .command('workloads')
    .argument('[workload...]')
    .option('--mode <mode>', 'only these: learn, alert or protect')
    .option('--host <host>', 'only those with a container on this host')
    .description('what is watched, in which mode, and how far its profile is')
    .addHelpText('after', example('workloads --mode learn', 'lists what is still being learned, and what each waits for'))
    .action(
      run(async (context, names: readonly string[], options: { mode?: string; host?: string }) => {
        const client = context.client();
        const found =
          names.length > 0
            ? await Promise.all(names.map(name => client.get<Workload>(`/workloads/${segment(name)}`)))
            : await client.items<Workload>('/workloads', { mode: options.mode, host: options.host });
        context.out.list(found, () => describe(found, context.out.how.columns));
        return exit.done;
      }),
    );
};

function describe(found: readonly Workload[], columns: number): string {
  if (found.length === 0) return 'nothing is watched: no container runs, or none is selected (knowngood status tells)';
  const rows = found.map(one => [
    one.workload,
    one.mode,
    `r${one.revision}`,
    `${one.entries.processes} + ${one.entries.network}`,
    coverage(one),
    String(one.containers.length),
    one.openAlerts === 0 ? '-' : String(one.openAlerts),
    one.effective ?? '',
  ]);
  return table(['WORKLOAD', 'MODE', 'REV', 'PROG + NET', 'COVERAGE', 'RUN', 'ALERTS', 'EFFECT'], rows, columns);
}

function coverage(one: Workload): string {
  if (one.complete === true) return 'complete';
  const estimate = one.coverage?.estimate;
  return estimate === undefined ? '-' : `${(Math.floor(estimate * 1000) / 10).toFixed(1)} %`;
}
