import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { ProcFs } from '../../../../agent/proc.js';
import { captureLayer } from '../../../../agent/recycle/capture-steps.js';
import { evidenceId } from '../../../../agent/recycle/evidence.js';
import { EvidenceStore } from '../../../../agent/recycle/evidence-store.js';
import { execute, type Machine } from '../../../../agent/recycle/execute.js';
import { type Entry, Journal } from '../../../../agent/recycle/journal.js';
import type { Tools, WorkStep } from '../../../../agent/recycle/work.js';
import { keptManifest } from '../../../support/kept-manifest.js';
import { anOrder } from '../../../support/synthetic-executor.js';

const root = mkdtempSync(join(tmpdir(), 'kg-resumed-'));
t.teardown(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

/** A host on which the old container has ended, and what it wrote is still there. */
function aHost() {
  const stateDir = join(root, `state-${folders++}`);
  const upperDir = join(stateDir, 'upper');
  mkdirSync(upperDir, { recursive: true });
  writeFileSync(join(upperDir, 'tool'), 'of the intruder');
  const evidence = new EvidenceStore({ stateDir });
  const tools = { proc: new ProcFs(), stateDir, host: 'h', nowUs: () => Date.now() * 1_000, evidence, observations: () => [] };
  return { stateDir, upperDir, tools: tools as unknown as Tools, journal: new Journal(stateDir) };
}

function anEntry(upperDir: string): Entry {
  const order = anOrder({ id: `o${folders}`, capture: true });
  return {
    schema: 1,
    order,
    method: 'in-place',
    phase: 'retire',
    touched: true,
    workload: 'w',
    place: 'p',
    old: { id: 'c'.repeat(64), image: 'i', generation: 1, autoRemove: false, upperDir, restartPolicy: { Name: 'no' } },
    candidate: { name: 'p.kg-2' },
    body: {},
    connects: [],
    wanted: { ports: [], also: [], healthcheck: [] },
    stopSeconds: 1,
    steps: [],
    failedProbes: 0,
    startedAtUs: 5,
    told: false,
  };
}

function machine({ tools, journal }: Pick<Machine, 'tools' | 'journal'>, ...retire: readonly WorkStep[]): Machine {
  const procedure = { prepare: [], switch: [], retire, undo: [] };
  return { tools, journal, procedure, report: () => undefined, signal: new AbortController().signal };
}

t.test('what was kept is written down at once, and stays when the order is resumed and the old container is gone', async t => {
  const host = aHost();
  const entry = anEntry(host.upperDir);
  const id = evidenceId(entry.order.id);
  let written: Entry | undefined;
  const look: WorkStep = {
    name: 'look',
    run: async () => {
      written = host.journal.read(entry.order.id);
      return undefined;
    },
  };
  await execute(entry, machine(host, captureLayer, look), 'begin');
  t.match(written, { phase: 'retire', evidence: id }, 'before anything else is done');
  const before = await keptManifest(host.stateDir, id);
  t.match(JSON.parse(before), { changed: [{ path: '/tool', bytes: 15 }] });

  rmSync(host.upperDir, { recursive: true });
  const resumed = await execute(entry, machine(host, captureLayer), 'resume');
  t.match(resumed.report, { outcome: 'done', evidence: id, steps: [{ ok: true, detail: /kept before the agent was restarted/ }] });
  t.equal(await keptManifest(host.stateDir, id), before);
});

t.test('what ran is unknown to an agent that was restarted after it had ended, and says so', async t => {
  const host = aHost();
  const entry = anEntry(host.upperDir);
  await execute(entry, machine(host, captureLayer), 'resume');
  const manifest = JSON.parse(await keptManifest(host.stateDir, evidenceId(entry.order.id)));
  t.match(manifest, { processes: [], sockets: [], liveUnknown: 'the agent was restarted', changed: [{ path: '/tool' }] });
});
