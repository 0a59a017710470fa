import { spawn } from 'node:child_process';

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
 * EDGE: runs a program of this host with `script` as its input; gives what it printed. `under`: words that start it elsewhere. Rejects with `NetError`.
 */
export function run(program: Program, words: readonly string[], script = '', under: readonly string[] = []): Promise<string> {
  const [starter, ...rest] = [...under, program, ...words];
  return new Promise((resolve, reject) => {
    const child = spawn(starter!, rest, { stdio: 'pipe', timeout: longestMs });
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

/** As `run`, in the network namespace of process `pid`. */
export function within(pid: number, program: Program, words: readonly string[], script = ''): Promise<string> {
  return run(program, words, script, ['nsenter', '--target', String(pid), '--net']);
}
