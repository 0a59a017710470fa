import { measureRunTime } from '../agent/sensor/ebpf/libbpf.js';
import { Ground } from './ground.js';
import { bpfMsBetween, cpuMsBetween, read } from './meter.js';
import { AgentProcess } from './watchers.prof.js';

const ground = await Ground.open('kgprof' + process.pid, 0);
ground.agent = new AgentProcess(ground.stack, ground.label, 'bench/load');
ground.undo(() => ground.agent.stop());
try {
  await ground.agent.start();
  const load = await ground.load('load');
  await load.execs(100, 20);
  await load.connects(100, 5);
  await ground.lock(load.workload);
  const m = measureRunTime();
  await load.execs(2000, 4000);
  for (const [rate, n, what] of (process.argv[2] ?? '1000x5000,1000x5000,5000x15000').split(',').map(x => x.split('x'))) {
    const a = read(ground.agent.pid);
    const t = performance.now();
    const d = await (what === 'c' ? load.connects(+rate, +n) : load.execs(+rate, +n));
    await new Promise(r => setTimeout(r, 200));
    const b = read(ground.agent.pid);
    console.log(
      rate,
      'reached',
      Math.round((d.made / d.us) * 1e6),
      'agent µs/exec',
      ((cpuMsBetween(a, b) / d.made) * 1000).toFixed(1),
      'bpf',
      ((bpfMsBetween(a, b) / d.made) * 1000).toFixed(2),
      [...b.threads].map(([t, n]) => ((n - (a.threads.get(t) ?? 0)) / d.made / 1e3).toFixed(1)).join(' '),
    );
  }
  const a = read(ground.agent.pid);
  await new Promise(r => setTimeout(r, 5000));
  console.log('idle ms/s', (cpuMsBetween(a, read(ground.agent.pid)) / 5).toFixed(1));
  m.stop();
} finally {
  await ground.close();
}
