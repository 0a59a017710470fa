import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json: a clone, or where the package was installed. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Where `npm start` in a clone keeps its state, unless told otherwise. */
export function stateDirOf(argv, env) {
  const at = argv.findIndex(arg => arg === '--state-dir' || arg.startsWith('--state-dir='));
  const given = at < 0 ? undefined : argv[at].includes('=') ? argv[at].slice(argv[at].indexOf('=') + 1) : argv[at + 1];
  return given || env.KNOWNGOOD_STATE_DIR || join(root, '.knowngood');
}
