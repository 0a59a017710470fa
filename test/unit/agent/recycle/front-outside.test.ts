import t from 'tap';
import type { Inspected } from '../../../../agent/container/inspected.js';
import {
  bindingsOf,
  isWhole,
  outsideName,
  outsidePrefix,
  passesOf,
  passing,
  reached,
  sendingTo,
  sendsTo,
  tablesOf,
} from '../../../../agent/recycle/front/outside.js';

const name = outsideName('main', 'web');
const said = (Ports: unknown) => ({ NetworkSettings: { Ports } }) as unknown as Inspected;

t.test('what others than this host may call is sent on, nothing else', async t => {
  t.same(
    bindingsOf(
      said({
        '8080/tcp': [
          { HostIp: '0.0.0.0', HostPort: '80' },
          { HostIp: '::', HostPort: '80' },
        ],
        '8443/tcp': [{ HostIp: '10.0.0.5', HostPort: '443' }],
        '9000/tcp': [{ HostIp: '127.0.0.1', HostPort: '9000' }],
        '53/udp': [{ HostIp: '0.0.0.0', HostPort: '53' }],
        '6379/tcp': null,
      }),
    ),
    [
      { port: 80, to: 8080 },
      { address: '10.0.0.5', port: 443, to: 8443 },
    ],
  );
  t.same(bindingsOf(said(null)), []);
});

t.test('a switch is one script that replaces who was sent to before, and leaves containers of this host to the engine', async t => {
  const bindings = [
    { port: 80, to: 8080 },
    { address: '10.0.0.5', port: 443, to: 8443 },
  ];
  const script = sendingTo({ name, bindings, backend: '172.18.0.9' });
  t.ok(script.indexOf('flush chain') < script.indexOf('dnat to'));
  t.match(script, /fib daddr type local tcp dport 80 dnat to 172\.18\.0\.9:8080\n/);
  t.match(script, /ip daddr 10\.0\.0\.5 tcp dport 443 dnat to 172\.18\.0\.9:8443\n/);
  t.equal(script.match(/iifname != "br-\*"/g)?.length, 4);
  const named = sendingTo({ name, bindings, backend: '172.18.0.9', bridges: ['containers0'] });
  t.equal(
    named.match(/iifname != "lo" .*iifname != "containers0" .* tcp dport/g)?.length,
    4,
    'also where they come by a bridge of another name',
  );
  t.ok(isWhole(named, ['containers0']));
  t.notOk(isWhole(script, ['containers0']), 'a network that was made since');
  t.match(script, /priority dstnat - 1/, 'ahead of the engine');
  t.equal(script.match(/ct timeout set "brief"/g)?.length, 2, 'what has ended, and what nobody answers, is soon forgotten');
});

t.test('two stacks, and two places of one, never share a name', async t => {
  t.equal(new Set([name, outsideName('main', 'db'), outsideName('other', 'web')]).size, 3);
  t.ok(name.startsWith(outsidePrefix('main')));
  t.notOk(name.startsWith(outsidePrefix('other')));
  t.match(outsideName('main', 'a place.with-signs'), /^\w+$/, 'a table may be called so');
});

t.test('what is there is read back as it was written', async t => {
  t.same(tablesOf(outsidePrefix('main'), `table ip nat\ntable ip ${name}\ntable ip kg_other\n`), [name]);
  t.equal(sendsTo(`table ip ${name} {\n\tchain in {\n\t\ttcp dport 80 dnat to 172.18.0.9:8080\n\t}\n}\n`), '172.18.0.9');
  t.equal(sendsTo(`table ip ${name} {\n}\n`), undefined);
  const whole = sendingTo({ name, bindings: [{ port: 80, to: 8080 }], backend: '172.18.0.9' });
  t.ok(isWhole(whole));
  t.notOk(isWhole(whole.replaceAll('"brief"', '"ended"')), 'as an agent of before made it');
  const rules = `-N DOCKER-USER
-A DOCKER-USER -d 172.18.0.9/32 -p tcp -m conntrack --ctstate DNAT -m comment --comment ${name} -j ACCEPT
-A DOCKER-USER -d 172.18.0.8/32 -p tcp -m comment --comment "of somebody" -j ACCEPT
-A DOCKER-USER -j RETURN
`;
  t.same(passesOf(outsidePrefix('main'), rules), [{ name, address: '172.18.0.9' }], 'and what is others’ is theirs');
  t.same(passesOf(outsidePrefix('other'), rules), []);
});

t.test('who is let through comes after what others refuse, who is no longer goes, at once', async t => {
  t.equal(passing([], [], ''), undefined);
  const others = `-N DOCKER-USER
-A DOCKER-USER -s 198.51.100.0/24 -j DROP
`;
  const script = passing([{ name, address: '172.18.0.9' }], [{ name, address: '172.18.0.8' }], `${others}-A DOCKER-USER -j RETURN\n`) ?? '';
  t.match(script.split('\n'), [
    '*filter',
    /^-I DOCKER-USER 2 -d 172\.18\.0\.9\/32 .*--ctstate DNAT/,
    /^-D DOCKER-USER -d 172\.18\.0\.8\/32 /,
    'COMMIT',
    '',
  ]);
  const lost = '-A DOCKER-USER -d 172.18.0.9/32 -p tcp -m conntrack --ctstate DNAT -m comment --comment x -j ACCEPT\n';
  const behindIt = `${others}-A DOCKER-USER -j RETURN\n${lost.replace(' x ', ` ${name} `)}`;
  t.same(passesOf(name, behindIt), [{ name, address: '172.18.0.9' }]);
  t.same(passesOf(name, reached(behindIt)), [], 'nothing comes to what stands behind the end');
  t.match(
    (passing([{ name, address: '172.18.0.9' }], [{ name, address: '172.18.0.9' }], behindIt) ?? '').split('\n').slice(1, 3),
    [/^-D DOCKER-USER -d 172\.18\.0\.9\/32 /, /^-I DOCKER-USER 2 -d 172\.18\.0\.9\/32 /],
    'it is moved to where it belongs',
  );
  t.match(passing([{ name, address: '172.18.0.9' }], [], others), /-I DOCKER-USER 2 /, 'an engine that puts no RETURN there');
  t.match(passing([{ name, address: '172.18.0.9' }], [], '-N DOCKER-USER\n'), /-I DOCKER-USER 1 /, 'and nobody else does');
});
