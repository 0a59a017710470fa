import { sessionView } from '../session-view.js';
import { timeOf } from '../time.js';
import type { Alert } from './state.js';
import { wordsOf } from './words.js';

/** An alert as the API tells it; absent fields are left out. */
export function alertView(alert: Alert) {
  const { facts, container } = alert;
  const words = wordsOf(alert);
  return {
    id: alert.id,
    fingerprint: facts.fingerprint,
    status: alert.status,
    workload: alert.workload,
    host: alert.host,
    container: {
      id: container.id,
      name: container.name,
      image: container.image,
      imageName: container.imageName,
      generation: container.generation,
    },
    containers: [...alert.containers],
    kind: facts.kind,
    severity: facts.severity,
    reason: facts.reason,
    sentence: facts.sentence,
    ...(words && { words }),
    behaviour: { ...facts.behaviour, ...(facts.evidence.address === undefined ? {} : { address: facts.evidence.address }) },
    evidence: evidenceView(alert),
    ...(alert.session === undefined ? {} : { session: sessionView(alert.session) }),
    ...(facts.nearest === undefined ? {} : { nearest: { entry: facts.nearest, differs: [...facts.differs] } }),
    ...(facts.nearest === undefined && facts.differs.length > 0 ? { differs: [...facts.differs] } : {}),
    count: alert.counts.total,
    firstSeen: timeOf(alert.firstSeenUs),
    lastSeen: timeOf(alert.lastSeenUs),
    observedAt: timeOf(facts.observedAtUs),
    raisedAt: timeOf(alert.raisedAtUs),
    ...(alert.closedAtUs === undefined ? {} : { closedAt: timeOf(alert.closedAtUs) }),
    ...(alert.by === undefined ? {} : { by: alert.by }),
    ...(alert.why === undefined ? {} : { why: alert.why }),
    sensor: facts.sensor,
    revision: facts.revision,
    ...(facts.probation && { probation: true }),
    responses: alert.responses.map(({ atUs, ...response }) => ({ ...response, at: timeOf(atUs) })),
  };
}

function evidenceView({ facts }: Alert) {
  const {
    argv,
    argvTruncated,
    pid,
    ppid,
    parentExe,
    uid,
    gid,
    tty,
    session,
    file,
    fileChangedUs,
    address,
    name,
    origin,
    socketShell,
    metadata,
    sessionId,
    tampered,
  } = facts.evidence;
  const user = { ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) };
  return {
    argv: [...argv],
    argvTruncated,
    ...(pid === undefined ? {} : { pid }),
    ...(ppid === undefined ? {} : { ppid }),
    ...(parentExe === undefined ? {} : { parent: { exe: parentExe } }),
    ...(Object.keys(user).length === 0 ? {} : { user }),
    ...(tty === undefined ? {} : { tty }),
    ...(session === undefined ? {} : { session }),
    ...(sessionId === undefined ? {} : { sessionId }),
    ...(file === undefined ? {} : { file }),
    ...(fileChangedUs === undefined ? {} : { fileChangedAt: timeOf(fileChangedUs) }),
    ...(address === undefined ? {} : { address }),
    ...(name === undefined ? {} : { name }),
    ...(socketShell === undefined ? {} : { socketShell }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(tampered === undefined ? {} : { tampered }),
    origin,
  };
}
