import { diffAll, type WorkloadDifference } from '../../profiles/diff.js';
import type { Register } from '../context.js';
import { exit } from '../exit.js';
import { besides, sideOf } from '../sides.js';
import { plain, table } from '../table.js';
import { example } from './example.js';

const signs = { add: '+', remove: '-', change: '~' } as const;

/** `profile diff`. */
export const registerProfileCompare: Register = (profile, run) => {
  profile
    .command('diff')
    .argument('<from>', 'a file or folder, a workload, or workload@revision')
    .argument('<to>', 'the same')
    .option('--check', 'exit with 2 when there is a difference')
    .description('what differs between two profiles, or documents of them')
    .addHelpText('after', example('profile diff shop/web profiles/shop/web.yaml', 'tells what applying this document would change'))
    .action(
      run(async (context, from: string, to: string, options: { check?: boolean }) => {
        const [one, other] = [await sideOf(context, from), await sideOf(context, to)];
        const differences = diffAll(besides(one, other), besides(other, one));
        context.out.list(differences, () => (differences.length === 0 ? 'no difference' : inWords(differences, context.out.how.columns)));
        return options.check && differences.length > 0 ? exit.differs : exit.done;
      }),
    );
};

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
