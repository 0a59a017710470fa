import t from 'tap';
import { openEngine } from '../../agent/container/engine.js';
import { isWatched } from '../../agent/fleet.js';
import { HiddenProcesses } from '../../agent/sensor/sampling/hidden.js';
import { docker, makeImage } from '../support/image.js';

const tag = `kghidden${process.pid}`;
const image = `knowngood-test-hidden:${tag}`;

t.test('processes that nobody but the engine can see are told by its word, without a name', async t => {
  await makeImage(image);
  t.teardown(() => docker('image', 'rm', '-f', image));
  const id = await docker('run', '-d', '--name', tag, image, 'sleep', '100000');
  t.teardown(() => docker('rm', '-f', id));
  const hidden = new HiddenProcesses(openEngine({}));
  const ours = async (visible: ReadonlySet<string>, nowMs: number) =>
    (await hidden.sample(visible, nowMs, 1)).filter(({ container }) => container === id);
  const [one, ...more] = await ours(new Set(), 0);
  t.match(one, { kind: 'exec', origin: 'sampled', argv: ['sleep 100000'], argvUnsure: true, exe: undefined, uid: undefined });
  t.same(more, []);
  t.same(await ours(new Set(), 1_000), [], 'the engine is not asked each time');
  t.same(await ours(new Set(), 20_000), [], 'what is still there is no news');
  await docker('exec', '-d', id, 'sleep', '200000');
  t.match(await ours(new Set(), 40_000), [{ argv: ['sleep 200000'] }]);
  t.same(await ours(new Set([id]), 60_000), [], 'one that can be seen here is not asked for');
  t.match(await ours(new Set(), 80_000), [{}, {}], 'and is told anew when it is hidden again');

  const none = new HiddenProcesses(openEngine({ socketPath: '/none.sock' }));
  t.same(await none.sample(new Set(), 0, 1), [], 'an engine that does not answer is asked again later');

  const container = await openEngine({}).inspect(id);
  const assignment = { workload: 'w', class: 'service', rule: '', labelsIgnored: [] } as const;
  for (const [runtime, watched] of [
    ['runc', true],
    ['io.containerd.kata.v2', false],
    ['runsc', false],
    ['sysbox-runc', false],
  ] as const)
    t.equal(isWatched({ container: { ...container, runtime }, assignment }), watched, runtime);
  t.notOk(isWatched({ container, assignment: { ...assignment, class: 'ignore' } }));
});
