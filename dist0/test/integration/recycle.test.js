import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import t, {} from 'tap';
import { differencesOf, unexplained } from '../../agent/recycle/differences.js';
import { AgentHost } from '../support/agent-host.js';
import { docker, makeImage } from '../support/image.js';
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
const version = JSON.parse(await docker('version', '--format', '{{json .Server}}'));
const engineFacts = { api: version.ApiVersion, version: version.Version };
const inspect = async name => JSON.parse(await docker('inspect', name))[0];
const exec = (name, ...argv) => docker('exec', '-u', '0', name, ...argv);
/** A health check that is still starting holds a recycle off: that is a test of its own. */
const untilHealthy = async name => {
  for (let tries = 0; tries < 100; tries++) {
    if ((await inspect(name))['State'].Health?.Status === 'healthy') return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`${name} did not become healthy within 10 s`);
};
const volumesOf = said =>
  said['Mounts']
    .filter(mount => mount.Type === 'volume')
    .map(mount => ({ at: mount.Destination, name: mount.Name, writable: mount.RW }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
/** Listed by Compose, and its next `up` finds nothing to do. */
async function composeAgrees(t, name, id) {
  const project = (await inspect(name))['Config'];
  const file = project.Labels['com.docker.compose.project.config_files'];
  const compose = async (...args) => (await promisify(execFile)('docker-compose', ['-f', file, ...args])).stdout.trim();
  t.equal(await compose('ps', '-q'), id);
  await compose('up', '-d');
  t.equal((await inspect(name))['Id'], id, 'up changes nothing');
}
t.test('ten ways to start a container, each recycled twice: the intruder is gone, the rest as it was', { timeout: 180_000 }, async t => {
  const host = new AgentHost(stateDir);
  await host.orders.start();
  for (const [at, shape] of shapes.all().entries()) {
    await t.test(shape.title, async t => {
      const name = `${prefix}-${at}`;
      await shape.make(name, image);
      const readOnly = shape.title.startsWith('read-only');
      for (const round of [1, 2]) {
        if (readOnly) await untilHealthy(name);
        if (!readOnly) await exec(name, 'touch', '/intruder');
        const before = await inspect(name);
        for (const volume of volumesOf(before).filter(one => one.writable)) await exec(name, 'touch', `${volume.at}/kept-${round}`);
        const report = await host.recycle(name);
        t.equal(report.outcome, 'done', JSON.stringify(report.refused ?? report.steps.filter(step => !step.ok)));
        if (report.outcome !== 'done') return;
        const after = await inspect(name);
        t.not(after['Id'], before['Id'], 'another container holds the place');
        t.equal(after['Id'], report.newId);
        t.equal(after['Image'], before['Image']);
        t.same(unexplained(differencesOf(before, after, engineFacts)), [], 'every difference has a reason');
        t.same(volumesOf(after), volumesOf(before), 'the volumes are the same ones');
        if (!readOnly) await t.rejects(exec(name, 'ls', '/intruder'), 'what was written into the container is gone');
        for (const volume of volumesOf(before).filter(one => one.writable)) await exec(name, 'ls', `${volume.at}/kept-${round}`);
        await t.rejects(docker('inspect', String(before['Id'])), 'the old one was removed');
        t.same(
          (await docker('ps', '-a', '--filter', `label=${shapes.label}`, '--format', '{{.Names}}'))
            .split('\n')
            .filter(one => one.includes('.kg-')),
          [],
          'nothing is left behind',
        );
        const manifest = JSON.parse(readFileSync(join(stateDir, 'evidence', report.evidence, 'manifest.json'), 'utf8'));
        t.ok(manifest.processes.length > 0, 'its processes were kept');
        if (!readOnly)
          t.ok(
            manifest.changed.some(file => file.path === '/intruder'),
            'and what had changed in it',
          );
        if (shape.title === 'Compose')
          await t.test('Compose takes the new one for its own', t => composeAgrees(t, name, String(after['Id'])));
        t.comment(`${shape.title}: down ${report.downtimeMs} ms (${report.steps.map(step => `${step.step} ${step.ms}`).join(', ')})`);
      }
    });
  }
  await host.orders.stop();
});
