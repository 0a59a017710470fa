import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.js';

/** What became of the requests of one kind, see `requests.mjs`. */
export type Told = Readonly<
  Record<
    string,
    {
      readonly sent: number;
      readonly answered: number;
      readonly failed: number;
      readonly longestMs: number;
      readonly slowestMs: number;
      /** Answered after more than 2 s. */
      readonly slow: number;
      readonly failures: Readonly<Record<string, number>>;
    }
  >
>;

/** Where a client calls. */
export interface Target {
  readonly address: string;
  readonly port: number;
}

export interface Client {
  /** What takes longer has failed. */
  readonly patienceMs: number;
  /** That start it elsewhere. */
  readonly words: readonly string[];
}

/** A client that never tries twice, while `during` is done: each kind of request goes to one target after another. */
export async function underLoad(targets: readonly Target[], during: () => Promise<void>, client: Partial<Client> = {}): Promise<Told> {
  const { patienceMs, words: from } = { patienceMs: 2_000, words: [], ...client };
  const at = targets.map(({ address, port }) => `${address}:${port}`);
  const words = [...from, process.execPath, join(root, 'test/support/requests.mjs'), String(patienceMs), ...at];
  const requests = spawn(words[0]!, words.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  requests.stdout.on('data', chunk => (said += String(chunk)));
  const ended = new Promise<void>(done => requests.once('close', () => done()));
  const begun = new Promise<void>(done => requests.stdout.once('data', () => done()));
  try {
    await Promise.race([begun, ended]);
    await during();
  } finally {
    requests.stdin.write('stop');
    await ended;
  }
  return JSON.parse(said.trim().split('\n').at(-1)!) as Told;
}
