import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { parseDocument } from 'yaml';
import { intrusions } from '../support/intrusions.js';
import { root } from '../support/root.js';
import { Running, type Service, services } from '../support/services.js';
import { Stack } from '../support/stack.js';

const tag = `kglib${process.pid}`;
const label = `knowngood.test=${tag}`;

t.test('the profiles that ship: silent over a working day of their service, and not over an intruder', { timeout: 600_000 }, async t => {
  const ours = services();
  t.same(readdirSync(join(root, 'profiles/library')).sort(), ours.map(({ name }) => `${name}.yaml`).sort(), 'each that ships is tested');
  const stack = await Stack.start({ label, env: { KNOWNGOOD_WALK: '2s', KNOWNGOOD_CANARY: 'off' } });
  t.teardown(() => stack.stop());
  for (const service of ours) {
    const workload = `library/${service.name}`;
    await stack.ok('profile', 'apply', ...document(service, t.testdir()));
    const running = await Running.start(service, tag, [label, `knowngood.workload=${workload}`]);
    try {
      await running.day();
      await running.day();
      await new Promise(done => setTimeout(done, 5_000)); // two walks of its files
      await stack.settled();
      const alerts = () => stack.ok('alerts', '--workload', workload);
      t.same(
        (await alerts()).map(alert => alert.sentence),
        [],
        `${service.name}: two days without an alert`,
      );
      for (const { what, kind, act } of intrusions) {
        const before = new Set((await alerts()).map(alert => alert.id));
        await act(running.container);
        await stack.settled();
        const told = (await alerts()).filter(alert => !before.has(alert.id));
        t.ok(
          told.some(alert => alert.kind === kind),
          `${service.name}: ${what}: ${told.map(alert => `${alert.kind} ${alert.reason}`).join(', ')}`,
        );
      }
    } finally {
      await running.remove();
    }
  }
});

/** Words by which its profile is applied: as it ships, or with what this machine's version of the program has in its paths. */
function document({ name, variables }: Service, folder: string): readonly string[] {
  const text = readFileSync(join(root, `profiles/library/${name}.yaml`), 'utf8');
  const document = parseDocument(text);
  for (const [variable, value] of Object.entries(variables ?? {})) document.setIn(['spec', 'variables', variable], value);
  if (document.toString() === parseDocument(text).toString()) return ['--library', name];
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, document.toString());
  return [file];
}
