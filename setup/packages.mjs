import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './shell.mjs';

/** Installs the npm packages of the lock, when it is not the lock of the last time. No package's script is run. */
export async function packages(root, say) {
  const stamp = join(root, 'node_modules', '.knowngood-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('npm ci');
  const done = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
  if (done.code !== 0) throw new Error(`npm ci failed:\n${done.output.trim().split('\n').slice(-12).join('\n')}`);
  writeFileSync(stamp, lock);
}
