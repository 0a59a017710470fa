import { behaviourToWire, decodeBehaviour, evidenceFromWire, evidenceToWire } from './codec-behaviour.js';
import { schemaVersion } from './records.js';
import { knowngood } from './schema.js';
import { checkSchema, isMalformed, maybeOneOf, oneOf, present, reading, required } from './wire.js';

const { Batch: WireBatch, Record: WireRecord, ContainerRef: WireContainer } = knowngood.v1;
export const gapCauses = ['ring', 'bucket', 'map', 'agent-down', 'engine', 'broker', 'clock', 'links', 'outbox', 'waiting', 'decode'];
export const sensorKinds = ['ebpf', 'sampling'];
export function encodeRecord(record) {
  return WireRecord.encode(recordToWire(record)).finish();
}
export function encodeContainer(container) {
  return WireContainer.encode(container).finish();
}
export function encodeBatch(batch) {
  return encodeSealed(batch, batch.records.map(encodeRecord));
}
/** A batch whose records were encoded before: what the outbox seals. */
export function encodeSealed(head, records) {
  const { schema, host, outbox, seq, runUs, sensor, containers } = head;
  return WireBatch.encode({
    schema,
    host,
    outbox,
    seq,
    runUs,
    sensor,
    containers: containers.map(encodeContainer),
    records: [...records],
  }).finish();
}
/**
 * A batch and the parts of it that could not be read; only an unreadable header makes the whole malformed.
 * One broken record never costs its neighbours.
 */
export function decodeBatch(bytes) {
  return reading('batch', () => {
    const wire = WireBatch.decode(bytes);
    checkSchema(wire.schema, schemaVersion);
    if (!wire.host || !wire.outbox || !wire.seq) throw new Error('header lacks host, outbox or seq');
    const malformed = [];
    const keep = (parts, name, decode) => {
      const kept = [];
      parts.forEach((part, index) => {
        const value = reading(`${name}[${index}]`, () => decode(part));
        if (isMalformed(value)) malformed.push(value);
        else kept.push(value);
      });
      return kept;
    };
    const containers = keep(wire.containers ?? [], 'containers', part => containerFromWire(WireContainer.decode(part)));
    const records = keep(wire.records ?? [], 'records', part => recordFromWire(WireRecord.decode(part)));
    return {
      batch: {
        schema: schemaVersion,
        host: wire.host,
        outbox: wire.outbox,
        seq: wire.seq,
        runUs: wire.runUs ?? 0,
        sensor: oneOf(sensorKinds, wire.sensor, 'sensor'),
        containers,
        records,
      },
      malformed,
    };
  });
}
function recordToWire(record) {
  switch (record.kind) {
    case 'first': {
      const { container, key, observedAtUs } = record;
      return {
        first: { container, key, observedAtUs, behaviour: behaviourToWire(record.behaviour), evidence: evidenceToWire(record.evidence) },
      };
    }
    case 'tally':
      return { tally: record };
    case 'minute':
      return { minute: record };
    case 'gap':
      return { gap: gapToWire(record) };
  }
}
function recordFromWire(wire) {
  if (wire.first) {
    const first = wire.first;
    return {
      kind: 'first',
      container: containerId(first.container),
      key: keyOf(first.key),
      behaviour: decodeBehaviour(first.behaviour),
      evidence: evidenceFromWire(required(first.evidence, 'evidence')),
      observedAtUs: first.observedAtUs ?? 0,
    };
  }
  if (wire.tally) {
    const { container, key, minute, count, lastAtUs } = wire.tally;
    return {
      kind: 'tally',
      container: containerId(container),
      key: keyOf(key),
      minute: minute ?? 0,
      count: count ?? 0,
      lastAtUs: lastAtUs ?? 0,
    };
  }
  if (wire.minute) {
    const { container, minute, observedMs } = wire.minute;
    return { kind: 'minute', container: containerId(container), minute: minute ?? 0, observedMs: observedMs ?? 0 };
  }
  if (wire.gap) return gapFromWire(wire.gap);
  throw new Error('record has no kind this build knows');
}
export function gapToWire(gap) {
  return { ...gap, containers: [...gap.containers] };
}
export function gapFromWire(wire) {
  return {
    kind: 'gap',
    id: required(wire.id || undefined, 'gap.id'),
    cause: oneOf(gapCauses, wire.cause, 'gap.cause'),
    fromUs: wire.fromUs ?? 0,
    toUs: wire.toUs ?? 0,
    containers: wire.containers ?? [],
    ...present({ count: wire.count }),
  };
}
export function containerFromWire(wire) {
  return {
    id: containerId(wire.id),
    name: wire.name ?? '',
    image: wire.image ?? '',
    imageName: wire.imageName ?? '',
    workload: required(wire.workload || undefined, 'container.workload'),
    generation: wire.generation ?? 1,
    startedAtUs: wire.startedAtUs ?? 0,
    ...present({ mode: maybeOneOf(['learn', 'alert', 'protect'], wire.mode, 'container.mode') }),
  };
}
export function containerId(value) {
  if (!/^[0-9a-f]{64}$/.test(value ?? '')) throw new Error(`container ${JSON.stringify(value)} is not 64 hex digits`);
  return value;
}
function keyOf(value) {
  if (!/^[0-9a-f]{32}$/.test(value ?? '')) throw new Error(`key ${JSON.stringify(value)} is not 32 hex digits`);
  return value;
}
