import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { parseAgentConfig } from '../../../../agent/config.js';
import { openEngine } from '../../../../agent/container/engine.js';
import { ProcFs } from '../../../../agent/proc.js';
import { EbpfSensor } from '../../../../agent/sensor/ebpf/ebpf-sensor.js';
import { openSensor, type SensorWish } from '../../../../agent/sensor/open-sensor.js';

t.test('eBPF where the host can, else samples and why', async t => {
  // A host whose kernel does not describe its types.
  const folder = t.testdir();
  mkdirSync(join(folder, 'self'));
  const as = (capabilities: string) => writeFileSync(join(folder, 'self/status'), `Name:\tx\nCapEff:\t${capabilities}\n`);
  const proc = new ProcFs(folder, folder);
  const open = (wish: Partial<SensorWish>, ringBytes?: number) =>
    openSensor(
      { sensor: 'auto', sampleMs: 1_000, root: true, ...wish },
      {
        proc,
        engine: openEngine({ socketPath: join(folder, 'none.sock') }),
        now: () => 0,
        uptimeMs: () => 0,
        clockMs: () => 0,
        cpuMs: () => 0,
        ebpf: async () => new EbpfSensor({ object: '/none', proc, now: () => 0, ...(ringBytes !== undefined && { ringBytes }) }),
      },
    );
  as('000001ffffffffff');
  const fallen = await open({});
  t.equal(fallen.sensor.kind, 'sampling');
  t.match(fallen.because, /does not describe its types .*: use a kernel with/);
  t.match(fallen.sensor.visibility().exec, { why: /^sampled every 1 s; .* never seen; no eBPF: the kernel does not describe/ });
  t.match((await open({ root: false })).because, /needs root: run knowngood as root/);
  t.same((await open({ sensor: 'sampling' })).because, undefined, 'asked for');
  t.equal((await open({ sensor: 'ebpf' })).sensor.kind, 'ebpf', 'asked for: its start then fails, and says why');
  await t.rejects((await open({ sensor: 'ebpf' })).sensor.start(), { name: 'SensorUnavailable', need: 'btf' });
  await t.rejects(open({}, 5_000), /is not a power of two/, 'a wrong setting is no reason to do without');
  as('0000000000000000');
  t.match(
    (await open({ sensor: 'sampling' })).sensor.visibility().exec,
    { why: /only programs of its own user/ },
    'root without its powers',
  );
});

t.test('which sensor is asked for, and how often it samples', async t => {
  const parsed = (env: Record<string, string>) => parseAgentConfig(env, 'here');
  t.match(parsed({}), { config: { sensor: 'auto', sampleMs: 1_000 } });
  for (const sensor of ['auto', 'ebpf', 'sampling']) t.match(parsed({ KNOWNGOOD_SENSOR: sensor }), { config: { sensor } });
  t.match(parsed({ KNOWNGOOD_SAMPLE: '250ms' }), { config: { sampleMs: 250 } });
  for (const [name, value, message] of [
    ['KNOWNGOOD_SENSOR', 'strace', 'KNOWNGOOD_SENSOR=strace must be ebpf, sampling or auto'],
    ['KNOWNGOOD_SAMPLE', '10ms', 'KNOWNGOOD_SAMPLE=10ms must be a time from 100ms to 1h'],
    ['KNOWNGOOD_SAMPLE', 'off', 'KNOWNGOOD_SAMPLE=off must be a time from 100ms to 1h'],
  ] as const)
    t.same(parsed({ [name]: value }), { kind: 'wrong', messages: [message] });
});
