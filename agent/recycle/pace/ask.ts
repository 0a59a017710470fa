import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Engine } from '../../container/container.js';
import type { ProcFs } from '../../proc.js';
import type { Probe } from './label.js';

/**
 * Where the agent asks from: an address of the container's own loopback that nobody else has reason to use, by which its questions are known from
 * those of others. `127.75.71.1` spells KG.
 */
export const askedFrom = '127.75.71.1';
const asks = 20;
const withinMs = 2_000;

/** Milliseconds of each answer, in the order they came; `why`: what went wrong, where something did. */
export interface Answers {
  readonly ms: readonly number[];
  readonly why?: string;
}

export interface Asker {
  readonly engine: Pick<Engine, 'exec'>;
  readonly proc: Pick<ProcFs, 'tcpSockets'>;
}

/** Questions that are being asked: `now` gives what was answered so far and asks nothing more. */
export interface Asking {
  readonly done: Promise<Answers>;
  now(): Answers;
}

/** EDGE: asks a container one question after another, each on a connection of its own, at most 20 and for 2 s. Never rejects. */
export function ask(asker: Asker, { id, pid }: { readonly id: string; readonly pid: number }, probe: Probe): Asking {
  return probe.kind === 'exec' ? askByExec(asker, id, probe.argv) : askInside(addressOf(asker.proc, pid, probe.port), pid, probe);
}

function askInside(host: string, pid: number, probe: Exclude<Probe, { kind: 'exec' }>): Asking {
  const what = JSON.stringify({ ...probe, host, from: askedFrom, asks, withinMs });
  const words = ['--target', String(pid), '--net', process.execPath, join(import.meta.dirname, 'ask-inside.js'), what];
  // Without the agent's own options: they are not for a program that lives for a moment.
  const child = spawn('nsenter', words, { stdio: ['ignore', 'pipe', 'pipe'], timeout: withinMs + 3_000, env: {} });
  let [said, error] = ['', ''];
  let failed: string | undefined;
  child.stdout.on('data', chunk => (said += String(chunk)));
  child.stderr.on('data', chunk => (error += String(chunk).slice(0, 1_000)));
  const read = (): Answers => {
    const lines = said
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line) as { readonly ms?: number; readonly why?: string });
    const why = lines.find(line => line.why !== undefined)?.why ?? failed;
    return { ms: lines.flatMap(({ ms }) => (ms === undefined ? [] : [ms])), ...(why === undefined ? {} : { why }) };
  };
  const done = new Promise<Answers>(resolve => {
    child.once('error', cause => {
      failed = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'nsenter is not on this host' : cause.message;
      resolve(read());
    });
    child.once('close', code => {
      if (code !== 0 && code !== null) failed = error.trim().split('\n')[0] || `the program that asks ended with ${code}`;
      resolve(read());
    });
  });
  return {
    done,
    now: () => {
      child.kill('SIGKILL');
      return read();
    },
  };
}

function askByExec({ engine }: Asker, id: string, argv: readonly string[]): Asking {
  const ms: number[] = [];
  let why: string | undefined;
  let isOver = false;
  const read = (): Answers => ({ ms: [...ms], ...(why === undefined ? {} : { why }) });
  const run = async (): Promise<Answers> => {
    const from = performance.now();
    while (!isOver && why === undefined && ms.length < asks && performance.now() - from < withinMs) {
      const began = performance.now();
      try {
        const code = await engine.exec(id, argv, withinMs);
        if (code === 0) ms.push(performance.now() - began);
        else why = `its probe ends with ${code}`;
      } catch (error) {
        why = (error as Error).message;
      }
    }
    return read();
  };
  return {
    done: run(),
    now: () => {
      isOver = true;
      return read();
    },
  };
}

/** Where it listens, as seen from its own network: on any address, by its loopback. */
function addressOf(proc: Asker['proc'], pid: number, port: number): string {
  const listening = proc.tcpSockets(pid).filter(({ state, local }) => state === 'listening' && local.port === port);
  const own = listening.map(({ local }) => local.address).find(address => address !== '0.0.0.0' && address !== '::');
  const isAny = listening.some(({ local }) => local.address === '0.0.0.0' || local.address === '::');
  return isAny || own === undefined ? '127.0.0.1' : own;
}
