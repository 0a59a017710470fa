import fc from 'fast-check';
import { fileOrigins } from '../../proto/behaviour.js';
/** nginx as its image starts it, with what differs. */
export function anExec(differs = {}) {
  return {
    kind: 'exec',
    exe: '/usr/sbin/nginx',
    file: 'image',
    applet: '',
    script: '',
    parent: 'start',
    user: 0,
    session: 'main',
    loaders: [],
    ...differs,
  };
}
export function aConnect(differs = {}) {
  return {
    kind: 'connect',
    protocol: 'tcp',
    peer: 'workload:shop/redis',
    port: 6379,
    name: '',
    exe: '/usr/sbin/nginx',
    user: 101,
    session: 'main',
    ...differs,
  };
}
export function aProfile(entries = [], differs = {}) {
  return {
    workload: 'shop/web',
    mode: 'learn',
    complete: false,
    revision: 1,
    images: [],
    learned: {},
    entries,
    alwaysAsk: [],
    protect: { respond: {}, block: {} },
    recycle: {},
    updatedAt: '2026-01-01T00:00:00.000Z',
    by: 'learning',
    why: '',
    ...differs,
  };
}
export const anImage = `sha256:${'1'.repeat(64)}`;
export const noon = Date.UTC(2026, 0, 1, 12);
const path = fc.constantFrom('/usr/sbin/nginx', '/bin/busybox', '/bin/sh', '/tmp/*', '/tmp/x', '/srv/[a]{b}?', '/a\\b');
const peer = fc.constantFrom('10.0.0.1', '10.0.0.2', '10.9.9.9', '2001:db8::1', 'workload:shop/redis', 'workload:shop/web');
const protocol = fc.constantFrom('tcp', 'udp');
const port = fc.constantFrom(53, 80, 443);
const session = fc.constantFrom('main', 'health', 'exec');
/** Few values for each field, so that behaviours and entries often agree in some of them. */
export const anyExec = fc.record({
  kind: fc.constant('exec'),
  exe: path,
  file: fc.constantFrom(...fileOrigins),
  applet: fc.constantFrom('', 'sh', 'nc'),
  script: fc.constantFrom('', 'inline', '/entry.sh', '/tmp/*'),
  scriptFile: fc.constantFrom(...fileOrigins),
  parent: fc.constantFrom('start', '/usr/sbin/nginx', '/bin/sh'),
  user: fc.constantFrom(0, 101),
  session,
  loaders: fc.constantFrom([], ['LD_PRELOAD'], ['LD_AUDIT', 'LD_PRELOAD']),
});
/** Every kind, every field seen. */
export const anyBehaviour = fc.oneof(
  { weight: 3, arbitrary: anyExec },
  fc.record({
    kind: fc.constantFrom('connect', 'send'),
    protocol,
    peer,
    port,
    name: fc.constantFrom('', 'api.example.com'),
    exe: path,
    user: fc.constantFrom(0, 101),
    session,
  }),
  fc.record({ kind: fc.constant('listen'), protocol, port, exe: path, session }),
  fc.record({ kind: fc.constant('inbound'), protocol, port, peer: fc.oneof(peer, fc.constant('any')) }),
  fc.record({ kind: fc.constant('socket'), protocol: fc.constantFrom('raw', 'icmp'), exe: path, session }),
  fc.record({ kind: fc.constant('write'), path, executable: fc.boolean() }),
  fc.record({
    kind: fc.constant('settings'),
    setting: fc.constantFrom('privileged', 'pids'),
    value: fc.constantFrom('true', '', '200'),
  }),
);
/** As above, with some fields unseen. */
export const anyPartlySeen = fc.tuple(anyBehaviour, fc.array(fc.nat(9), { maxLength: 3 })).map(([behaviour, drop]) => {
  const fields = Object.entries(behaviour).filter(([field], i) => field === 'kind' || !drop.includes(i));
  return Object.fromEntries(fields);
});
