#!/usr/bin/env node
import { readFileSync, realpathSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exit } from './exit.js';
import { runProgram } from './program.js';

/** The folder of package.json, seen from dist/cli/main.js. */
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
/** Performs one command line in this process and returns its exit code. A signal ends the command once, however often it arrives. */
export async function main(argv) {
  const ending = new AbortController();
  const onSignal = { SIGINT: () => ending.abort(exit.interrupted), SIGTERM: () => ending.abort(exit.terminated) };
  // `| head` closes the pipe when it has seen enough: that is no failure.
  const onPipe = error => {
    if (error.code !== 'EPIPE') throw error;
    ending.abort(exit.done);
  };
  for (const [signal, end] of Object.entries(onSignal)) process.on(signal, end);
  process.stdout.on('error', onPipe);
  try {
    return await runProgram(argv, world(ending.signal));
  } finally {
    for (const [signal, end] of Object.entries(onSignal)) process.off(signal, end);
    process.stdout.off('error', onPipe);
  }
}
function world(signal) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    env: process.env,
    root,
    uid: process.getuid?.() ?? -1,
    user: process.env['SUDO_USER'] || userName(),
    hostname: hostname(),
    stdout: process.stdout,
    stderr: process.stderr,
    signal,
    version,
    now: () => Date.now(),
  };
}
function userName() {
  try {
    return userInfo().username;
  } catch {
    // A user id without an entry in the password file, as containers have them.
    return `uid-${process.getuid?.() ?? 'unknown'}`;
  }
}
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const code = await main(process.argv.slice(2));
  // Connections that are kept alive for a next call would keep the process, too.
  process.stdout.write('', () => process.exit(code));
}
