import { containerFromWire, sensorKinds } from './codec-batch.js';
import { behaviourToWire, decodeBehaviour, evidenceFromWire, evidenceToWire } from './codec-behaviour.js';
import { schemaVersion } from './records.js';
import { knowngood } from './schema.js';
import { checkSchema, oneOf, present, reading, required } from './wire.js';

const changes = ['raised', 'repeated', 'allowed', 'dismissed', 'resolved', 'responded'];
const kinds = ['exec', 'connect', 'send', 'listen', 'inbound', 'socket', 'write', 'settings', 'image', 'session', 'flood', 'escape'];
const responses = ['notify', 'kill', 'pause', 'contain', 'recycle', 'hold'];
export function encodeAlertRecord(record) {
  const { facts, repeat, response, ...rest } = record;
  return knowngood.v1.AlertRecord.encode({
    ...rest,
    schema: schemaVersion,
    ...(facts
      ? {
          facts: {
            ...facts,
            differs: [...facts.differs],
            behaviour: behaviourToWire(facts.behaviour),
            evidence: evidenceToWire(facts.evidence),
          },
        }
      : {}),
    ...(repeat ? { repeat } : {}),
    ...(response ? { response } : {}),
  }).finish();
}
export function decodeAlertRecord(bytes) {
  return reading('alert', () => {
    const wire = knowngood.v1.AlertRecord.decode(bytes);
    checkSchema(wire.schema, schemaVersion);
    return {
      id: required(wire.id || undefined, 'id'),
      change: oneOf(changes, wire.change, 'change'),
      atUs: wire.atUs ?? 0,
      workload: required(wire.workload || undefined, 'workload'),
      ...(wire.facts ? { facts: factsFromWire(wire.facts) } : {}),
      ...(wire.repeat ? { repeat: repeatFromWire(wire.repeat) } : {}),
      ...(wire.response ? { response: responseFromWire(wire.response) } : {}),
      ...present({ by: wire.by, why: wire.why }),
    };
  });
}
function factsFromWire(wire) {
  return {
    fingerprint: required(wire.fingerprint || undefined, 'fingerprint'),
    key: wire.key ?? '',
    host: wire.host ?? '',
    container: containerFromWire(required(wire.container, 'container')),
    kind: oneOf(kinds, wire.kind, 'kind'),
    severity: wire.severity ?? '',
    reason: wire.reason ?? '',
    sentence: wire.sentence ?? '',
    behaviour: decodeBehaviour(wire.behaviour),
    evidence: evidenceFromWire(required(wire.evidence, 'evidence')),
    ...present({ nearest: wire.nearest }),
    differs: wire.differs ?? [],
    observedAtUs: wire.observedAtUs ?? 0,
    sensor: oneOf(sensorKinds, wire.sensor, 'sensor'),
    revision: wire.revision ?? 0,
    runUs: wire.runUs ?? 0,
  };
}
function repeatFromWire(wire) {
  return {
    host: wire.host ?? '',
    container: containerFromWire(required(wire.container, 'container')),
    minute: wire.minute ?? 0,
    runUs: wire.runUs ?? 0,
    count: wire.count ?? 0,
    lastAtUs: wire.lastAtUs ?? 0,
  };
}
function responseFromWire(wire) {
  return { kind: oneOf(responses, wire.kind, 'response'), ...present({ order: wire.order, outcome: wire.outcome, why: wire.why }) };
}
