import type { Outcome, Report } from '../../proto/fleet.js';
import { EngineError } from '../container/container.js';
import type { Entry, Journal, Phase } from './journal.js';
import { stillRuns } from './left-running.js';
import type { Measuring } from './pace/pace.js';
import { retire as retireOld } from './steps.js';
import { type Procedure, Refusing, type Tools, Work, type WorkStep } from './work.js';

/** While the engine does not answer, a step is tried again for this long; an undo for ever, since the place must not stay empty. */
const engineWaitMs = 60_000;
const undoTries = 8;
const firstPauseMs = 100;
const lastPauseMs = 5_000;

export interface Machine {
  readonly tools: Tools;
  readonly journal: Journal;
  readonly procedure: Procedure;
  /** What is measured of the old one, until it is touched. */
  readonly measuring?: Measuring;
  /** The new one serves; what becomes of the old one may take long from here on. */
  readonly serving?: (id: string) => void;
  /** After each step, without an outcome, and at the end with it. */
  readonly report: (report: Report) => void;
  /** Aborted when the agent stops: what is begun is left to the next start, which finds it in the journal. */
  readonly signal: AbortSignal;
}

/**
 * Performs a journalled order, from whichever phase its entry is in, to its end; gives the entry with its report. The old container is
 * never removed before the new one answered. `resume`: it was begun by an agent that was killed, nobody knows after which step.
 * Rejects when the agent stops in between, or when the journal could not be written before anything was touched.
 */
export async function execute(entry: Entry, machine: Machine, how: 'begin' | 'resume'): Promise<Entry> {
  const work = new Work(entry, machine.tools);
  switch (entry.phase) {
    case 'ended':
      return entry;
    case 'prepare':
      return how === 'begin'
        ? prepare(work, machine)
        : undo(work, machine, { outcome: 'undone', why: 'the agent was restarted meanwhile' });
    case 'switch':
      return switchOver(work, machine);
    case 'retire':
      return retire(work, machine);
    case 'undo':
      return undo(work, machine, { outcome: 'undone', why: entry.why ?? 'the agent was restarted meanwhile' });
  }
}

async function prepare(work: Work, machine: Machine): Promise<Entry> {
  machine.journal.write(work.entry);
  const failed = await runAll(work, machine, machine.procedure.prepare, 'until one fails');
  if (failed instanceof Refusing) return undo(work, machine, { outcome: 'refused', why: failed.message, refused: failed });
  if (failed !== undefined) return undo(work, machine, { outcome: 'undone', why: failed.message });
  // Who asked for it himself can wait until the old one has answered, which serves meanwhile; what an alert asked for waits for nothing.
  const { cause } = work.entry.order;
  const before = await machine.measuring?.end(cause === 'person' || cause === 'schedule' ? 'patient' : 'at once');
  if (before !== undefined) work.note({ before });
  const prepared = work.entry;
  work.entry = { ...prepared, phase: 'switch', touched: true };
  try {
    machine.journal.write(work.entry);
  } catch (error) {
    // Without the journal a killed agent could not finish what begins now.
    work.entry = prepared;
    return undo(work, machine, { outcome: 'undone', why: `the journal cannot be written: ${(error as Error).message}` });
  }
  return switchOver(work, machine);
}

async function switchOver(work: Work, machine: Machine): Promise<Entry> {
  const failed = await runAll(work, machine, machine.procedure.switch, 'until one fails');
  if (failed !== undefined) return undo(work, machine, { outcome: 'undone', why: failed.message });
  to(work, machine, 'retire');
  if (work.entry.candidate.id !== undefined) machine.serving?.(work.entry.candidate.id);
  return retire(work, machine);
}

async function retire(work: Work, machine: Machine): Promise<Entry> {
  await runAll(work, machine, machine.procedure.retire, 'each');
  const wrong = machine.procedure.retire.includes(retireOld) ? await stillRuns(work) : undefined;
  if (wrong === undefined) return end(work, machine, 'done');
  // The new one serves and stays; but nobody is to believe that whoever was in the old one is gone.
  const step = { step: retireOld.name, startedAtUs: machine.tools.nowUs(), ms: 0, ok: false, detail: wrong };
  work.entry = { ...work.entry, leftRunning: true, steps: [...work.entry.steps, step] };
  return end(work, machine, 'failed');
}

interface Undoing {
  readonly outcome: 'undone' | 'refused';
  readonly why: string;
  readonly refused?: Refusing;
}

async function undo(work: Work, machine: Machine, as: Undoing): Promise<Entry> {
  work.note({ why: as.why });
  to(work, machine, 'undo');
  for (let attempt = 1, pause = firstPauseMs; ; attempt++, pause = Math.min(pause * 2, lastPauseMs)) {
    const failed = await runAll(work, machine, machine.procedure.undo, 'until one fails');
    if (failed === undefined) return end(work, machine, as.outcome, as.refused);
    if (attempt >= undoTries) {
      work.note({ why: `${as.why}; and it could not be undone: ${failed.message}` });
      return end(work, machine, 'failed');
    }
    await sleep(pause, machine.signal);
  }
}

/** Runs the steps in order until one fails, or each whatever the others did. Gives the failure. */
async function runAll(
  work: Work,
  machine: Machine,
  steps: readonly WorkStep[],
  how: 'until one fails' | 'each',
): Promise<Error | undefined> {
  let first: Error | undefined;
  for (const step of steps) {
    const failed = await run(work, machine, step);
    first ??= failed;
    if (failed !== undefined && how === 'until one fails') return failed;
  }
  return first;
}

async function run(work: Work, machine: Machine, step: WorkStep): Promise<Error | undefined> {
  const startedAtUs = machine.tools.nowUs();
  const began = performance.now();
  const { evidence } = work.entry;
  const done = (ok: boolean, detail?: string) => {
    const ms = Math.round((performance.now() - began) * 10) / 10;
    work.entry = {
      ...work.entry,
      steps: [...work.entry.steps, { step: step.name, startedAtUs, ms, ok, ...(detail === undefined ? {} : { detail }) }],
    };
    // What was kept is known to the next agent, which could not keep it any more.
    if (work.entry.evidence !== evidence) to(work, machine, work.entry.phase);
    machine.report(reportOf(work.entry, machine.tools));
  };
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, lastPauseMs)) {
    if (machine.signal.aborted) throw new Stopped();
    try {
      done(true, await step.run(work));
      return undefined;
    } catch (error) {
      const patient = work.entry.phase === 'undo' || performance.now() - began < engineWaitMs;
      if (error instanceof EngineError && error.code === 'unreachable' && patient) {
        await sleep(pause, machine.signal);
        continue;
      }
      const failed = error instanceof Error ? error : new Error(String(error));
      done(false, failed.message);
      return failed;
    }
  }
}

/**
 * From here on a phase that cannot be written down is gone into all the same: resumed from the one before, every step finds that it
 * was done. Only to stop the old container is never begun without it.
 */
function to(work: Work, machine: Machine, phase: Phase): void {
  work.entry = { ...work.entry, phase };
  try {
    machine.journal.write(work.entry);
  } catch (error) {
    const step = { step: 'journal', startedAtUs: machine.tools.nowUs(), ms: 0, ok: false, detail: (error as Error).message };
    work.entry = { ...work.entry, steps: [...work.entry.steps, step] };
  }
}

function end(work: Work, machine: Machine, outcome: Outcome, refused?: Refusing): Entry {
  const { newId, ...report } = reportOf(work.entry, machine.tools);
  work.entry = {
    ...work.entry,
    report: {
      ...report,
      ...((outcome === 'done' || work.entry.leftRunning) && newId !== undefined ? { newId } : {}),
      outcome,
      endedAtUs: machine.tools.nowUs(),
      ...(refused === undefined ? {} : { refused: { code: refused.code, message: refused.message } }),
    },
  };
  to(work, machine, 'ended');
  return work.entry;
}

export function reportOf(entry: Entry, tools: Pick<Tools, 'host' | 'nowUs'>): Report {
  const { order } = entry;
  const { downFromUs, upAtUs = 0 } = entry;
  // A replacement that answered before the old one was stopped is not yet somebody who serves.
  const down = downFromUs === undefined ? 0 : ((upAtUs >= downFromUs ? upAtUs : tools.nowUs()) - downFromUs) / 1000;
  return {
    order: order.id,
    workload: entry.workload,
    host: tools.host,
    method: entry.method,
    oldId: entry.old.id,
    ...(entry.candidate.id === undefined ? {} : { newId: entry.candidate.id }),
    ...(entry.front?.id === undefined ? {} : { frontId: entry.front.id }),
    name: entry.place,
    image: entry.old.image,
    generation: entry.old.generation,
    steps: entry.steps,
    downtimeMs: Math.round(down * 10) / 10,
    failedProbes: entry.failedProbes,
    ...(entry.evidence === undefined ? {} : { evidence: entry.evidence }),
    ...(entry.before === undefined ? {} : { before: entry.before }),
    startedAtUs: entry.startedAtUs,
    cause: order.cause,
    ...(order.alert === undefined ? {} : { alert: order.alert }),
    by: order.by,
    why: order.why,
  };
}

/** The agent stops; the journal says how far this was. */
export class Stopped extends Error {
  constructor() {
    super('the agent stops');
    this.name = 'Stopped';
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Stopped());
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(new Stopped());
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
