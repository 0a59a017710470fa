import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { type Engine, EngineError } from '../../agent/container/container.js';
import { openEngine } from '../../agent/container/engine.js';
import { AgentHost } from '../support/agent-host.js';
import { docker, makeImage } from '../support/image.js';

const prefix = 'kgstart';
const image = `${prefix}:1`;
const stateDir = mkdtempSync(join(tmpdir(), `${prefix}-`));
/** What the first starts say instead of starting anything. */
let breaks: string[] = [];
let starts = 0;
const engine = new Proxy(openEngine({}), {
  get(of, name: keyof Engine) {
    if (name === 'start')
      return async (id: string) => {
        starts += 1;
        const message = breaks.shift();
        if (message !== undefined) throw new EngineError('refused', message);
        return of.start(id);
      };
    return typeof of[name] === 'function' ? (of[name] as () => unknown).bind(of) : of[name];
  },
});
const host = new AgentHost(stateDir, { engine, probe: { holdMs: 50 } });
await makeImage(image);
await host.orders.start();
t.teardown(async () => {
  await host.orders.stop();
  await docker('rm', '-f', prefix).catch(() => undefined);
  await docker('rmi', '-f', image).catch(() => undefined);
  rmSync(stateDir, { recursive: true, force: true });
});
const idOf = () => docker('inspect', '-f', '{{.Id}} {{.State.Running}}', prefix);

t.test('a start that the runtime breaks off is tried once more, and no other', { timeout: 120_000 }, async t => {
  await docker('run', '-d', '--name', prefix, '--network', 'none', '--stop-signal', 'SIGKILL', image, 'sleep', '1000');
  const broken = 'OCI runtime create failed: runc create failed: read init-p: connection reset by peer: unknown';
  breaks = [broken];
  const again = await host.recycle(prefix);
  t.equal(again.outcome, 'done');
  t.match(
    again.steps.find(({ step }) => step === 'start')?.detail,
    /^the runtime broke the first start off, so it was started once more: /,
  );
  t.equal(starts, 2);
  const before = await idOf();
  starts = 0;
  breaks = [broken, broken];
  t.match(await host.recycle(prefix), { outcome: 'undone' }, 'twice is enough');
  t.equal(await idOf(), before, 'the old one serves as before');
  starts = 0;
  breaks = ['exec: "sleep": executable file not found in $PATH'];
  t.match(await host.recycle(prefix), { outcome: 'undone' });
  t.equal(starts, 2, 'one start of the new one, one to put the old one back');
  t.equal(await idOf(), before);
});
