import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { runCli } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

const us = (Date.now() - 60_000) * 1_000;

t.test('what waits for a person is one list for all workloads, and one decision for as many as are meant', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const began = { startedAtUs: us - 60_000_000 };
  const web = [1, 2].map(n => aContainer({ n, ...began }));
  const api = aContainer({ n: 3, workload: 'shop/api', ...began });
  const all = [...web, api];
  await agent.beat(all.map(one => aRunning(one)));
  const shell = anExec({ exe: '/bin/sh', session: 'exec' });
  const odd = anExec({ exe: '/usr/bin/odd' });
  const mounted = anExec({ exe: '/data/tool', file: 'mount' });
  await agent.tell(all, [
    ...all.map(one => aFirst(one, anExec(), us)),
    ...all.map(one => aFirst(one, shell, us + 1)),
    aFirst(web[0]!, odd, us + 2),
    aFirst(api, mounted, us + 3),
  ]);
  await stage.settled();
  const kg = (...args: readonly string[]) => runCli([...args, '--url', controller.url, '--state-dir', controller.stateDir]);
  const ask = async () => {
    const { code, stdout } = await kg('ask', '--json');
    t.equal(code, 0);
    return stdout.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line)]));
  };
  await controller.ok('POST', '/workloads/shop%2Fweb/mode', { mode: 'alert' });

  const groups = await ask();
  t.match(
    groups.map(({ cause, workloads, count }) => ({ cause, workloads, count })),
    [
      { cause: 'session', workloads: ['shop/api', 'shop/web'], count: 2 },
      { cause: 'from-mount', workloads: ['shop/api'], count: 1 },
      { cause: 'one-container', workloads: ['shop/web'], count: 1 },
    ],
  );
  t.match(groups[2], { firstSeen: new Date((us + 2) / 1_000).toISOString(), examples: [{ workload: 'shop/web', behaviour: /odd/ }] });
  t.match((await kg('ask')).stdout, /^session: 2 in 2 workloads, first .*, last .*\nASK +WORKLOAD +WHAT\n/);

  const allowed = await kg('allow', 'session', '--workloads', 'shop/web,shop/none', '--json');
  t.match([allowed.code, JSON.parse(allowed.stderr).error.code], [3, 'no-workload'], 'all or none');
  t.equal((await ask())[0].count, 2);
  const one = await kg('allow', 'session', '--workloads', 'shop/web', '--why', 'we look in', '--json');
  t.equal(one.code, 0, one.stderr);
  t.match(JSON.parse(one.stdout), { cause: 'session', workload: 'shop/web', entry: /^[0-9a-f]{12}$/ });
  const rest = groups.slice(1).map(group => group.examples[0].ask.slice(0, 12));
  t.equal((await kg('allow', 'session', ...rest)).code, 0);
  t.same(await ask(), []);
  t.equal((await kg('ask')).stdout.trim(), 'nothing waits for a person');
  t.match(
    (await controller.ok('GET', '/profiles/shop%2Fweb')).entries.map(({ exe, source }: Record<string, string>) => [exe, source]),
    [
      ['/usr/sbin/nginx', 'learned'],
      ['/bin/sh', 'person'],
      ['/usr/bin/odd', 'person'],
    ],
  );
  const nothing = await kg('allow', 'session', '--json');
  t.match([nothing.code, JSON.parse(nothing.stderr)], [3, { error: { code: 'no-entry', fix: /knowngood ask/ } }]);

  await agent.tell(all, [
    aFirst(web[1]!, odd, us + 9),
    aFirst(web[1]!, shell, us + 9),
    aFirst(web[1]!, anExec({ exe: '/usr/bin/canary' }), us + 10),
  ]);
  await stage.settled();
  t.match((await controller.ok('GET', '/alerts?status=open')).items, [{ behaviour: { exe: '/usr/bin/canary' } }]);
  t.equal((await controller.ok('GET', '/alerts?status=open')).items.length, 1, 'what was allowed is quiet');
});
