import t from 'tap';
import type { Observation } from '../../agent/sensor/sensor.js';
import { Actor } from '../support/actor.js';
import { docker } from '../support/image.js';
import { actorImage, generatorImage, Watching } from '../support/sensor.js';

const run = process.pid;
const label = ['--label', 'knowngood.test=floods'];
const network = `kg-floods-${run}`;
const seconds = 8;
const wanted = 200;
/** So small that also what two CPUs can start is more. */
const budget = { programs: 128 << 10, sockets: 128 << 10 };
const growthAtMost = 64 << 20;

t.test('while one container floods the network and another starts new programs, nothing of a third is lost', async t => {
  const [image, floods] = [await actorImage(`knowngood-floods-actor:${run}`), await generatorImage(`knowngood-floods:${run}`)];
  await docker('network', 'create', '--internal', ...label, network);
  const third = await Actor.start(`kg-floods-third-${run}`, { image, run: [...label, '--network', network] });
  const at = await third.address(network);
  const counts = new Map<string, number>();
  const count = ({ container, kind }: Observation) => {
    const key = `${container}/${kind}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return container === third.id;
  };
  const watching = await Watching.start({ budget, remembers: true, keeps: count });
  const names = { network: `kg-floods-network-${run}`, programs: `kg-floods-programs-${run}` };
  t.teardown(async () => {
    await third.remove();
    for (const name of Object.values(names)) await docker('rm', '-f', name).catch(() => undefined);
    await docker('network', 'rm', network);
    await docker('rmi', '-f', image, floods);
    await watching.sensor.stop();
  });
  const before = process.memoryUsage.rss();
  const start = (name: string, ...command: string[]) =>
    docker('run', '-d', '--name', name, '--network', network, ...label, floods, ...command);
  const sends = await start(names.network, '/sender', 'flood', at, String(seconds));
  const starts = await start(names.programs, '/bin/sh', '-c', `cp /nothing /tmp/n; exec /generator ${seconds * 2500} /tmp/n 0 /tmp`);
  for (let i = 0; i < wanted / 5; i++) await third.tell('times', 5, '/bin/allowed');
  const running = await docker('ps', '-q', '--no-trunc', '--filter', `label=${label[1]}`);
  t.ok(running.includes(sends) && running.includes(starts), 'both floods were still on when the last of them had run');
  t.equal(await docker('wait', names.network), '0');
  t.equal(await docker('wait', names.programs), '0');
  await watching.sensor.drain();
  const growth = process.memoryUsage.rss() - before;

  const said = async (name: string, pattern: RegExp) => Number(pattern.exec(await docker('logs', name))?.[1]);
  const lost = (container: string, kind: 'exec' | 'send') => watching.sensor.lostOf(container, kind);
  const gapsOf = (container: string) => [...watching.gaps.values()].filter(gap => gap.containers.includes(container));

  const allowed = watching.execs(third.id).filter(exec => exec.exe === '/bin/allowed').length + watching.repeatsOf(third.id);
  t.comment(`third: ${allowed} of ${wanted} seen, ${watching.repeatsOf(third.id)} of them counted in the kernel`);
  t.equal(allowed, wanted);
  t.same([lost(third.id, 'exec'), gapsOf(third.id)], [0, []]);

  const tried = await said(names.network, /tried (\d+)/);
  const sent = counts.get(`${sends}/send`) ?? 0;
  t.comment(
    `network: ${tried} datagrams in ${seconds} s, ${sent} told, ${watching.repeatsOf(sends)} counted, ${lost(sends, 'send')} over budget`,
  );
  t.equal(sent + watching.repeatsOf(sends) + lost(sends, 'send'), tried, 'every datagram was told, counted as known, or counted as lost');

  const started = await said(names.programs, /started (\d+)/);
  t.ok(lost(starts, 'exec') > 0 && lost(sends, 'send') > 0, 'both went past their budget');
  const execs = counts.get(`${starts}/exec`) ?? 0;
  const perSecond = Math.round((started * 1e6) / (await said(names.programs, /in (\d+) us/)));
  t.comment(
    `programs: ${started} under paths of their own, as fast as they go: ${perSecond} a second, ${execs} told, ${lost(starts, 'exec')} over budget`,
  );
  t.equal(
    execs + watching.repeatsOf(starts) + lost(starts, 'exec'),
    started + 2,
    'and every program, the shell and the generator among them',
  );

  for (const [container, kind] of [
    [sends, 'send'],
    [starts, 'exec'],
  ] as const) {
    const gaps = gapsOf(container).filter(gap => gap.of === kind);
    t.equal(
      gaps.reduce((sum, gap) => sum + (gap.count ?? 0), 0),
      lost(container, kind),
      'what was lost is told as gaps, cause, kind and container named',
    );
    for (const gap of gaps) t.ok(gap.cause === 'bucket' && gap.toUs > gap.fromUs && gap.toUs - gap.fromUs < (seconds + 5) * 1e6, gap.id);
  }
  t.comment(`memory grew by ${Math.round(growth / 1024 / 1024)} MiB`);
  t.ok(growth < growthAtMost, 'memory is bounded');
});
