import t from 'tap';
import { fromSocket } from '../../../../agent/behaviour/from-socket.js';
import { isLookedForAnyway, localPeer } from '../../../../agent/behaviour/local-peer.js';
import type { SocketObservation } from '../../../../agent/sensor/sensor.js';

const published = [{ protocol: 'tcp', port: 80 }] as const;
const workloadOf = (address: string) => (address === '172.18.0.3' ? 'shop/redis' : undefined);
function observed(
  kind: SocketObservation['kind'],
  address: string,
  port: number,
  more: Partial<SocketObservation> = {},
): SocketObservation {
  return { kind, container: 'c'.repeat(64), atUs: 1, origin: 'live', protocol: 'tcp', address, port, ...more };
}
const behaviour = (observation: SocketObservation) => fromSocket(observation, { published, session: 'main', workloadOf }).behaviour;

t.test('a connection is named by the workload behind the address, else by the address', async t => {
  t.same(behaviour(observed('connect', '172.18.0.3', 6379, { exe: '/app', uid: 5 })), {
    kind: 'connect',
    protocol: 'tcp',
    peer: 'workload:shop/redis',
    port: 6379,
    exe: '/app',
    user: 5,
    session: 'main',
  });
  t.match(behaviour(observed('connect', '203.0.113.9', 443)), { peer: '203.0.113.9' });
  t.match(behaviour(observed('send', 'fd00::1', 53, { protocol: 'udp' })), { kind: 'send', protocol: 'udp', peer: 'fd00::1' });
});

t.test('who calls: a workload, anyone on a published port, else the address', async t => {
  t.same(behaviour(observed('inbound', '172.18.0.3', 80)), { kind: 'inbound', protocol: 'tcp', port: 80, peer: 'workload:shop/redis' });
  t.match(behaviour(observed('inbound', '198.51.100.7', 80)), { peer: 'any' });
  t.match(behaviour(observed('inbound', '198.51.100.7', 81)), { peer: '198.51.100.7' });
  t.match(behaviour(observed('inbound', '127.0.0.1', 80)), { peer: '127.0.0.1' }, 'its own loopback is not from outside');
});

t.test('a destination carries the name it was asked for by, where that was heard', async t => {
  t.match(behaviour(observed('connect', '203.0.113.9', 443, { name: 'api.example.com' })), {
    peer: '203.0.113.9',
    name: 'api.example.com',
  });
  t.match(behaviour(observed('connect', '203.0.113.9', 443, { name: '' })), { name: '' });
  t.notOk('name' in behaviour(observed('connect', '203.0.113.9', 443)), 'unheard is not the same as none');
  t.equal(fromSocket(observed('connect', '203.0.113.9', 443, { name: 'a.b' }), { published, workloadOf }).evidence.name, 'a.b');
});

t.test('what has no ports is a socket; a local socket is where it really lies', async t => {
  const raw = { protocol: 'icmp', exe: '/bin/ping' } as const;
  t.same(behaviour(observed('send', '203.0.113.9', 0, raw)), { kind: 'socket', ...raw, session: 'main' });
  t.match(behaviour(observed('send', '203.0.113.9', 53, { protocol: 'raw' })), { kind: 'send', protocol: 'raw', port: 53 });
  const local = observed('connect', '/run/x.sock', 0, { protocol: 'unix', uid: 5 });
  t.same(behaviour(local), { kind: 'connect', protocol: 'unix', peer: '/run/x.sock', name: '', session: 'main', user: 5 });
  t.match(fromSocket(local, { published, workloadOf, localPath: '/var/run/docker.sock' }).behaviour, { peer: '/var/run/docker.sock' });
  t.equal(localPeer('/x.sock', [{ type: 'bind', source: '/var/run/docker.sock', target: '/x.sock' }]), '/var/run/docker.sock');
  t.equal(localPeer('/run/x.sock', [{ type: 'bind', source: '/srv/run', target: '/run' }]), '/run/x.sock', 'a folder keeps its name');
  t.ok(isLookedForAnyway('/var/run/nscd/socket'));
  t.notOk(isLookedForAnyway('/var/run/docker.sock'));
});

t.test('a listener is its port, whatever the address', async t => {
  t.same(behaviour(observed('listen', '0.0.0.0', 8080, { exe: '/app' })), {
    kind: 'listen',
    protocol: 'tcp',
    port: 8080,
    exe: '/app',
    session: 'main',
  });
});

t.test('the evidence keeps the address that was really used', async t => {
  const { evidence } = fromSocket(observed('connect', '172.18.0.3', 6379, { pid: 4, ppid: 3, uid: 1, gid: 1 }), { published, workloadOf });
  t.same(evidence, { argv: [], argvTruncated: false, address: '172.18.0.3', origin: 'live', pid: 4, ppid: 3, uid: 1, gid: 1 });
});
