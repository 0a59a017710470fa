import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { AgentHost } from '../support/agent-host.js';
import { docker, makeImage } from '../support/image.js';
import { until } from '../support/stack.js';

const prefix = 'kgsessions';
const image = `${prefix}:1`;
const stateDir = mkdtempSync(join(tmpdir(), `${prefix}-`));
t.teardown(async () => {
  await docker('rmi', '-f', image).catch(() => undefined);
  rmSync(stateDir, { recursive: true, force: true });
});
await makeImage(image);
const host = new AgentHost(stateDir);
await host.orders.start();
t.teardown(() => host.orders.stop());

/** `--health-cmd` makes a shell of it; an image can name the program itself. */
const forms: readonly { readonly form: string; readonly changes: readonly string[]; readonly run: readonly string[] }[] = [
  { form: 'a shell command', changes: [], run: ['--health-cmd', 'sleep 2', '--health-interval', '0.1s'] },
  { form: 'a program', changes: ['HEALTHCHECK --interval=0.1s CMD ["sleep", "2"]'], run: [] },
  { form: 'a script', changes: ['HEALTHCHECK --interval=0.1s CMD ["/slow.sh"]'], run: [] },
];

for (const [at, { form, changes, run }] of forms.entries())
  t.test(`a health check at work is nobody's session: ${form}`, { timeout: 60_000 }, async t => {
    const name = `${prefix}-${at}`;
    const own = `${prefix}:form${at}`;
    await makeImage(own, { changes, files: { '/slow.sh': '#!/bin/sh\nexec sleep 2\n' } });
    t.teardown(() => docker('rmi', '-f', own));
    await docker('run', '-d', '--name', name, '--network', 'none', '--stop-signal', 'SIGKILL', ...run, own, '/bin/sleep', '1000');
    t.teardown(() => docker('rm', '-f', name).catch(() => undefined));
    const health = () => docker('inspect', '-f', '{{.State.Health.Status}} {{len .ExecIDs}}', name).catch(() => '');
    await until('a healthy container whose check runs', 20_000, async () => ((await health()) === 'healthy 1' ? true : undefined));
    // Nor is one of our own, whatever it runs.
    await t.rejects(host.engine.exec(name, ['sleep', '5'], 100), { code: 'refused' });
    const report = await host.recycle(name);
    t.equal(report.outcome, 'done', JSON.stringify(report.refused ?? report.steps.filter(step => !step.ok)));
    await until('the fresh one’s check to run', 20_000, async () => ((await health()) === 'healthy 1' ? true : undefined));
    docker('exec', name, 'sleep', '20').catch(() => undefined);
    await until('a person at work', 10_000, async () => ((await docker('top', name)).includes('sleep 20') ? true : undefined));
    t.match(await host.recycle(name), { outcome: 'refused', refused: { code: 'session-open', message: /: sleep 20$/ } });
  });
