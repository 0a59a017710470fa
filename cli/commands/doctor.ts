import type { Register } from '../context.js';
import { examine } from '../doctor.js';
import { exit } from '../exit.js';
import { table } from '../table.js';
import { example } from './example.js';

export const registerDoctor: Register = (program, run) => {
  program
    .command('doctor')
    .option('--canary', 'prove it: run a harmless program in a container of our own, and wait for its alert')
    .option('--host <host>', 'what its agent says of this host, instead of this one')
    .description('can this machine do what it should, and what would help')
    .addHelpText('after', example('doctor', 'checks this machine; exit 1 when something that is needed is missing'))
    .action(
      run(async (context, options: { host?: string; canary?: boolean }) => {
        const checks = await examine(context, options.host, options.canary === true);
        const { colour } = context.out;
        const mark = (ok: boolean, needed: boolean) => (ok ? colour.green('ok') : needed ? colour.red('FAILS') : colour.yellow('no'));
        const rows = checks.map(one => [
          mark(one.ok, one.needed),
          one.check,
          one.fix === undefined || one.ok ? one.found : `${one.found}; ${one.fix}`,
        ]);
        context.out.list(checks, () => table(['', 'CHECK', 'FOUND'], rows, context.out.how.columns));
        return checks.some(one => one.needed && !one.ok) ? exit.failed : exit.done;
      }),
    );
};
