import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { fromInspect } from '../../../../agent/container/from-inspect.js';
import { asInspected, type Inspected, type Json } from '../../../../agent/container/inspected.js';
import { createBody } from '../../../../agent/recycle/body.js';
import { alertsKept, allowance, defaultLimits, nothingSpent, type Spent } from '../../../../agent/recycle/budget.js';
import { differencesOf, unexplained } from '../../../../agent/recycle/differences.js';
import { expectedDifferences } from '../../../../agent/recycle/expected-differences.js';
import { dependentsOf, neighbourOf } from '../../../../agent/recycle/neighbours.js';
import { type Facts, planRecycle } from '../../../../agent/recycle/plan.js';
import { wantedPorts } from '../../../../agent/recycle/wanted.js';

const engine = { api: '1.45', version: '26.1.5' };
const titles = readdirSync(join(import.meta.dirname, '../../../fixtures/inspect')).filter(name => name.endsWith('.json'));
const fixture = (at: number): Inspected =>
  asInspected(JSON.parse(readFileSync(join(import.meta.dirname, `../../../fixtures/inspect/${at}.json`), 'utf8')).said);
const bodyOf = (said: Inspected, facts = engine) =>
  createBody(said, { image: said.Config.Image!, labels: { 'knowngood.recycle.order': 'o' }, engine: facts });
type Body = Json & {
  HostConfig: Json & { Mounts: Json[]; Links?: string[] };
  NetworkingConfig: { EndpointsConfig: Record<string, Json> };
  Labels: Json;
};
const body = (said: Inspected, facts = engine) => bodyOf(said, facts).body as Body;
/** The same answer with some of its fields laid over, deep. */
const over = (said: Inspected, ...patches: readonly Json[]): Inspected =>
  patches.reduce<Json>((now, patch) => laid(now, patch), said as unknown as Json) as unknown as Inspected;
const laid = (to: Json, patch: Json): Json => {
  const isPlain = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
  return {
    ...to,
    ...Object.fromEntries(
      Object.entries(patch).map(([key, value]) => [key, isPlain(value) && isPlain(to[key]) ? laid(to[key], value) : value]),
    ),
  };
};
const raw = (said: Inspected) => said as unknown as Json;

t.test('the body carries over what was asked for, field by field', async t => {
  for (const name of titles) {
    const said = fixture(Number.parseInt(name, 10));
    const made = body(said);
    const { Hostname, Domainname: _d, ExposedPorts: _e, Image: _i, Labels, ...config } = said.Config as Json;
    for (const [key, value] of Object.entries(config)) if (key !== 'MacAddress') t.same(made[key], value, `${name} Config.${key}`);
    for (const [key, value] of Object.entries(said.HostConfig))
      if (!['Mounts', 'Links'].includes(key)) t.same(made.HostConfig[key], value, `${name} HostConfig.${key}`);
    t.match(made.Labels, Labels as object, `${name} labels`);
    t.equal(made.Labels['knowngood.recycle.order'], 'o');
    if (Hostname === said.Id.slice(0, 12)) t.notOk('Hostname' in made, `${name}: the short id is no host name`);
    for (const endpoint of Object.values(made.NetworkingConfig.EndpointsConfig))
      for (const never of ['EndpointID', 'NetworkID', 'Gateway', 'IPAddress', 'IPPrefixLen', 'GlobalIPv6Address', 'DNSNames'])
        t.notOk(never in endpoint, `${name} ${never}`);
    const mounts = new Set(made.HostConfig.Mounts.map(mount => mount['Target']));
    for (const mount of said.Mounts ?? [])
      if (mount.Type === 'volume')
        t.ok(
          mounts.has(mount.Destination) || (said.HostConfig.Binds ?? []).some(bind => bind.split(':')[1] === mount.Destination),
          `${name} keeps ${mount.Destination}`,
        );
  }
});

t.test('the rows where the body is not a copy', async t => {
  const networks = body(fixture(1)).NetworkingConfig.EndpointsConfig;
  t.same(networks['kgrecord-n1'], { IPAMConfig: { IPv4Address: '10.232.1.77' }, Aliases: ['one', 'uno'], MacAddress: '02:42:ac:de:ad:01' });
  t.same(
    networks['kgrecord-n2'],
    { IPAMConfig: { IPv4Address: '10.232.2.78' }, Aliases: ['two'] },
    'an address made up for it has a hardware address made up with it',
  );
  t.same(networks['kgrecord-n3'], { Aliases: ['three'] });
  t.equal(body(fixture(1))['Hostname'], 'named');

  const old = bodyOf(fixture(1), { api: '1.43', version: '24.0.0' });
  t.same(
    Object.keys((old.body as Body).NetworkingConfig.EndpointsConfig),
    ['kgrecord-n1'],
    'one network with the creation, where the engine takes no more',
  );
  t.same(old.connects.map(one => one.network).sort(), ['kgrecord-n2', 'kgrecord-n3']);
  for (const [version, isTold] of [
    ['27.5.1', true],
    ['28.0.0', false],
    ['28.5.2', false],
    ['29.0.0', false],
  ] as const)
    t.equal(
      'MacAddress' in body(fixture(1), { api: '1.47', version }).NetworkingConfig.EndpointsConfig['kgrecord-n1']!,
      isTold,
      `${version}: engines that draw them do not tell a chosen one from a drawn one`,
    );
  const short = fixture(1).Id.slice(0, 12);
  const listed = over(fixture(1), { NetworkSettings: { Networks: { 'kgrecord-n3': { Aliases: ['three', short] } } } });
  t.same(
    body(listed).NetworkingConfig.EndpointsConfig['kgrecord-n3'],
    { Aliases: ['three'] },
    'older engines list the short id among the aliases',
  );
  const bridge = over(fixture(0), { NetworkSettings: { Networks: { bridge: { Aliases: ['x'] } } } });
  t.same(body(bridge).NetworkingConfig.EndpointsConfig['bridge'], {}, 'no aliases on the default bridge');

  t.same(body(fixture(2)).HostConfig.Links, ['kgrecord-2-db:db']);
  t.same(Object.keys(body(fixture(4)).NetworkingConfig.EndpointsConfig), []);
  for (const field of ['Hostname', 'Domainname', 'ExposedPorts'])
    t.notOk(field in body(fixture(4)), `no ${field} with another container's network`);
  t.notOk('Hostname' in body(fixture(7)), "nor a host name with the host's");

  const mounts = body(fixture(5)).HostConfig.Mounts;
  for (const target of ['/anon', '/mounted', '/imgvol'])
    t.match(
      mounts.find(mount => mount['Target'] === target),
      { Type: 'volume', Source: /^[0-9a-f]{64}$/ },
      `${target} by name`,
    );
  t.equal(mounts.filter(mount => mount['Target'] === '/named').length, 0, 'a volume in Binds is not mounted twice');
  t.match(
    mounts.find(mount => mount['Target'] === '/tmp2'),
    { Type: 'tmpfs' },
  );
});

t.test('differences: each listed one with its reason, any other unexplained', async t => {
  const old = fixture(1);
  const id = 'f'.repeat(64);
  const name = `${old.Name}.kg-2`;
  const [was, is] = [old.Id, id];
  const moved = JSON.parse(JSON.stringify(old).replaceAll(was, is).replaceAll(was.slice(0, 12), is.slice(0, 12))) as Json;
  const made = over(moved as unknown as Inspected, { Name: name, Config: { Labels: { 'knowngood.recycle.order': 'o' } } });
  t.same(unexplained(differencesOf(raw(old), raw(made), engine)), []);
  t.ok(differencesOf(raw(old), raw(made), engine).every(one => one.reason !== undefined && one.reason.length > 10));

  const networks = (of: Inspected, patch: Json): Inspected => over(of, { NetworkSettings: { Networks: patch } });
  const { 'kgrecord-n3': _left, ...fewer } = made.NetworkSettings!.Networks!;
  const cases: readonly (readonly [string, Inspected, string])[] = [
    ['a capability', over(made, { HostConfig: { CapAdd: ['SYS_ADMIN'] } }), 'HostConfig.CapAdd'],
    ['privileged', over(made, { HostConfig: { Privileged: true } }), 'HostConfig.Privileged'],
    ['another image', over(made, { Image: 'sha256:0' }), 'Image'],
    ['the environment', over(made, { Config: { Env: ['LD_PRELOAD=/x'] } }), 'Config.Env'],
    ['a label of the operator', over(made, { Config: { Labels: { team: 'b' } } }), 'Config.Labels.team'],
    [
      'a static address',
      networks(made, { 'kgrecord-n1': { IPAMConfig: { IPv4Address: '10.232.1.78' } } }),
      'NetworkSettings.Networks.kgrecord-n1.IPAMConfig.IPv4Address',
    ],
    ['an alias', networks(made, { 'kgrecord-n3': { Aliases: [] } }), 'NetworkSettings.Networks.kgrecord-n3.Aliases'],
    [
      'a chosen hardware address',
      networks(made, { 'kgrecord-n1': { MacAddress: '02:42:0a:e8:01:4d' } }),
      'NetworkSettings.Networks.kgrecord-n1.MacAddress',
    ],
    ['a host name', over(made, { Config: { Hostname: 'other' } }), 'Config.Hostname'],
    ['the restart policy', over(made, { HostConfig: { RestartPolicy: { Name: 'always' } } }), 'HostConfig.RestartPolicy.Name'],
    [
      'a network less',
      { ...made, NetworkSettings: { ...made.NetworkSettings, Networks: fewer } },
      'NetworkSettings.Networks.kgrecord-n3.joined',
    ],
    ['a field we never heard of', over(made, { HostConfig: { NewThing: 1 } }), 'HostConfig.NewThing'],
  ];
  for (const [title, changed, path] of cases)
    t.ok(
      unexplained(differencesOf(raw(old), raw(changed), engine)).some(one => one.path === path),
      `${title}: ${path}`,
    );

  const volumes = fixture(5);
  const pinned = over(volumes, { HostConfig: { Mounts: body(volumes).HostConfig.Mounts } });
  t.same(unexplained(differencesOf(raw(volumes), raw(pinned), engine)), [], 'anonymous volumes are named');
  const noMounts = over(fixture(0), { HostConfig: { Mounts: [] } });
  t.match(
    differencesOf(raw(over(fixture(0), { HostConfig: { Mounts: null } })), raw(noMounts), engine),
    [{ path: 'HostConfig.Mounts', reason: /same nothing/ }],
    'and none is spoken of where there is none',
  );
  const swapped = over(volumes, {
    HostConfig: {
      Mounts: body(volumes).HostConfig.Mounts.map(mount => (mount['Target'] === '/anon' ? { ...mount, Source: 'another' } : mount)),
    },
  });
  t.match(unexplained(differencesOf(raw(volumes), raw(swapped), engine)), [{ path: 'HostConfig.Mounts' }], 'but not with another name');
  const unmounted = { ...volumes, Mounts: volumes.Mounts!.slice(1) };
  t.ok(
    unexplained(differencesOf(raw(volumes), raw(unmounted), engine)).some(one => one.path.startsWith('Mounts.')),
    'a mount less',
  );
  const relinked = over(fixture(2), { HostConfig: { Links: ['/other:/kgrecord-2/db'] } });
  t.match(unexplained(differencesOf(raw(fixture(2)), raw(relinked), engine)), [{ path: 'HostConfig.Links' }]);
  for (const row of expectedDifferences) t.ok(row.reason.length > 10 && row.path.length > 0);
});

const facts = (more: Partial<Facts> = {}): Facts => ({
  workload: 'w',
  generation: 1,
  stack: 's',
  engine,
  referenceId: fixture(0).Image,
  imagePresent: true,
  neighbours: [],
  sessions: [],
  wanted: { ports: [{ protocol: 'tcp', port: 8080 }], also: [], healthcheck: [] },
  standing: 'up',
  budget: { kind: 'allowed' },
  ...more,
});
const planned = (said: Inspected, more: Partial<Facts> = {}, order: Partial<Parameters<typeof planRecycle>[2]> = {}) =>
  planRecycle(
    fromInspect(said, {}),
    said,
    { id: 'o1', action: 'recycle', container: said.Id, generation: 1, cause: 'person', ...order },
    facts({ referenceId: said.Image, ...more }),
  );

t.test('a plan says what it would do, or why it will not', async t => {
  const plan = planned(fixture(0));
  t.equal(plan.kind, 'recycle');
  t.match(plan.document, {
    method: 'in-place',
    name: 'kgrecord-0',
    workload: 'w',
    expectedDowntimeMs: 320,
    because: /published ports refuse/,
  });
  t.ok(plan.document.steps.length >= 5 && plan.document.differences.every(one => one.reason !== undefined));
  t.ok(plan.kind === 'recycle' && plan.recipe.candidate === 'kgrecord-0.kg-2');
  const moved = planned(fixture(0), { referenceId: 'sha256:newer' });
  t.match(
    moved.document.create,
    { Image: fixture(0).Image, Labels: { 'knowngood.recycle.image': 'kgrecord:1' } },
    'a tag that moved is not followed',
  );
  t.equal(moved.kind, 'recycle');

  const plain = over(fixture(0), { Mounts: [] });
  const refusals: readonly (readonly [string, ReturnType<typeof planned>, RegExp])[] = [
    ['stale', planned(fixture(0), {}, { container: 'e'.repeat(64) }), /another container by now/],
    ['stale', planned(fixture(0), { generation: 2 }), /generation 2, the order was decided on generation 1/],
    ['unsupported', planned(fixture(0), {}, { method: 'front' }), /has no front yet/],
    ['unsupported', planned(over(fixture(0), { Config: { Labels: { 'com.docker.swarm.task.id': 'x' } } })), /owned by Docker Swarm/],
    [
      'unsupported',
      planned(fixture(0), { neighbours: [{ ...neighbourOf(fixture(4)), networkMode: `container:${fixture(0).Id}` }] }),
      /kgrecord-4 shares its network: it would be cut off/,
    ],
    ['unsupported', planned(fixture(4)), /needs container .{12}, which is not there/],
    ['not-running', planned(over(fixture(0), { State: { Status: 'exited' } })), /is exited/],
    ['paused', planned(over(fixture(0), { State: { Status: 'paused' } })), /is paused/],
    ['health-starting', planned(over(fixture(0), { State: { Health: { Status: 'starting' } } })), /still starting/],
    ['session-open', planned(fixture(0), { sessions: ['/bin/sh'] }), /somebody works in kgrecord-0: \/bin\/sh/],
    ['image-gone', planned(fixture(0), { imagePresent: false }), /not on this host any more/],
    [
      'persistence',
      planned(fixture(0), {}, { cause: 'schedule' }),
      /only a person recycles it, or label it knowngood.recycle.volumes=safe/,
    ],
    ['budget', planned(fixture(0), { budget: { kind: 'refused', code: 'budget', message: 'spent' } }), /spent/],
    ['stood-down', planned(fixture(0), { standing: 'down' }), /stands down/],
  ];
  for (const [code, refused, says] of refusals) {
    t.equal(refused.kind, 'refused', code);
    t.match(refused.document, { method: 'none', refused: { code, message: says }, steps: [] }, code);
  }
  t.equal(planned(plain, {}, { cause: 'schedule' }).kind, 'recycle', 'nothing persistent, so by itself as well');
  t.equal(
    planned(over(fixture(0), { Config: { Labels: { 'knowngood.recycle.volumes': 'safe' } } }), {}, { cause: 'schedule' }).kind,
    'recycle',
  );
  t.ok(
    planned(plain, {}, { cause: 'alert' }).document.steps.some(step => step.includes('at most 1 s')),
    'an incident does not wait for a slow stop',
  );
  t.same(dependentsOf(fixture(0), [{ ...neighbourOf(fixture(2)), links: ['/kgrecord-0:/kgrecord-2/db'] }]), ['kgrecord-2 is linked to it']);
  t.same(dependentsOf(fixture(0), [{ ...neighbourOf(fixture(2)), volumesFrom: ['kgrecord-0:ro'] }]), ['kgrecord-2 takes its volumes']);
});

t.test('an intruder’s port keeps no container from being recycled', async t => {
  const held = (port: number, pid: number) => ({
    protocol: 'tcp' as const,
    state: 'listening' as const,
    local: { address: '0.0.0.0', port },
    remote: { address: '0.0.0.0', port: 0 },
    pid,
  });
  const sockets = [held(80, 10), held(9999, 12), held(7777, 10), held(40_000, 10)];
  const http = { protocol: 'tcp' as const, port: 80 };
  t.same(wantedPorts(sockets, { ports: [http], pid: 10, trusted: false }), {
    ports: [http],
    also: [
      { protocol: 'tcp', port: 9999 },
      { protocol: 'tcp', port: 7777 },
    ],
  });
  t.same(
    wantedPorts(sockets, { ports: [], pid: 10, trusted: true }).ports.map(one => one.port),
    [80, 7777],
    "its first process's own count where nobody suspects it, chance ports never",
  );
  t.same(
    wantedPorts([], { ports: [http], pid: 10, trusted: true }),
    { ports: [], also: [] },
    'what it did not listen on is not waited for',
  );
});

t.test('a budget is never overspent, fills with time, and a deviation that comes back breaks the circle', async t => {
  const limits = { workload: { alert: { capacity: 3, everyMs: 1_000 } }, host: { capacity: 5, everyMs: 500 }, generationsPerAlert: 2 };
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('alert' as const, 'person' as const), fc.integer({ min: 0, max: 900 })),
        { maxLength: 100 },
      ),
      asked => {
        let spent: Spent = nothingSpent;
        let [now, all] = [0, 0];
        const paid: Record<string, number> = { a: 0, b: 0 };
        for (const [workload, cause, pause] of asked) {
          now += pause;
          const answer = allowance(spent, { workload, cause, generation: 1 }, limits, now);
          if (answer.kind === 'refused') continue;
          spent = answer.spent;
          all += 1;
          if (cause === 'alert') paid[workload]! += 1;
          t.ok(all <= 5 + now / 500 && paid[workload]! <= 3 + now / 1_000);
        }
      },
    ),
  );
  let spent: Spent = nothingSpent;
  const ask = (generation: number, now: number, alert = 'A') => {
    const answer = allowance(spent, { workload: 'w', cause: 'alert', generation, alert }, defaultLimits, now);
    if (answer.kind === 'allowed') spent = answer.spent;
    return answer.kind === 'allowed' ? 'allowed' : answer.code;
  };
  t.same([ask(1, 0), ask(2, 0), ask(3, 0), ask(3, 1e9), ask(3, 0, 'B')], ['allowed', 'allowed', 'breaker', 'breaker', 'allowed']);
  const drained = allowance(
    { buckets: { host: { left: 0.5, atMs: 1_000 } }, alerts: {} },
    { workload: 'w', cause: 'person', generation: 1 },
    limits,
    1_000,
  );
  t.match(drained, { kind: 'refused', code: 'budget', message: 'this host has spent its 5 recycles, the next in 1 s' });
  t.equal(
    allowance({ buckets: { host: { left: 0.5, atMs: 1_000 } }, alerts: {} }, { workload: 'w', cause: 'person', generation: 1 }, limits, 0)
      .kind,
    'refused',
    'a clock that went back fills nothing',
  );
});

t.test('what was spent does not grow for ever', async t => {
  let spent: Spent = nothingSpent;
  const limits = { ...defaultLimits, workload: { alert: { capacity: 2, everyMs: 1_000 } }, host: { capacity: 9, everyMs: 1 } };
  const day = 86_400_000;
  const ask = (generation: number, alert: string, workload: string, now: number) => {
    const answer = allowance(spent, { workload, cause: 'alert', generation, alert }, limits, now);
    if (answer.kind === 'allowed') spent = answer.spent;
    return answer.kind === 'allowed' ? 'allowed' : answer.code;
  };
  for (const generation of [1, 2]) t.equal(ask(generation, 'often', 'w', generation * 10_000), 'allowed');
  for (let at = 0; at < alertsKept - 1; at++) ask(1, `alert-${at}`, `workload-${at}`, 40_000 + at * 10);
  t.equal(Object.keys(spent.alerts).length, alertsKept);
  t.ok(Object.keys(spent.buckets).length < 110, 'a workload that may spend all it may is not remembered');
  t.equal(ask(3, 'often', 'w', 90_000), 'breaker', 'who came back is');
  ask(1, 'one more', 'w', 100_000);
  t.equal(Object.keys(spent.alerts).length, alertsKept);
  t.equal(ask(3, 'often', 'w', 110_000), 'allowed', 'but for the one that is longest ago');
  ask(1, 'later', 'w', 31 * day);
  t.equal(Object.keys(spent.alerts).length, 1, 'nor is anything after a month');
});

t.test('callers from outside are sent only to a network to which this host has a way of its own', async t => {
  const [network] = Object.keys(fixture(0).NetworkSettings!.Networks!);
  const Ports = { '8080/tcp': [{ HostIp: '0.0.0.0', HostPort: '80' }] };
  const said = over(fixture(0), { Mounts: [], NetworkSettings: { Ports } });
  const adopted = (method: string, driver: string) => {
    const plan = planned(said, { drivers: { [network!]: driver } }, { action: 'adopt', method } as never);
    return plan.kind === 'refused' ? plan.refused.message : undefined;
  };
  t.equal(adopted('host-dnat', 'bridge'), undefined);
  for (const driver of ['overlay', 'macvlan'])
    t.match(
      adopted('host-dnat', driver),
      new RegExp(`on ${network}, a network of the driver ${driver}, .*: method front does not need one`),
    );
  t.equal(adopted('front', 'overlay'), undefined);
});

t.test('an entrypoint that was emptied stays empty, though its image has one', async t => {
  const said = over(fixture(0), { Config: { Entrypoint: null, Cmd: ['/server'] } });
  const plan = planned(said, { imageEntrypoint: ['/entry'] });
  t.equal(plan.kind, 'recycle');
  t.match(plan.document.create, { Entrypoint: [], Cmd: ['/server'] });
  t.same(unexplained(plan.document.differences), []);
  t.same(planned(said).document.create['Entrypoint'], null, 'where the image has none there is nothing to empty');
  const own = over(said, { Config: { Entrypoint: ['/own'] } });
  t.same(planned(own, { imageEntrypoint: ['/entry'] }).document.create['Entrypoint'], ['/own']);
});
