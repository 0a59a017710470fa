import type { Register } from '../context.js';
import { exit } from '../exit.js';
import { example } from './example.js';

export const registerDemo: Register = (program, run) => {
  program
    .command('demo')
    .option('--keep', 'leave everything running at the end')
    .option('--no-install', 'refuse to install what is missing')
    .description('the whole story in two minutes, on containers of its own')
    .addHelpText('after', example('demo', 'learns a web server, breaks into it, tells, recycles it, and cleans up'))
    .action(run(async () => exit.done));
};
