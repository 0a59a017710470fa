import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { ProcFs } from '../../../../agent/proc.js';
import { evidenceBounds, evidenceId } from '../../../../agent/recycle/evidence.js';
import { manifestBytes, roomFor, Words, wordMs } from '../../../../agent/recycle/evidence-room.js';
import { EvidenceStore } from '../../../../agent/recycle/evidence-store.js';

const mib = 1 << 20;
const kept = (...stored: readonly number[]) =>
  stored.map((one, at) => ({
    ...{ id: `${at}`, order: `${at}`, workload: 'w', host: 'h', container: { id: 'c', name: 'n', image: 'i' }, at: '', expiresAt: '' },
    ...{ truncated: false, bytes: one, files: 1, stored: one, sha256: '' },
  }));
const all = () => true;
const none = () => false;

t.test('room is made of the oldest that is free, and of no more than is needed', async t => {
  const three = { kept: kept(50 * mib, 50 * mib, 50 * mib), used: 150 * mib, most: 160 * mib };
  t.same(roomFor(64 * mib, { ...three, most: 999 * mib }, all), { remove: [], contents: 64 * mib, none: false });
  t.same(roomFor(64 * mib, three, all), { remove: ['0', '1'], contents: 64 * mib, none: false });
  t.same(roomFor(64 * mib, three, id => id !== '0').remove, ['1', '2']);
  t.same(roomFor(64 * mib, three, none), { remove: [], contents: 10 * mib - manifestBytes, none: false }, 'what is held stays');
  t.same(roomFor(64 * mib, { ...three, most: 150 * mib }, none), { remove: [], contents: 0, none: false }, 'a manifest has room past it');
  t.match(roomFor(64 * mib, { ...three, most: 100 * mib }, none), { contents: 0, none: true }, 'not for ever');
});

t.test('only a word that says so frees, and only for ten minutes', async t => {
  const words = new Words();
  t.notOk(words.isFree('a', 0), 'nothing was said');
  words.tell(
    [
      { id: 'a', heldBy: [] },
      { id: 'b', heldBy: ['INC-1'] },
    ],
    1_000,
  );
  t.same(
    ['a', 'b', 'c'].map(id => words.isFree(id, 2_000)),
    [true, false, false],
  );
  t.notOk(words.isFree('a', 1_001 + wordMs));
  t.notOk(words.isFree('a', 0), 'nor where the clock was set back');
  words.tell([], 3_000);
  t.notOk(words.isFree('a', 3_000), 'the last word counts');
});

t.test('a folder that is full keeps what is held, and says what it did not keep', async t => {
  const stateDir = mkdtempSync(join(tmpdir(), 'kg-room-'));
  t.teardown(() => rmSync(stateDir, { recursive: true, force: true }));
  const upperDir = join(stateDir, 'upper');
  mkdirSync(upperDir);
  writeFileSync(join(upperDir, 'tool'), '');
  truncateSync(join(upperDir, 'tool'), 6 * mib);
  const said: string[] = [];
  let nowMs = Date.parse('2026-11-24T00:00:00.000Z');
  const store = new EvidenceStore({ stateDir, mostBytes: 21 * mib, nowMs: () => nowMs, say: words => void said.push(words) });
  const keep = (order: string) => {
    const at = new Date(nowMs++).toISOString();
    const about = {
      id: evidenceId(order),
      order,
      workload: 'w',
      host: 'h',
      container: { id: 'c', name: 'n', image: 'i' },
      at,
      expiresAt: at,
    };
    const what = { proc: new ProcFs(), about, live: { processes: [], sockets: [] }, observations: [], upperDir };
    return store.keep(what, { ...evidenceBounds, bytes: 6 * mib });
  };
  const [one, two, three] = ['one', 'two', 'three'].map(evidenceId) as [string, string, string];
  const there = () => readdirSync(join(stateDir, 'evidence')).sort();

  t.same((await keep('one')).said, []);
  t.same((await keep('two')).said, []);
  const short = await keep('three');
  t.ok(short.summary.truncated && short.summary.bytes < 2 * mib && short.summary.files === 1);
  t.match(short.said, [
    /^no more than \d+ bytes of content had room: .*evidence holds 1\d+ of 22020096 bytes, and nothing else of it may go$/,
  ]);
  t.match(said, [new RegExp(`^evidence ${three}: no more than \\d+ bytes`)]);
  t.same(there(), [one, two, three].sort(), 'nobody said what may go: all of it stays');

  const word = (id: string, ...heldBy: readonly string[]) => ({ id, heldBy });
  const words = [word(one, 'INC-3'), word(two), word(three)];
  t.same(await store.told({ kind: 'evidence-words', words }), { kind: 'evidence-told', removed: [two, three] });
  t.same(there(), [one], 'their time was over; that of what is held, too, and it stays');
  t.same((await keep('four')).said, [], 'there is room again');
  await keep('two');
  await store.told({ kind: 'evidence-words', words: [word(one, 'INC-3')] });
  const held = await keep('five');
  t.match(held.said, [/no more than \d+ bytes/]);
  t.ok(there().includes(one));
});

t.test('an older piece that is free goes for a new one before its time is over', async t => {
  const stateDir = mkdtempSync(join(tmpdir(), 'kg-room-'));
  t.teardown(() => rmSync(stateDir, { recursive: true, force: true }));
  const upperDir = join(stateDir, 'upper');
  mkdirSync(upperDir);
  writeFileSync(join(upperDir, 'tool'), Buffer.alloc(6 * mib, 'x'));
  const store = new EvidenceStore({ stateDir, mostBytes: 21 * mib });
  const keep = (order: string, at: string) => {
    const expiresAt = '2999-01-01T00:00:00.000Z';
    const about = { id: evidenceId(order), order, workload: 'w', host: 'h', container: { id: 'c', name: 'n', image: 'i' }, at, expiresAt };
    const what = { proc: new ProcFs(), about, live: { processes: [], sockets: [] }, observations: [], upperDir };
    return store.keep(what, { ...evidenceBounds, bytes: 6 * mib });
  };
  const [one, two] = [await keep('one', '2026-01-01T00:00:00.000Z'), await keep('two', '2026-01-02T00:00:00.000Z')];
  await store.told({ kind: 'evidence-words', words: [one, two].map(({ summary }) => ({ id: summary.id, heldBy: [] })) });
  const { said, summary } = await keep('three', '2026-01-03T00:00:00.000Z');
  t.same(summary.truncated, false);
  t.same(said, [`${one.summary.id} went for it, which no incident holds`]);
  t.same(readdirSync(join(stateDir, 'evidence')).sort(), [two.summary.id, summary.id].sort());
});

t.test('nobody waits for the reading of what was kept before', async t => {
  const stateDir = mkdtempSync(join(tmpdir(), 'kg-room-'));
  t.teardown(() => rmSync(stateDir, { recursive: true, force: true }));
  const upperDir = join(stateDir, 'upper');
  mkdirSync(upperDir);
  const keepIn = (store: EvidenceStore, order: string) => {
    const at = new Date().toISOString();
    const container = { id: 'c', name: 'n', image: 'i' };
    const about = { id: evidenceId(order), order, workload: 'w', host: 'h', container, at, expiresAt: at };
    return store.keep({ proc: new ProcFs(), about, live: { processes: [], sockets: [] }, observations: [], upperDir });
  };
  const store = new EvidenceStore({ stateDir });
  await keepIn(store, 'one');
  await keepIn(store, 'two');
  const file = join(stateDir, 'evidence', evidenceId('one'), 'summary.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), stored: 2 ** 50 }));
  t.same((await keepIn(store, 'three')).said, [], 'what it would read there now leaves no room');
  await t.rejects(keepIn(new EvidenceStore({ stateDir }), 'four'), /^nothing is kept: /, 'which one that starts does read');
  await store.list({ kind: 'evidence-list', workloads: [], limit: 10 });
  await t.rejects(keepIn(store, 'five'), /^nothing is kept: /, 'and whoever was asked for a list since');
});
