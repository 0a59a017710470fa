import { argvOf, startedMs } from '../host.js';
import { readRunning } from '../settings.js';
import { lives, readRecord, removeRunFile } from './state.js';
/** The order in which a stack is started; it ends in reverse. */
export const order = ['nats', 'controller', 'agent'];
/** How long each may take to end by itself: what was accepted is drained first. */
export const stopWithinMs = { nats: 10_000, controller: 10_000, agent: 15_000 };
/** What the command line of each holds, so that a number given to another program since is not taken for it. */
const marks = { nats: 'nats-server', controller: 'controller/main.js', agent: 'agent/main.js' };
/** A run file is written after its process started; clocks are set by less than this while a stack runs. */
const clockSlackMs = 2_000;
/**
 * The live processes of a stack whose supervisor is gone, last started first: those of its record, which is exact, and those of the
 * run files, which are believed only if the process is older than the file says and has the right command line.
 */
export function leftovers(stateDir, record = readRecord(stateDir)) {
  return [...order].reverse().flatMap(name => {
    const pids = new Set();
    const listed = record?.processes.find(one => one.name === name);
    if (listed !== undefined && lives(listed)) pids.add(listed.pid);
    const running = readRunning(stateDir, name);
    if (running !== undefined && isThatProcess(name, running.pid, running.startedAt)) pids.add(running.pid);
    return [...pids].map(pid => ({ name, pid }));
  });
}
function isThatProcess(name, pid, startedAt) {
  const started = startedMs(pid);
  if (started === undefined || !(started <= Date.parse(startedAt) + clockSlackMs)) return false;
  return argvOf(pid).some(argument => argument.includes(marks[name]));
}
/** Ends what a killed supervisor left, one after the other, and says what that was. */
export async function endLeftovers(stateDir, record) {
  const ended = [];
  for (const { name, pid } of leftovers(stateDir, record)) {
    await endProcess(pid, stopWithinMs[name]);
    removeRunFile(stateDir, name, pid);
    ended.push({ name, pid });
  }
  return ended;
}
/** SIGTERM, and SIGKILL to its whole session when it has not ended in time. Resolves when it is gone. */
export async function endProcess(pid, withinMs) {
  const begun = startedMs(pid);
  const gone = () => startedMs(pid) !== begun || begun === undefined;
  signal(pid, 'SIGTERM');
  if (await within(withinMs, gone)) return;
  // It leads a session of its own, so its children go with it.
  if (!signal(-pid, 'SIGKILL')) signal(pid, 'SIGKILL');
  await within(5_000, gone);
}
export async function within(ms, done) {
  const until = Date.now() + ms;
  while (!done()) {
    if (Date.now() > until) return false;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  return true;
}
function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
