import { spawn } from 'node:child_process';
import type { FrontMethod } from '../../container/intent.js';
import { heldBack, holding, isHolding, lettingGo, waitingRoom, waitingRoomDevice } from './hold.js';
import { pointingAt } from './rules.js';

const longestMs = 10_000;
const packages = { nft: 'nftables', ip: 'iproute2', sh: 'dash', nsenter: 'util-linux', unshare: 'util-linux' } as const;
type Program = keyof typeof packages;

/** A program could not be run, or would not do it. `missing`: it is not on this host. */
export class NetError extends Error {
  constructor(
    message: string,
    readonly missing: boolean,
  ) {
    super(message);
    this.name = 'NetError';
  }
}

/** EDGE: runs `nft` in the network namespace of process `pid`, with `script` as its input where there is one; gives what it printed. Rejects with `NetError`. */
export function nft(pid: number, words: readonly string[], script = ''): Promise<string> {
  return within(pid, 'nft', words, script);
}

/**
 * Passes new connections of the front whose process is `pid` to this address from now on, those that are held first. Rejects with `NetError`;
 * then nothing has changed.
 */
export async function point(pid: number, backend: string, method: FrontMethod): Promise<void> {
  if (method !== 'queue') return void (await nft(pid, ['-f', '-'], pointingAt(backend)));
  // In one process: everybody waits for it.
  const both = `printf %s "$1" | nft -f - || exit
if ip link show ${waitingRoomDevice} >/dev/null 2>&1; then printf %s "$2" | ip -batch -; fi`;
  await within(pid, 'sh', ['-c', both, 'sh', pointingAt(backend) + lettingGo, heldBack], '');
}

/** Makes what `hold` needs in the front whose process is `pid`, where it does not hold already. Rejects with `NetError`. */
export async function prepareHold(pid: number): Promise<void> {
  if (isHolding(await nft(pid, ['list', 'tables']))) return;
  await within(pid, 'ip', ['-batch', '-'], waitingRoom((await devicesOf(pid)).includes(waitingRoomDevice)));
}

/** Keeps new connections of the front waiting, until it is pointed at somebody. Those that are open go on. Rejects with `NetError`. */
export async function hold(pid: number): Promise<void> {
  const devices = await devicesOf(pid);
  if (!devices.includes(waitingRoomDevice)) await prepareHold(pid);
  await nft(pid, ['-f', '-'], holding(devices.filter(device => /^eth\d+$/.test(device))));
}

/** Why this method cannot be had on this host, in words; undefined where it can. `program`: what would wait in a front. */
export async function cannotPoint(program: Uint8Array | undefined, method: FrontMethod): Promise<string | undefined> {
  if (program === undefined) return `there is no program for a front on ${process.arch}`;
  try {
    await nft(process.pid, ['--version']);
    if (method !== 'queue') return undefined;
    await within(process.pid, 'ip', ['-V'], '');
  } catch (error) {
    return (error as NetError).message;
  }
  // In a namespace of its own, which is gone again at once.
  return run('unshare', ['--net', 'nft', '-f', '-'], holding(['lo'], 'lo'), 'nft').then(
    () => undefined,
    (error: NetError) => `this kernel cannot hold connections: ${error.message}`,
  );
}

async function devicesOf(pid: number): Promise<readonly string[]> {
  return [...(await within(pid, 'ip', ['-br', 'link'], '')).matchAll(/^([^\s@]+)/gm)].map(([, name]) => name!);
}

function within(pid: number, program: Program, words: readonly string[], script: string): Promise<string> {
  return run('nsenter', ['--target', String(pid), '--net', program, ...words], script, program);
}

/** `program`: what `starter` starts. */
function run(starter: Program, words: readonly string[], script: string, program: Program): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(starter, words, { stdio: 'pipe', timeout: longestMs });
    let [out, err] = ['', ''];
    child.stdout.on('data', chunk => (out += String(chunk)));
    child.stderr.on('data', chunk => (err += String(chunk)));
    child.once('error', error => reject(new NetError(`${starter}: ${error.message}`, (error as NodeJS.ErrnoException).code === 'ENOENT')));
    child.once('close', code => {
      if (code === 0) return resolve(out);
      const missing = code === 127 || new RegExp(`failed to execute ${program}`).test(err);
      reject(
        new NetError(
          missing
            ? `${program} is not on this host: install the package ${packages[program]}`
            : `${program}: ${err.trim() || `ended with ${code}`}`,
          missing,
        ),
      );
    });
    // It may end before it has read all of it: then it says why by its exit.
    child.stdin.on('error', () => undefined);
    child.stdin.end(script);
  });
}
