import { type AlertChange, type AlertFacts, type AlertRecord, type AlertResponse, alertKinds, type Repeat } from './alerts.js';
import { containerFromWire, sensorKinds } from './codec-batch.js';
import { behaviourToWire, decodeBehaviour, evidenceFromWire, evidenceToWire } from './codec-behaviour.js';
import { sessionFromWire, sessionToWire } from './codec-session.js';
import { type Malformed, schemaVersion } from './records.js';
import { knowngood } from './schema.js';
import { checkSchema, microseconds, minutes, oneOf, present, reading, required } from './wire.js';

const changes: readonly AlertChange[] = ['raised', 'repeated', 'allowed', 'dismissed', 'resolved', 'responded'];
const responses: readonly AlertResponse['kind'][] = ['notify', 'kill', 'pause', 'contain', 'recycle', 'hold'];

export function encodeAlertRecord(record: AlertRecord): Uint8Array {
  const { facts, repeat, response, session, ...rest } = record;
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
    ...(session ? { session: sessionToWire(session) } : {}),
  }).finish();
}

export function decodeAlertRecord(bytes: Uint8Array): AlertRecord | Malformed {
  return reading('alert', () => {
    const wire = knowngood.v1.AlertRecord.decode(bytes);
    checkSchema(wire.schema, schemaVersion);
    return {
      id: required(wire.id || undefined, 'id'),
      change: oneOf(changes, wire.change, 'change'),
      atUs: microseconds(wire.atUs, 'at_us'),
      workload: required(wire.workload || undefined, 'workload'),
      ...(wire.facts ? { facts: factsFromWire(wire.facts) } : {}),
      ...(wire.repeat ? { repeat: repeatFromWire(wire.repeat) } : {}),
      ...(wire.response ? { response: responseFromWire(wire.response) } : {}),
      ...(wire.session ? { session: sessionFromWire(wire.session) } : {}),
      ...present({ by: wire.by, why: wire.why }),
    };
  });
}

function factsFromWire(wire: knowngood.v1.AlertFacts.$Properties): AlertFacts {
  return {
    fingerprint: required(wire.fingerprint || undefined, 'fingerprint'),
    key: wire.key ?? '',
    host: wire.host ?? '',
    container: containerFromWire(required(wire.container, 'container')),
    kind: oneOf(alertKinds, wire.kind, 'kind'),
    severity: wire.severity ?? '',
    reason: wire.reason ?? '',
    sentence: wire.sentence ?? '',
    behaviour: decodeBehaviour(wire.behaviour),
    evidence: evidenceFromWire(required(wire.evidence, 'evidence')),
    ...present({ nearest: wire.nearest }),
    differs: wire.differs ?? [],
    observedAtUs: microseconds(wire.observedAtUs, 'observed_at_us'),
    sensor: oneOf(sensorKinds, wire.sensor, 'sensor'),
    revision: wire.revision ?? 0,
    runUs: microseconds(wire.runUs, 'run_us'),
    ...(wire.probation ? { probation: true } : {}),
  };
}

function repeatFromWire(wire: knowngood.v1.Repeat.$Properties): Repeat {
  return {
    host: wire.host ?? '',
    container: containerFromWire(required(wire.container, 'container')),
    minute: minutes(wire.minute, 'minute'),
    runUs: microseconds(wire.runUs, 'run_us'),
    count: wire.count ?? 0,
    lastAtUs: microseconds(wire.lastAtUs, 'last_at_us'),
  };
}

function responseFromWire(wire: knowngood.v1.AlertResponse.$Properties): AlertResponse {
  return { kind: oneOf(responses, wire.kind, 'response'), ...present({ order: wire.order, outcome: wire.outcome, why: wire.why }) };
}
