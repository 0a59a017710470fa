import { spawn } from 'node:child_process';
import { pointingAt } from './rules.js';

const longestMs = 10_000;

/** nft could not be run, or would not do it. `missing`: it is not on this host. */
export class NftError extends Error {
  constructor(
    message: string,
    readonly missing: boolean,
  ) {
    super(message);
    this.name = 'NftError';
  }
}

/** EDGE: runs `nft` in the network namespace of process `pid`, with `script` as its input where there is one; gives what it printed. Rejects with `NftError`. */
export function nft(pid: number, words: readonly string[], script = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('nsenter', ['--target', String(pid), '--net', 'nft', ...words], { stdio: 'pipe', timeout: longestMs });
    let [out, err] = ['', ''];
    child.stdout.on('data', chunk => (out += String(chunk)));
    child.stderr.on('data', chunk => (err += String(chunk)));
    child.once('error', error => reject(new NftError(`nsenter: ${error.message}`, (error as NodeJS.ErrnoException).code === 'ENOENT')));
    child.once('close', code => {
      if (code === 0) return resolve(out);
      const missing = code === 127 || /failed to execute nft/.test(err);
      reject(
        new NftError(
          missing ? 'nft is not on this host: install the package nftables' : `nft: ${err.trim() || `ended with ${code}`}`,
          missing,
        ),
      );
    });
    // It may end before it has read all of it: then it says why by its exit.
    child.stdin.on('error', () => undefined);
    child.stdin.end(script);
  });
}

/** Passes new connections of the front whose process is `pid` to this address from now on. Rejects with `NftError`; then nothing has changed. */
export async function point(pid: number, backend: string): Promise<void> {
  await nft(pid, ['-f', '-'], pointingAt(backend));
}

/** Why no front can be made on this host, in words; undefined where one can. `program`: what would wait in it. */
export async function cannotPoint(program: Uint8Array | undefined): Promise<string | undefined> {
  if (program === undefined) return `there is no program for a front on ${process.arch}`;
  return nft(process.pid, ['--version']).then(
    () => undefined,
    (error: NftError) => error.message,
  );
}
