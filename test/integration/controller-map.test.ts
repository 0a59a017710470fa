import t from 'tap';
import { aConnect, anExec } from '../support/behaviours.js';
import { crowded } from '../support/crowded.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

interface Way {
  readonly from: string;
  readonly to: string;
}

t.test(
  'who talks to whom: what either profile lists, what an alert tells, of whom it is asked, page by page',
  { timeout: 120_000 },
  async t => {
    const stage = await setStage(t);
    const { controller } = stage;
    const agent = stage.agent('host-a');
    const us = Date.now() * 1_000;
    const names = ['shop/web', 'shop/api', 'shop/redis', 'pay/worker'] as const;
    const [web, api, redis, pay] = names.map((workload, at) => aContainer({ n: at + 1, workload }));
    const own = { owner: 'storefront', environment: 'production' };
    await agent.beat([
      aRunning(web!, own),
      aRunning(api!, own),
      aRunning(redis!, own),
      aRunning(pay!, { owner: 'payments', environment: 'staging' }),
    ]);
    await agent.tell(
      [web!, api!, redis!, pay!],
      [
        aFirst(web!, aConnect({ peer: 'workload:shop/api', port: 8080 }), us),
        aFirst(api!, aConnect({ peer: 'workload:shop/redis' }), us),
        aFirst(redis!, { kind: 'inbound', protocol: 'tcp', port: 6379, peer: 'workload:shop/api' }, us),
        aFirst(web!, aConnect({ peer: '10.0.0.1', port: 53, protocol: 'udp' }), us),
        aFirst(pay!, anExec({ exe: '/usr/bin/python3' }), us),
      ],
    );
    await stage.settled();
    await controller.ok('POST', '/mode', { mode: 'alert', all: true });
    await agent.tell([pay!], [aFirst(pay!, aConnect({ peer: 'workload:shop/redis', exe: '/usr/bin/python3' }), us + 1_000)]);
    await stage.settled();

    const ask = async (query = '') =>
      (await controller.ok('GET', `/map?${query}`)) as { items: Way[]; total: number; unlisted: number; next?: string };
    const all = await ask();
    t.match(all.items, [
      { from: 'pay/worker', to: 'shop/redis', by: ['tcp 6379'], listedBy: [], alerts: 1 },
      { from: 'shop/api', to: 'shop/redis', by: ['tcp 6379'], listedBy: ['called', 'caller'], alerts: 0, lastSeen: /^20/ },
      { from: 'shop/web', to: 'shop/api', by: ['tcp 8080'], listedBy: ['caller'], alerts: 0 },
    ]);
    t.match({ length: all.items.length, total: all.total, unlisted: all.unlisted }, { length: 3, total: 3, unlisted: 1 });

    const endsOf = ({ items }: { readonly items: readonly Way[] }) => items.map(({ from, to }) => `${from} > ${to}`);
    t.same(endsOf(await ask('environment=staging')), ['pay/worker > shop/redis'], 'also to whom is elsewhere');
    t.same(endsOf(await ask('workload=shop/api')), ['shop/api > shop/redis', 'shop/web > shop/api']);
    t.same(endsOf(await ask('owner=nobody')), []);
    const first = await ask('limit=2');
    const second = await ask(`limit=2&after=${encodeURIComponent(first.next!)}`);
    t.same([...endsOf(first), ...endsOf(second)], endsOf(all));
    t.equal(second.next, undefined);
    t.match(await controller.call('GET', '/map?after=somewhere'), { status: 400 });

    const { token } = await controller.ok('POST', '/tokens', { name: 'pay', role: 'viewer', owners: ['payments'] });
    const answer = await fetch(`${controller.url}/api/v1/map`, { headers: { authorization: `Bearer ${token}` } });
    t.same(endsOf((await answer.json()) as { items: Way[] }), ['pay/worker > shop/redis'], 'a scope sees its own');
  },
);

t.test(
  'a thousand workloads: the map of all of them, and what was changed of each, are answered in well under two seconds',
  { timeout: 240_000 },
  async t => {
    const stage = await setStage(t);
    const { controller } = stage;
    const count = 1_000;
    await crowded(stage, count);
    const begun = performance.now();
    const { total, items } = await controller.ok('GET', '/map?limit=10000');
    const ms = performance.now() - begun;
    t.comment(`${total} ways of ${count} workloads in ${Math.round(ms)} ms`);
    t.same([total, items.length], [3_000, 3_000]);
    t.ok(ms < 2_000, `${Math.round(ms)} ms`);

    await controller.ok('POST', '/mode', { mode: 'alert', all: true, by: 'ada' });
    const asked = performance.now();
    const changes = await controller.ok('GET', '/changes?since=24h&limit=500');
    const tookMs = performance.now() - asked;
    t.comment(`${changes.total} changes, of which ${changes.items.length} were told, in ${Math.round(tookMs)} ms`);
    t.ok(changes.total >= count && changes.items.length === 500 && changes.older !== undefined);
    t.ok(tookMs < 2_000, `${Math.round(tookMs)} ms`);
  },
);
