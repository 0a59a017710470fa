import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import t from 'tap';
import { Actor } from '../support/actor.js';
import { docker, ranMs } from '../support/image.js';
import { actorImage, chainLength, chainsAt, chainsCommand, chainsOn, generatorImage } from '../support/sensor.js';
import { type Line, Stack, until } from '../support/stack.js';

const tag = `kgfloods${process.pid}`;
const label = `knowngood.test=${tag}`;
const seconds = 8;
const chains = 6;
const wanted = 200;
/** Alerts that are told one by one, before those of doers that are new themselves are a crowd. */
const alone = 16;
const mib = 1 << 20;

t.test('two floods are some alerts, nothing of a third container is lost in them, and memory is bounded', { timeout: 180_000 }, async t => {
  const [image, floods] = [await actorImage(`knowngood-floods-actor:${tag}`), await generatorImage(`knowngood-floods:${tag}`)];
  await docker('network', 'create', '--internal', '--label', label, tag);
  const stack = await Stack.start({ label, env: { KNOWNGOOD_DEFAULT_MODE: 'alert', KNOWNGOOD_CANARY: 'off', KNOWNGOOD_WALK: 'off' } });
  const labels = (workload: string) => ['--network', tag, '--label', label, '--label', `knowngood.workload=flood/${workload}`];
  const third = await Actor.start(`${tag}-third`, { image, run: labels('third') });
  const names = ['network', 'programs'];
  t.teardown(async () => {
    await third.remove();
    for (const name of names) await docker('rm', '-f', `${tag}-${name}`).catch(() => undefined);
    await docker('network', 'rm', tag);
    await docker('rmi', '-f', image, floods);
    await stack.stop();
  });
  await stack.settled();
  const before = memory(stack);

  const start = (name: string, ...command: readonly string[]) =>
    docker('run', '-d', '--name', `${tag}-${name}`, ...labels(name), ...chainsOn, floods, ...command);
  await start('network', '/sender', 'flood', await third.address(tag), String(seconds));
  await start('programs', ...chainsCommand(chains));
  for (let i = 0; i < wanted / 5; i++) {
    await third.tell('times', 5, '/bin/allowed');
    await setTimeout(100);
  }
  for (const name of names) t.equal(await docker('wait', `${tag}-${name}`), '0');
  await stack.settled();

  const alerts = async (workload: string) => stack.ok('alerts', '--workload', `flood/${workload}`);
  const told = (await alerts('third')).filter(alert => alert.behaviour.exe === '/bin/allowed');
  t.match(told, [{ count: wanted }], 'each program of the third was seen');
  t.same(
    (await stack.kg('status')).lines[0]!.gaps.filter((gap: Line) => gap.containers.includes(third.id)),
    [],
    'and nothing of it was lost',
  );
  t.equal(told[0]!.gaps, undefined, 'as its alert says by saying nothing');

  for (const [name, kind] of [
    ['network', 'send'],
    ['programs', 'exec'],
  ] as const) {
    const of = await until(`the flood of ${name}`, 10_000, async () => {
      const found = await alerts(name);
      return found.some(alert => alert.sentence.startsWith('Many')) ? found : undefined;
    });
    const crowd = of.filter(alert => alert.sentence.startsWith('Many') && alert.kind === kind);
    t.match(crowd, [{ status: 'open' }], `${name}: what it did to many is one alert`);
    if (name === 'network')
      t.match(crowd[0], { gaps: Number, nearestGap: { containers: [String] } }, 'and says that more of it was not seen than it counts');
    t.ok(crowd[0]!.count > 100, `${name}: of ${crowd[0]?.count}`);
    const budget = of.filter(alert => alert.kind === 'flood');
    t.comment(`${name}: ${of.length} alerts; ${crowd[0]?.count} in the crowd, ${budget[0]?.count ?? 0} past its budget`);
    t.ok(budget.length <= 1, `${name}: what nobody looked at is one alert`);
    t.ok(of.length <= alone + 1 + 1 + 3, of.map(alert => `${alert.kind} ${alert.sentence}`).join('\n'));
  }
  const started = chains * (chainLength + 1);
  const { gaps } = (await stack.kg('status')).lines[0]!;
  const id = (await docker('inspect', '-f', '{{.Id}}', `${tag}-programs`)).trim();
  const missed: readonly Line[] = gaps.filter((gap: Line) => gap.of === 'exec' && gap.containers.includes(id));
  const counted = (await alerts('programs')).filter(
    ({ kind, sentence, behaviour }) => kind === 'exec' && (sentence.startsWith('Many') || behaviour.exe.startsWith(chainsAt)),
  );
  const sum = (of: readonly Line[]) => of.reduce((all, { count }) => all + count, 0);
  t.comment(`${started} programs, ${Math.round((started * 1000) / (await ranMs(`${tag}-programs`)))} a second`);
  t.equal(sum(counted) + sum(missed), started, 'each of them is counted in an alert, or in a gap');
  const after = memory(stack);
  t.comment(`agent ${after.agent - before.agent} MiB more, controller ${after.controller - before.controller} MiB more`);
  t.ok(after.agent - before.agent < 128, 'the agent’s memory is bounded');
  t.ok(after.controller - before.controller < 256, 'and the controller’s');
});

/** Resident, MiB. */
function memory(stack: Stack) {
  const of = (name: 'agent' | 'controller') => {
    const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${stack.pid(name)}/status`, 'utf8'))!;
    return Math.round((Number(kib) * 1024) / mib);
  };
  return { agent: of('agent'), controller: of('controller') };
}
