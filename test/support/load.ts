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

export interface Client {
  readonly port: number;
  /** What takes longer has failed. */
  readonly patienceMs: number;
  /** That start it elsewhere. */
  readonly words: readonly string[];
}

/** A client that never tries twice, while `during` is done. */
export async function underLoad(address: string, during: () => Promise<void>, client: Partial<Client> = {}): Promise<Told> {
  const { port, patienceMs, words: from } = { port: 8080, patienceMs: 2_000, words: [], ...client };
  const words = [...from, process.execPath, join(root, 'test/support/requests.mjs'), address, String(port), String(patienceMs)];
  const requests = spawn(words[0]!, words.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  requests.stdout.on('data', chunk => (said += String(chunk)));
  const ended = new Promise<void>(done => requests.once('close', () => done()));
  try {
    await new Promise(done => setTimeout(done, 500));
    await during();
  } finally {
    requests.stdin.write('stop');
    await ended;
  }
  return JSON.parse(said) as Told;
}
