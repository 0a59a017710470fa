import { segment } from '../client.js';
import { exit } from '../exit.js';
import { table } from '../table.js';
import { example } from './example.js';
export const registerWorkloads = (program, run) => {
  program
    .command('workloads')
    .argument('[workload...]')
    .option('--mode <mode>', 'only these: learn, alert or protect')
    .option('--host <host>', 'only those with a container on this host')
    .description('what is watched, in which mode, and how far its profile is')
    .addHelpText('after', example('workloads --mode learn', 'lists what is still being learned, and what each waits for'))
    .action(
      run(async (context, names, options) => {
        const client = context.client();
        const found =
          names.length > 0
            ? await Promise.all(names.map(name => client.get(`/workloads/${segment(name)}`)))
            : await client.items('/workloads', { mode: options.mode, host: options.host });
        context.out.list(found, () => describe(found, context.out.how.columns));
        return exit.done;
      }),
    );
};
function describe(found, columns) {
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
function coverage(one) {
  if (one.complete === true) return 'complete';
  const estimate = one.coverage?.estimate;
  return estimate === undefined ? '-' : `${(Math.floor(estimate * 1000) / 10).toFixed(1)} %`;
}
