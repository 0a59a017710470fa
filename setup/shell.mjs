import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first executable of that name in `path` (a PATH text), or undefined. */
export function which(name, path) {
  for (const folder of path.split(delimiter)) {
    if (folder === '') continue;
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

/** PATH with the folders that a non-login root shell may lack (dockerd, iptables and nginx live in sbin), and our own first. */
export function pathWithSbin(env, own) {
  const parts = (env.PATH ?? '').split(delimiter);
  for (const folder of ['/usr/local/sbin', '/usr/sbin', '/sbin', '/usr/local/bin', '/usr/bin', '/bin'])
    if (!parts.includes(folder)) parts.push(folder);
  if (own !== undefined && !parts.includes(own)) parts.unshift(own);
  return parts.filter(part => part !== '').join(delimiter);
}

/**
 * Runs a program to its end; never throws for its failure.
 * `output` is what it wrote to both streams, unless `show` passes it on to our stderr. `code` 127 where it cannot be started.
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(command, args, options = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', options.show ? 2 : 'pipe', options.show ? 2 : 'pipe'],
    });
    const chunks = [];
    child.stdout?.on('data', chunk => chunks.push(chunk));
    child.stderr?.on('data', chunk => chunks.push(chunk));
    child.once('error', error => resolve({ code: 127, output: error.message }));
    child.once('close', (code, signal) =>
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 143), output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}
