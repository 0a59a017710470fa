import t, { type Test } from 'tap';
import { encodeAlertRecord, encodeBatch, encodeHeartbeat, encodeOrder, encodeReport } from '../../proto/codec.js';
import { encodeRecord, encodeSealed } from '../../proto/codec-batch.js';
import { token } from '../../proto/subjects.js';
import { anExec } from '../support/behaviours.js';
import { seeded } from '../support/seeded.js';
import { until } from '../support/stack.js';
import { type Stage, setStage } from '../support/stage.js';
import { aContainer, aFirst, aHeartbeat, aRunning, aTally } from '../support/synthetic-agent.js';
import { anOrder, aReport } from '../support/synthetic-executor.js';

const us = Date.now() * 1_000;
const minute = Math.floor(us / 60_000_000);
const container = aContainer({ n: 1 });
const order = anOrder();
const report = aReport(order);
/** Of a host of its own, so that no number of it is one of the good agent's. */
const batch = {
  schema: 1,
  host: 'host-x',
  outbox: 'outbox-x',
  seq: 1,
  runUs: 1,
  sensor: 'ebpf',
  containers: [container],
  records: [aFirst(container, anExec(), us), aTally(container, anExec(), minute, 2)],
} as const;

/** Something of everything that can be asked answers, and a good batch is judged: the controller lives and works. */
async function works(t: Test, stage: Stage, n: number, what: string) {
  const { controller } = stage;
  const good = aContainer({ n: 1_000 + n, workload: `good/${n}` });
  await agentOf(stage).beat([aRunning(good)]);
  await agentOf(stage).tell([good], [aFirst(good, anExec(), us)]);
  const judged = await until(`${what}: a good batch to be judged`, 10_000, async () => {
    const { status, body } = await controller.call('GET', `/profiles/good%2F${n}`);
    return status === 200 && body.entries[0]?.sightings ? body : undefined;
  });
  t.match(judged, { mode: 'learn', entries: [{ exe: '/usr/sbin/nginx', sightings: { count: 1 } }] }, what);
  for (const path of [
    '/status',
    '/workloads',
    '/alerts?status=all',
    '/profiles',
    '/recycles',
    '/recycles?next=true',
    '/hosts',
    '/status?wait=ready',
  ]) {
    const answer = await controller.call('GET', path);
    t.equal(answer.status, 200, `${what}: ${path} ${answer.status === 200 ? '' : JSON.stringify(answer.body)}`);
  }
}

const agents = new Map<Stage, ReturnType<Stage['agent']>>();
function agentOf(stage: Stage) {
  const known = agents.get(stage) ?? stage.agent('good-host');
  agents.set(stage, known);
  return known;
}

t.test('whatever comes on any subject is counted, named and left behind', { timeout: 120_000 }, async t => {
  const stage = await setStage(t);
  const { controller, bus, names } = stage;
  await agentOf(stage).beat([]);
  const inventory = await bus.declareBucket({ name: names.inventory, history: 1, ttlMs: 86_400_000 });
  const garbage = Buffer.from('ff'.repeat(64), 'hex');
  const observe = (bytes: Uint8Array) => bus.publish(names.observationsOf('host-x'), bytes, { timeoutMs: 20_000 });
  const beat = (bytes: Uint8Array) => inventory.put(token('host-x'), bytes);
  const later = (bytes: Uint8Array) => Buffer.concat([Buffer.from([0x08, 2]), bytes.subarray(2)]);
  const wide = (seq: number, argv: readonly string[]) =>
    encodeBatch({ ...batch, seq, records: [aFirst(container, anExec(), us, { argv })] });
  const far = 2 ** 60;

  const rows: readonly {
    readonly what: string;
    readonly send: () => Promise<unknown>;
    readonly parts?: number;
    /** What the status, or the log where the status only counts, says of it. */
    readonly says: RegExp;
    readonly where?: 'status' | 'log';
  }[] = [
    { what: 'observations: garbage', send: () => observe(garbage), says: /obs\.host-x-\w+ batch (index out of range|invalid)/ },
    { what: 'observations: nothing', send: () => observe(Buffer.alloc(0)), says: /schema 0; this build reads 1/ },
    {
      what: 'observations: an unknown schema version',
      send: () => observe(encodeBatch({ ...batch, schema: 2 })),
      says: /schema 2; this build reads 1: upgrade the older side/,
    },
    {
      what: 'observations: no header',
      send: () => observe(encodeBatch({ ...batch, outbox: '' })),
      says: /header lacks host, outbox or seq/,
    },
    { what: 'observations: 10 MB of zeros', send: () => observe(Buffer.alloc(10_000_000)), says: /./ },
    {
      what: 'observations: one record of 10 MB',
      send: () => observe(wide(19, ['x'.repeat(10_000_000)])),
      says: /records\[0\].*10000\d+ bytes/,
    },
    {
      what: 'observations: a record of 10 MB that no compression makes smaller',
      send: () => observe(wide(20, [seededText(10_000_000)])),
      says: /bytes/,
    },
    {
      what: 'observations: times that no clock shows',
      send: () =>
        observe(
          encodeBatch({
            ...batch,
            seq: 21,
            records: [aFirst(container, anExec(), far), { ...aTally(container, anExec(), minute, 1), lastAtUs: far }],
          }),
        ),
      parts: 2,
      says: /observed_at_us|last_at_us/,
    },
    { what: 'inventory: garbage', send: () => beat(garbage), says: /holds no heartbeat/, where: 'log' },
    {
      what: 'inventory: an unknown schema version',
      send: () => beat(later(encodeHeartbeat(aHeartbeat({ host: 'host-x' })))),
      says: /schema 2/,
      where: 'log',
    },
    {
      what: 'inventory: a container that began when no clock shows',
      send: () => beat(encodeHeartbeat(aHeartbeat({ host: 'host-x', containers: [aRunning({ ...container, startedAtUs: far })] }))),
      says: /started_at_us/,
      where: 'log',
    },
    { what: 'reports: garbage', send: () => bus.publish(names.reportsOf('host-x'), garbage), says: /report.*cannot be read/, where: 'log' },
    {
      what: 'reports: an unknown schema version',
      send: () => bus.publish(names.reportsOf('host-x'), later(encodeReport(report))),
      says: /schema 2/,
      where: 'log',
    },
    {
      what: 'reports: times that no clock shows',
      send: () => bus.publish(names.reportsOf('host-x'), encodeReport({ ...report, startedAtUs: far })),
      says: /started_at_us/,
      where: 'log',
    },
    { what: 'orders: garbage', send: () => bus.publish(names.ordersOf('host-x'), garbage), says: /order.*cannot be read/, where: 'log' },
    {
      what: 'orders: an unknown schema version',
      send: () => bus.publish(names.ordersOf('host-x'), later(encodeOrder(order))),
      says: /schema 2/,
      where: 'log',
    },
    { what: 'alerts: garbage', send: () => bus.publish(names.alertsOf('shop/web'), garbage), says: /is no alert record/, where: 'log' },
  ];
  const malformed = async () => (await controller.ok('GET', '/status')).inbox;
  for (const [n, { what, send, parts = 1, says, where = 'status' }] of rows.entries()) {
    const before = (await malformed()).malformed;
    await send();
    await until(`${what}: counted`, 10_000, async () => ((await malformed()).malformed >= before + parts ? true : undefined)).catch(error =>
      t.fail(error.message),
    );
    const inbox = await malformed();
    t.equal(inbox.malformed, before + parts, `${what}: counted ${parts === 1 ? 'once' : `${parts} times`}`);
    const { subject, where: part, why } = inbox.broken.at(-1) ?? {};
    if (where === 'status') t.match(`${subject} ${part} ${why}`, says, `${what}: named in the status`);
    else
      await until(`${what}: named in the log`, 2_000, () => says.test(controller.output) || undefined).catch(error =>
        t.fail(error.message),
      );
    await works(t, stage, n, `after ${what}`);
  }

  await t.test('NATS itself refuses what is larger than it takes, and that is said where it was sent', async t => {
    await t.rejects(observe(Buffer.alloc(13 << 20)), { code: 'too-large' });
    await works(t, stage, 100, 'after 13 MiB');
  });

  await t.test('hundreds of the largest records, which nothing makes smaller, still fit the store', async t => {
    const large = aContainer({ n: 8, workload: 'shop/large' });
    const argv = [seededText(60_000)];
    for (const seq of [40, 41]) {
      const records = Array.from({ length: 140 }, (_, n) =>
        aFirst(large, anExec({ exe: `/bin/large-${seq}-${n}` }), us, { argv: [...argv, seededText(8, n + seq)] }),
      );
      await observe(encodeBatch({ ...batch, seq, containers: [large], records }));
    }
    const entries = await until('all of it to be learned', 20_000, async () => {
      const { status, body } = await controller.call('GET', '/profiles/shop%2Flarge');
      return status === 200 && body.entries.length === 280 ? body.entries : undefined;
    });
    t.equal(entries.length, 280);
    await works(t, stage, 102, 'after that');
  });

  await t.test('broken records in the middle of a batch cost only themselves', async t => {
    const [one, other] = [anExec({ exe: '/bin/one' }), anExec({ exe: '/bin/other' })];
    const mixed = aContainer({ n: 7, workload: 'shop/mixed' });
    const records = [
      aFirst(mixed, one, us),
      aFirst({ ...mixed, id: 'no id' }, one, us),
      aFirst(mixed, other, us),
      { ...aTally(mixed, one, minute, 3), key: 'no key' },
      aTally(mixed, other, minute, 4),
    ];
    const encoded = records.map(encodeRecord);
    encoded.splice(2, 0, garbage);
    const before = (await malformed()).malformed;
    await observe(encodeSealed({ ...batch, seq: 30, containers: [mixed] }, encoded));
    const inbox = await until('the batch to be judged', 10_000, async () => {
      const found = await malformed();
      return found.malformed > before ? found : undefined;
    });
    await stage.settled();
    t.equal(inbox.malformed, before + 3);
    t.same(
      inbox.broken.slice(-3).map((part: { where: string }) => part.where),
      ['records[1]', 'records[2]', 'records[4]'],
    );
    const { entries } = await controller.ok('GET', '/profiles/shop%2Fmixed');
    t.same(entries.map((entry: { exe: string; sightings: { count: number } }) => [entry.exe, entry.sightings.count]).sort(), [
      ['/bin/one', 1],
      ['/bin/other', 4],
    ]);
  });

  await t.test('what was counted outlives the controller, and so does the place it had reached', async t => {
    const before = (await malformed()).malformed;
    const { pid } = controller;
    await controller.kill();
    await controller.again();
    t.not(controller.pid, pid);
    t.equal((await malformed()).malformed, before - 2, 'of the inventory only the last word is kept, and it is broken');
    await works(t, stage, 101, 'after a restart');
  });
});

/** Text of so many bytes without a pattern in it. */
function seededText(bytes: number, seed = 1): string {
  const random = seeded(seed);
  return Buffer.from(Array.from({ length: (bytes * 3) / 4 }, () => Math.floor(random() * 256))).toString('base64');
}

t.test('messages that were good once, with a few bytes changed', { timeout: 120_000 }, async t => {
  const stage = await setStage(t);
  const { controller, bus, names } = stage;
  await agentOf(stage).beat([]);
  const { pid } = controller;
  const inventory = await bus.declareBucket({ name: names.inventory, history: 1, ttlMs: 86_400_000 });
  const alert = { id: 'a1', change: 'raised', atUs: us, workload: 'shop/web', facts: someFacts() } as const;
  const kinds: readonly { readonly bytes: Uint8Array; readonly send: (bytes: Uint8Array) => Promise<unknown> }[] = [
    { bytes: encodeBatch(batch), send: bytes => bus.publish(names.observationsOf('host-x'), bytes) },
    {
      bytes: encodeHeartbeat(
        aHeartbeat({
          host: 'host-x',
          containers: [aRunning(container)],
          gaps: [{ id: 'g', cause: 'ring', fromUs: us, toUs: us, containers: [] }],
        }),
      ),
      send: bytes => inventory.put(token('host-x'), bytes),
    },
    { bytes: encodeReport(report), send: bytes => bus.publish(names.reportsOf('host-x'), bytes) },
    { bytes: encodeOrder(order), send: bytes => bus.publish(names.ordersOf('host-x'), bytes) },
    { bytes: encodeAlertRecord(alert), send: bytes => bus.publish(names.alertsOf('shop/web'), bytes) },
  ];
  const random = seeded(11);
  const each = 400;
  for (let n = 0; n < each; n++) await Promise.all(kinds.map(({ bytes, send }) => send(mutated(bytes, random))));
  await works(t, stage, 1, `after ${each * kinds.length} of them`);
  t.equal(controller.pid, pid);
  t.notOk(controller.ended, 'it is still the same process');
  for (const { workload } of (await controller.ok('GET', '/workloads')).items) {
    t.equal((await controller.call('GET', `/profiles/${encodeURIComponent(workload)}`)).status, 200);
    t.equal((await controller.call('GET', `/profiles/${encodeURIComponent(workload)}/document`)).status, 200);
  }
  await controller.kill();
  await controller.again();
  await works(t, stage, 2, 'and it starts on what it stored');
});

function someFacts() {
  const behaviour = anExec({ exe: '/tmp/x' });
  const { evidence } = aFirst(container, behaviour, us);
  return {
    fingerprint: 'f'.repeat(32),
    key: 'a'.repeat(32),
    host: 'host-x',
    container,
    kind: 'exec',
    severity: 'high',
    reason: 'unlisted-program',
    sentence: 'it ran',
    behaviour,
    evidence,
    differs: [],
    observedAtUs: us,
    sensor: 'ebpf',
    revision: 1,
    runUs: 1,
  } as const;
}

function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = (length: number) => Math.floor(random() * length);
  const result = Buffer.from(bytes);
  const roll = random();
  if (roll < 0.1) return result.subarray(0, at(result.length));
  if (roll < 0.2) return Buffer.concat([result, result.subarray(at(result.length))]);
  for (let times = 1 + at(4); times > 0; times--) result[at(result.length)] = roll < 0.6 ? at(256) : result[at(result.length)]! | 0x80;
  return result;
}
