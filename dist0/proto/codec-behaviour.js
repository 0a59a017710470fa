import { fileOrigins, sessions } from './behaviour.js';
import { maybeOneOf, oneOf, present, required } from './wire.js';

const protocols = ['tcp', 'udp', 'mptcp', 'udplite', 'sctp', 'icmp', 'raw', 'packet', 'unix'];
const origins = ['live', 'scan', 'sampled'];
export function behaviourToWire(behaviour) {
  if (behaviour.kind !== 'exec') return { [behaviour.kind]: behaviour };
  const { loaders, ...rest } = behaviour;
  return { exec: loaders === undefined ? rest : { ...rest, loaders: { items: [...loaders] } } };
}
/** Throws where a field is no word of ours. */
export function behaviourFromWire(wire) {
  if (wire.exec) return execFromWire(wire.exec);
  if (wire.connect) return { kind: 'connect', ...outgoing(wire.connect) };
  if (wire.send) return { kind: 'send', ...outgoing(wire.send) };
  if (wire.listen) {
    const { protocol, port, exe, session } = wire.listen;
    return { kind: 'listen', ...present({ protocol: protocolOf(protocol), port: portOf(port), exe, session: sessionOf(session) }) };
  }
  if (wire.inbound) {
    const { protocol, port, peer } = wire.inbound;
    return { kind: 'inbound', ...present({ protocol: protocolOf(protocol), port: portOf(port), peer }) };
  }
  if (wire.socket) {
    const { protocol, exe, session } = wire.socket;
    return { kind: 'socket', ...present({ protocol: protocolOf(protocol), exe, session: sessionOf(session) }) };
  }
  if (wire.write) return { kind: 'write', ...present({ path: wire.write.path, executable: wire.write.executable }) };
  if (wire.settings) return { kind: 'settings', ...present({ setting: wire.settings.setting, value: wire.settings.value }) };
  if (wire.image) return { kind: 'image', ...present({ id: wire.image.id, repository: wire.image.repository }) };
  throw new Error('behaviour has no kind this build knows');
}
function execFromWire(wire) {
  return {
    kind: 'exec',
    ...present({
      exe: wire.exe,
      file: maybeOneOf(fileOrigins, wire.file, 'exec.file'),
      applet: wire.applet,
      script: wire.script,
      scriptFile: maybeOneOf(fileOrigins, wire.scriptFile, 'exec.script_file'),
      parent: wire.parent,
      user: wire.user,
      session: sessionOf(wire.session),
      loaders: wire.loaders ? (wire.loaders.items ?? []) : undefined,
      hash: wire.hash,
    }),
  };
}
function outgoing(wire) {
  const { peer, name, exe, user } = wire;
  return present({ protocol: protocolOf(wire.protocol), peer, port: portOf(wire.port), name, exe, user, session: sessionOf(wire.session) });
}
const protocolOf = value => maybeOneOf(protocols, value, 'protocol');
const sessionOf = value => maybeOneOf(sessions, value, 'session');
function portOf(value) {
  if (value === null || value === undefined) return undefined;
  if (value > 65_535) throw new Error(`port ${value} is above 65535`);
  return value;
}
export function evidenceToWire(evidence) {
  return { ...evidence, argv: [...evidence.argv] };
}
export function evidenceFromWire(wire) {
  const { pid, ppid, parentExe, uid, gid, tty, address, name, socketShell, metadata } = wire;
  return {
    argv: wire.argv ?? [],
    argvTruncated: wire.argvTruncated ?? false,
    origin: oneOf(origins, wire.origin, 'evidence.origin'),
    ...present({ pid, ppid, parentExe, uid, gid, tty, address, name, socketShell, metadata }),
    ...present({ session: sessionOf(wire.session), file: wire.file ? fileFacts(wire.file) : undefined }),
  };
}
function fileFacts(wire) {
  return { upper: wire.upper ?? false, memfd: wire.memfd ?? false, deleted: wire.deleted ?? false, mount: wire.mount ?? false };
}
export function decodeBehaviour(wire) {
  return behaviourFromWire(required(wire, 'behaviour'));
}
