import { readdirSync, readFileSync } from 'node:fs';

const nsPerTick = 10_000_000;
export function read(pid) {
  const threads = new Map();
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const text = textOf(`/proc/${pid}/task/${thread}/schedstat`);
    if (text !== undefined) threads.set(thread, Number(text.split(' ')[0]));
  }
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { threads, cpuNs: (Number(fields[11]) + Number(fields[12])) * nsPerTick, bpfNs: bpfOf(pid) };
}
/** CPU time between two readings: utime + stime, to the ns where no thread ended in between. */
export function cpuMsBetween(before, after) {
  const exact = before.threads.size > 0 && [...before.threads.keys()].every(thread => after.threads.has(thread));
  if (!exact) return (after.cpuNs - before.cpuNs) / 1e6;
  let ns = 0;
  for (const [thread, at] of after.threads) ns += at - (before.threads.get(thread) ?? 0);
  return ns / 1e6;
}
export function bpfMsBetween(before, after) {
  let ns = 0;
  for (const [program, at] of after.bpfNs) ns += at - (before.bpfNs.get(program) ?? 0);
  return ns / 1e6;
}
export function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kib = name => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]);
  return { rssBytes: kib('VmRSS') * 1024, anonBytes: kib('RssAnon') * 1024 };
}
function bpfOf(pid) {
  const programs = new Map();
  for (const fd of readdirSync(`/proc/${pid}/fdinfo`)) {
    const text = textOf(`/proc/${pid}/fdinfo/${fd}`) ?? '';
    const [id, ns] = [/^prog_id:\s*(\d+)/m.exec(text)?.[1], /^run_time_ns:\s*(\d+)/m.exec(text)?.[1]];
    if (id !== undefined && ns !== undefined) programs.set(id, Number(ns));
  }
  return programs;
}
/** Undefined where a thread or descriptor ended meanwhile. */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
