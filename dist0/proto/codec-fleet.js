import { containerId, gapFromWire, gapToWire, sensorKinds } from './codec-batch.js';
import { schemaVersion } from './records.js';
import { knowngood } from './schema.js';
import { checkSchema, maybeOneOf, oneOf, present, reading, required } from './wire.js';

const wire = knowngood.v1;
const classes = ['service', 'job', 'ci', 'sandbox', 'platform', 'ignore'];
const methods = ['front', 'host-dnat', 'proxy', 'queue', 'in-place', 'none'];
const causes = ['person', 'schedule', 'alert', 'tampered'];
const outcomes = ['done', 'undone', 'refused', 'failed', 'expired'];
export function encodeHeartbeat(beat) {
  return wire.Heartbeat.encode({
    ...beat,
    schema: schemaVersion,
    containers: beat.containers.map(c => ({
      ...c,
      labelsIgnored: [...c.labelsIgnored],
      persistencePossible: [...c.persistencePossible],
      concerns: [...c.concerns],
    })),
    gaps: beat.gaps.map(gapToWire),
  }).finish();
}
export function decodeHeartbeat(bytes) {
  return reading('heartbeat', () => {
    const beat = wire.Heartbeat.decode(bytes);
    checkSchema(beat.schema, schemaVersion);
    return {
      host: required(beat.host || undefined, 'host'),
      atUs: beat.atUs ?? 0,
      runUs: beat.runUs ?? 0,
      pid: beat.pid ?? 0,
      version: beat.version ?? '',
      sensor: oneOf(sensorKinds, beat.sensor, 'sensor'),
      visibility: visibility(required(beat.visibility, 'visibility')),
      kernel: beat.kernel ?? '',
      engine: beat.engine ?? '',
      os: beat.os ?? '',
      cpus: beat.cpus ?? 0,
      load: beat.load ?? 0,
      memoryTotalBytes: beat.memoryTotalBytes ?? 0,
      memoryFreeBytes: beat.memoryFreeBytes ?? 0,
      rssBytes: beat.rssBytes ?? 0,
      outbox: beat.outbox ?? '',
      sealedSeq: beat.sealedSeq ?? 0,
      ackedSeq: beat.ackedSeq ?? 0,
      seen: beat.seen ?? 0,
      lost: beat.lost ?? 0,
      repeats: beat.repeats ?? 0,
      pending: beat.pending ?? 0,
      letGo: beat.letGo ?? 0,
      containers: (beat.containers ?? []).map(running),
      gaps: (beat.gaps ?? []).map(gapFromWire),
      applied: { ...beat.applied },
    };
  });
}
function running(c) {
  return {
    id: containerId(c.id),
    name: c.name ?? '',
    image: c.image ?? '',
    imageName: c.imageName ?? '',
    workload: c.workload ?? '',
    ...present({ environment: c.environment, owner: c.owner }),
    class: oneOf(classes, c.class, 'class'),
    rule: c.rule ?? '',
    labelsIgnored: c.labelsIgnored ?? [],
    generation: c.generation ?? 1,
    startedAtUs: c.startedAtUs ?? 0,
    running: c.running ?? false,
    persistencePossible: c.persistencePossible ?? [],
    concerns: c.concerns ?? [],
  };
}
function visibility(v) {
  return {
    exec: sight(v.exec),
    connect: sight(v.connect),
    send: sight(v.send),
    listen: sight(v.listen),
    inbound: sight(v.inbound),
    unix: sight(v.unix),
    write: sight(v.write),
  };
}
function sight(s) {
  const sees = oneOf(['yes', 'partly', 'no'], s?.sees, 'visibility');
  return sees === 'yes' ? { sees } : { sees, why: s?.why ?? '' };
}
export function encodeOrder(order) {
  return wire.Order.encode({ ...order, schema: schemaVersion }).finish();
}
export function decodeOrder(bytes) {
  return reading('order', () => {
    const o = wire.Order.decode(bytes);
    checkSchema(o.schema, schemaVersion);
    return {
      id: required(o.id || undefined, 'id'),
      host: required(o.host || undefined, 'host'),
      action: oneOf(['recycle'], o.action, 'action'),
      container: containerId(o.container),
      workload: required(o.workload || undefined, 'workload'),
      generation: o.generation ?? 0,
      ...present({ method: maybeOneOf(methods, o.method, 'method'), alert: o.alert }),
      cause: oneOf(causes, o.cause, 'cause'),
      by: o.by ?? '',
      why: o.why ?? '',
      capture: o.capture ?? false,
      issuedAtUs: o.issuedAtUs ?? 0,
      deadlineMs: o.deadlineMs ?? 0,
    };
  });
}
export function encodeReport(report) {
  return wire.Report.encode({ ...report, schema: schemaVersion, steps: [...report.steps] }).finish();
}
export function decodeReport(bytes) {
  return reading('report', () => {
    const r = wire.Report.decode(bytes);
    checkSchema(r.schema, schemaVersion);
    return {
      order: required(r.order || undefined, 'order'),
      workload: r.workload ?? '',
      host: r.host ?? '',
      method: oneOf(methods, r.method, 'method'),
      ...present({ outcome: maybeOneOf(outcomes, r.outcome, 'outcome') }),
      ...(r.refused ? { refused: { code: r.refused.code ?? '', message: r.refused.message ?? '' } } : {}),
      oldId: r.oldId ?? '',
      ...present({ newId: r.newId, evidence: r.evidence, endedAtUs: r.endedAtUs, alert: r.alert }),
      name: r.name ?? '',
      image: r.image ?? '',
      generation: r.generation ?? 0,
      steps: (r.steps ?? []).map(s => ({
        step: s.step ?? '',
        startedAtUs: s.startedAtUs ?? 0,
        ms: s.ms ?? 0,
        ok: s.ok ?? false,
        ...present({ detail: s.detail }),
      })),
      downtimeMs: r.downtimeMs ?? 0,
      failedProbes: r.failedProbes ?? 0,
      startedAtUs: r.startedAtUs ?? 0,
      cause: oneOf(causes, r.cause, 'cause'),
      by: r.by ?? '',
      why: r.why ?? '',
    };
  });
}
export function encodeAsk(ask) {
  return wire.Ask.encode(
    ask.kind === 'settle'
      ? { settle: {} }
      : { plan: { container: ask.container, ...(ask.method === undefined ? {} : { method: ask.method }) } },
  ).finish();
}
export function decodeAsk(bytes) {
  return reading('ask', () => {
    const ask = wire.Ask.decode(bytes);
    if (ask.settle) return { kind: 'settle' };
    if (ask.plan) return { kind: 'plan', container: ask.plan.container ?? '', ...present({ method: ask.plan.method }) };
    throw new Error('asks nothing this build knows');
  });
}
export function encodeAnswer(answer) {
  switch (answer.kind) {
    case 'settled':
      return wire.Answer.encode({ settled: { outbox: answer.outbox, seq: answer.seq } }).finish();
    case 'plan':
      return wire.Answer.encode({ planJson: answer.json }).finish();
    case 'refused':
      return wire.Answer.encode({ refused: { code: answer.code, message: answer.message } }).finish();
  }
}
export function decodeAnswer(bytes) {
  return reading('answer', () => {
    const answer = wire.Answer.decode(bytes);
    if (answer.settled) return { kind: 'settled', outbox: answer.settled.outbox ?? '', seq: answer.settled.seq ?? 0 };
    if (answer.planJson) return { kind: 'plan', json: answer.planJson };
    if (answer.refused) return { kind: 'refused', code: answer.refused.code ?? '', message: answer.refused.message ?? '' };
    throw new Error('answers nothing this build knows');
  });
}
