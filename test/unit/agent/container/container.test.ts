import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { assign, type Rule } from '../../../../agent/container/assign.js';
import { parseAssignFile } from '../../../../agent/container/assign-file.js';
import type { Container } from '../../../../agent/container/container.js';
import { engineEvent } from '../../../../agent/container/engine-event.js';
import { digestsOf, fromInspect, timeUs } from '../../../../agent/container/from-inspect.js';
import { enter, leave, noPlaces, placeOf } from '../../../../agent/container/generation.js';
import { asInspected } from '../../../../agent/container/inspected.js';
import { intent, placeName, temporaryName } from '../../../../agent/container/intent.js';
import { Lines } from '../../../../agent/container/lines.js';
import { roleOf } from '../../../../agent/container/role.js';
import { isSelected, selectorsOf } from '../../../../agent/container/selected.js';
import { settingsOf } from '../../../../agent/container/settings.js';
import { SettingsTold } from '../../../../agent/container/settings-told.js';
import { Waiting } from '../../../../agent/container/waiting.js';
import { repositoryOf } from '../../../../proto/image-name.js';

const fixture = (at: number) =>
  asInspected(JSON.parse(readFileSync(join(import.meta.dirname, `../../../fixtures/inspect/${at}.json`), 'utf8')).said);
const container = (over: Partial<Container> = {}): Container => ({ ...fromInspect(fixture(0), {}), labels: {}, ...over });

t.test('whole lines come out of any chunking, also one that cuts characters', async t => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' }).map(text => text.replace(/\n/g, ' '))),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      (texts, sizes) => {
        const bytes = Buffer.from(texts.map(text => `${text}\n`).join(''));
        const lines = new Lines();
        const found: string[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = sizes[turn % sizes.length]!;
          found.push(...lines.push(bytes.subarray(at, at + size)));
          at += size;
        }
        // Half of a pair is no character and is written as U+FFFD: compare with what the bytes say.
        const expected = bytes.toString('utf8').split('\n');
        expected.pop();
        t.strictSame(
          found,
          expected.filter(line => line.trim() !== ''),
        );
      },
    ),
    { numRuns: 200 },
  );
  const lines = new Lines();
  t.same(lines.push(Buffer.from('{"half')), [], 'a line without its end waits');
  t.same(lines.push(Buffer.from('":1}\n')), ['{"half":1}']);
  for (let i = 0; i < 3; i++) lines.push(Buffer.alloc(1 << 19, 0x61));
  t.equal(lines.letGo, 1, 'what has no end within the bound is let go, and counted');
});

t.test('a container that may make packets of its own is known', async t => {
  const makes = (HostConfig: object) =>
    fromInspect({ ...fixture(0), HostConfig: { ...fixture(0).HostConfig, ...HostConfig } }, {}).makesPackets;
  for (const [HostConfig, expected] of [
    [{}, true],
    [{ CapDrop: ['NET_RAW'] }, false],
    [{ CapDrop: ['cap_net_raw'], CapAdd: ['ALL'] }, false],
    [{ CapDrop: ['ALL'] }, false],
    [{ CapDrop: ['ALL'], CapAdd: ['NET_RAW'] }, true],
    [{ CapDrop: ['NET_RAW'], Privileged: true }, true],
  ] as const)
    t.equal(makes(HostConfig), expected, JSON.stringify(HostConfig));
});

t.test('events of the engine in our words', async t => {
  const id = 'a'.repeat(64);
  const line = (Type: string, Action: string, Attributes: object = {}) =>
    JSON.stringify({ Type, Action, Actor: { ID: id, Attributes }, time: 12, timeNano: 12_345_678_901 });
  t.same(engineEvent(line('container', 'create')), { kind: 'create', container: id, atUs: 12_345_678 });
  t.same(engineEvent(line('container', 'exec_create: /bin/sh -c "a: b"', { execID: 'e1' })), {
    kind: 'exec-create',
    container: id,
    atUs: 12_345_678,
    command: '/bin/sh -c "a: b"',
    execId: 'e1',
  });
  t.match(engineEvent(line('container', 'exec_start: sh -c one\ntwo')), { command: 'sh -c one\ntwo' }, 'a command of several lines');
  t.match(engineEvent(line('container', 'exec_die')), { kind: 'exec-die', command: '' });
  t.match(engineEvent(line('container', 'die', { exitCode: '137' })), { kind: 'die', exitCode: 137 });
  t.match(engineEvent(line('container', 'die')), { kind: 'die', exitCode: -1 }, 'how it ended is not said');
  t.match(engineEvent(line('container', 'kill', { signal: '1' })), { kind: 'kill', signal: 1 });
  t.match(engineEvent(line('container', 'health_status: unhealthy')), { kind: 'unhealthy' });
  t.match(engineEvent(line('network', 'connect', { container: 'b' })), { kind: 'connect', container: 'b' });
  for (const none of [
    '',
    'null',
    '[]',
    '{',
    '{}',
    line('image', 'pull'),
    line('container', 'top'),
    line('container', 'health_status: starting'),
    line('network', 'create'),
    '{"Type":"container","Action":1}',
  ])
    t.equal(engineEvent(none), undefined, none.slice(0, 60));
});

t.test("the engine's answer becomes a container", async t => {
  const bridge = fromInspect(fixture(0), {});
  t.match(bridge, {
    name: 'kgrecord-0',
    imageName: 'kgrecord:1',
    state: 'running',
    autoRemove: false,
    command: ['httpd', '-f', '-p', '8080', '-h', '/'],
  });
  t.same(bridge.published, [{ protocol: 'tcp', port: 8080 }]);
  t.match(bridge.id, /^[0-9a-f]{64}$/);
  t.ok(bridge.pid > 0 && bridge.startedAtUs > bridge.createdAtUs);
  t.match(bridge.upperDir, /\/diff$/);
  t.ok(bridge.lowerDirs.length >= 2);
  t.same(
    fromInspect(fixture(1), {})
      .addresses.map(one => one.network)
      .sort(),
    ['kgrecord-n1', 'kgrecord-n2', 'kgrecord-n3'],
  );
  const [one, other] = ['a', 'b'].map(digit => `sha256:${digit.repeat(64)}`) as [string, string];
  const references = [`registry.corp:5000/shop/web@${other}`, `nginx@${one}`, `shop/web@${other}`, 'nginx:1.26', 'nginx@sha256:12'];
  t.same(digestsOf(references), [one, other]);
  t.match(fromInspect(fixture(0), { labels: { baked: 'yes' }, digests: [one] }), { imageLabels: { baked: 'yes' }, imageDigests: [one] });
  t.same(fromInspect(fixture(6), {}).healthcheck, ['/bin/sh', '-c', 'true']);
  t.equal(fromInspect(fixture(8), {}).autoRemove, true);
  t.equal(timeUs('2026-11-24T20:37:57.733501319Z'), Date.parse('2026-11-24T20:37:57Z') * 1000 + 733_501);
  t.equal(timeUs('0001-01-01T00:00:00Z'), 0);
  const byId = { ...fixture(0), Config: { ...fixture(0).Config, Image: 'sha256:abc', Labels: { [intent.imageName]: 'shop/web:1' } } };
  t.equal(fromInspect(byId, {}).imageName, 'shop/web:1', 'a replacement made by id keeps the reference of the one it replaced');
  t.equal(
    fromInspect(byId, { labels: { [intent.imageName]: 'shop/web:1' } }).imageName,
    'sha256:abc',
    "unless the image itself says so: that is the image maker's word",
  );
});

t.test('a workload by rule, label, Compose, Swarm, image', async t => {
  const rule = (match: Rule['match'], gives: Partial<Rule>): Rule => ({ match, where: 'assign.yaml:2', ...gives });
  const compose = { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'web', 'com.docker.compose.config-hash': 'x' };
  const cases: readonly [title: string, over: Partial<Container>, rules: readonly Rule[], environment: string, expected: object][] = [
    [
      'image',
      { imageName: 'registry.corp:5000/shop/web:1.2@sha256:00' },
      [],
      '',
      { workload: 'registry.corp:5000/shop/web', class: 'service' },
    ],
    ['label', { labels: { ...compose, 'knowngood.workload': 'till' } }, [], '', { workload: 'till', rule: 'label knowngood.workload' }],
    [
      "the image's own label",
      { labels: { 'knowngood.workload': 'evil' }, imageLabels: { 'knowngood.workload': 'evil' }, imageName: 'web:1' },
      [],
      '',
      { workload: 'web', labelsIgnored: ['knowngood.workload'] },
    ],
    [
      "a label laid over the image's",
      { labels: { 'knowngood.workload': 'mine' }, imageLabels: { 'knowngood.workload': 'theirs' } },
      [],
      '',
      { workload: 'mine', labelsIgnored: [] },
    ],
    ['Compose', { labels: compose }, [], '', { workload: 'shop/web', rule: 'compose project and service' }],
    [
      'an image that Compose built, run by hand',
      {
        labels: { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'web' },
        imageLabels: { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'web' },
        imageName: 'shop-web',
      },
      [],
      '',
      { workload: 'shop-web' },
    ],
    [
      'an image that Compose built, run by Compose',
      { labels: compose, imageLabels: { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'web' } },
      [],
      '',
      { workload: 'shop/web' },
    ],
    [
      'a Compose one-off',
      { labels: { ...compose, 'com.docker.compose.oneoff': 'True' } },
      [],
      '',
      { workload: 'shop/web/run', class: 'job' },
    ],
    [
      'Swarm',
      { labels: { 'com.docker.swarm.service.name': 'prod_api', 'com.docker.stack.namespace': 'prod' } },
      [],
      '',
      { workload: 'prod/api' },
    ],
    ['--rm', { autoRemove: true, imageName: 'backup:3' }, [], '', { workload: 'backup', class: 'job' }],
    ['environment', { labels: compose }, [], 'production', { workload: 'production/shop/web', environment: 'production' }],
    [
      'rule',
      { labels: { ...compose, team: 'front' } },
      [rule({ labels: { team: 'fr*' }, project: 'shop' }, { workload: 'till', owner: 'team-a', class: 'platform', mode: 'alert' })],
      '',
      { workload: 'till', owner: 'team-a', class: 'platform', mode: 'alert', rule: 'assign.yaml:2' },
    ],
    ['a rule that does not match', { labels: compose }, [rule({ project: 'other' }, { workload: 'no' })], '', { workload: 'shop/web' }],
    [
      'fields from several rules, the first that speaks wins',
      { labels: compose, name: 'web-1' },
      [rule({ name: 'web-?' }, { owner: 'a' }), rule({ host: 'h*' }, { owner: 'b', environment: 'staging' })],
      'production',
      { workload: 'staging/shop/web', owner: 'a', environment: 'staging' },
    ],
    [
      "a rule's label that is the image's own",
      { labels: { team: 'x' }, imageLabels: { team: 'x' }, imageName: 'web' },
      [rule({ labels: { team: 'x' } }, { workload: 'no' })],
      '',
      { workload: 'web', labelsIgnored: ['team'] },
    ],
    [
      'a glob goes over slashes, and a dot is a dot',
      { imageName: 'registry.corp/a/b:1' },
      [rule({ image: 'registryxcorp/*' }, { workload: 'no' }), rule({ image: 'registry.corp/*' }, { workload: 'yes' })],
      '',
      { workload: 'yes' },
    ],
    ['a rule that asks for nothing takes nothing', { imageName: 'web' }, [rule({}, { workload: 'no' })], '', { workload: 'web' }],
  ];
  for (const [title, over, rules, environment, expected] of cases)
    t.match(assign(container({ imageName: 'img', ...over }), { rules, host: 'h1', environment }, {}).assignment, expected, title);
});

t.test('a second role of an image has its own name, and never takes the name of the first', async t => {
  const named = (command: string[], roles: Readonly<Record<string, string>>) =>
    assign(container({ imageName: 'app:2', command }), { rules: [], host: 'h' }, roles);
  const first = named(['python', 'web.py', '--port', '1'], {});
  const second = named(['python', 'worker.py'], first.roles);
  t.equal(first.assignment.workload, 'app');
  t.equal(second.assignment.workload, 'app/python-worker.py');
  t.equal(named(['python', 'web.py', '--port', '2'], second.roles).assignment.workload, 'app', 'flags are no role');
  t.equal(named(['/usr/bin/python', '/srv/web.py'], second.roles).assignment.workload, 'app', 'nor is where it lies');
  t.equal(named(['python', 'worker.py'], second.roles).assignment.workload, 'app/python-worker.py');
  t.equal(roleOf({ entrypoint: [], command: ['sleep', '1000'] }), 'sleep', 'a number is no role');
  t.not(roleOf({ entrypoint: [], command: ['sh', '-c', 'a'] }), roleOf({ entrypoint: [], command: ['sh', '-ec', 'b'] }));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1 }),
      fc.array(fc.constantFrom('a', 'b', 'c', 'd')),
      (order, later) => {
        let roles: Readonly<Record<string, string>> = {};
        const names = new Map<string, string>();
        for (const program of [...order, ...later]) {
          const given = named([program], roles);
          roles = given.roles;
          if (names.has(program)) t.equal(given.assignment.workload, names.get(program), 'a name once given stays');
          names.set(program, given.assignment.workload);
        }
        t.equal(new Set(names.values()).size, names.size, 'two roles never share a name');
      },
    ),
  );
  t.equal(repositoryOf('nginx'), 'nginx');
  t.equal(repositoryOf('localhost:5000/x'), 'localhost:5000/x');
});

t.test('assign.yaml is read, and what is wrong in it is told by place', async t => {
  const read = (text: string) => parseAssignFile(text, 'assign.yaml');
  t.same(read('# nothing yet\n'), { kind: 'rules', rules: [] });
  t.same(read('rules:\n  - match: { labels: { team: a }, host: "edge-*" }\n    workload: till\n    class: job\n'), {
    kind: 'rules',
    rules: [{ match: { labels: { team: 'a' }, host: 'edge-*' }, workload: 'till', class: 'job', where: 'assign.yaml:2' }],
  });
  const wrong: readonly (readonly [string, readonly string[]])[] = [
    [
      'rules:\n  - match:\n      lables: { a: b }\n      name: x\n    workload: w\n',
      ['assign.yaml:3:7 unknown key "lables" (did you mean "labels"?)'],
    ],
    [
      'rules:\n  - match: { name: x }\n    wrokload: w\n    owner: o\n',
      ['assign.yaml:3:5 unknown key "wrokload" (did you mean "workload"?)'],
    ],
    [
      'ruels: []\n',
      [
        'assign.yaml:1:1 unknown key "ruels" (did you mean "rules"?)',
        'assign.yaml:1:1 rules: Invalid input: expected array, received undefined',
      ],
    ],
    [
      'rules:\n  - match: { name: x }\n    class: servcie\n',
      ['assign.yaml:3:5 class: Invalid option: expected one of "service"|"job"|"ci"|"sandbox"|"platform"|"ignore"'],
    ],
    [
      'rules:\n  - match: { name: x }\n',
      ['assign.yaml:2:5 rules: gives nothing: name at least one of environment, workload, owner, class, mode'],
    ],
    ['rules:\n  - match: { name: x\n    workload: [\n', []],
  ];
  for (const [text, findings] of wrong) {
    const said = read(text);
    t.equal(said.kind, 'wrong', text);
    if (said.kind !== 'wrong') continue;
    if (findings.length > 0) t.same([...said.findings].sort(), [...findings].sort());
    else t.match(said.findings[0], /^assign\.yaml:\d+:\d+ /);
  }
  t.match(read('rules:\n  - match: {}\n    workload: w\n'), {
    kind: 'wrong',
    findings: [/^assign\.yaml:2:5 match: must name at least one/],
  });
});

t.test('only what was named is selected, and never what another stack runs for itself', async t => {
  const is = (text: string, labels: Record<string, string>) => isSelected(selectorsOf(text), 'one', { labels, imageLabels: {} });
  t.equal(is('', {}), true);
  t.equal(is('all', {}), true);
  t.equal(is('label=a=b', { a: 'b' }), true);
  t.equal(is('label=a=b', { a: 'c' }), false);
  t.equal(is('label=a', { a: 'c' }), true);
  t.equal(is('label=a=b,label=c=d=e\nlabel=f', { c: 'd=e' }), true);
  t.equal(is('all', { 'knowngood.stack': 'two' }), false);
  t.equal(is('all', { 'knowngood.stack': 'one' }), true);
  t.throws(() => selectorsOf('lable=a=b'), /"lable=a=b" is neither "all" nor "label=key=value"/);
});

t.test('observations wait for their container, and every one is handed on or counted', async t => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('hold', 'release', 'expire'), fc.integer({ min: 0, max: 50 })), {
        maxLength: 200,
      }),
      steps => {
        const waiting = new Waiting<number>({ capacity: 5, maxAgeUs: 100 });
        let [held, released, letGo, now] = [0, 0, 0, 0];
        for (const [name, what, pause] of steps) {
          now += pause;
          if (what === 'hold') {
            letGo += waiting.hold(name, held++, now).reduce((sum, one) => sum + one.count, 0);
          } else if (what === 'release') {
            const got = waiting.release(name);
            t.strictSame(
              got,
              [...got].sort((a, b) => a - b),
              'in the order they came',
            );
            released += got.length;
          } else letGo += waiting.expire(now).reduce((sum, one) => sum + one.count, 0);
          t.ok(waiting.size <= 5);
          t.equal(held, released + letGo + waiting.size);
        }
      },
    ),
  );
  const waiting = new Waiting<string>({ capacity: 3, maxAgeUs: 100 });
  waiting.hold('quiet', 'q', 0);
  for (const at of [1, 2, 3, 4]) waiting.hold('loud', `l${at}`, at);
  t.same(waiting.release('quiet'), ['q'], "one container's flood does not cost another's");
  t.same(waiting.expire(103), [{ container: 'loud', count: 0, fromUs: 3, toUs: 3 }].slice(1), 'not yet too old');
  t.same(waiting.expire(104), [{ container: 'loud', count: 1, fromUs: 3, toUs: 3 }]);

  const hour = 3_600_000_000;
  const setBack = new Waiting<string>({ capacity: 3, maxAgeUs: 100 });
  setBack.hold('a', 'before', hour);
  setBack.hold('a', 'after', 50);
  t.same(setBack.expire(150), [{ container: 'a', count: 1, fromUs: hour, toUs: hour }].slice(1), 'the clock was set back by an hour');
  t.same(setBack.expire(151), [{ container: 'a', count: 2, fromUs: 50, toUs: hour }], 'nothing waits an hour for that');
});

t.test('generations are counted per place, and asking twice changes nothing', async t => {
  t.equal(placeName(temporaryName('web', 3)), 'web');
  t.equal(placeOf({ name: 'web.kg-2', labels: { [intent.place]: 'web' }, imageLabels: {} }, 'shop/web'), 'shop/web web');
  let places = noPlaces;
  const generation = (id: string, place: string) => {
    const entered = enter(places, id, place);
    places = entered.places;
    return entered.generation;
  };
  t.same(
    [generation('1', 'w'), generation('2', 'w'), generation('1', 'w'), generation('3', 'v'), generation('2', 'elsewhere')],
    [1, 2, 1, 1, 2],
  );
  places = leave(leave(places, '1'), '2');
  t.equal(generation('4', 'w'), 3, 'the count stays when its containers are gone');
});

t.test('how a container was started, as behaviours', async t => {
  const values = (at: number, setting: string) =>
    settingsOf(fixture(at))
      .filter(one => one.setting === setting)
      .map(one => one.value);
  const table: readonly (readonly [fixture: number, setting: string, values: readonly string[]])[] = [
    [0, 'privileged', ['false']],
    [0, 'capabilities', ['default']],
    [0, 'noNewPrivileges', ['false']],
    [0, 'readOnly', ['false']],
    [0, 'user', ['0']],
    [0, 'memory', ['unlimited']],
    [0, 'pids', ['unlimited']],
    [0, 'seccomp', ['default']],
    [0, 'maskedPaths', ['on']],
    [0, 'devices', ['']],
    [0, 'mounts', ['volume:anonymous:/imgvol:rw']],
    [0, 'published', ['127.0.0.1:18350->8080/tcp']],
    [0, 'networkMode', ['bridge']],
    [1, 'networkMode', ['network']],
    [3, 'networkMode', ['host']],
    [4, 'networkMode', ['container']],
    [6, 'capabilities', ['CHOWN', 'NET_BIND_SERVICE']],
    [6, 'noNewPrivileges', ['true']],
    [6, 'securityOpt', ['']],
    [6, 'readOnly', ['true']],
    [6, 'user', ['1000:1000']],
    [6, 'memory', ['67108864']],
    [6, 'cpus', ['0.5']],
    [6, 'pids', ['64']],
    [6, 'devices', ['/dev/null:/dev/other:rwm']],
    [6, 'sysctls', ['net.ipv4.ip_unprivileged_port_start=80']],
    [6, 'mounts', ['tmpfs::/run:rw', 'volume:anonymous:/imgvol:rw']],
    [7, 'privileged', ['true']],
    [7, 'pidMode', ['host']],
    [7, 'utsMode', ['host']],
    ...['capabilities', 'seccomp', 'apparmor', 'selinux', 'maskedPaths'].map(implied => [7, implied, []] as const),
  ];
  for (const [at, setting, expected] of table) t.same(values(at, setting), expected, `${at}: ${setting}`);
  t.ok(values(5, 'mounts').includes('volume:anonymous:/anon:rw'));
  t.ok(values(5, 'mounts').includes('volume:kgrecord-5-named:/named:ro'));
  t.ok(values(5, 'mounts').includes('tmpfs::/tmp1:rw'));
  t.same(
    settingsOf(fixture(5)),
    settingsOf({ ...fixture(5), Mounts: [...(fixture(5).Mounts ?? [])].reverse() }),
    'the order in which they are told is none',
  );
  t.same(fromInspect(fixture(6), {}).settings, settingsOf(fixture(6)));
});

t.test('settings that an option of docker run changes', async t => {
  const started = (HostConfig: object, Config: object = {}) =>
    settingsOf({ ...fixture(0), HostConfig: { ...fixture(0).HostConfig, ...HostConfig }, Config: { ...fixture(0).Config, ...Config } });
  const plain = new Set(started({}).map(({ setting, value }) => `${setting} ${value}`));
  const table: readonly (readonly [HostConfig: object, Config: object, tells: readonly string[]])[] = [
    [{ CapAdd: ['CAP_SYS_ADMIN', 'chown'] }, {}, ['capabilities SYS_ADMIN']],
    [{ CapAdd: ['ALL'] }, {}, ['capabilities ALL']],
    [{ CapDrop: ['ALL'] }, {}, ['capabilities ']],
    [{ SecurityOpt: ['seccomp=unconfined', 'apparmor:unconfined'] }, {}, ['seccomp unconfined', 'apparmor unconfined']],
    [{ SecurityOpt: ['no-new-privileges:true'] }, {}, ['noNewPrivileges true']],
    [{ SecurityOpt: ['label=disable'] }, {}, ['selinux unconfined']],
    [{ SecurityOpt: ['label=disable'], PidMode: 'host' }, {}, ['pidMode host']],
    [{ SecurityOpt: ['writable-cgroups=true'] }, {}, ['securityOpt writable-cgroups=true']],
    [{ MaskedPaths: null }, {}, ['maskedPaths off']],
    [{ CpuQuota: 150_000, CpuPeriod: 100_000 }, {}, ['cpus 1.5']],
    [{ PublishAllPorts: true }, {}, ['published 0.0.0.0:any->exposed']],
    [{ PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '' }] } }, {}, ['published 0.0.0.0:any->80/tcp']],
    [{ DeviceRequests: [{ Driver: 'nvidia' }], DeviceCgroupRules: ['c 1:1 r'] }, {}, ['devices request:nvidia', 'devices rule:c 1:1 r']],
    [{}, { User: 'root:root' }, []],
    [{}, { User: 'app' }, ['user app']],
    [{ Runtime: 'runsc' }, {}, ['runtime runsc']],
    [{ PidsLimit: 0, Memory: 0 }, {}, []],
  ];
  for (const [HostConfig, Config, tells] of table) {
    const told = started(HostConfig, Config).map(({ setting, value }) => `${setting} ${value}`);
    t.same(
      told.filter(line => !plain.has(line)),
      tells,
      JSON.stringify({ ...HostConfig, ...Config }),
    );
  }
  const long = started({ SecurityOpt: [`seccomp=${JSON.stringify({ syscalls: 'x'.repeat(9_000) })}`] });
  t.match(long.find(({ setting }) => setting === 'seccomp')?.value, /^sha256:[0-9a-f]{64}$/, 'a profile that is given whole, by its hash');
});

t.test('settings are told once it runs, and again only what has changed', async t => {
  const told = new SettingsTold();
  const one = container({ state: 'created' });
  t.same(told.newOf(one), []);
  t.same(told.newOf({ ...one, state: 'running' }), one.settings);
  t.same(told.newOf({ ...one, state: 'paused' }), []);
  const settings = one.settings.map(each => (each.setting === 'memory' ? { ...each, value: '1048576' } : each));
  t.same(told.newOf({ ...one, state: 'running', settings }), [{ kind: 'settings', setting: 'memory', value: '1048576' }]);
  t.same(told.newOf({ ...one, state: 'running' }), [{ kind: 'settings', setting: 'memory', value: 'unlimited' }], 'and back');
  told.forget(one.id);
  t.same(told.newOf({ ...one, state: 'running' }), one.settings);
});
