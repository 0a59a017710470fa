import { readdirSync, readFileSync } from 'node:fs';
import type { ProcessMemory } from './result.js';

/** Of one process at one moment. */
export interface Reading {
  /** CPU time per live thread, ns. */
  readonly threads: ReadonlyMap<string, number>;
  /** User and system time of all its threads, also ended ones, ns in steps of 10 ms. */
  readonly cpuNs: number;
  /** Of the eBPF programs it holds: run time by program id, ns. Counts only while the kernel takes it. */
  readonly bpfNs: ReadonlyMap<string, number>;
}

const nsPerTick = 10_000_000;

export function read(pid: number): Reading {
  const threads = new Map<string, number>();
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const text = textOf(`/proc/${pid}/task/${thread}/schedstat`);
    if (text !== undefined) threads.set(thread, Number(text.split(' ')[0]));
  }
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { threads, cpuNs: (Number(fields[11]) + Number(fields[12])) * nsPerTick, bpfNs: bpfOf(pid) };
}

/** CPU time between two readings: utime + stime, to the ns where no thread ended in between. */
export function cpuMsBetween(before: Reading, after: Reading): number {
  const exact = before.threads.size > 0 && [...before.threads.keys()].every(thread => after.threads.has(thread));
  if (!exact) return (after.cpuNs - before.cpuNs) / 1e6;
  let ns = 0;
  for (const [thread, at] of after.threads) ns += at - (before.threads.get(thread) ?? 0);
  return ns / 1e6;
}

export function bpfMsBetween(before: Reading, after: Reading): number {
  let ns = 0;
  for (const [program, at] of after.bpfNs) ns += at - (before.bpfNs.get(program) ?? 0);
  return ns / 1e6;
}

/** From the list of its mappings, so that every byte is counted where it lies. */
export function memoryOf(pid: number): ProcessMemory {
  const bytes = { rss: 0, heap: 0, program: 0, rings: 0 };
  let of: keyof typeof bytes | undefined;
  for (const line of readFileSync(`/proc/${pid}/smaps`, 'utf8').split('\n')) {
    const mapping = /^[0-9a-f]+-[0-9a-f]+ \S+ \S+ \S+ \d+\s*(.*)$/.exec(line);
    if (mapping) of = kindOf(mapping[1] ?? '');
    const kib = /^Rss:\s+(\d+) kB/.exec(line)?.[1];
    if (kib === undefined) continue;
    bytes.rss += Number(kib) * 1024;
    if (of) bytes[of] += Number(kib) * 1024;
  }
  return { rssBytes: bytes.rss, heapBytes: bytes.heap, programBytes: bytes.program, ringBytes: bytes.rings };
}

function kindOf(name: string): 'heap' | 'program' | 'rings' | undefined {
  if (name === '' || name.startsWith('[')) return 'heap';
  if (name === process.execPath) return 'program';
  return name.includes('bpf-map') ? 'rings' : undefined;
}

function bpfOf(pid: number): ReadonlyMap<string, number> {
  const programs = new Map<string, number>();
  for (const fd of readdirSync(`/proc/${pid}/fdinfo`)) {
    const text = textOf(`/proc/${pid}/fdinfo/${fd}`) ?? '';
    const [id, ns] = [/^prog_id:\s*(\d+)/m.exec(text)?.[1], /^run_time_ns:\s*(\d+)/m.exec(text)?.[1]];
    if (id !== undefined && ns !== undefined) programs.set(id, Number(ns));
  }
  return programs;
}

/** Undefined where a thread or descriptor ended meanwhile. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
