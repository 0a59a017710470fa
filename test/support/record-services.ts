// Records what is observed of the services that profiles ship for: node dist/test/support/record-services.js [folder]. Of each a file with what was
// told of two working days, and of an intruder after them, in the order in which it was told.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBatch } from '../../proto/codec.js';
import { connectBus } from '../../proto/nats-bus.js';
import { Names } from '../../proto/subjects.js';
import { isMalformed } from '../../proto/wire.js';
import { intrusions } from './intrusions.js';
import type { Recorded, RecordedFirst } from './recorded.js';
import { root } from './root.js';
import { Running, services } from './services.js';
import { Stack } from './stack.js';

const folder = process.argv[2] ?? join(root, 'test/fixtures/recorded');
const tag = `kgrecord${process.pid}`;
const label = `knowngood.test=${tag}`;

mkdirSync(folder, { recursive: true });
for (const service of services()) {
  const stack = await Stack.start({ label, env: { KNOWNGOOD_WALK: '2s', KNOWNGOOD_CANARY: 'off' } });
  try {
    const running = await Running.start(service, tag, [label, `knowngood.workload=library/${service.name}`]);
    try {
      for (let day = 0; day < 2; day++) await running.day();
      await told(stack);
      const days = await observed(stack);
      for (const { act } of intrusions) await act(running.container);
      await told(stack);
      const recorded: Recorded = { days, intruder: (await observed(stack)).slice(days.length) };
      const file = join(folder, `${service.name}.json`);
      writeFileSync(file, `{"days":${lines(recorded.days)},\n"intruder":${lines(recorded.intruder)}}\n`);
      process.stdout.write(`${file}: ${recorded.days.length} and ${recorded.intruder.length}\n`);
    } finally {
      await running.remove();
    }
  } finally {
    await stack.stop();
  }
}

/** Two walks of its files later. */
async function told(stack: Stack): Promise<void> {
  await new Promise(done => setTimeout(done, 5_000));
  await stack.settled();
}

/** Each behaviour that was told, with what was told of it first. */
async function observed(stack: Stack): Promise<readonly RecordedFirst[]> {
  const bus = await connectBus({ url: stack.events.find(event => event.event === 'ready' && event.natsUrl).natsUrl, name: 'record' });
  const names = new Names(readFileSync(join(stack.stateDir, 'stack'), 'utf8').trim());
  const stop = new AbortController();
  const found = new Map<string, RecordedFirst>();
  for await (const { bytes, caughtUp } of bus.follow(names.observations, { signal: stop.signal })) {
    const decoded = decodeBatch(bytes);
    if (isMalformed(decoded)) throw new Error(decoded.why);
    for (const record of decoded.batch.records) {
      if (record.kind === 'first' && !found.has(record.key))
        found.set(record.key, { behaviour: record.behaviour, evidence: record.evidence });
    }
    if (caughtUp) break;
  }
  stop.abort();
  await bus.close();
  return [...found.values()];
}

function lines(firsts: readonly RecordedFirst[]): string {
  return `[\n${firsts.map(first => JSON.stringify(first)).join(',\n')}\n]`;
}
