import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { ProcFs } from '../../../../agent/proc.js';
import { evidenceBounds, evidenceId } from '../../../../agent/recycle/evidence.js';
import { listEvidence } from '../../../../agent/recycle/evidence-folder.js';
import { EvidenceStore } from '../../../../agent/recycle/evidence-store.js';
import { contentName, newSealKey, openSealed, readRecipient, recipientOf, sealKeyId } from '../../../../proto/sealed.js';

const root = mkdtempSync(join(tmpdir(), 'kg-evidence-'));
t.teardown(() => rmSync(root, { recursive: true, force: true }));
const upper = join(root, 'upper');
const state = join(root, 'state');
const outside = join(root, 'secret');
const proc = new ProcFs();
const about = (order: string, expiresAt = '2999-01-01T00:00:00.000Z') => ({
  id: evidenceId(order),
  order,
  workload: 'w',
  host: 'h',
  container: { id: 'c', name: 'n', image: 'i' },
  at: '2026-11-24T00:00:00.000Z',
  expiresAt,
});
const store = new EvidenceStore({ stateDir: state });
const keep = async (order: string, bounds = evidenceBounds, upperDir: string | undefined = upper, to = store, expiresAt?: string) => {
  const what = { proc, about: about(order, expiresAt), live: { processes: [], sockets: [] }, observations: [{ kind: 'exec' }], upperDir };
  const kept = await to.keep(what, bounds);
  if (!kept.isNew) throw new Error(`${order} was kept before`);
  return kept.manifest;
};
const part = async (id: string, file?: string, from = store) => {
  const answer = await from.part({ kind: 'evidence-part', id, offset: 0, ...(file === undefined ? {} : { file }) });
  if (answer.kind !== 'evidence-part') throw new Error(JSON.stringify(answer));
  return answer;
};
const list = async () => (await listEvidence(state)).kept;
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const sha = (text: string) => shaOf(Buffer.from(text));

mkdirSync(join(upper, 'tmp/deep'), { recursive: true });
mkdirSync(outside);
writeFileSync(join(outside, 'shadow'), 'of the host');
writeFileSync(join(upper, 'tmp/x'), 'dropped');
chmodSync(join(upper, 'tmp/x'), 0o4755);
writeFileSync(join(upper, 'tmp/same'), 'dropped');
symlinkSync(outside, join(upper, 'tmp/way-out'));
symlinkSync(join(outside, 'shadow'), join(upper, 'tmp/file-out'));
execFileSync('mkfifo', [join(upper, 'tmp/fifo')]);
writeFileSync(join(upper, 'tmp/deep/big'), '');
truncateSync(join(upper, 'tmp/deep/big'), 2 ** 40);

t.test('what an intruder left is kept by content, and none of his tricks leads out or holds it up', async t => {
  const began = Date.now();
  const manifest = await keep('one', { ...evidenceBounds, bytesPerFile: 1 << 20 });
  t.ok(Date.now() - began < 5_000, 'neither a FIFO nor a terabyte of nothing');
  const at = (path: string) => manifest.changed.find(file => file.path === path);
  t.match(at('/tmp/x'), { type: 'file', bytes: 7, stored: 7, mode: '4755', sha256: sha('dropped') });
  t.match(at('/tmp/way-out'), { type: 'link', target: outside });
  t.match(at('/tmp/file-out'), { type: 'link' });
  t.match(at('/tmp/fifo'), { type: 'other' });
  t.match(at('/tmp/deep/big'), { bytes: 2 ** 40, stored: 1 << 20 });
  t.notOk(
    manifest.changed.some(file => file.path.includes('shadow')),
    'no link was followed',
  );
  t.equal(manifest.truncated, true);
  t.match(
    manifest.skipped.find(one => one.path === '/tmp/deep/big'),
    { why: /only the first 1048576 of/ },
  );
  const folder = join(state, 'evidence', manifest.id);
  t.equal(statSync(folder).mode & 0o777, 0o700);
  for (const name of ['manifest.sealed', 'summary.json', 'sha256']) t.equal(statSync(join(folder, name)).mode & 0o777, 0o600, name);
  t.equal(readFileSync(join(folder, 'sha256'), 'utf8'), shaOf(readFileSync(join(folder, 'manifest.sealed'))));
  const { sealed } = at('/tmp/x')!;
  t.equal(at('/tmp/same')!.sealed, sealed, 'the same content is kept once');
  const lies = readFileSync(join(folder, 'files', sealed!));
  t.equal(shaOf(lies), sealed);
  t.equal(statSync(join(folder, 'files', sealed!)).mode & 0o777, 0o600, 'and cannot be run from there');
  t.match(await part(manifest.id, sealed), { data: Buffer.from('dropped'), total: 7, sha256: sha('dropped') });
  t.same(manifest.observations, [{ kind: 'exec' }]);
});

t.test('every bound holds, and says that there was more', async t => {
  const few = await keep('few', { ...evidenceBounds, files: 2, bytesPerFile: 8 });
  t.ok(few.changed.length + few.skipped.length <= 4 && few.truncated);
  const small = await keep('small', { ...evidenceBounds, bytes: 10 });
  t.ok(small.bytes <= 10 && small.truncated);
  const flat = await keep('flat', { ...evidenceBounds, depth: 0, bytesPerFile: 8 });
  t.match(flat.skipped, [{ path: '/tmp', why: 'deeper than 0 folders' }]);
  const late = await keep('late', { ...evidenceBounds, ms: -1 });
  t.match(late, { changed: [], truncated: true });
});

t.test('where there is no such folder the rest is kept, and the reason', async t => {
  t.match(await keep('gone', evidenceBounds, join(root, 'no-such')), { changed: [], truncated: true, skipped: [{ why: /ENOENT/ }] });
  const what = { proc, about: about('none'), live: { processes: [], sockets: [] }, observations: [], upperDir: undefined };
  t.match(await store.keep(what), { isNew: true, manifest: { skipped: [{ why: 'the storage driver shows no writable layer' }] } });
});

t.test('a repeat keeps what is there whole, and writes anew what is not', async t => {
  const first = await keep('repeated', { ...evidenceBounds, bytesPerFile: 1 << 10 });
  const lies = async () => (await list()).find(one => one.id === first.id);
  const before = await lies();
  const what = { proc, about: about('repeated'), live: { processes: [], sockets: [] }, observations: [], upperDir: join(root, 'gone') };
  t.match(await store.keep(what), { isNew: false, sha256: before!.sha256, summary: { files: first.files, bytes: first.bytes }, said: [] });
  t.same(await lies(), before);
  t.same(JSON.parse((await part(first.id)).data.toString()), first, 'all of it');
  appendFileSync(join(state, 'evidence', first.id, 'manifest.sealed'), 'x');
  t.match(await store.keep(what), { isNew: true, manifest: { changed: [] } });
});

t.test('only what has expired is forgotten', async t => {
  const again = (await list()).find(one => one.order === 'one')!;
  const old = await keep('old', evidenceBounds, upper, store, '2020-11-25T00:00:00.000Z');
  const words = [old.id, again.id].map(id => ({ id, heldBy: [] }));
  t.same(await store.told({ kind: 'evidence-words', words: [] }), { kind: 'evidence-told', removed: [] }, 'nobody spoke of it');
  t.same(await store.told({ kind: 'evidence-words', words: [{ id: old.id, heldBy: ['INC-1'] }] }), { kind: 'evidence-told', removed: [] });
  const before = readdirSync(join(state, 'evidence')).length;
  t.same(await store.told({ kind: 'evidence-words', words }), { kind: 'evidence-told', removed: [old.id] });
  t.equal(readdirSync(join(state, 'evidence')).length, before - 1);
  t.match(
    (await list()).find(one => one.id === again.id),
    { order: 'one', sha256: /^[0-9a-f]{64}$/ },
  );
});

t.test('a copy of the folder alone tells nothing of what was inside; the key of this host is made once, for root alone', async t => {
  const { id } = await keep('copy');
  const folder = join(state, 'evidence', id);
  const names = [...readdirSync(folder), ...readdirSync(join(folder, 'files'))].filter(name => name !== 'files');
  const all = Buffer.concat(
    names.map(name => readFileSync(existsSync(join(folder, name)) ? join(folder, name) : join(folder, 'files', name))),
  );
  for (const inside of ['dropped', sha('dropped'), '/tmp/x', outside, 'tmp/fifo', '"exec"']) t.notOk(all.includes(inside), inside);
  t.ok(all.includes('"workload": "w"'), 'what it is of may be read');
  const key = join(state, 'agent', 'evidence.key');
  t.equal(statSync(key).mode & 0o777, 0o600);
  const before = readFileSync(key, 'utf8');
  await keep('copy-again');
  t.equal(readFileSync(key, 'utf8'), before);
  t.same(readdirSync(join(state, 'agent')), ['evidence.key']);
  const elsewhere = join(root, 'elsewhere');
  cpSync(join(state, 'evidence'), join(elsewhere, 'evidence'), { recursive: true });
  const copy = new EvidenceStore({ stateDir: elsewhere });
  t.match(await part(id, undefined, copy), { sealedFor: (await list())[0]!.sealedFor }, 'given as it lies');
  writeFileSync(key, 'no key');
  await t.rejects(keep('no-key'), /evidence\.key is no private X25519 key: put back what was there, or remove it/);
  writeFileSync(key, before);
});

t.test('sealed for a key that is not here, the host cannot open what it kept itself', async t => {
  const key = newSealKey();
  const to = new EvidenceStore({ stateDir: state, recipient: readRecipient(recipientOf(key)) });
  const { id, changed } = await keep('away', evidenceBounds, upper, to);
  const { sealed } = changed.find(({ path }) => path === '/tmp/x')!;
  const lies = await part(id, sealed, to);
  t.match(lies, { sealedFor: sealKeyId(key), sha256: sealed });
  t.equal(shaOf(lies.data), sealed);
  t.same(openSealed(lies.data, contentName(id), key), { kind: 'opened', bytes: Buffer.from('dropped') });
  t.match(
    (await list()).find(one => one.id === id),
    { sealedFor: sealKeyId(key), workload: 'w', files: changed.length },
  );
  t.notMatch(await part(evidenceId('copy'), undefined, to), { sealedFor: /./ }, 'what its own key opens, it still opens');
});

t.test('what was changed on disk is given as it lies, so that whoever asks sees that it is another', async t => {
  const { id, changed } = await keep('changed');
  const { sealed } = changed.find(({ path }) => path === '/tmp/x')!;
  appendFileSync(join(state, 'evidence', id, 'files', sealed!), 'x');
  const lies = await part(id, sealed);
  t.not(shaOf(lies.data), lies.sha256);
  writeFileSync(join(state, 'evidence', id, 'summary.json'), '{');
  t.ok(
    (await listEvidence(state)).unreadable.some(one => one.id === id && one.stored > 0),
    'what cannot be listed is known to be there',
  );
});

t.test('what was kept before evidence was sealed stays readable', async t => {
  const id = evidenceId('old-form');
  const folder = join(state, 'evidence', id);
  mkdirSync(join(folder, 'files'), { recursive: true });
  const changed = [{ path: '/x', type: 'file', bytes: 3, sha256: sha('old'), stored: 3 }];
  const rest = { processes: [], sockets: [], skipped: [], observations: [], truncated: false, bytes: 3, files: 1 };
  const manifest = JSON.stringify({ ...about('old-form'), changed, ...rest });
  writeFileSync(join(folder, 'manifest.json'), manifest);
  writeFileSync(join(folder, 'sha256'), sha(manifest));
  writeFileSync(join(folder, 'files', sha('old')), 'old');
  const listed = (await list()).find(one => one.id === id)!;
  t.match(listed, { order: 'old-form', files: 1, sha256: sha(manifest) });
  t.notOk('changed' in listed || 'sealedFor' in listed);
  t.match(await part(id), { data: Buffer.from(manifest), sha256: sha(manifest) });
  t.match(await part(id, sha('old')), { data: Buffer.from('old'), sha256: sha('old') });
});

t.test('what was being kept when an agent was killed goes at its next start, and nothing else does', async t => {
  const { id } = await keep('whole');
  const half = join(state, 'evidence', `${evidenceId('half')}.new`);
  mkdirSync(join(half, 'files'), { recursive: true });
  writeFileSync(join(half, 'files', 'new'), 'x');
  writeFileSync(join(state, 'evidence', 'mine.new'), 'not of an agent');
  const before = readdirSync(join(state, 'evidence')).length;
  await new EvidenceStore({ stateDir: state }).tidy();
  t.notOk(existsSync(half));
  t.equal(readdirSync(join(state, 'evidence')).length, before - 1);
  t.ok((await list()).some(one => one.id === id));
  await new EvidenceStore({ stateDir: join(root, 'never-was') }).tidy();
});
