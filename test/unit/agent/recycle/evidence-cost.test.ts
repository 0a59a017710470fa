import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { ProcFs } from '../../../../agent/proc.js';
import { evidenceBounds, evidenceId } from '../../../../agent/recycle/evidence.js';
import { EvidenceStore } from '../../../../agent/recycle/evidence-store.js';
import { newSealKey, Sealing } from '../../../../proto/sealed.js';
import { patient } from '../../../support/patience.js';

const mib = 1 << 20;

t.test('as much as is kept of one container is sealed within its time, and the agent goes on meanwhile', async t => {
  const root = mkdtempSync(join(tmpdir(), 'kg-cost-'));
  t.teardown(() => rmSync(root, { recursive: true, force: true }));
  const upperDir = join(root, 'upper');
  mkdirSync(upperDir);
  for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(upperDir, name), randomBytes(16 * mib));
  const id = evidenceId('cost');
  const at = new Date().toISOString();
  let longestMs = 0;
  let lastMs = performance.now();
  const beat = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - lastMs);
    lastMs = performance.now();
  }, 5);
  const began = performance.now();
  const { summary } = await new EvidenceStore({ stateDir: root }).keep(
    {
      proc: new ProcFs(),
      about: { id, order: 'cost', workload: 'w', host: 'h', container: { id: 'c', name: 'n', image: 'i' }, at, expiresAt: at },
      live: { processes: [], sockets: [] },
      observations: [],
      upperDir,
    },
    { ...evidenceBounds, ms: patient(60_000) },
  );
  const ms = performance.now() - began;
  clearInterval(beat);
  t.match(summary, { bytes: evidenceBounds.bytes, files: 4, truncated: false });
  t.ok(ms < patient(20_000), `${ms} ms`);
  t.ok(longestMs < 1_000, `nothing else waited for longer than ${longestMs} ms`);

  const [content, sealing] = [randomBytes(64 * mib), new Sealing(newSealKey())];
  const sealBegan = performance.now();
  for (const _ of sealing.seal('cost', [content]));
  const sealMs = performance.now() - sealBegan;
  t.comment(
    `64 MiB read, hashed, sealed and written in ${Math.round(ms)} ms, ${Math.round(64_000 / ms)} MiB/s; sealing alone ${Math.round(64_000 / sealMs)} MiB/s; ` +
      `nothing else waited for longer than ${Math.round(longestMs)} ms`,
  );
});
