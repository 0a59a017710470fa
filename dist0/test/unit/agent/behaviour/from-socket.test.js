import t from 'tap';
import { fromSocket } from '../../../../agent/behaviour/from-socket.js';

const container = { published: [{ protocol: 'tcp', port: 80 }] };
const workloadOf = address => (address === '172.18.0.3' ? 'shop/redis' : undefined);
function observed(kind, address, port, more = {}) {
  return { kind, container: 'c'.repeat(64), atUs: 1, origin: 'live', protocol: 'tcp', address, port, ...more };
}
const behaviour = observation => fromSocket(observation, { container, session: 'main', workloadOf }).behaviour;
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
  const { evidence } = fromSocket(observed('connect', '172.18.0.3', 6379, { pid: 4, ppid: 3, uid: 1, gid: 1 }), { container, workloadOf });
  t.same(evidence, { argv: [], argvTruncated: false, address: '172.18.0.3', origin: 'live', pid: 4, ppid: 3, uid: 1, gid: 1 });
});
