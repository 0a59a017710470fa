import { constants } from 'node:os';
import type { Json } from '../../container/inspected.js';
import type { ProcFs } from '../../proc.js';
import { goneIsDone, isUnreachable, look, notRunningIsDone, readyWithin } from '../steps.js';
import type { Work, WorkStep } from '../work.js';
import { drain, insideOf, pidOf, runningFront } from './steps.js';

const lookEveryMs = 10;

/** From here on until the new one answers new connections wait at the front. */
export const holdNew: WorkStep = {
  name: 'hold',
  async run(work) {
    const { entry, tools } = work;
    await tools.hold(insideOf(await runningFront(work)));
    if (entry.downFromUs === undefined) work.note({ downFromUs: tools.nowUs() });
    return 'new connections wait';
  },
};

export const prepareToHold: WorkStep = {
  name: 'prepare to hold',
  async run(work) {
    await work.tools.prepareHold(insideOf(await runningFront(work)));
    return undefined;
  },
};

/**
 * Whoever heeds its stop signal answers what it has begun, and is trusted to. Who does not would let everybody wait for its whole stop timeout
 * and be killed then: it is given the time to answer, and killed at once.
 */
export const endOld: WorkStep = {
  name: 'stop',
  async run(work) {
    const { entry, tools } = work;
    const old = await look(tools.engine, entry.old.id);
    if (old === undefined || pidOf(old) === 0) return 'it has ended';
    const signal = String(entry.body['StopSignal'] ?? 'SIGTERM');
    if (heeds(tools.proc, pidOf(old), signal)) {
      const stopped = goneIsDone(tools.engine.stop(entry.old.id, entry.stopSeconds));
      // When its first process is gone all are, unless it has the host's; what the engine tidies up after that nobody needs to wait for.
      const isAlone = ((entry.body['HostConfig'] as Json)['PidMode'] ?? '') === '';
      await (isAlone ? Promise.race([stopped, untilGone(tools.proc, pidOf(old))]) : stopped);
      stopped.catch(() => undefined);
      return undefined;
    }
    const left = await drain.run(work);
    await goneIsDone(tools.engine.kill(entry.old.id, 'SIGKILL').catch(notRunningIsDone));
    // Killed is not ended: nobody else may write yet.
    await goneIsDone(tools.engine.stop(entry.old.id, 1));
    return `its first process does not heed ${signal}, so it was killed; ${left}`;
  },
};

/** It is let serve as soon as it answers, and watched after that. */
export const readyAtOnce = readyWithin({ holdMs: 0, alsoMs: 0 });

/** What was touched is put back while new connections wait again, if they can be made to: nothing else depends on it. */
export const holdAgain: WorkStep = {
  name: 'hold',
  async run(work: Work) {
    if (!work.entry.touched) return 'nothing was touched';
    try {
      return await holdNew.run(work);
    } catch (error) {
      if (isUnreachable(error)) throw error;
      return `new connections do not wait: ${(error as Error).message}`;
    }
  },
};

/** Never rejects, and never resolves for one that stays: it is raced. */
async function untilGone(proc: ProcFs, pid: number): Promise<void> {
  while (proc.bytes(pid, 'stat') !== undefined) await new Promise(resolve => setTimeout(resolve, lookEveryMs));
}

/** Does the process catch this signal, or wait for it as an init does? Any other first process of a container is not reached by it at all. */
function heeds(proc: ProcFs, pid: number, signal: string): boolean {
  const number = Number(signal) || (constants.signals[(signal.startsWith('SIG') ? signal : `SIG${signal}`) as NodeJS.Signals] ?? 0);
  const status = proc.bytes(pid, 'status')?.toString('latin1') ?? '';
  const mask = (name: string): bigint => BigInt(`0x${new RegExp(`^${name}:\\s*([0-9a-f]+)$`, 'm').exec(status)?.[1] ?? '0'}`);
  return ((mask('SigCgt') | mask('SigBlk')) & (1n << BigInt(Math.max(0, number - 1)))) !== 0n;
}
