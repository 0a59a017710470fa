import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { redactArgv } from '../../behaviour/redact.js';
import type { Engine } from '../../container/container.js';
import type { ProcFs } from '../../proc.js';
import type { Probe } from './label.js';

/**
 * Where the agent asks from: an address of the container's own loopback that nobody else has reason to use, by which its questions are known from
 * those of others. `127.75.71.1` spells KG.
 */
export const askedFrom = '127.75.71.1';
/** An answer that takes longer is none. */
export const withinMs = 2_000;
/** For the program that asks to come up, on a busy host. */
const startMs = 3_000;

export interface Asker {
  readonly engine: Pick<Engine, 'exec'>;
  readonly proc: Pick<ProcFs, 'tcpSockets'>;
}

/** A container that can be asked. */
export interface Questions {
  /** Resolves when it can be asked without waiting for anything of ours, or cannot be asked at all. */
  readonly begun: Promise<void>;
  /** Asks once, on a connection of its own; gives the milliseconds that the answer took. Rejects with what was wrong with it. One at a time. */
  ask(): Promise<number>;
  /** Nothing is asked any more; what is still open is given up. */
  end(): void;
}

/** EDGE: asks a container as its probe says. */
export function questionsTo(asker: Asker, { id, pid }: { readonly id: string; readonly pid: number }, probe: Probe): Questions {
  return probe.kind === 'exec' ? byExec(asker.engine, id, probe.argv) : new Inside(asker.proc, pid, probe);
}

function byExec(engine: Asker['engine'], id: string, argv: readonly string[]): Questions {
  return {
    begun: Promise.resolve(),
    async ask() {
      const began = performance.now();
      const code = await engine.exec(id, argv, withinMs).catch((error: Error) => {
        throw new Error(error.message.replace(argv.join(' '), () => redactArgv(argv).join(' ')));
      });
      if (code !== 0) throw new Error(`its probe ends with ${code}`);
      return performance.now() - began;
    },
    end: () => undefined,
  };
}

interface Answer {
  readonly ms?: number;
  readonly why?: string;
}

/** By a program in the container's network, which is started once for all questions, or anew where it ended. */
class Inside implements Questions {
  readonly begun: Promise<void>;
  #child: ChildProcessByStdio<Writable, Readable, Readable> | undefined;
  #answered: ((answer: Answer) => void) | undefined;
  #begun = () => {};
  #isOver = false;

  constructor(
    readonly proc: Asker['proc'],
    readonly pid: number,
    readonly probe: Exclude<Probe, { kind: 'exec' }>,
  ) {
    this.begun = new Promise(resolve => (this.#begun = resolve));
    this.#start();
  }

  async ask(): Promise<number> {
    if (this.#isOver) throw new Error('nothing is asked any more');
    const child = this.#child ?? this.#start();
    const late = setTimeout(() => child.kill('SIGKILL'), withinMs + startMs);
    const { ms, why } = await new Promise<Answer>(resolve => {
      this.#answered = resolve;
      child.stdin.write(`${addressOf(this.proc, this.pid, this.probe.port)}\n`);
    });
    clearTimeout(late);
    if (ms === undefined) throw new Error(why);
    return ms;
  }

  end(): void {
    this.#isOver = true;
    this.#child?.kill('SIGKILL');
  }

  #start() {
    const what = JSON.stringify({ ...this.probe, from: askedFrom, withinMs });
    const words = ['--target', String(this.pid), '--net', process.execPath, join(import.meta.dirname, 'ask-inside.js'), what];
    // Without the agent's own options: they are not for a program that lives for a moment.
    const child = spawn('nsenter', words, { stdio: ['pipe', 'pipe', 'pipe'], env: {} });
    this.#child = child;
    let [said, error] = ['', ''];
    child.stdout.on('data', chunk => {
      said += String(chunk);
      const lines = said.split('\n');
      said = lines.pop()!;
      for (const line of lines) {
        this.#begun();
        if (line !== '') this.#answered?.(JSON.parse(line) as Answer);
      }
    });
    child.stderr.on('data', chunk => (error += String(chunk).slice(0, 1_000)));
    // One that has ended takes no question; that it did is heard below.
    child.stdin.on('error', () => undefined);
    const ended = (why: string) => this.#child === child && this.#ended(why);
    child.once('error', cause => ended((cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'nsenter is not on this host' : cause.message));
    child.once('close', code => ended(error.trim().split('\n')[0] || `the program that asks ended with ${code ?? 'a signal'}`));
    return child;
  }

  #ended(why: string): void {
    this.#child = undefined;
    this.#begun();
    this.#answered?.({ why });
  }
}

/** Where it listens, as seen from its own network: on any address, by its loopback. */
function addressOf(proc: Asker['proc'], pid: number, port: number): string {
  const listening = proc.tcpSockets(pid).filter(({ state, local }) => state === 'listening' && local.port === port);
  const own = listening.map(({ local }) => local.address).find(address => address !== '0.0.0.0' && address !== '::');
  const isAny = listening.some(({ local }) => local.address === '0.0.0.0' || local.address === '::');
  return isAny || own === undefined ? '127.0.0.1' : own;
}
