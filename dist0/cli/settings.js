import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliError, exit } from './exit.js';
/** Where a stack keeps its state: the flag, the variable, what `npm start` made in the clone, else the user's own place. */
export function stateDirOf(flag, env, clone, root) {
  if (flag !== undefined) return flag;
  if (env['KNOWNGOOD_STATE_DIR']) return env['KNOWNGOOD_STATE_DIR'];
  if (existsSync(join(clone, '.knowngood'))) return join(clone, '.knowngood');
  if (root) return '/var/lib/knowngood';
  return join(env['XDG_STATE_HOME'] || join(env['HOME'] || '.', '.local', 'state'), 'knowngood');
}
/** Where the controller is: the flag, the variable, what it wrote when it was ready, else the default port. Without a slash at the end. */
export function urlOf(flag, env, stateDir) {
  const given = flag ?? env['KNOWNGOOD_URL'];
  const url = given || (readRunning(stateDir, 'controller')?.url ?? 'http://127.0.0.1:7470');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new CliError(exit.usage, 'usage', `"${url}" is no address of a controller`, 'write it like http://127.0.0.1:7470');
  }
  return url.replace(/\/+$/, '');
}
/** The token of the API, or undefined where there is none to read yet. */
export function tokenOf(env, stateDir) {
  if (env['KNOWNGOOD_TOKEN']) return env['KNOWNGOOD_TOKEN'];
  const file = join(stateDir, 'token');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error.code !== 'EACCES') return undefined;
    throw new CliError(
      exit.denied,
      'denied',
      `${file} may not be read by this user`,
      'run it as the user of the stack, or set KNOWNGOOD_TOKEN',
    );
  }
}
/** The record of a process of this stack; undefined where there is none or it cannot be read. It may be of a process that is gone. */
export function readRunning(stateDir, name) {
  try {
    const value = JSON.parse(readFileSync(join(stateDir, 'run', `${name}.json`), 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value) || !Number.isInteger(value.pid)) return undefined;
    return value;
  } catch {
    return undefined;
  }
}
