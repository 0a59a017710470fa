import t from 'tap';
import { readServers, readSessions } from '../../../../agent/recycle/proxy/haproxy.js';
import { filledIn, proxyOf } from '../../../../agent/recycle/proxy/label.js';

const said = (labels: Readonly<Record<string, string>>, imageLabels = {}) => proxyOf({ labels, imageLabels });
const key = 'knowngood.recycle.proxy';

t.test('labels say which proxy, and how it is told', async t => {
  t.same(said({}), { kind: 'none' });
  t.same(said({ [key]: 'haproxy /run/haproxy/admin.sock web' }), {
    kind: 'haproxy',
    socket: '/run/haproxy/admin.sock',
    backend: 'web',
    waitMs: 10_000,
  });
  t.match(said({ [key]: 'haproxy 10.0.0.1:9999 web/web1', [`${key}.wait`]: '0' }), { socket: '10.0.0.1:9999', server: 'web1', waitMs: 0 });
  t.match(said({ [key]: 'exec edge', [`${key}.drain`]: 'sh /drain.sh {name}', [`${key}.ready`]: '["sh", "-c", "echo {address} up"]' }), {
    kind: 'exec',
    container: 'edge',
    drain: ['sh', '/drain.sh', '{name}'],
    ready: ['sh', '-c', 'echo {address} up'],
  });
  t.same(filledIn(['a {name}', '{address}'], { name: 'web; rm', address: '10.0.0.2' }), ['a web; rm', '10.0.0.2'], 'one word stays one');
  t.same(said({ [key]: 'haproxy /s web' }, { [key]: 'haproxy /s web' }), { kind: 'none' }, 'an image is not believed');
});

t.test('what cannot be meant is said, and is never taken for no label', async t => {
  for (const text of [
    '',
    'traefik',
    'haproxy',
    'haproxy /run/s',
    'haproxy relative.sock web',
    'haproxy /s web;quit',
    'haproxy /s a/b/c',
    'exec',
    'exec a b',
  ])
    t.match(said({ [key]: text }), { kind: 'wrong', why: /^label/ }, text);
  t.match(said({ [key]: 'exec edge' }), { kind: 'wrong', why: /must be the commands to run/ });
  t.match(said({ [key]: 'exec edge', [`${key}.drain`]: '[1]', [`${key}.ready`]: 'true' }), { kind: 'wrong' });
  t.match(said({ [key]: 'haproxy /s web', [`${key}.wait`]: '1h' }), { kind: 'wrong', why: /a number of seconds, at most 300/ });
});

t.test('what HAProxy answers', async t => {
  const state = `1
# be_id be_name srv_id srv_name srv_addr srv_op_state srv_admin_state srv_uweight srv_fqdn srv_port
3 web 1 web0 172.18.0.2 2 0 1 - 8080
3 web 2 web1 172.18.0.3 2 8 1 app 8080
3 web 3 web2 172.18.0.4 0 0 1 - 8080
`;
  t.match(readServers(state, 'HAProxy'), [
    { name: 'web0', address: '172.18.0.2', port: 8080, fqdn: '', isReady: true },
    { name: 'web1', fqdn: 'app', isReady: false },
    { name: 'web2', isReady: false },
  ]);
  const admin = (state: number) => readServers(`1\n# srv_name srv_op_state srv_admin_state\nweb0 2 ${state}\n`, 'HAProxy')[0]!.isTakenOut;
  // Maintenance: set, of one that it follows, by the configuration. Drained: set, of one that it follows.
  for (const state of [1, 2, 4, 8, 16, 5, 0x21]) t.equal(admin(state), true, String(state));
  // By itself, as its name has no address; another name was set.
  for (const state of [0, 0x20, 0x40, 0x60]) t.equal(admin(state), false, String(state));
  t.throws(() => readServers("Can't find backend.\n", 'HAProxy at /s'), { message: "HAProxy at /s: Can't find backend." });
  t.throws(() => readServers('', 'HAProxy at /s'), { message: 'HAProxy at /s: it says nothing' });
  t.equal(readSessions('# pxname,svname,qcur,qmax,scur\nweb,web0,1,2,3,\nweb,web1,,,0,\n', 'web0'), 4);
  t.equal(readSessions('# pxname,svname,qcur,qmax,scur\nweb,web0,1,2,3,\nweb,web1,,,0,\n', 'web1'), 0);
  t.throws(() => readSessions('# pxname,svname,qcur,qmax,scur\n', 'web0'), { message: 'HAProxy has no figures of server web0' });
});
