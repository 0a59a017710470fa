import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning, SyntheticAgent } from '../support/synthetic-agent.js';

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly what: string;
}

t.test(
  'what changed is told by kind, of whom it is asked, page by page, and is known to the next controller',
  { timeout: 120_000 },
  async t => {
    const stage = await setStage(t);
    const { controller, bus, names } = stage;
    const us = Date.now() * 1_000;
    const [web, pay] = [aContainer({ n: 1, workload: 'shop/web' }), aContainer({ n: 2, workload: 'pay/worker' })];
    const first = new SyntheticAgent(bus, names, 'host-a', 'outbox-a', us - 3_600_000_000);
    const second = new SyntheticAgent(bus, names, 'host-b', 'outbox-b', us - 7_200_000_000);
    for (const agent of [first, second]) agent.answer();
    await first.beat([aRunning(web, { owner: 'storefront', environment: 'production' })]);
    await second.beat([aRunning(pay, { owner: 'payments', environment: 'production' })]);
    await first.tell(
      [web],
      [
        aFirst(web, anExec(), us),
        {
          kind: 'session',
          id: 's1',
          how: 'exec',
          container: web.id,
          argv: ['sh'],
          tty: true,
          fromUs: us - 60_000_000,
          untilUs: us - 30_000_000,
          atUs: us,
          commands: ['sh'],
          commandsTotal: 1,
          unsure: [],
          files: [],
        },
        { kind: 'gap', id: 'agent-down-1', cause: 'agent-down', containers: [], fromUs: us - 900_000_000, toUs: us - 800_000_000 },
      ],
    );
    await second.tell([pay], [aFirst(pay, anExec({ exe: '/usr/bin/python3' }), us)]);
    await stage.settled();
    await controller.ok('POST', '/workloads/shop%2Fweb/mode', { mode: 'alert', by: 'ada', why: 'seen enough' });
    await controller.ok('POST', '/deploys/begin', { workload: 'shop/web', revision: '8f3c', by: 'ci' });
    await controller.ok('POST', '/workloads/pay%2Fworker/mode', { mode: 'alert', by: 'bob', why: 'as well' });

    const ask = async (query: string) =>
      (await controller.ok('GET', `/changes?${query}`)) as { items: Told[]; total: number; older?: string };
    const all = await ask('');
    t.same(
      all.items.map(one => one.at),
      all.items.map(one => one.at).toSorted(),
      'the newest last',
    );
    const of = (kind: string) => all.items.filter(one => one.kind === kind);
    t.match(of('release'), [{ workload: 'shop/web', what: '8f3c', by: 'ci', until: undefined }]);
    t.match(of('session'), [{ workload: 'shop/web', host: 'host-a', what: 'exec' }]);
    t.match(
      of('revision').filter(one => one.what !== 'r1'),
      [{ by: 'ada', why: 'seen enough' }, { by: 'ci' }, { by: 'bob', why: 'as well' }],
    );
    t.match(
      of('agent'),
      [{ host: 'host-b' }, { host: 'host-a' }, { host: 'host-a', what: 'again' }],
      'also one that is known by how long none ran',
    );
    t.match(of('gap'), [{ host: 'host-a', what: 'agent-down' }]);

    t.comment('of whom it is asked');
    const kindsOf = ({ items }: { readonly items: readonly Told[] }) => [...new Set(items.map(one => one.kind))].sort();
    t.same(kindsOf(await ask('workload=pay/worker')), ['agent', 'revision']);
    t.same(kindsOf(await ask('owner=payments')), ['agent', 'revision']);
    t.same(kindsOf(await ask('environment=production&kind=release')), ['release']);
    t.same((await ask('environment=staging')).items, []);
    t.same(kindsOf(await ask('host=host-a')), ['agent', 'gap', 'release', 'revision', 'session']);
    t.same(
      (await ask('since=150m&until=90m')).items.map(one => one.kind),
      ['agent'],
      'in its time',
    );

    await second.tell(
      [pay],
      [{ kind: 'gap', id: 'g9', cause: 'ring', containers: ['f'.repeat(64)], fromUs: us - 5_000_000, toUs: us - 4_000_000, count: 3 }],
    );
    await stage.settled();
    t.match((await ask('workload=pay/worker&kind=gap')).items, [{ host: 'host-b', what: 'ring' }], 'of a container that is gone');
    t.same(
      (await ask('workload=shop/web&kind=gap')).items.map(one => one.what),
      ['agent-down'],
      'on its own host',
    );

    t.comment('page by page');
    const paged: Told[] = [];
    const until = `until=${new Date(Date.now() + 60_000).toISOString()}`;
    for (let page = await ask(`limit=3&${until}`); ; page = await ask(`limit=3&${until}&before=${encodeURIComponent(page.older!)}`)) {
      t.equal(page.total, all.total + 1);
      paged.unshift(...page.items);
      if (page.older === undefined) break;
    }
    t.same(paged, (await ask(until)).items);
    t.match(await controller.call('GET', '/changes?before=yesterday'), { status: 400 });

    t.comment('a token with a scope is told of its own');
    const { token } = await controller.ok('POST', '/tokens', { name: 'pay', role: 'viewer', owners: ['payments'] });
    const own = await fetch(`${controller.url}/api/v1/changes`, { headers: { authorization: `Bearer ${token}` } });
    t.notMatch(await own.text(), /shop\/web|host-a|ada/);

    t.comment('the next controller');
    await first.tell([web], [aFirst(web, anExec({ exe: '/bin/true' }), us)]);
    await stage.settled();
    await controller.kill('SIGTERM');
    await controller.again();
    await stage.settled();
    const again = await ask('kind=revision');
    t.same(again.items, of('revision'));
  },
);
