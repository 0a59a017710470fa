import { join } from 'node:path';
import { Client } from './client.js';
import { Output } from './output.js';
import { stateDirOf, tokenOf, urlOf } from './settings.js';
import { durationFlag } from './time.js';
export function contextOf(world, globals, timeoutGiven) {
  const colour = globals.color && world.env['NO_COLOR'] === undefined && world.stdout.isTTY === true;
  const out = new Output(world, {
    json: globals.json === true,
    quiet: globals.quiet === true,
    colour,
    columns: Math.max(60, Math.min(world.stdout.columns ?? 100, 140)),
  });
  const stateDir = stateDirOf(globals.stateDir, world.env, world.root, world.uid === 0);
  const timeout = { ms: durationFlag('--timeout', globals.timeout), given: timeoutGiven };
  let client;
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
      });
      return client;
    },
  };
}
/** Who asks, and why, as every write of the API carries it. */
export function signed(context, why) {
  return { by: context.world.user, ...(why === undefined ? {} : { why }) };
}
