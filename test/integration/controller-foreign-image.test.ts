import t from 'tap';
import type { Behaviour, ImageUse } from '../../proto/behaviour.js';
import type { ContainerRef } from '../../proto/records.js';
import { anExec } from '../support/behaviours.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aMinute, aRunning, aTally } from '../support/synthetic-agent.js';

const second = 1_000_000;
const nowUs = Date.now() * 1_000;
const minute = Math.floor(nowUs / (60 * second));
const web = '/profiles/shop%2Fweb';
const nginx = anExec({ exe: '/usr/sbin/nginx' });
const other = anExec({ exe: '/srv/other' });
const listens: Behaviour = { kind: 'listen', protocol: 'tcp', port: 9000, exe: '/srv/other', session: 'main' };
const ran = anExec({ exe: '/tmp/x', file: 'drift' });
const imageOf = ({ image, imageName }: ContainerRef): ImageUse => ({
  kind: 'image',
  id: image,
  repository: imageName.split(':')[0]!,
  digests: [],
});
const of = (digit: string) => `sha256:${digit.repeat(64)}`;
const own = aContainer({ n: 1, image: of('1'), imageName: 'shop/web:1' });
const next = aContainer({ n: 2, image: of('2'), imageName: 'shop/web:2' });
const foreign = aContainer({ n: 3, name: 'guest', image: of('3'), imageName: 'guest/tool:1' });

t.test(
  'a foreign image joins a workload that learns only by approval; until then what it does is held aside',
  { timeout: 120_000 },
  async t => {
    const { controller, settled, ...stage } = await setStage(t, { KNOWNGOOD_CROWD: '1000' });
    const agent = stage.agent('host-a');
    const tell = async (one: ContainerRef, ...did: readonly Behaviour[]) => {
      await agent.tell(
        [one],
        [
          aMinute(one, minute),
          { kind: 'life', container: one.id, event: 'start', atUs: nowUs },
          ...did.map(what => aFirst(one, what, nowUs)),
        ],
      );
      await settled();
    };
    const profile = () => controller.ok('GET', web);
    const exes = async () => (await profile()).entries.map(({ exe }: { exe: string }) => exe).sort();
    const alerts = async () => (await controller.ok('GET', '/alerts')).items;
    const workload = () => controller.ok('GET', '/workloads/shop%2Fweb');
    await agent.beat([aRunning(own), aRunning(next), aRunning(foreign)]);

    t.comment('another image of the same repository is learned from, as ever');
    await tell(own, nginx, imageOf(own));
    await tell(next, imageOf(next), anExec({ exe: '/usr/sbin/two' }));
    t.same(await exes(), ['/usr/sbin/nginx', '/usr/sbin/two']);
    t.same(await alerts(), []);
    t.same((await workload()).heldAside, []);

    t.comment('one of another repository is told, and nothing is learned of it, whatever comes first');
    const before = await profile();
    await tell(foreign, other, listens, imageOf(foreign), nginx);
    t.same(
      (await profile()).entries.map(({ id }: { id: string }) => id),
      before.entries.map(({ id }: { id: string }) => id),
    );
    t.same((await profile()).images, before.images);
    t.same((await profile()).learned.lifeEvents, before.learned.lifeEvents, 'nor of its life');
    t.equal((await profile()).learned.containers, 2);
    const [alert, ...more] = await alerts();
    t.same(more, []);
    t.match(alert, {
      reason: 'new-image',
      container: { id: foreign.id },
      sentence: 'The workload runs image guest/tool, which nobody has approved for it: what it does is not learned until somebody does.',
    });
    t.same((await workload()).heldAside, [
      { image: foreign.image, imageName: 'guest/tool:1', containers: [foreign.id], behaviours: 3, letGo: 0 },
    ]);
    t.match((await controller.ok('GET', '/workloads/shop%2Fweb/ready')).reasons.join('; '), /alerts: 1 open/);

    t.comment('what is hostile is told all the same, and counts of what is held teach nothing');
    await tell(foreign, ran);
    await agent.tell([foreign], [aTally(foreign, other, minute, 9)]);
    await settled();
    t.same((await alerts()).map(({ reason }: { reason: string }) => reason).sort(), ['drift', 'new-image']);
    t.same(await exes(), ['/usr/sbin/nginx', '/usr/sbin/two']);

    t.comment('it is kept over a kill; once a person approves the image it is learned, also what happens no more');
    await controller.kill();
    await controller.again();
    t.equal((await workload()).heldAside[0].behaviours, 3);
    await controller.ok('POST', '/profiles/allow', { alerts: [alert.id] });
    t.same(await exes(), ['/srv/other', '/srv/other', '/usr/sbin/nginx', '/usr/sbin/two']);
    t.same((await workload()).heldAside, []);
    const learned = (await profile()).entries.find(({ exe, kind }: Record<string, string>) => exe === '/srv/other' && kind === 'process');
    t.match(learned, { source: 'learned', sightings: { containers: [foreign.id] } });
    t.same(
      (await alerts()).map(({ reason, status }: Record<string, string>) => [reason, status]),
      [['drift', 'open']],
    );
    await tell(foreign, anExec({ exe: '/srv/more' }));
    t.ok((await exes()).includes('/srv/more'), 'and it learns on');
  },
);

t.test(
  'a repository that a document approves is none that is foreign; what is held when learning ends is dropped',
  { timeout: 120_000 },
  async t => {
    const { controller, settled, ...stage } = await setStage(t, { KNOWNGOOD_CROWD: '1000' });
    const agent = stage.agent('host-a');
    const tell = async (one: ContainerRef, ...did: readonly Behaviour[]) => {
      await agent.tell(
        [one],
        did.map(what => aFirst(one, what, nowUs)),
      );
      await settled();
    };
    const workload = () => controller.ok('GET', '/workloads/shop%2Fweb');
    const exes = async () => (await controller.ok('GET', web)).entries.map(({ exe }: { exe: string }) => exe).sort();
    await agent.beat([aRunning(own), aRunning(foreign)]);
    await tell(own, nginx, imageOf(own));
    await tell(foreign, imageOf(foreign), other);
    t.equal((await workload()).heldAside[0].behaviours, 1);
    const { yaml } = await controller.ok('GET', `${web}/document`);
    const text = yaml.replace(/images:\n/, 'images:\n    - { repository: guest/tool }\n');
    await controller.ok('POST', '/profiles/apply', { files: [{ file: 'a.yaml', text }] });
    t.same(await exes(), ['/srv/other', '/usr/sbin/nginx']);
    t.same((await workload()).heldAside, []);
    const third = aContainer({ n: 4, image: of('4'), imageName: of('4') });
    await tell(third, imageOf(third), anExec({ exe: '/srv/third' }));
    t.equal((await workload()).heldAside[0].behaviours, 1, 'one that was started by its id alone has no repository');
    await controller.ok('POST', `${web}/lock`, {});
    t.same((await workload()).heldAside, []);
    t.notOk((await exes()).includes('/srv/third'));
    await agent.tell([third], [aTally(third, anExec({ exe: '/srv/third' }), minute, 2)]);
    await settled();
    const told = (await controller.ok('GET', '/alerts')).items.map(({ reason }: { reason: string }) => reason);
    t.ok(told.includes('unlisted-program'), 'and told from then on');
  },
);
