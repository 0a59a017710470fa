import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
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
import { evidenceBounds, evidenceId, forgetEvidence, keepEvidence, listEvidence } from '../../../../agent/recycle/evidence.js';

const root = mkdtempSync(join(tmpdir(), 'kg-evidence-'));
t.teardown(() => rmSync(root, { recursive: true, force: true }));
const upper = join(root, 'upper');
const state = join(root, 'state');
const outside = join(root, 'secret');
const proc = new ProcFs();
const about = (order, expiresAt = '2027-01-01T00:00:00.000Z') => ({
  id: evidenceId(order),
  order,
  workload: 'w',
  host: 'h',
  container: { id: 'c', name: 'n', image: 'i' },
  at: '2026-11-24T00:00:00.000Z',
  expiresAt,
});
const keep = (order, bounds = evidenceBounds, folder = upper) =>
  keepEvidence(state, proc, about(order), { processes: [], sockets: [] }, [{ kind: 'exec' }], folder, bounds);
const sha = text => createHash('sha256').update(text).digest('hex');
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
  const at = path => manifest.changed.find(file => file.path === path);
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
  t.equal(statSync(join(folder, 'manifest.json')).mode & 0o777, 0o600);
  t.equal(readFileSync(join(folder, 'files', sha('dropped')), 'utf8'), 'dropped');
  t.equal(statSync(join(folder, 'files', sha('dropped'))).mode & 0o111, 0, 'and cannot be run from there');
  t.equal(readFileSync(join(folder, 'sha256'), 'utf8'), sha(readFileSync(join(folder, 'manifest.json'), 'utf8')));
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
  t.match(await keepEvidence(state, proc, about('none'), { processes: [], sockets: [] }, [], undefined), {
    skipped: [{ why: 'the storage driver shows no writable layer' }],
  });
});
t.test('a repeat writes over the first, and only what has expired is forgotten', async t => {
  const again = await keep('one', { ...evidenceBounds, bytesPerFile: 8 });
  t.equal((await listEvidence(state)).filter(one => one.id === again.id).length, 1);
  await keepEvidence(state, proc, about('old', '2026-11-25T00:00:00.000Z'), { processes: [], sockets: [] }, [], undefined);
  const before = readdirSync(join(state, 'evidence')).length;
  t.same(await forgetEvidence(state, '2026-12-01T00:00:00.000Z'), [evidenceId('old')]);
  t.equal(readdirSync(join(state, 'evidence')).length, before - 1);
  t.match(
    (await listEvidence(state)).find(one => one.id === again.id),
    { order: 'one', sha256: /^[0-9a-f]{64}$/ },
  );
});
