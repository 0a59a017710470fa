import { examine } from '../doctor.js';
import { exit } from '../exit.js';
import { table } from '../table.js';
import { example } from './example.js';
export const registerDoctor = (program, run) => {
  program
    .command('doctor')
    .option('--host <host>', 'what its agent says of this host, instead of this one')
    .description('can this machine do what it should, and what would help')
    .addHelpText('after', example('doctor', 'checks this machine; exit 1 when something that is needed is missing'))
    .action(
      run(async (context, options) => {
        const checks = await examine(context, options.host);
        const { colour } = context.out;
        const mark = (ok, needed) => (ok ? colour.green('ok') : needed ? colour.red('FAILS') : colour.yellow('no'));
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
