import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureRunTime } from '../agent/sensor/ebpf/libbpf.js';
import { compiled } from '../test/support/actor.js';
import { docker, makeImage } from '../test/support/image.js';
import { Watching } from '../test/support/sensor.js';
import { Stack } from '../test/support/stack.js';

/** What the kernel side costs under one load. */
export interface KernelCost {
  readonly load: string;
  /** Processes or connections that the load made, and how many a second it reached. */
  readonly made: number;
  readonly perSecond: number;
  /** Run time of all our programs, those of the rest of the host included, by what the load made. */
  readonly nsEach: number;
  /** By program, nanoseconds a run. */
  readonly byProgram: Readonly<Record<string, number>>;
}

/** CPU of the whole agent, and of a peer that prints each exec of the host, under the same load in the same run. */
export interface AgentCost {
  readonly perSecond: number;
  readonly agentPercent: number;
  readonly agentRssBytes: number;
  /** undefined where it is not installed (Debian: libbpf-tools) or does not run on this kernel. */
  readonly execsnoopPercent: number | undefined;
}

/** How much slower a load goes with the sensor than without, percent of the time without; the middle of several pairs. */
export interface Slowdown {
  readonly load: string;
  readonly percent: number;
}

const label = ['--label', 'knowngood.test=bench-sensor'];
const programs = Array.from({ length: 20 }, (_, at) => `/bin/known${at}`);
const image = `knowngood-bench-sensor:${process.pid}`;
const support = join(import.meta.dirname, '../../test/support');
/** As much as a container's environment is, bytes. */
const environment = Array.from({ length: 24 }, (_, at) => `VARIABLE_NUMBER_${at}=${'x'.repeat(40)}`);
const peer = '/usr/sbin/execsnoop-libbpf';

export async function kernelCost(seconds = 5): Promise<readonly KernelCost[]> {
  await makeBenchImage();
  const costs: KernelCost[] = [];
  for (const { load, remembers, command } of [
    { load: 'known programs, 1,000/s', remembers: true, command: generator(seconds, 1000) },
    { load: 'known programs, as many as it can', remembers: true, command: generator(seconds * 4, 0) },
    { load: 'new programs, 1,000/s', remembers: true, command: [...generator(seconds, 1000), '/tmp'] },
    { load: 'known programs, each told', remembers: false, command: generator(seconds, 1000) },
    { load: 'known connections, 2,000/s', remembers: true, command: ['/sender', 'connects', '127.0.0.1', '9000', '2000', `${seconds}`] },
    { load: 'known datagrams, 2,000/s', remembers: true, command: ['/sender', 'datagrams', '127.0.0.1', '9000', '2000', `${seconds}`] },
  ]) {
    const watching = await Watching.start({ remembers, keeps: () => false });
    const measuring = measureRunTime();
    const before = watching.sensor.costs();
    const { made, us } = await ran(command);
    const after = watching.sensor.costs();
    measuring.stop();
    await watching.sensor.stop();
    const byProgram: Record<string, number> = {};
    let ns = 0;
    for (const [name, { runTimeNs, runs }] of after) {
      const [time, count] = [runTimeNs - (before.get(name)?.runTimeNs ?? 0), runs - (before.get(name)?.runs ?? 0)];
      if (count > 0) byProgram[name] = Math.round(time / count);
      ns += time;
    }
    costs.push({ load, made, perSecond: Math.round((made / us) * 1e6), nsEach: Math.round(ns / made), byProgram });
  }
  return costs;
}

export async function agentCost(perSecond: number, seconds = 10): Promise<AgentCost> {
  await makeBenchImage();
  const stack = await Stack.start({ label: 'knowngood.test=bench-sensor' });
  const snoop = await startPeer();
  try {
    await ran(generator(2, 200));
    const agent = stack.pid('agent');
    const [agentBefore, snoopBefore] = [cpuSeconds(agent), snoop?.pid === undefined ? 0 : cpuSeconds(snoop.pid)];
    const begun = process.hrtime.bigint();
    await ran(generator(seconds, perSecond));
    const passed = Number(process.hrtime.bigint() - begun) / 1e9;
    const percent = (pid: number, before: number) => Math.round(((cpuSeconds(pid) - before) / passed) * 1000) / 10;
    return {
      perSecond,
      agentPercent: percent(agent, agentBefore),
      agentRssBytes: Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${agent}/status`, 'utf8'))?.[1]) * 1024,
      execsnoopPercent: snoop?.pid === undefined ? undefined : percent(snoop.pid, snoopBefore),
    };
  } finally {
    snoop?.kill();
    await stack.stop();
  }
}

export async function slowdown(pairs = 5): Promise<readonly Slowdown[]> {
  await makeBenchImage();
  const found: Slowdown[] = [];
  for (const { load, command } of [
    { load: 'fork and exec', command: generator(5, 0) },
    { load: 'connections', command: ['/sender', 'connects', '127.0.0.1', '9000', '0', '5'] },
    { load: 'datagrams', command: ['/sender', 'datagrams', '127.0.0.1', '9000', '0', '100'] },
  ]) {
    const percents: number[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      const without = await ran(command);
      const watching = await Watching.start({ remembers: true, keeps: () => false });
      const with_ = await ran(command);
      await watching.sensor.stop();
      percents.push((with_.us / with_.made / (without.us / without.made) - 1) * 100);
    }
    found.push({ load, percent: Math.round(percents.sort((a, b) => a - b)[pairs >> 1]! * 10) / 10 });
  }
  return found;
}

function generator(seconds: number, perSecond: number): string[] {
  return ['/generator', String(seconds * (perSecond || 1000)), programs.join(','), String(perSecond)];
}

async function makeBenchImage(): Promise<void> {
  const text = (name: string) => readFileSync(join(support, name), 'utf8');
  const nothing = compiled('nothing-at-all', text('nothing.c'), ['-static', '-nostdlib']);
  await makeImage(image, {
    files: {
      '/generator': { from: compiled('generator', text('generator.c')) },
      '/sender': { from: compiled('sender', text('sender.c')) },
      ...Object.fromEntries(programs.map(path => [path, { from: nothing }])),
    },
  });
}

/** Runs a command in a container of its own: how much it made, and in which time. */
async function ran(command: readonly string[]): Promise<{ readonly made: number; readonly us: number }> {
  const variables = environment.flatMap(variable => ['-e', variable]);
  const said = await docker('run', '--rm', '--network', 'none', ...label, ...variables, image, ...command);
  const [, made, us] = /^\w+ (\d+) in (\d+) us/m.exec(said) ?? [];
  if (made === undefined) throw new Error(`${command[0]} said ${said}`);
  return { made: Number(made), us: Number(us) };
}

/** undefined where it is not installed, or cannot run: it needs tracepoints of system calls, which not every kernel has. */
async function startPeer(): Promise<ChildProcess | undefined> {
  const child = spawn(peer, [], { stdio: ['ignore', 'ignore', 'ignore'] });
  const ended = new Promise<'ended'>(done => child.once('exit', () => done('ended')).once('error', () => done('ended')));
  const runs = new Promise<'runs'>(done => setTimeout(() => done('runs'), 2_000));
  return (await Promise.race([ended, runs])) === 'runs' ? child : undefined;
}

/** User and system time of a process and of its threads, seconds. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
