import type { FrontMethod } from '../../container/intent.js';
import { heldBack, holding, isHolding, lettingGo, waitingRoom, waitingRoomDevice } from './hold.js';
import { cannotOpen } from './host.js';
import { type Inside, type NetError, run, within } from './programs.js';
import { pointingAt, pointingNowhere } from './rules.js';

/** EDGE: runs `nft` in the network namespace of a container, with `script` as its input where there is one; gives what it printed. Rejects with `NetError`. */
export function nft(inside: Inside, words: readonly string[], script = ''): Promise<string> {
  return within(inside, 'nft', words, script);
}

/**
 * Passes new connections of this front to this address from now on, those that are held first. Rejects with `NetError`;
 * then nothing has changed.
 */
export async function point(front: Inside, backend: string, method: FrontMethod): Promise<void> {
  if (method !== 'queue') return void (await nft(front, ['-f', '-'], pointingAt(backend)));
  // In one process: everybody waits for it.
  const both = `printf %s "$1" | nft -f - || exit
if ip link show ${waitingRoomDevice} >/dev/null 2>&1; then printf %s "$2" | ip -batch -; fi`;
  await within(front, 'sh', ['-c', both, 'sh', pointingAt(backend) + lettingGo, heldBack]);
}

/** Refuses new connections of a front that was pointed at somebody, until it is again. Rejects with `NetError`; then nothing has changed. */
export async function pointNowhere(front: Inside): Promise<void> {
  await nft(front, ['-f', '-'], pointingNowhere);
}

/** Makes what `hold` needs in this front, where it does not hold already. Rejects with `NetError`. */
export async function prepareHold(front: Inside): Promise<void> {
  if (isHolding(await nft(front, ['list', 'tables']))) return;
  await within(front, 'ip', ['-batch', '-'], waitingRoom((await devicesOf(front)).includes(waitingRoomDevice)));
}

/** Keeps new connections of the front waiting, until it is pointed at somebody. Those that are open go on. Rejects with `NetError`. */
export async function hold(front: Inside): Promise<void> {
  const devices = await devicesOf(front);
  if (!devices.includes(waitingRoomDevice)) await prepareHold(front);
  await nft(front, ['-f', '-'], holding(devices.filter(device => /^eth\d+$/.test(device))));
}

/** Why this method cannot be had on this host, in words; undefined where it can. `program`: what would wait in a front. */
export async function cannotPoint(program: Uint8Array | undefined, method: FrontMethod): Promise<string | undefined> {
  if (program === undefined) return `there is no program for a front on ${process.arch}`;
  try {
    // Looked at by the kernel, and not done.
    await run('nft', ['--check', '-f', '-'], pointingAt('192.0.2.1')).catch((error: NetError) => {
      throw error.missing ? error : new Error(`this kernel cannot pass connections on: ${error.message}`);
    });
    if (method === 'host-dnat') return await cannotOpen();
    if (method !== 'queue') return undefined;
    await run('ip', ['-V']);
  } catch (error) {
    return (error as Error).message;
  }
  // In a namespace of its own, which is gone again at once.
  return run('nft', ['-f', '-'], holding(['lo'], 'lo'), ['unshare', '--net']).then(
    () => undefined,
    (error: NetError) => `this kernel cannot hold connections: ${error.message}`,
  );
}

async function devicesOf(front: Inside): Promise<readonly string[]> {
  return [...(await within(front, 'ip', ['-br', 'link'])).matchAll(/^([^\s@]+)/gm)].map(([, name]) => name!);
}
