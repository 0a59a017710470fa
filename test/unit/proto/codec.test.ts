import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import type { Answer, Ask } from '../../../proto/alerts.js';
import { type Behaviour, fileOrigins, type Protocol, sessions } from '../../../proto/behaviour.js';
import { canonicalKey, keyHash } from '../../../proto/behaviour-key.js';
import {
  decodeAlertRecord,
  decodeAnswer,
  decodeAsk,
  decodeBatch,
  decodeHeartbeat,
  decodeOrder,
  decodeReport,
  encodeAnswer,
  encodeAsk,
  encodeBatch,
  encodeHeartbeat,
  encodeRecord,
  encodeSealed,
  isMalformed,
} from '../../../proto/codec.js';
import { ReadBefore } from '../../../proto/read-before.js';
import { type Batch, lifeEvents, type ObservationRecord } from '../../../proto/records.js';
import { aContainer, aHeartbeat, aRunning } from '../../support/synthetic-agent.js';

const id = fc.stringMatching(/^[0-9a-f]{64}$/);
const key = fc.stringMatching(/^[0-9a-f]{32}$/);
const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const us = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
/** Up to the year 2255, as what is counted in microseconds. */
const minute = fc.nat(150_119_987);
const protocol = fc.constantFrom<Protocol>('tcp', 'udp', 'mptcp', 'udplite', 'sctp', 'icmp', 'raw', 'packet', 'unix');
const session = fc.constantFrom(...sessions);
const file = fc.constantFrom(...fileOrigins);
const port = fc.integer({ min: 0, max: 65_535 });
const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const some = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields, { requiredKeys: [] });
const of = <K extends Behaviour['kind']>(kind: K, fields: fc.Arbitrary<object>) =>
  fields.map(rest => ({ kind, ...rest }) as unknown as Behaviour);

const outgoing = some({ protocol, peer: text, port, name: text, exe: text, user: uint32, session });
const behaviour: fc.Arbitrary<Behaviour> = fc.oneof(
  of(
    'exec',
    some({
      exe: text,
      file,
      applet: text,
      script: text,
      scriptFile: file,
      parent: text,
      user: uint32,
      session,
      loaders: fc.array(text),
      hash: text,
    }),
  ),
  of('connect', outgoing),
  of('send', outgoing),
  of('listen', some({ protocol, port, exe: text, session })),
  of('inbound', some({ protocol, port, peer: text })),
  of('socket', some({ protocol, exe: text, session })),
  of('write', some({ path: text, executable: fc.boolean() })),
  of('settings', some({ setting: text, value: text })),
  of('image', some({ id: text, repository: text })),
);
const evidence = fc
  .tuple(
    fc.record({
      argv: fc.array(text),
      argvTruncated: fc.boolean(),
      origin: fc.constantFrom('live' as const, 'scan' as const, 'sampled' as const),
    }),
    some({
      pid: uint32,
      ppid: uint32,
      parentExe: text,
      uid: uint32,
      gid: uint32,
      tty: fc.boolean(),
      session,
      address: text,
      name: text,
      socketShell: fc.boolean(),
      metadata: text,
      tampered: fc.record({ layer: text, at: uint32, path: text, differs: text, count: uint32 }),
      file: fc.record({ upper: fc.boolean(), memfd: fc.boolean(), deleted: fc.boolean(), mount: fc.boolean() }),
    }),
  )
  .map(([must, may]) => ({ ...must, ...may }));
const record: fc.Arbitrary<ObservationRecord> = fc.oneof(
  fc.record({ kind: fc.constant('first' as const), container: id, key, behaviour, evidence, observedAtUs: us }),
  fc.record({ kind: fc.constant('tally' as const), container: id, key, minute, count: us, lastAtUs: us }),
  fc.record({ kind: fc.constant('minute' as const), container: id, minute, observedMs: us }),
  fc.record({
    kind: fc.constant('announced' as const),
    container: id,
    jobs: fc.array(fc.record({ file: text, when: text, command: text }), { maxLength: 3 }),
    more: fc.nat(),
  }),
  fc.record({ kind: fc.constant('life' as const), container: id, event: fc.constantFrom(...lifeEvents), atUs: us }),
  fc.record(
    {
      kind: fc.constant('gap' as const),
      id: fc.string({ minLength: 1 }),
      cause: fc.constantFrom('ring' as const, 'outbox' as const),
      fromUs: us,
      toUs: us,
      containers: fc.array(id),
      count: us,
    },
    { requiredKeys: ['kind', 'id', 'cause', 'fromUs', 'toUs', 'containers'] },
  ),
);
const batch: fc.Arbitrary<Batch> = fc.record({
  schema: fc.constant(1),
  host: fc.string({ minLength: 1 }),
  outbox: fc.string({ minLength: 1 }),
  seq: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  runUs: us,
  sensor: fc.constantFrom('ebpf' as const, 'sampling' as const),
  containers: fc.array(
    fc.record({
      id,
      name: text,
      image: text,
      imageName: text,
      workload: fc.string({ minLength: 1 }),
      generation: fc.integer({ min: 0, max: 2 ** 31 }),
      startedAtUs: us,
    }),
  ),
  records: fc.array(record, { maxLength: 6 }),
});

t.test('a batch comes back as it went, with every field unseen, empty or full', async () => {
  fc.assert(
    fc.property(batch, sent => {
      const got = decodeBatch(encodeBatch(sent));
      if (isMalformed(got)) throw new Error(got.why);
      assert.deepEqual(got.malformed, []);
      assert.deepEqual(JSON.parse(JSON.stringify(got.batch)), JSON.parse(JSON.stringify(sent)));
    }),
    { numRuns: 300 },
  );
});

t.test('what was read before changes nothing of what is read', async t => {
  const before = new ReadBefore();
  fc.assert(
    fc.property(batch, sent => {
      const bytes = encodeBatch(sent);
      assert.deepEqual(decodeBatch(bytes, before), decodeBatch(bytes));
    }),
    { numRuns: 300 },
  );
  const first = (exe: string): ObservationRecord => ({
    kind: 'first',
    container: 'ab'.repeat(32),
    key: 'c'.repeat(32),
    behaviour: { kind: 'exec', exe },
    evidence: { argv: [], argvTruncated: false, origin: 'live' },
    observedAtUs: 1,
  });
  const head = { schema: 1, host: 'h', outbox: 'o', seq: 1, runUs: 1, sensor: 'ebpf' as const, containers: [] };
  for (const exe of ['/a', '/a', '/b', '/a'])
    t.match(
      decodeBatch(encodeBatch({ ...head, records: [first(exe)] }), before),
      { batch: { records: [first(exe)] } },
      'one key, two of it',
    );
});

t.test('a record of a newer agent is read as far as it is known', async t => {
  const tally: ObservationRecord = { kind: 'tally', container: 'ab'.repeat(32), key: 'c'.repeat(32), minute: 7, count: 3, lastAtUs: 9 };
  const head = { schema: 1, host: 'h', outbox: 'o', seq: 1, runUs: 1, sensor: 'ebpf' as const, containers: [] };
  const known = encodeRecord(tally);
  const newer = Uint8Array.of(0xa2, 0x06, 1, 0x2a);
  const beside = Uint8Array.of(...known, ...newer);
  const inside = Uint8Array.of(known[0]!, known[1]! + newer.length, ...known.slice(2), ...newer);
  const longer = Uint8Array.of(known[0]!, known[1]! + 1, ...known.slice(2));
  const got = decodeBatch(encodeSealed(head, [beside, inside, longer, known]));
  if (isMalformed(got)) throw new Error(got.why);
  t.same(got.batch.records, [tally, tally, tally]);
  t.match(got.malformed, [{ where: 'records[2]' }]);
});

t.test('one broken record is named and costs its neighbours nothing', async t => {
  const container = 'ab'.repeat(32);
  const tally: ObservationRecord = { kind: 'tally', container, key: 'c'.repeat(32), minute: 7, count: 3, lastAtUs: 9 };
  const head = { schema: 1, host: 'h', outbox: 'o', seq: 1, runUs: 1, sensor: 'ebpf' as const, containers: [] };
  const good = encodeRecord(tally);
  const got = decodeBatch(
    encodeSealed(head, [good, Uint8Array.of(0xff, 0xff, 0xff), encodeRecord({ ...tally, container: 'short' }), good]),
  );
  if (isMalformed(got)) throw new Error(got.why);
  t.same(got.batch.records, [tally, tally]);
  t.match(got.malformed, [{ where: 'records[1]' }, { where: 'records[2]', why: 'container "short" is not 64 hex digits' }]);
});

t.test('an unknown schema is refused whole, saying what to do', async t => {
  const bytes = encodeSealed({ schema: 9, host: 'h', outbox: 'o', seq: 1, runUs: 1, sensor: 'ebpf', containers: [] }, []);
  t.same(decodeBatch(bytes), { where: 'batch', why: 'schema 9; this build reads 1: upgrade the older side' });
});

t.test('a question to an agent and its answer come back as they went', async t => {
  const asks: readonly Ask[] = [
    { kind: 'settle' },
    { kind: 'canary' },
    { kind: 'plan', container: 'a'.repeat(64), method: 'front', action: 'adopt' },
    { kind: 'evidence-list', workloads: [], limit: 1 },
    { kind: 'evidence-list', workloads: ['shop/web', 'ß'], sinceMs: 1_800_000_000_000, limit: 1_000 },
    { kind: 'evidence-list', workloads: [], limit: 1, id: 'ev-0123456789abcdef', oldest: true },
    { kind: 'evidence-words', words: [] },
    {
      kind: 'evidence-words',
      words: [
        { id: 'ev-0123456789abcdef', heldBy: ['INC-1', 'INC-2'] },
        { id: 'ev-1123456789abcdef', heldBy: [] },
      ],
    },
    { kind: 'evidence-part', id: 'ev-0123456789abcdef', offset: 0 },
    { kind: 'evidence-part', id: 'ev-0123456789abcdef', file: 'b'.repeat(64), offset: 2 ** 40 },
    { kind: 'stand', down: true, atUs: 1_800_000_000_000_000, by: 'ada', why: 'the front is looked at' },
    { kind: 'stand', down: false, atUs: 5, by: '', why: '' },
    { kind: 'layers', image: 'registry.corp/shop/web:4', deep: false },
    { kind: 'layers', image: `sha256:${'d'.repeat(64)}`, deep: true },
  ];
  for (const ask of asks) t.same(decodeAsk(encodeAsk(ask)), ask);
  const answers: readonly Answer[] = [
    { kind: 'settled', outbox: 'a', seq: 7 },
    { kind: 'plan', json: '{}' },
    { kind: 'canary-ran', atUs: 5 },
    { kind: 'evidence-list', json: '[]' },
    { kind: 'evidence-told', removed: [] },
    { kind: 'evidence-told', removed: ['ev-0123456789abcdef'] },
    { kind: 'evidence-part', data: new Uint8Array([0, 255]), total: 2 ** 40, sha256: 'c'.repeat(64) },
    { kind: 'evidence-part', data: new Uint8Array(), total: 0, sha256: 'c'.repeat(64), sealedFor: '0123456789abcdef' },
    { kind: 'layers', json: '{}' },
    { kind: 'stood', down: true, atUs: 5, by: 'ada', why: '' },
    { kind: 'refused', code: 'no-evidence', message: 'there is none' },
  ];
  for (const answer of answers) {
    const { data, ...back } = decodeAnswer(encodeAnswer(answer)) as { data?: Uint8Array };
    t.same({ ...back, ...(data && { data: new Uint8Array(data) }) }, answer);
  }
  for (const broken of [new Uint8Array(), new Uint8Array([0xff, 1])])
    t.ok(isMalformed(decodeAsk(broken)) && isMalformed(decodeAnswer(broken)));
});

t.test('how images were found the last time comes with the heartbeat; an older agent says nothing of it', async t => {
  const images = [
    { image: `sha256:${'1'.repeat(64)}`, found: 'same' as const, set: 'e'.repeat(64), atUs: 1_800_000_000_000_000 },
    { image: `sha256:${'2'.repeat(64)}`, found: 'unchecked' as const, atUs: 5 },
  ];
  t.match(decodeHeartbeat(encodeHeartbeat(aHeartbeat({ images }))), { images });
  t.match(decodeHeartbeat(encodeHeartbeat(aHeartbeat({}))), { images: [] });
});

t.test('when a container was made comes with the heartbeat; an older agent says nothing of it', async t => {
  const running = aRunning(aContainer({ n: 1 }));
  const createdAtUs = running.startedAtUs - 86_400_000_000;
  t.match(decodeHeartbeat(encodeHeartbeat(aHeartbeat({ containers: [{ ...running, createdAtUs }] }))), { containers: [{ createdAtUs }] });
  const older = decodeHeartbeat(encodeHeartbeat(aHeartbeat({ containers: [running] })));
  t.notOk(JSON.stringify(older).includes('createdAtUs'));
  t.match(older, { containers: [{ startedAtUs: running.startedAtUs }] });
  // A number in field 20, which other builds skip.
  const varint: number[] = [];
  for (let left = BigInt(createdAtUs); varint.length === 0 || left > 0n; left >>= 7n)
    varint.push(Number(left & 127n) | (left > 127n ? 128 : 0));
  const told = Buffer.from(encodeHeartbeat(aHeartbeat({ containers: [{ ...running, createdAtUs }] })));
  t.ok(told.includes(Buffer.from([0xa0, 0x01, ...varint])));
});

t.test('a host tells how it stands; an older agent says nothing of it', async t => {
  const standing = { down: true, atUs: 5, by: 'ada', why: '' };
  t.match(decodeHeartbeat(encodeHeartbeat(aHeartbeat({ standing }))), { standing });
  t.notOk('standing' in decodeHeartbeat(encodeHeartbeat(aHeartbeat({}))));
});

t.test('whatever bytes come, every decoder answers with a value', async t => {
  let through = 0;
  const decoders = [decodeBatch, decodeHeartbeat, decodeOrder, decodeReport, decodeAlertRecord];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
      for (const decode of decoders) isMalformed(decode(bytes));
    }),
    { numRuns: 5_000 },
  );
  fc.assert(
    fc.property(batch, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }), (sent, edits) => {
      const bytes = encodeBatch(sent);
      for (const [at, value] of edits) bytes[at % bytes.length] = value;
      if (!isMalformed(decodeBatch(bytes))) through++;
    }),
    { numRuns: 3_000 },
  );
  t.ok(through > 100, `of 3,000 mutated batches ${through} got past the header`);
});

t.test('two behaviours share a canonical key only when they are equal', async t => {
  fc.assert(
    fc.property(behaviour, behaviour, (a, b) => {
      const equal = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
      assert.equal(canonicalKey(a) === canonicalKey(b), equal);
      assert.equal(keyHash(a) === keyHash(b), equal);
    }),
    { numRuns: 2_000 },
  );
  const unseen: Behaviour = { kind: 'exec', exe: '/a' };
  const cases: Behaviour[] = [
    unseen,
    { ...unseen, applet: '' },
    { ...unseen, applet: '-' },
    { kind: 'exec', exe: '/a|-' },
    { ...unseen, loaders: [] },
    { ...unseen, loaders: [''] },
    { ...unseen, loaders: ['a', 'b'] },
    { ...unseen, loaders: ['a|1:b'] },
    { kind: 'connect', peer: '1:2' },
    { kind: 'send', peer: '1:2' },
    { kind: 'inbound', protocol: 'tcp', port: 1, peer: '1:2' },
  ];
  t.equal(new Set(cases.map(canonicalKey)).size, cases.length, 'unseen, empty, and texts that look like separators stay apart');
});

function sorted(value: object): unknown {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
