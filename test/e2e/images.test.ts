import t from 'tap';
import { Actor, makeActorImage } from '../support/actor.js';
import { docker } from '../support/image.js';
import { Stack } from '../support/stack.js';

const tag = `kgimages${process.pid}`;
const label = `knowngood.test=${tag}`;
const [first, second] = [`knowngood-test-actor:${tag}`, `knowngood-test-other:${tag}`];

t.test(
  'a workload runs the images that it was learned with, and another one is told until a person approves it',
  { timeout: 120_000 },
  async t => {
    await makeActorImage(first);
    await makeActorImage(second, { '/srv/release': 'two\n' });
    t.teardown(() => docker('image', 'rm', '-f', first, second));
    const stack = await Stack.start({ label, env: { KNOWNGOOD_CANARY: 'off', KNOWNGOOD_WALK: 'off' } });
    t.teardown(() => stack.stop());
    const start = async (name: string, image: string) => {
      const labels = ['--label', label, '--label', 'knowngood.workload=shop/web'];
      const actor = await Actor.start(`${tag}-${name}`, { image, run: ['--network', 'none', ...labels] });
      t.teardown(() => actor.remove());
      await stack.settled();
      return docker('inspect', '-f', '{{.Image}}', actor.id);
    };
    const alerts = () => stack.ok('alerts', '--workload', 'shop/web', '--kind', 'image');
    const learned = await start('learned', first);
    const exes = async () => (await stack.ok('profile', 'show', 'shop/web'))[0]!.entries.map(({ exe }: { exe?: string }) => exe);
    const known = await exes();
    await start('guest', second);
    t.match(
      await alerts(),
      [{ reason: 'new-image', status: 'open', container: { name: `${tag}-guest` } }],
      'a foreign one is told at once',
    );
    t.same(await exes(), known, 'and nothing is learned of it');
    t.match(await stack.ok('workloads', 'shop/web'), [{ heldAside: [{ imageName: second, containers: { length: 1 } }] }]);
    await docker('rm', '-f', `${tag}-guest`);
    for (const { id } of await alerts()) await stack.kg('alerts', 'dismiss', id);
    await stack.ok('mode', 'shop/web', 'alert');
    const images = async () => (await stack.ok('profile', 'show', 'shop/web'))[0]!.images.map(({ id }: { id: string }) => id);
    t.same(await images(), [learned]);

    await start('again', first);
    t.same(await alerts(), [], 'one more of the same is no news');

    const released = await start('released', second);
    const [alert, ...more] = await alerts();
    t.same(more, [], 'one alert');
    t.match(alert, {
      kind: 'image',
      reason: 'new-image',
      severity: 'medium',
      behaviour: { id: released, repository: 'knowngood-test-other' },
      container: { name: `${tag}-released` },
      sentence: 'The workload runs image knowngood-test-other, which nobody has approved for it.',
    });
    await start('released-too', second);
    t.match(await alerts(), [{ id: alert!.id, count: 2 }], 'and one for all of its replicas');

    const refused = await stack.kg('profile', 'allow', alert!.id, '--expires', '7d');
    t.equal(refused.code, 64);
    t.match(await stack.ok('profile', 'allow', alert!.id, '--why', 'release two'), [
      { alert: alert!.id, workload: 'shop/web', entry: /^[0-9a-f]{12}$/ },
    ]);
    t.same(await images(), [learned, released]);
    await start('released-late', second);
    t.same(await alerts(), [], 'approved, and told no more');
  },
);
