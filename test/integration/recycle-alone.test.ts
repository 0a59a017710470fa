import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { Journal } from '../../agent/recycle/journal.js';
import { AgentHost, stackOf } from '../support/agent-host.js';
import { forkAgent } from '../support/forked-agent.js';
import { docker, makeImage } from '../support/image.js';
import { root } from '../support/root.js';
import { Shapes } from '../support/shapes.js';

const prefix = 'kgalone';
const image = 'kgalone:1';
const folder = mkdtempSync(join(tmpdir(), `${prefix}-`));
const shapes = new Shapes(prefix, 236, 18_390);
const name = `${prefix}-service`;

await shapes.start();
await makeImage(image);
t.teardown(async () => {
  await shapes.stop();
  await docker('rmi', image).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

const runs = async () => (await docker('inspect', '-f', '{{.State.Running}}', name).catch(() => '')) === 'true';

t.test('an agent that finds no broker ends what was left half done, and the next one tells of it', { timeout: 240_000 }, async t => {
  await docker(
    ...['run', '-d', '--name', name, '--label', shapes.label, '--restart', 'always', '--stop-signal', 'SIGKILL'],
    ...['--network', `${prefix}-n1`, image, 'httpd', '-f', '-p', '8080', '-h', '/'],
  );
  let down = 0;
  for (let after = 4; after <= 8; after++) {
    const state = join(folder, `state-${after}`);
    mkdirSync(state);
    const order = await new AgentHost(state).order(name);
    await once(forkAgent(state, order, name, after), 'exit');
    if (!(await runs())) down++;

    const agent = spawnSync(process.execPath, [join(root, 'dist/agent/main.js')], {
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...process.env,
        NATS_URL: 'nats://127.0.0.1:1',
        KNOWNGOOD_STATE_DIR: state,
        KNOWNGOOD_HOST: 'test-host',
        KNOWNGOOD_STACK: stackOf(state),
        KNOWNGOOD_SENSOR: 'sampling',
      },
    });
    t.equal(agent.status, 6, `after step ${after}: it ends, for there is no broker`);
    t.match(agent.stdout, /no broker; what an agent before had left half done was ended without one/);
    t.ok(await runs(), 'and the service runs');
    const left = (await docker('ps', '-a', '--filter', `label=${shapes.label}`, '--format', '{{.Names}}')).split('\n');
    t.same(
      left.filter(one => one.includes('.kg-')),
      [],
      'nothing else is left',
    );
    t.equal(await docker('inspect', '-f', '{{.HostConfig.RestartPolicy.Name}}', name), 'always');
    t.match(new Journal(state).all(), [{ phase: 'ended', told: false }]);

    const next = new AgentHost(state);
    await next.orders.start();
    t.match(next.reports, [{ order: order.id }], 'told by the next that can');
    t.ok(['done', 'undone'].includes(next.reports[0]!.outcome!), String(next.reports[0]!.outcome));
  }
  t.ok(down > 0, `${down} times it had been left without anybody that runs`);
});
