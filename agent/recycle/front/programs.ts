import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import type { Container } from '../../container/container.js';
import { ProcFs } from '../../proc.js';

const longestMs = 10_000;
/** What is to be installed where a program is not there. */
const packages = {
  nft: 'nftables',
  ip: 'iproute2',
  iptables: 'iptables',
  'iptables-restore': 'iptables',
  sh: 'dash',
} as const;
type Program = keyof typeof packages;

/** Whose network namespace something is done in. */
export type Inside = Pick<Container, 'id' | 'pid'>;

const proc = new ProcFs();

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

/**
 * EDGE: runs a program of this host with `script` as its input; gives what it printed. `under`: words that start it elsewhere; `third`: its
 * descriptor 3. Rejects with `NetError`.
 */
export function run(
  program: Program,
  words: readonly string[],
  script = '',
  under: readonly string[] = [],
  third: number | 'ignore' = 'ignore',
): Promise<string> {
  const [starter, ...rest] = [...under, program, ...words];
  return new Promise((resolve, reject) => {
    const stdio = ['pipe' as const, 'pipe' as const, 'pipe' as const, third];
    const child = spawn(starter!, rest, { stdio, timeout: longestMs }) as ChildProcessByStdio<Writable, Readable, Readable>;
    let [out, err] = ['', ''];
    child.stdout.on('data', chunk => (out += String(chunk)));
    child.stderr.on('data', chunk => (err += String(chunk)));
    const absent = `${program} is not on this host: install the package ${packages[program]}`;
    child.once('error', error => {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      reject(new NetError(missing && under.length === 0 ? absent : `${starter}: ${error.message}`, missing));
    });
    child.once('close', code => {
      if (code === 0) return resolve(out);
      const missing = code === 127 || err.includes(`failed to execute ${program}`);
      reject(new NetError(missing ? absent : `${program}: ${err.trim() || `ended with ${code}`}`, missing));
    });
    // It may end before it has read all of it: then it says why by its exit.
    child.stdin.on('error', () => undefined);
    child.stdin.end(script);
  });
}

/**
 * As `run`, in the network namespace of a container. Rejects with `NetError` where its process is another's by now, or has the host's network: what is
 * meant for a front would be done to the whole host.
 */
export async function within(inside: Inside, program: Program, words: readonly string[], script = ''): Promise<string> {
  const network = networkOf(inside);
  try {
    // What was looked at is what is entered, and not whatever the pid leads to by then.
    return await run(program, words, script, ['nsenter', '--net=/proc/self/fd/3'], network);
  } finally {
    closeSync(network);
  }
}

function networkOf(inside: Inside): number {
  try {
    return proc.openNetwork(inside);
  } catch (error) {
    const hasEnded = ['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '');
    const why = hasEnded ? 'it has ended' : (error as Error).message;
    throw new NetError(`nothing is done in the network of container ${inside.id.slice(0, 12)}: ${why}`, false);
  }
}
