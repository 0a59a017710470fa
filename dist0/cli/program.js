import { Command, CommanderError } from 'commander';
import { registerAlerts } from './commands/alerts.js';
import { registerDemo } from './commands/demo.js';
import { registerDoctor } from './commands/doctor.js';
import { registerDown } from './commands/down.js';
import { registerMode } from './commands/mode.js';
import { registerProfile } from './commands/profile.js';
import { registerRecycle } from './commands/recycle.js';
import { registerRecycles } from './commands/recycles.js';
import { registerStatus } from './commands/status.js';
import { registerUp } from './commands/up.js';
import { registerWhois } from './commands/whois.js';
import { registerWorkloads } from './commands/workloads.js';
import { contextOf } from './context.js';
import { CliError, exit } from './exit.js';
import { Output } from './output.js';

const registers = [
  registerUp,
  registerDown,
  registerStatus,
  registerWorkloads,
  registerMode,
  registerAlerts,
  registerProfile,
  registerRecycle,
  registerRecycles,
  registerWhois,
  registerDoctor,
  registerDemo,
];
/** Parses and performs one command line; returns the exit code and prints every failure itself. */
export async function runProgram(argv, world) {
  let code = exit.done;
  function run(work) {
    return async (...args) => {
      const command = args.at(-1);
      const context = contextOf(world, command.optsWithGlobals(), program.getOptionValueSource('timeout') !== 'default');
      code = await work(context, ...args.slice(0, -1));
    };
  }
  const program = describe(world);
  for (const register of registers) register(program, run);
  // A wrong word must end in 64, never in a stack trace, at whatever depth it stands.
  for (const command of everyCommand(program)) command.exitOverride().configureOutput({ outputError: () => {} });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (world.signal.aborted) return world.signal.reason;
    const plain = new Output(world, { json: argv.includes('--json'), quiet: false, colour: false, columns: 100 });
    if (error instanceof CommanderError) return afterParsing(error, plain);
    if (!(error instanceof CliError)) throw error;
    plain.failure(error);
    return error.exit;
  }
}
function describe(world) {
  return new Command('knowngood')
    .description('Learns what each container normally does, tells you the moment it does anything else, and puts it back.')
    .option('--json', 'one JSON object a line on stdout, errors as one object on stderr')
    .option('--url <url>', 'address of the controller (KNOWNGOOD_URL)')
    .option('--state-dir <folder>', 'folder of the stack (KNOWNGOOD_STATE_DIR)')
    .option('--timeout <duration>', 'give up after so long', '30s')
    .option('--quiet', 'no words on the way')
    .option('--no-color', 'no colours (NO_COLOR)')
    .version(world.version)
    .showSuggestionAfterError();
}
function everyCommand(command) {
  return [command, ...command.commands.flatMap(everyCommand)];
}
function afterParsing(error, out) {
  if (error.exitCode === 0) return exit.done;
  if (error.code === 'commander.help') return exit.usage;
  out.failure(
    new CliError(
      exit.usage,
      'usage',
      error.message.replace(/^error: /, '').replace(/\n/g, ' '),
      'knowngood --help lists the commands and their flags',
    ),
  );
  return exit.usage;
}
