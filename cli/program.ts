import { type Argument, Command, CommanderError } from 'commander';
import { registerAdopt, registerRelease } from './commands/adopt.js';
import { registerAlerts } from './commands/alerts.js';
import { registerAsk } from './commands/ask.js';
import { registerAudit } from './commands/audit.js';
import { registerDemo } from './commands/demo.js';
import { registerDeploy } from './commands/deploy.js';
import { registerDoctor } from './commands/doctor.js';
import { registerDown } from './commands/down.js';
import { registerEvidence } from './commands/evidence.js';
import { registerExceptions } from './commands/exceptions.js';
import { registerImages } from './commands/images.js';
import { registerIncidents } from './commands/incidents.js';
import { registerLogs } from './commands/logs.js';
import { registerMode } from './commands/mode.js';
import { registerProfile } from './commands/profile.js';
import { registerReady } from './commands/ready.js';
import { registerRecycle } from './commands/recycle.js';
import { registerRecycles } from './commands/recycles.js';
import { registerSession } from './commands/session.js';
import { registerSinks } from './commands/sinks.js';
import { registerStand } from './commands/stand.js';
import { registerStatus } from './commands/status.js';
import { registerTokens } from './commands/tokens.js';
import { registerUp } from './commands/up.js';
import { registerWhois } from './commands/whois.js';
import { registerWorkloads } from './commands/workloads.js';
import { type Context, contextOf, type Globals, type Register, type Run, type World } from './context.js';
import { CliError, exit } from './exit.js';
import { fileError } from './file-error.js';
import { Output } from './output.js';

const registers: readonly Register[] = [
  registerUp,
  registerDown,
  registerStatus,
  registerWorkloads,
  registerMode,
  registerReady,
  registerAlerts,
  registerIncidents,
  registerAsk,
  registerDeploy,
  registerProfile,
  registerExceptions,
  registerRecycle,
  registerRecycles,
  registerEvidence,
  registerImages,
  registerLogs,
  registerAdopt,
  registerRelease,
  registerStand,
  registerSession,
  registerSinks,
  registerTokens,
  registerAudit,
  registerWhois,
  registerDoctor,
  registerDemo,
];

/** Parses and performs one command line; returns the exit code and prints every failure itself. */
export async function runProgram(argv: readonly string[], world: World): Promise<number> {
  let code: number = exit.done;
  function run<A extends readonly unknown[]>(work: (context: Context, ...args: A) => Promise<number>) {
    return async (...args: unknown[]) => {
      const command = args.at(-1) as Command;
      const context = contextOf(world, command.optsWithGlobals<Globals>(), program.getOptionValueSource('timeout') !== 'default');
      code = await work(context, ...(args.slice(0, -1) as unknown as A));
    };
  }
  const program = commandTree(world.version, run);
  // A wrong word must end in 64, never in a stack trace, at whatever depth it stands.
  const json = argv.includes('--json');
  for (const command of everyCommand(program)) {
    command.exitOverride().configureOutput({ outputError: () => {}, ...(json ? { writeErr: () => {} } : {}) });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (world.signal.aborted) return world.signal.reason as number;
    const plain = new Output(world, { json, quiet: false, colour: false, columns: 100 });
    if (error instanceof CommanderError) return afterParsing(error, plain, meant(program, argv));
    const told = error instanceof CliError ? error : fileError(error);
    if (told === undefined) throw error;
    plain.failure(told);
    return told.exit;
  }
}

/** Every command with its flags and help; `run` says how one is performed. */
export function commandTree(version: string, run: Run): Command {
  const program = new Command('knowngood')
    .description('Learns what each container normally does, tells you the moment it does anything else, and puts it back.')
    .option('--json', 'one JSON object a line; errors as one object on stderr')
    .option('--url <url>', 'address of the controller (KNOWNGOOD_URL)')
    .option('--state-dir <folder>', 'folder of the stack (KNOWNGOOD_STATE_DIR)')
    .option('--timeout <duration>', 'give up after so long (recycle: 2m)', '30s')
    .option('--quiet', 'no words on the way')
    .option('--no-color', 'no colours (NO_COLOR)')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this, or the help of a command')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ subcommandTerm: command => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' ') })
    .addHelpText('after', `\nExit: ${exits}\n`)
    .showSuggestionAfterError();
  for (const register of registers) register(program, run);
  return program;
}

function argumentTerm(argument: Argument): string {
  const inner = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${inner}>` : `[${inner}]`;
}

const exits =
  '0 done, 1 failed, 2 differs (--check), 3 no such thing, 4 refused, 5 changed meanwhile,\n' +
  '      6 not reachable, 7 timed out, 64 wrong usage, 77 not permitted, 130/143 by signal';

export function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

/** The words of a command line that name commands: `knowngood profile show`. */
function meant(program: Command, argv: readonly string[]): string {
  let command = program;
  const words = [program.name()];
  for (const word of argv) {
    const next = command.commands.find(one => one.name() === word);
    if (next === undefined) continue;
    command = next;
    words.push(word);
  }
  return words.join(' ');
}

function afterParsing(error: CommanderError, out: Output, command: string): number {
  if (error.exitCode === 0) return exit.done;
  // Without a command the help was printed, which says more than a sentence; a script is told the sentence.
  const noCommand = error.code === 'commander.help';
  if (noCommand && !out.how.json) return exit.usage;
  const message = noCommand ? `${command} needs a command` : error.message.replace(/^error: /, '').replace(/\n/g, ' ');
  out.failure(new CliError(exit.usage, 'usage', message, `${command} --help tells how it is written`));
  return exit.usage;
}
