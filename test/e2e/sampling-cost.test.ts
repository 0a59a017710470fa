import { readdirSync, readFileSync } from 'node:fs';
import t, { type Test } from 'tap';
import { docker, makeImage } from '../support/image.js';
import { Stack } from '../support/stack.js';

const tag = `kgcost${process.pid}`;
const image = `knowngood-test-cost:${tag}`;
const label = `knowngood.test=${tag}`;
const containers = 30;
const seconds = 30;
const ticksPerSecond = 100;
/** Samples of processes and of connections may take this share of a CPU each; the rest of an agent is beside it. */
const bound = 0.15;

t.test('samples of thirty idle containers take a bounded share of a CPU', { timeout: 300_000 }, async t => {
  await makeImage(image);
  t.teardown(() => docker('image', 'rm', '-f', image));
  const ids = await Promise.all(
    Array.from({ length: containers }, (_, i) => docker('run', '-d', '--name', `${tag}-${i}`, '--label', label, image, 'sleep', '100000')),
  );
  t.teardown(() => docker('rm', '-f', ...ids));
  const env = { KNOWNGOOD_CANARY: 'off', KNOWNGOOD_WALK: 'off' };
  const sampling = await agentCpu(t, 'sampling every 1 s', { label, args: ['--sensor', 'sampling'], env });
  const ebpf = await agentCpu(t, 'eBPF', { label, args: ['--sensor', 'ebpf'], env });
  t.ok(sampling < bound, `${percent(sampling)} of one CPU; with eBPF ${percent(ebpf)}`);
});

/** The share of one CPU that the agent uses while nothing happens. */
async function agentCpu(t: Test, title: string, options: Parameters<typeof Stack.start>[0]): Promise<number> {
  const stack = await Stack.start(options);
  try {
    await stack.settled();
    await new Promise(done => setTimeout(done, 5_000));
    const pid = stack.pid('agent');
    const before = ticksOf(pid);
    await new Promise(done => setTimeout(done, seconds * 1_000));
    const share = (ticksOf(pid) - before) / ticksPerSecond / seconds;
    const processes = readdirSync('/proc').filter(name => /^\d+$/.test(name)).length;
    const [status] = await stack.ok('status');
    t.comment(`${title}: ${percent(share)} of one CPU with ${containers} idle containers and ${processes} processes, over ${seconds} s`);
    t.comment(`${title}: ${JSON.stringify(status.hosts[0].visibility.connect)}`);
    return share;
  } finally {
    await stack.stop();
  }
}

function ticksOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
