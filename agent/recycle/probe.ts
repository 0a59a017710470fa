import { asInspected } from '../container/inspected.js';
import { listensOn } from './inside.js';
import { type AskingAgain, askAgain, type Newest } from './pace/asking.js';
import { wordsOf } from './pace/label.js';
import type { Wanted, WantedPort } from './wanted.js';
import type { Tools } from './work.js';

export interface ProbeTimes {
  /** Past it the replacement is given up. */
  readonly deadlineMs: number;
  readonly everyMs: number;
  /** Undeclared ports of the old one are waited for this long. */
  readonly alsoMs: number;
  /** It must run this long, and this long after it answered. */
  readonly holdMs: number;
}
export const probeTimes: ProbeTimes = { deadlineMs: 30_000, everyMs: 10, alsoMs: 2_000, holdMs: 500 };

export type Answer =
  | { readonly kind: 'ready'; readonly atUs: number; readonly failedProbes: number; readonly detail: string }
  | { readonly kind: 'dead' | 'silent'; readonly failedProbes: number; readonly detail: string };

export type Prober = Pick<Tools, 'engine' | 'proc' | 'nowUs' | 'questionsTo'>;

/**
 * Waits until the container answers: it listens where it must, and its HEALTHCHECK and the probe of its label, asked by us, say so. Its sockets are
 * read from outside: a connection would prove no more (the kernel accepts for whoever listens), would be seen by the sensor as a caller, and
 * one that comes before the interface is up makes the host wait a second for its address.
 */
export async function untilReady(prober: Prober, id: string, wanted: Wanted, times: ProbeTimes = probeTimes): Promise<Answer> {
  const from = performance.now();
  const first = await look(prober, id);
  if (first.pid === 0) return { kind: 'dead', failedProbes: 0, detail: first.why };
  const { probe } = wanted;
  // From now on, so that what asks has come up by the time that there is somebody to answer.
  const asking = probe && askAgain(prober.questionsTo({ id, pid: first.pid }, probe), probe);
  try {
    return await untilAnswered(prober, { id, pid: first.pid, from }, wanted, times, asking);
  } finally {
    asking?.end();
  }
}

async function untilAnswered(
  prober: Prober,
  { id, pid, from }: { readonly id: string; readonly pid: number; readonly from: number },
  wanted: Wanted,
  times: ProbeTimes,
  asking: AskingAgain | undefined,
): Promise<Answer> {
  let failedProbes = 0;
  let answered: { readonly atUs: number; readonly ms: number; readonly detail: string } | undefined;
  for (;;) {
    const now = await look(prober, id);
    if (now.pid !== pid) return { kind: 'dead', failedProbes, detail: now.why };
    if (answered === undefined) {
      const said = asking?.now();
      const missing = await missingOf(prober, { id, pid }, wanted, performance.now() - from < times.alsoMs, said);
      if (missing.length === 0) {
        const late = wanted.also.filter(port => !listensOn(prober.proc, id, pid, port.port)).map(named);
        const detail = `${seenBy(wanted, said)}${late.length > 0 ? `; not on ${late.join(', ')} as the old one, which nothing declares` : ''}`;
        asking?.end();
        answered = { atUs: prober.nowUs(), ms: performance.now(), detail };
      } else {
        failedProbes += 1;
        if (performance.now() - from > times.deadlineMs) {
          const last = said === undefined || said.isGood ? '' : `: ${said.why}`;
          return { kind: 'silent', failedProbes, detail: `${missing.join(', ')} within ${times.deadlineMs} ms${last}` };
        }
      }
    } else if (performance.now() - answered.ms >= times.holdMs) {
      return { kind: 'ready', atUs: answered.atUs, failedProbes, detail: answered.detail };
    }
    await new Promise(resolve => setTimeout(resolve, times.everyMs));
  }
}

async function look(prober: Prober, id: string): Promise<{ readonly pid: number; readonly why: string }> {
  const said = asInspected(await prober.engine.inspectRaw(id));
  const pid = said.State.Running === true && said.State.Restarting !== true ? (said.State.Pid ?? 0) : 0;
  return { pid, why: `it ended with exit code ${said.State.ExitCode ?? 'unknown'}${said.State.Error ? `: ${said.State.Error}` : ''}` };
}

async function missingOf(
  prober: Prober,
  { id, pid }: { readonly id: string; readonly pid: number },
  wanted: Wanted,
  early: boolean,
  said: Newest | undefined,
): Promise<readonly string[]> {
  const asked = early ? [...wanted.ports, ...wanted.also] : wanted.ports;
  const missing = [
    ...asked.filter(port => !listensOn(prober.proc, id, pid, port.port)).map(port => `it does not listen on ${named(port)}`),
    ...(said === undefined || said.isGood ? [] : [`its probe ${probeText(wanted)} does not pass`]),
  ];
  if (missing.length > 0 || wanted.healthcheck.length === 0) return missing;
  // An exec that cannot be run says the same as one that fails: not yet.
  const code = await prober.engine.exec(id, wanted.healthcheck, 5_000).catch((error: Error) => error.message);
  return code === 0 ? [] : [`its health check says ${code}`];
}

function seenBy(wanted: Wanted, said: Newest | undefined): string {
  const { ports, healthcheck, noProbe } = wanted;
  const seen = [
    ...(ports.length > 0 ? [`listens on ${ports.map(named).join(', ')}`] : []),
    ...(healthcheck.length > 0 ? ['its health check passes'] : []),
    ...(said === undefined ? [] : [`its probe ${probeText(wanted)} passes, asked ${said.asked === 1 ? 'once' : `${said.asked} times`}`]),
  ];
  return `${seen.length > 0 ? seen.join('; ') : 'runs'}${noProbe === undefined ? '' : `; its probe is not asked: ${noProbe}`}`;
}

const probeText = ({ probe }: Wanted): string => (probe === undefined ? '' : `"${wordsOf(probe)}"`);
const named = (port: WantedPort): string => `${port.protocol}/${port.port}`;
