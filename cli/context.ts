import { join } from 'node:path';
import type { Command } from 'commander';
import { Client } from './client.js';
import { Output } from './output.js';
import { type Environment, stateDirOf, tokenOf, urlOf } from './settings.js';
import { durationFlag } from './time.js';
import { fetchOf } from './trusting.js';

/** The world outside, as `main.ts` found it. */
export interface World {
  readonly env: Environment;
  /** Folder of package.json. */
  readonly root: string;
  readonly uid: number;
  readonly user: string;
  readonly hostname: string;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Aborts at SIGINT, SIGTERM, or when nobody reads our output any more; the reason is the exit code. */
  readonly signal: AbortSignal;
  readonly version: string;
  now(): number;
}

/** What a command works with: the world, and the global flags applied to it. */
export interface Context {
  readonly world: World;
  readonly out: Output;
  readonly stateDir: string;
  /** Milliseconds; `given` where the user set it. */
  readonly timeout: { readonly ms: number; readonly given: boolean };
  readonly urlFlag: string | undefined;
  client(): Client;
}

export interface Globals {
  readonly json?: boolean;
  readonly url?: string;
  readonly stateDir?: string;
  readonly timeout: string;
  readonly quiet?: boolean;
  readonly color: boolean;
}

export function contextOf(world: World, globals: Globals, timeoutGiven: boolean): Context {
  const colour = globals.color && world.env['NO_COLOR'] === undefined && world.stdout.isTTY === true;
  const out = new Output(world, {
    json: globals.json === true,
    quiet: globals.quiet === true,
    colour,
    columns: Math.max(60, Math.min(world.stdout.columns ?? 100, 140)),
  });
  const stateDir = stateDirOf(globals.stateDir, world.env, world.root, world.uid === 0);
  const timeout = { ms: durationFlag('--timeout', globals.timeout), given: timeoutGiven };
  let client: Client | undefined;
  return {
    world,
    out,
    stateDir: join(stateDir),
    timeout,
    urlFlag: globals.url,
    client() {
      client ??= new Client({
        url: urlOf(globals.url, world.env, stateDir),
        token: tokenOf(world.env, stateDir),
        timeoutMs: timeout.ms,
        signal: world.signal,
        fetch: fetchOf(world.env),
      });
      return client;
    },
  };
}

/** What a command does: returns the exit code, throws CliError. `A` are commander's arguments and its options object. */
export type Run = <A extends readonly unknown[]>(
  work: (context: Context, ...args: A) => Promise<number>,
) => (...args: unknown[]) => Promise<void>;

/** Adds one command, or a group of them, to the program. */
export type Register = (program: Command, run: Run) => void;

/** Who asks, and why, as every write of the API carries it. */
export function signed(context: Context, why?: string): Readonly<Record<string, unknown>> {
  return { by: context.world.user, ...(why === undefined ? {} : { why }) };
}
