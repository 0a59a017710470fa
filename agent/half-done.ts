import type { AgentConfig } from './config.js';
import type { Engine } from './container/container.js';
import { Orders } from './orders.js';
import type { ProcFs } from './proc.js';
import { EvidenceStore } from './recycle/evidence-store.js';
import { Journal } from './recycle/journal.js';

export interface HalfDoneParts {
  readonly config: AgentConfig;
  readonly engine: Engine;
  readonly proc: ProcFs;
  readonly program: Buffer | undefined;
  readonly nowUs: () => number;
}

/**
 * Finishes or undoes the orders that an agent left half done, by the engine and the journal of this host alone: a service is not kept down for as long
 * as a broker is away. How they ended is told by the next agent that reaches one. Gives how many there were, and what went wrong, in words.
 */
export async function endHalfDone(parts: HalfDoneParts): Promise<{ readonly orders: number; readonly failed: readonly string[] }> {
  const { config, engine, proc, program, nowUs } = parts;
  const { stateDir, host, stack, evidenceFor, evidenceBytes } = config;
  const orders = new Journal(stateDir).all().filter(({ phase }) => phase !== 'ended').length;
  if (orders === 0) return { orders, failed: [] };
  const evidence = new EvidenceStore({ stateDir, recipient: evidenceFor, mostBytes: evidenceBytes, nowMs: () => nowUs() / 1_000 });
  const untold = new Promise<void>(() => undefined);
  const alone = new Orders({ engine, proc, program, stateDir, host, stack, nowUs, evidence, find: () => undefined, report: () => untold });
  return { orders, failed: await alone.start() };
}
