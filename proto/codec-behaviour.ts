import { type Behaviour, changes, type Exec, fileOrigins, type Protocol, sessions } from './behaviour.js';
import type { Evidence, Origin, Tampered } from './records.js';
import type { knowngood } from './schema.js';
import { maybeOneOf, microseconds, oneOf, present, required } from './wire.js';

type WireBehaviour = knowngood.v1.Behaviour.$Properties;
type WireEvidence = knowngood.v1.Evidence.$Properties;

const protocols: readonly Protocol[] = ['tcp', 'udp', 'mptcp', 'udplite', 'sctp', 'icmp', 'raw', 'packet', 'unix'];
const origins: readonly Origin[] = ['live', 'scan', 'sampled'];

export function behaviourToWire(behaviour: Behaviour): WireBehaviour {
  if (behaviour.kind === 'image') {
    const { digests, ...image } = behaviour;
    return { image: digests === undefined ? image : { ...image, digests: { items: [...digests] } } };
  }
  if (behaviour.kind !== 'exec') return { [behaviour.kind]: behaviour };
  const { loaders, ...rest } = behaviour;
  return { exec: loaders === undefined ? rest : { ...rest, loaders: { items: [...loaders] } } };
}

/** Throws where a field is no word of ours. */
export function behaviourFromWire(wire: WireBehaviour): Behaviour {
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
  if (wire.write) {
    const { path, executable, change, hash, under } = wire.write;
    return { kind: 'write', ...present({ path, executable, change: maybeOneOf(changes, change, 'write.change'), hash, under }) };
  }
  if (wire.settings) return { kind: 'settings', ...present({ setting: wire.settings.setting, value: wire.settings.value }) };
  if (wire.image) {
    const { id, repository, digests } = wire.image;
    return { kind: 'image', ...present({ id, repository, digests: digests ? (digests.items ?? []) : undefined }) };
  }
  throw new Error('behaviour has no kind this build knows');
}

function execFromWire(wire: knowngood.v1.Exec.$Properties): Exec {
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

function outgoing(wire: knowngood.v1.Outgoing.$Properties) {
  const { peer, name, exe, user } = wire;
  return present({ protocol: protocolOf(wire.protocol), peer, port: portOf(wire.port), name, exe, user, session: sessionOf(wire.session) });
}

const protocolOf = (value: string | null | undefined) => maybeOneOf(protocols, value, 'protocol');
const sessionOf = (value: string | null | undefined) => maybeOneOf(sessions, value, 'session');
function portOf(value: number | null | undefined): number | undefined {
  if (value === null || value === undefined) return undefined;
  if (value > 65_535) throw new Error(`port ${value} is above 65535`);
  return value;
}

export function evidenceToWire(evidence: Evidence): WireEvidence {
  return { ...evidence, argv: [...evidence.argv] };
}

export function evidenceFromWire(wire: WireEvidence): Evidence {
  const { pid, ppid, parentExe, uid, gid, tty, address, name, socketShell, metadata, sessionId, fileChangedUs } = wire;
  return present({
    argv: wire.argv ?? [],
    argvTruncated: wire.argvTruncated ?? false,
    origin: oneOf(origins, wire.origin, 'evidence.origin'),
    pid,
    ppid,
    parentExe,
    uid,
    gid,
    tty,
    address,
    name,
    socketShell,
    metadata,
    sessionId,
    fileChangedUs: typeof fileChangedUs === 'number' ? microseconds(fileChangedUs, 'evidence.file_changed_us') : undefined,
    tampered: wire.tampered ? tamperedFromWire(wire.tampered) : undefined,
    session: sessionOf(wire.session),
    file: wire.file ? fileFacts(wire.file) : undefined,
  });
}

function tamperedFromWire({ layer, at, path, differs, count }: knowngood.v1.Tampered.$Properties): Tampered {
  return { layer: layer ?? '', at: at ?? 0, path: path ?? '', differs: differs ?? '', count: count ?? 0 };
}

function fileFacts(wire: knowngood.v1.FileFacts.$Properties): NonNullable<Evidence['file']> {
  return { upper: wire.upper ?? false, memfd: wire.memfd ?? false, deleted: wire.deleted ?? false, mount: wire.mount ?? false };
}

export function decodeBehaviour(wire: WireBehaviour | null | undefined): Behaviour {
  return behaviourFromWire(required(wire, 'behaviour'));
}
