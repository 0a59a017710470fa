import { rmSync } from 'node:fs';
import { CliError, exit } from '../exit.js';
import { endLeftovers, endProcess, leftovers } from '../supervise/ending.js';
import { lives, readRecord, recordFile } from '../supervise/state.js';
import { example } from './example.js';

/** A supervisor stops its processes one after the other, each within its own deadline. */
const supervisorWithinMs = 60_000;
export const registerDown = (program, run) => {
  program
    .command('down')
    .description('stop the stack of this state folder, also one whose supervisor was killed')
    .addHelpText('after', example('down --state-dir ./.knowngood', 'ends what npm start brought up in this clone'))
    .action(
      run(async context => {
        const record = readRecord(context.stateDir);
        const stopped = [];
        if (record !== undefined && lives(record)) {
          stopped.push(...leftovers(context.stateDir, record));
          await endProcess(record.pid, supervisorWithinMs);
        }
        const left = await endLeftovers(context.stateDir, record);
        stopped.push(...left.filter(one => !stopped.some(other => other.pid === one.pid)));
        if (record === undefined && stopped.length === 0) {
          throw new CliError(exit.missing, 'not-running', `nothing runs on ${context.stateDir}`, 'say which stack with --state-dir');
        }
        if (record !== undefined && !lives(record)) rmSync(recordFile(context.stateDir), { force: true });
        context.out.one(
          { stopped },
          () => stopped.map(one => `stopped ${one.name} (pid ${one.pid})`).join('\n') || 'nothing was left to stop',
        );
        return exit.done;
      }),
    );
};
