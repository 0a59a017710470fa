import { behaviourToWire, decodeBehaviour, evidenceFromWire, evidenceToWire } from './codec-behaviour.js';
import { sessionFromWire, sessionToWire } from './codec-session.js';
import {
  type Batch,
  type ContainerRef,
  type Gap,
  type GapCause,
  type LostKind,
  lifeEvents,
  type ObservationRecord,
  type SensorKind,
  workloadClasses,
} from './records.js';
import { knowngood } from './schema.js';
import { maybeOneOf, microseconds, minutes, oneOf, present, required } from './wire.js';

const { Batch: WireBatch, Record: WireRecord, ContainerRef: WireContainer } = knowngood.v1;

export const gapCauses: readonly GapCause[] = [
  'ring',
  'bucket',
  'map',
  'agent-down',
  'engine',
  'broker',
  'clock',
  'links',
  'outbox',
  'waiting',
  'decode',
  'walk',
];
const lostKinds: readonly LostKind[] = ['exec', 'connect', 'send', 'listen', 'inbound', 'socket', 'answer', 'write'];
export const sensorKinds: readonly SensorKind[] = ['ebpf', 'sampling'];

export function encodeRecord(record: ObservationRecord): Uint8Array {
  return WireRecord.encode(recordToWire(record)).finish();
}

export function encodeContainer(container: ContainerRef): Uint8Array {
  return WireContainer.encode(container).finish();
}

export function encodeBatch(batch: Batch): Uint8Array {
  return encodeSealed(batch, batch.records.map(encodeRecord));
}

/** A batch whose records were encoded before: what the outbox seals. */
export function encodeSealed(head: Omit<Batch, 'records'>, records: readonly Uint8Array[]): Uint8Array {
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

function recordToWire(record: ObservationRecord): knowngood.v1.Record.$Properties {
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
    case 'life':
      return { life: record };
    case 'session':
      return { session: sessionToWire(record) };
    case 'announced': {
      const { container, jobs, more } = record;
      return { announced: { container, jobs: [...jobs], more } };
    }
  }
}

export function recordFromWire(wire: knowngood.v1.Record.$Properties): ObservationRecord {
  if (wire.first) {
    const first = wire.first;
    return {
      kind: 'first',
      container: containerId(first.container),
      key: keyOf(first.key),
      behaviour: decodeBehaviour(first.behaviour),
      evidence: evidenceFromWire(required(first.evidence, 'evidence')),
      observedAtUs: microseconds(first.observedAtUs, 'observed_at_us'),
    };
  }
  if (wire.tally) {
    const { container, key, minute, count, lastAtUs } = wire.tally;
    return {
      kind: 'tally',
      container: containerId(container),
      key: keyOf(key),
      minute: minutes(minute, 'minute'),
      count: count ?? 0,
      lastAtUs: microseconds(lastAtUs, 'last_at_us'),
    };
  }
  if (wire.minute) {
    const { container, minute, observedMs } = wire.minute;
    return { kind: 'minute', container: containerId(container), minute: minutes(minute, 'minute'), observedMs: observedMs ?? 0 };
  }
  if (wire.gap) return gapFromWire(wire.gap);
  if (wire.life) {
    const { container, event, atUs } = wire.life;
    return {
      kind: 'life',
      container: containerId(container),
      event: oneOf(lifeEvents, event, 'life.event'),
      atUs: microseconds(atUs, 'life.at_us'),
    };
  }
  if (wire.session) return sessionFromWire(wire.session);
  if (wire.announced) {
    const { container, jobs, more } = wire.announced;
    return {
      kind: 'announced',
      container: containerId(container),
      jobs: (jobs ?? []).map(({ file, when, command }) => ({ file: file ?? '', when: when ?? '', command: command ?? '' })),
      more: more ?? 0,
    };
  }
  throw new Error('record has no kind this build knows');
}

export function gapToWire(gap: Omit<Gap, 'kind'>): knowngood.v1.Gap.$Properties {
  return { ...gap, containers: [...gap.containers] };
}

export function gapFromWire(wire: knowngood.v1.Gap.$Properties): Gap {
  return {
    kind: 'gap',
    id: required(wire.id || undefined, 'gap.id'),
    cause: oneOf(gapCauses, wire.cause, 'gap.cause'),
    fromUs: microseconds(wire.fromUs, 'gap.from_us'),
    toUs: microseconds(wire.toUs, 'gap.to_us'),
    containers: wire.containers ?? [],
    ...present({ count: wire.count, of: maybeOneOf(lostKinds, wire.of, 'gap.of') }),
  };
}

export function containerFromWire(wire: knowngood.v1.ContainerRef.$Properties): ContainerRef {
  return {
    id: containerId(wire.id),
    name: wire.name ?? '',
    image: wire.image ?? '',
    imageName: wire.imageName ?? '',
    workload: required(wire.workload || undefined, 'container.workload'),
    generation: wire.generation ?? 1,
    startedAtUs: microseconds(wire.startedAtUs, 'container.started_at_us'),
    ...present({
      mode: maybeOneOf(['learn', 'alert', 'protect'] as const, wire.mode, 'container.mode'),
      revision: wire.revision,
      class: maybeOneOf(workloadClasses, wire.class, 'container.class'),
    }),
  };
}

export function containerId(value: string | null | undefined): string {
  if (!/^[0-9a-f]{64}$/.test(value ?? '')) throw new Error(`container ${JSON.stringify(value)} is not 64 hex digits`);
  return value as string;
}

export function keyOf(value: string | null | undefined): string {
  if (!/^[0-9a-f]{32}$/.test(value ?? '')) throw new Error(`key ${JSON.stringify(value)} is not 32 hex digits`);
  return value as string;
}
