import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError, exit } from './exit.js';
/** Brings what a command needs of the machine; returns the PATH to find it on. Throws `need-missing` (1). */
export async function prepareMachine(context, stateDir, command, mayInstall, tell) {
  const { prepare } = await load(context, 'prepare');
  try {
    return await prepare(command, { stateDir, env: context.world.env, mayInstall, tell, say: line => context.out.note(line) });
  } catch (error) {
    const { message, code, fix } = error;
    if (code !== 'need-missing') throw error;
    throw new CliError(exit.failed, code, message, fix);
  }
}
/** An engine that answers; one is started where none does and no init runs one. Throws `no-engine` (6). */
export async function holdEngine(context, stateDir, path) {
  const { engine } = await load(context, 'engine');
  try {
    return await engine({ stateDir, path, say: line => context.out.note(line), env: context.world.env });
  } catch (error) {
    const { message, code } = error;
    if (code !== 'no-engine') throw error;
    throw new CliError(exit.unreachable, code, message, 'knowngood doctor tells what is missing');
  }
}
/** What the setup knows of this machine, for `doctor`. */
export async function machine(context) {
  const { needs, thisMachine } = await load(context, 'needs');
  const { pathWithSbin, which } = await load(context, 'shell');
  const { ask } = await load(context, 'engine');
  const path = pathWithSbin(context.world.env, join(context.stateDir, 'bin'));
  return {
    path,
    which: name => which(name, path),
    lacks: need => !need.met(thisMachine(path)),
    needs,
    /** The engine's answer to a GET, as text; undefined where none answers. */
    ask: request => ask(request),
  };
}
function load(context, name) {
  return import(pathToFileURL(join(context.world.root, 'setup', `${name}.mjs`)).href);
}
