import { asInspected } from '../container/inspected.js';
import { listensOn } from './inside.js';
export const probeTimes = { deadlineMs: 30_000, everyMs: 10, alsoMs: 2_000, holdMs: 500 };
/**
 * Waits until the container answers: it listens where it must, and its HEALTHCHECK, run by us, says so. Its sockets are read from
 * outside: a connection would prove no more (the kernel accepts for whoever listens), would be seen by the sensor as a caller, and
 * one that comes before the interface is up makes the host wait a second for its address.
 */
export async function untilReady(prober, id, wanted, times = probeTimes) {
  const from = performance.now();
  const first = await look(prober, id);
  if (first.pid === 0) return { kind: 'dead', failedProbes: 0, detail: first.why };
  let failedProbes = 0;
  let answered;
  for (;;) {
    const now = await look(prober, id);
    if (now.pid !== first.pid) return { kind: 'dead', failedProbes, detail: now.why };
    if (answered === undefined) {
      const missing = await missingOf(prober, id, first.pid, wanted, performance.now() - from < times.alsoMs);
      if (missing.length === 0) {
        const late = wanted.also.filter(port => !listensOn(prober.proc, id, first.pid, port.port)).map(named);
        const detail = `${seenBy(wanted)}${late.length > 0 ? `; not on ${late.join(', ')} as the old one, which nothing declares` : ''}`;
        answered = { atUs: prober.nowUs(), ms: performance.now(), detail };
      } else {
        failedProbes += 1;
        if (performance.now() - from > times.deadlineMs)
          return { kind: 'silent', failedProbes, detail: `${missing.join(', ')} within ${times.deadlineMs} ms` };
      }
    } else if (performance.now() - answered.ms >= times.holdMs) {
      return { kind: 'ready', atUs: answered.atUs, failedProbes, detail: answered.detail };
    }
    await new Promise(resolve => setTimeout(resolve, times.everyMs));
  }
}
async function look(prober, id) {
  const said = asInspected(await prober.engine.inspectRaw(id));
  const pid = said.State.Running === true && said.State.Restarting !== true ? (said.State.Pid ?? 0) : 0;
  return { pid, why: `it ended with exit code ${said.State.ExitCode ?? 'unknown'}${said.State.Error ? `: ${said.State.Error}` : ''}` };
}
async function missingOf(prober, id, pid, wanted, early) {
  const asked = early ? [...wanted.ports, ...wanted.also] : wanted.ports;
  const deaf = asked.filter(port => !listensOn(prober.proc, id, pid, port.port)).map(port => `it does not listen on ${named(port)}`);
  if (deaf.length > 0 || wanted.healthcheck.length === 0) return deaf;
  // An exec that cannot be run says the same as one that fails: not yet.
  const code = await prober.engine.exec(id, wanted.healthcheck, 5_000).catch(error => error.message);
  return code === 0 ? [] : [`its health check says ${code}`];
}
function seenBy(wanted) {
  const seen = [
    ...(wanted.ports.length > 0 ? [`listens on ${wanted.ports.map(named).join(', ')}`] : []),
    ...(wanted.healthcheck.length > 0 ? ['its health check passes'] : []),
  ];
  return seen.length > 0 ? seen.join('; ') : 'runs';
}
const named = port => `${port.protocol}/${port.port}`;
