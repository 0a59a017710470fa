import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import t, { type Test } from 'tap';
import type { Engine } from '../../agent/container/container.js';
import { openEngine } from '../../agent/container/engine.js';
import { differencesOf, unexplained } from '../../agent/recycle/differences.js';
import { expectedDifferences } from '../../agent/recycle/expected-differences.js';
import { AgentHost } from '../support/agent-host.js';
import { docker, makeImage } from '../support/image.js';
import { keptManifest } from '../support/kept-manifest.js';
import { patient } from '../support/patience.js';
import { Shapes } from '../support/shapes.js';

const prefix = 'kgrecycle';
const image = 'kgrecycle:1';
const stateDir = mkdtempSync(join(tmpdir(), `${prefix}-state-`));
const shapes = new Shapes(prefix, 231, 18_310);

await shapes.start();
await makeImage(image, { changes: ['VOLUME /imgvol', 'LABEL baked=yes'] });
t.teardown(async () => {
  await shapes.stop();
  await docker('rmi', image).catch(() => undefined);
  rmSync(stateDir, { recursive: true, force: true });
});

const version = JSON.parse(await docker('version', '--format', '{{json .Server}}')) as { Version: string; ApiVersion: string };
const engineFacts = { api: version.ApiVersion, version: version.Version };
/** Asked of the engine itself: a client for each question would take most of the time here. */
const inspect = (name: string) => openEngine({}).inspectRaw(name);
const exec = (name: string, ...argv: string[]) => docker('exec', '-u', '0', name, ...argv);
const healthOf = async (name: string) => ((await inspect(name))['State'] as { Health?: { Status: string } }).Health?.Status ?? 'none';
/** A health check that is still starting holds a recycle off: that is a test of its own. */
const untilHealthy = async (name: string) => {
  for (let tries = 0; tries < 200; tries++) {
    if (['healthy', 'none'].includes(await healthOf(name))) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`${name} did not become healthy within 20 s`);
};

/** Rows of the list that some difference needed. */
const used = new Set<number>();
function use(before: Record<string, unknown>, after: Record<string, unknown>): void {
  for (const [at, row] of expectedDifferences.entries())
    if (differencesOf(before, after, engineFacts, [row]).some(one => one.reason !== undefined)) used.add(at);
}
/** Of what is expected before anything is made: what is left away has a row, too. */
async function useOfPlan(host: AgentHost, id: string): Promise<void> {
  for (const { path, reason } of (await host.orders.plan(id)).differences)
    for (const [at, row] of expectedDifferences.entries()) if (row.reason === reason && row.path.join('.') === path) used.add(at);
}
/** Told of the replacement while the old one still runs: what the recycler itself compares. */
let whenCompared: (candidate: string) => Promise<void> = async () => {};
let made = '';
const engine = new Proxy(openEngine({}), {
  get(of, name: keyof Engine) {
    if (name === 'create')
      return async (as: string, body: Parameters<Engine['create']>[1]) => {
        made = await of.create(as, body);
        return made;
      };
    if (name === 'stop')
      return async (id: string, seconds: number) => {
        await whenCompared(made);
        return of.stop(id, seconds);
      };
    return typeof of[name] === 'function' ? (of[name] as () => unknown).bind(of) : of[name];
  },
});

const volumesOf = (said: Record<string, unknown>) =>
  (said['Mounts'] as { Type: string; Name?: string; Destination: string; RW: boolean }[])
    .filter(mount => mount.Type === 'volume')
    .map(mount => ({ at: mount.Destination, name: mount.Name, writable: mount.RW }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));

/** Listed by Compose, and its next `up` finds nothing to do. */
async function composeAgrees(t: Test, name: string, id: string): Promise<void> {
  const project = (await inspect(name))['Config'] as { Labels: Record<string, string> };
  const file = project.Labels['com.docker.compose.project.config_files']!;
  const compose = async (...args: string[]) => (await promisify(execFile)('docker-compose', ['-f', file, ...args])).stdout.trim();
  t.equal(await compose('ps', '-q', 'web'), id);
  await compose('up', '-d');
  t.equal((await inspect(name))['Id'], id, 'up changes nothing');
}

t.test(
  'each way to start a container, recycled twice: the intruder is gone, the rest as it was',
  { timeout: patient(900_000) },
  async t => {
    const host = new AgentHost(stateDir, { engine, probe: { holdMs: 100 } });
    await host.orders.start();
    t.ok(shapes.all().length >= 25, `${shapes.all().length} ways`);
    for (const [at, shape] of shapes.all().entries()) {
      await t.test(shape.title, async t => {
        const name = `${prefix}-${at}`;
        await shape.make(name, image);
        const readOnly = ((await inspect(name))['HostConfig'] as { ReadonlyRootfs: boolean }).ReadonlyRootfs;
        for (const round of [1, 2]) {
          await untilHealthy(name);
          if (!readOnly) await exec(name, 'touch', '/intruder');
          const before = await inspect(name);
          for (const volume of volumesOf(before).filter(one => one.writable)) await exec(name, 'touch', `${volume.at}/kept-${round}`);
          await host.meet(name);
          await useOfPlan(host, String(before['Id']));
          whenCompared = async candidate => use(before, await inspect(candidate));
          const report = await host.recycle(name);
          t.equal(report.outcome, 'done', JSON.stringify(report.refused ?? report.steps.filter(step => !step.ok)));
          if (report.outcome !== 'done') return;
          // Somebody works in the last one: that would hold another recycle off.
          if (round === 2) await docker('exec', '-d', name, 'sleep', '5');
          const after = await inspect(name);
          use(before, after);
          t.not(after['Id'], before['Id'], 'another container holds the place');
          t.equal(after['Id'], report.newId);
          t.equal(after['Image'], before['Image']);
          t.same(unexplained(differencesOf(before, after, engineFacts)), [], 'every difference has a reason');
          t.same(volumesOf(after), volumesOf(before), 'the volumes are the same ones');
          if (!readOnly) await t.rejects(exec(name, 'ls', '/intruder'), 'what was written into the container is gone');
          for (const volume of volumesOf(before).filter(one => one.writable)) await exec(name, 'ls', `${volume.at}/kept-${round}`);
          await t.rejects(inspect(String(before['Id'])), 'the old one was removed');
          t.same(
            (await docker('ps', '-a', '--filter', `label=${shapes.label}`, '--format', '{{.Names}}'))
              .split('\n')
              .filter(one => one.includes('.kg-')),
            [],
            'nothing is left behind',
          );
          const manifest = JSON.parse(await keptManifest(stateDir, report.evidence!));
          t.ok(manifest.processes.length > 0, 'its processes were kept');
          if (!readOnly)
            t.ok(
              manifest.changed.some((file: { path: string }) => file.path === '/intruder'),
              'and what had changed in it',
            );
          if (shape.title.startsWith('Compose'))
            await t.test('Compose takes the new one for its own', t => composeAgrees(t, name, String(after['Id'])));
          t.comment(`${shape.title}: down ${report.downtimeMs} ms (${report.steps.map(step => `${step.step} ${step.ms}`).join(', ')})`);
        }
      });
    }
    await host.orders.stop();
    t.same(
      expectedDifferences.filter((_, at) => !used.has(at)).map(({ path }) => path.join('.')),
      [],
      'every row of the list was needed: what nothing needs would only hide what nobody expects',
    );
  },
);
