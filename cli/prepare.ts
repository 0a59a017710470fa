import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from './context.js';
import { CliError, exit } from './exit.js';
import type { Tell } from './supervise/event.js';

/** EDGE: `setup/`, which is plain JavaScript because it also runs before anything is built. */
interface Prepare {
  prepare(
    command: string,
    options: {
      stateDir: string;
      env: Readonly<Record<string, string | undefined>>;
      mayInstall: boolean;
      without: readonly string[];
      tell: Tell;
      say: (line: string) => void;
    },
  ): Promise<string>;
}
export interface HeldEngine {
  readonly started: boolean;
  /** Stops the engine if this stack started it and nothing runs in it. */
  release(): Promise<void>;
}
interface Engine {
  engine(options: {
    stateDir: string;
    path: string;
    say: (line: string) => void;
    env: Readonly<Record<string, string | undefined>>;
  }): Promise<HeldEngine>;
  ask(path: string, socket?: string): Promise<string | undefined>;
  socketOf(env: Readonly<Record<string, string | undefined>>): string | undefined;
}
export interface Need {
  readonly name: string;
  readonly why: string;
  readonly packages: readonly string[];
  readonly for: readonly string[];
  met(machine: unknown): boolean;
}
interface Needs {
  readonly needs: readonly Need[];
  thisMachine(path: string): unknown;
}
interface Shell {
  pathWithSbin(env: Readonly<Record<string, string | undefined>>, own: string): string;
  which(name: string, path: string): string | undefined;
}

/** Brings what a command needs of the machine, but for needs that it does `without` this time; returns the PATH to find it on. Throws `need-missing` (1). */
export async function prepareMachine(
  context: Context,
  stateDir: string,
  command: string,
  mayInstall: boolean,
  tell: Tell,
  without: readonly string[] = [],
): Promise<string> {
  const { prepare } = await load<Prepare>(context, 'prepare');
  try {
    return await prepare(command, { stateDir, env: context.world.env, mayInstall, without, tell, say: line => context.out.note(line) });
  } catch (error) {
    const { message, code, fix } = error as Error & { code?: string; fix?: string };
    if (code !== 'need-missing') throw error;
    throw new CliError(exit.failed, code, message, fix ?? 'knowngood doctor tells what is missing');
  }
}

/** An engine that answers; one is started where none does and no init runs one. Throws `no-engine` (6) or `denied` (77). */
export async function holdEngine(context: Context, stateDir: string, path: string): Promise<HeldEngine> {
  const { engine } = await load<Engine>(context, 'engine');
  try {
    return await engine({ stateDir, path, say: line => context.out.note(line), env: context.world.env });
  } catch (error) {
    const { message, code, fix } = error as Error & { code?: string; fix?: string };
    if (code === 'denied') throw new CliError(exit.denied, code, message, fix ?? 'run it as root (sudo)');
    if (code !== 'no-engine') throw error;
    throw new CliError(exit.unreachable, code, message, fix ?? 'knowngood doctor tells what is missing');
  }
}

/** What the setup knows of this machine, for `doctor`. */
export async function machine(context: Context) {
  const { needs, thisMachine } = await load<Needs>(context, 'needs');
  const { pathWithSbin, which } = await load<Shell>(context, 'shell');
  const { ask, socketOf } = await load<Engine>(context, 'engine');
  const path = pathWithSbin(context.world.env, join(context.stateDir, 'bin'));
  return {
    path,
    which: (name: string) => which(name, path),
    lacks: (need: Need) => !need.met(thisMachine(path)),
    needs,
    /** The engine's answer to a GET, as text; undefined where none answers. */
    ask: (request: string) => ask(request, socketOf(context.world.env)),
  };
}

function load<T>(context: Context, name: string): Promise<T> {
  return import(pathToFileURL(join(context.world.root, 'setup', `${name}.mjs`)).href) as Promise<T>;
}
