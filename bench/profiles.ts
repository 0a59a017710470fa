import { execFile } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { encode } from '../controller/store/profile-value.js';
import { ProfileStore } from '../controller/store/store.js';
import { UndoLog } from '../controller/store/undo-log.js';
import { entryFrom } from '../profiles/entry.js';
import type { Entry, Profile } from '../profiles/profile.js';
import { connectBus } from '../proto/nats-bus.js';
import { Names, token } from '../proto/subjects.js';
import { Broker } from '../test/support/broker.js';
import type { ProfileFigures } from './result.js';

const entriesEach = 50;
const together = 64;
const names = new Names('bench');

/** How long a controller that starts takes to read so many profiles, and what it holds then: the real store, a real broker, a process of its own. */
export async function measureProfiles(count: number): Promise<ProfileFigures> {
  const broker = await Broker.start();
  try {
    const bus = await connectBus({ url: broker.url, name: 'bench' });
    const bucket = await bus.declareBucket({ name: names.profiles, history: 64 });
    await bus.declareBucket({ name: names.undo, history: 1 });
    for (let at = 0; at < count; at += together)
      await Promise.all(
        Array.from({ length: Math.min(together, count - at) }, async (_, n) => {
          const profile = aProfile(at + n);
          await bucket.put(token(profile.workload), await encode(profile));
        }),
      );
    await bus.close();
    const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, 'load', broker.url]);
    return { entries: entriesEach, ...(JSON.parse(stdout) as Omit<ProfileFigures, 'entries'>) };
  } finally {
    await broker.stop();
  }
}

async function load(url: string): Promise<Omit<ProfileFigures, 'entries'>> {
  const bus = await connectBus({ url, name: 'bench' });
  const [profiles, undo] = [
    await bus.declareBucket({ name: names.profiles, history: 64 }),
    await bus.declareBucket({ name: names.undo, history: 1 }),
  ];
  const before = process.memoryUsage.rss();
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const store = new ProfileStore(profiles, new UndoLog(undo), Date.now);
  await store.start();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  // What a controller needs at its start it needs at once: no collection of garbage comes first.
  const rssBytes = process.memoryUsage.rss();
  const all = store.all();
  // All of them are ready to judge by when each was asked once.
  const asked = performance.now();
  for (const { workload } of all) store.matcher(workload);
  return {
    profiles: all.length,
    ms,
    cpuMs: (user + system) / 1_000,
    rssBytes,
    addedBytes: rssBytes - before,
    compileMs: performance.now() - asked,
  };
}

function aProfile(n: number): Profile {
  const meta = { source: 'learned' } as const;
  const entries = Array.from({ length: entriesEach }, (_, i): Entry => {
    const exe = `/usr/lib/app-${n}/bin/program-${i}`;
    switch (i % 5) {
      case 0:
      case 1:
        return entryFrom({ kind: 'process', exe, applet: [''], script: [''], parent: ['start'], user: [n % 1000], ...meta });
      case 2:
        return entryFrom({ kind: 'outbound', protocol: 'tcp', to: `workload:shop-${n}/service-${i}`, port: 443, exe, ...meta });
      case 3:
        return entryFrom({ kind: 'write', path: `/var/lib/app-${n}/${i}/**`, new: true, ...meta });
      default:
        return entryFrom({ kind: 'inbound', protocol: 'tcp', port: 1 + i, from: `workload:shop-${n}/caller-${i}`, ...meta });
    }
  });
  return {
    workload: `shop-${n}/web`,
    mode: 'alert',
    complete: true,
    revision: 3,
    images: [{ id: `sha256:${n.toString(16).padStart(64, '0')}` }],
    learned: { sensor: 'ebpf', since: '2026-01-01T00:00:00.000Z' },
    entries,
    alwaysAsk: [],
    protect: { respond: {}, block: {} },
    recycle: {},
    updatedAt: '2026-01-02T00:00:00.000Z',
    by: 'a person',
    why: 'reviewed',
  };
}

if (process.argv[1] === import.meta.filename) {
  const [what = '', url = ''] = process.argv.slice(2);
  const figures = what === 'load' ? await load(url) : await measureProfiles(Number(what));
  process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(0));
}
