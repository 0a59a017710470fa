import type { Answer, Ask } from './alerts.js';
import { containerId, gapFromWire, gapToWire, sensorKinds } from './codec-batch.js';
import {
  actions,
  type Cause,
  type Heartbeat,
  type Method,
  type Order,
  type Outcome,
  type Pace,
  type Report,
  type RunningContainer,
  type Sight,
  type Standing,
  type Visibility,
} from './fleet.js';
import { type Malformed, schemaVersion, workloadClasses } from './records.js';
import { knowngood } from './schema.js';
import { checkSchema, maybeOneOf, microseconds, oneOf, present, reading, required } from './wire.js';

const wire = knowngood.v1;

const methods: readonly Method[] = ['front', 'host-dnat', 'proxy', 'queue', 'in-place', 'swarm', 'none', 'networks', 'pause'];
const causes: readonly Cause[] = ['person', 'schedule', 'alert', 'tampered'];
const outcomes: readonly Outcome[] = ['done', 'undone', 'refused', 'failed', 'expired'];

export function encodeHeartbeat(beat: Heartbeat): Uint8Array {
  return wire.Heartbeat.encode({
    ...beat,
    schema: schemaVersion,
    containers: beat.containers.map(c => ({
      ...c,
      labelsIgnored: [...c.labelsIgnored],
      persistencePossible: [...c.persistencePossible],
      concerns: [...c.concerns],
      volumes: (c.volumes ?? []).map(volume => ({ ...volume })),
      sockets: [...(c.sockets ?? [])],
      secrets: [...(c.secrets ?? [])],
    })),
    gaps: beat.gaps.map(gapToWire),
    images: (beat.images ?? []).map(image => ({ ...image, set: image.set ?? '' })),
    ...(beat.standing === undefined ? {} : { standing: { ...beat.standing } }),
  }).finish();
}

export function decodeHeartbeat(bytes: Uint8Array): Heartbeat | Malformed {
  return reading('heartbeat', () => {
    const beat = wire.Heartbeat.decode(bytes);
    checkSchema(beat.schema, schemaVersion);
    return {
      host: required(beat.host || undefined, 'host'),
      atUs: microseconds(beat.atUs, 'at_us'),
      runUs: microseconds(beat.runUs, 'run_us'),
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
      images: (beat.images ?? []).map(({ image, found, set, atUs }) => ({
        image: image ?? '',
        found: oneOf(['same', 'changed', 'unchecked'] as const, found, 'images.found'),
        ...(set ? { set } : {}),
        atUs: microseconds(atUs, 'images.at_us'),
      })),
      ...(beat.canary
        ? { canary: { everyMs: beat.canary.everyMs ?? 0, ...present({ ranAtUs: beat.canary.ranAtUs, why: beat.canary.why }) } }
        : {}),
      ...(beat.standing ? { standing: standingOf(beat.standing) } : {}),
      ...(beat.evidence ? { evidence: { bytes: beat.evidence.bytes ?? 0, mostBytes: beat.evidence.mostBytes ?? 0 } } : {}),
    };
  });
}

function standingOf({ down, atUs, by, why }: knowngood.v1.Standing.$Properties): Standing {
  return { down: down ?? false, atUs: microseconds(atUs, 'standing.at_us'), by: by ?? '', why: why ?? '' };
}

function running(c: knowngood.v1.RunningContainer.$Properties): RunningContainer {
  return {
    id: containerId(c.id),
    name: c.name ?? '',
    image: c.image ?? '',
    imageName: c.imageName ?? '',
    workload: c.workload ?? '',
    ...present({ environment: c.environment, owner: c.owner }),
    class: oneOf(workloadClasses, c.class, 'class'),
    rule: c.rule ?? '',
    labelsIgnored: c.labelsIgnored ?? [],
    generation: c.generation ?? 1,
    ...(c.createdAtUs ? { createdAtUs: microseconds(c.createdAtUs, 'container.created_at_us') } : {}),
    startedAtUs: microseconds(c.startedAtUs, 'container.started_at_us'),
    running: c.running ?? false,
    persistencePossible: c.persistencePossible ?? [],
    volumes: (c.volumes ?? []).map(({ path, writable }) => ({ path: path ?? '', writable: writable ?? false })),
    sockets: c.sockets ?? [],
    secrets: c.secrets ?? [],
    ...present({ behind: c.behind }),
    ...(c.behindBy ? { behindBy: oneOf(methods, c.behindBy, 'container.behind_by') } : {}),
    volumesSafe: c.volumesSafe ?? false,
    concerns: c.concerns ?? [],
  };
}

function visibility(v: knowngood.v1.Visibility.$Properties): Visibility {
  return {
    exec: sight(v.exec),
    connect: sight(v.connect),
    send: sight(v.send),
    listen: sight(v.listen),
    inbound: sight(v.inbound),
    unix: sight(v.unix),
    write: sight(v.write),
    packets: v.packets ? sight(v.packets) : { sees: 'no', why: 'this agent is older than that word' },
  };
}

function sight(s: knowngood.v1.Sight.$Properties | null | undefined): Sight {
  const sees = oneOf(['yes', 'partly', 'no'] as const, s?.sees, 'visibility');
  return sees === 'yes' ? { sees } : { sees, why: s?.why ?? '' };
}

export function encodeOrder(order: Order): Uint8Array {
  return wire.Order.encode({ ...order, schema: schemaVersion }).finish();
}

export function decodeOrder(bytes: Uint8Array): Order | Malformed {
  return reading('order', () => {
    const o = wire.Order.decode(bytes);
    checkSchema(o.schema, schemaVersion);
    return {
      id: required(o.id || undefined, 'id'),
      host: required(o.host || undefined, 'host'),
      action: oneOf(actions, o.action, 'action'),
      container: containerId(o.container),
      workload: required(o.workload || undefined, 'workload'),
      generation: o.generation ?? 0,
      ...present({ method: maybeOneOf(methods, o.method, 'method'), alert: o.alert }),
      cause: oneOf(causes, o.cause, 'cause'),
      by: o.by ?? '',
      why: o.why ?? '',
      capture: o.capture ?? false,
      issuedAtUs: microseconds(o.issuedAtUs, 'issued_at_us'),
      deadlineMs: o.deadlineMs ?? 0,
    };
  });
}

export function encodeReport(report: Report): Uint8Array {
  return wire.Report.encode({ ...report, schema: schemaVersion, steps: [...report.steps] }).finish();
}

export function decodeReport(bytes: Uint8Array): Report | Malformed {
  return reading('report', () => {
    const r = wire.Report.decode(bytes);
    checkSchema(r.schema, schemaVersion);
    return {
      order: required(r.order || undefined, 'order'),
      workload: r.workload ?? '',
      host: r.host ?? '',
      method: oneOf(methods, r.method, 'method'),
      ...present({ outcome: maybeOneOf(outcomes, r.outcome, 'outcome'), action: maybeOneOf(['front'] as const, r.action, 'action') }),
      ...(r.refused ? { refused: { code: r.refused.code ?? '', message: r.refused.message ?? '' } } : {}),
      oldId: r.oldId ?? '',
      ...present({ newId: r.newId, frontId: r.frontId, evidence: r.evidence, alert: r.alert }),
      ...(r.before ? { before: paceOf(r.before) } : {}),
      ...(r.after ? { after: paceOf(r.after) } : {}),
      ...(typeof r.endedAtUs === 'number' ? { endedAtUs: microseconds(r.endedAtUs, 'ended_at_us') } : {}),
      name: r.name ?? '',
      image: r.image ?? '',
      generation: r.generation ?? 0,
      steps: (r.steps ?? []).map(s => ({
        step: s.step ?? '',
        startedAtUs: microseconds(s.startedAtUs, 'step.started_at_us'),
        ms: s.ms ?? 0,
        ok: s.ok ?? false,
        ...present({ detail: s.detail }),
      })),
      downtimeMs: r.downtimeMs ?? 0,
      failedProbes: r.failedProbes ?? 0,
      startedAtUs: microseconds(r.startedAtUs, 'started_at_us'),
      cause: oneOf(causes, r.cause, 'cause'),
      by: r.by ?? '',
      why: r.why ?? '',
    };
  });
}

function paceOf(p: knowngood.v1.Pace.$Properties): Pace {
  const { p95Ms, p95Unknown, cpuPercent, cpuWindowMs, cpuUnknown } = p;
  return { answers: p.answers ?? 0, ...present({ p95Ms, p95Unknown, cpuPercent, cpuWindowMs, cpuUnknown }) };
}

export function encodeAsk(ask: Ask): Uint8Array {
  return wire.Ask.encode(askToWire(ask)).finish();
}

function askToWire(ask: Ask): Parameters<typeof wire.Ask.encode>[0] {
  switch (ask.kind) {
    case 'plan':
      return { plan: { container: ask.container, ...present({ method: ask.method, action: ask.action }) } };
    case 'evidence-list':
      return {
        evidenceList: {
          workloads: [...ask.workloads],
          limit: ask.limit,
          ...present({ sinceMs: ask.sinceMs, id: ask.id, oldest: ask.oldest }),
        },
      };
    case 'evidence-words':
      return { evidenceWords: { words: ask.words.map(({ id, heldBy }) => ({ id, heldBy: [...heldBy] })) } };
    case 'evidence-part':
      return { evidencePart: { id: ask.id, offset: ask.offset, ...present({ file: ask.file }) } };
    case 'stand': {
      const { kind: _kind, ...stand } = ask;
      return { stand };
    }
    case 'layers':
      return { layers: { image: ask.image, deep: ask.deep } };
    case 'logs':
      return { logs: { workload: ask.workload, marks: [...ask.marks], ...present({ since: ask.since, tail: ask.tail }) } };
    default:
      return { [ask.kind]: {} };
  }
}

export function decodeAsk(bytes: Uint8Array): Ask | Malformed {
  return reading('ask', (): Ask => {
    const ask = wire.Ask.decode(bytes);
    if (ask.settle) return { kind: 'settle' };
    if (ask.canary) return { kind: 'canary' };
    if (ask.plan)
      return { kind: 'plan', container: ask.plan.container ?? '', ...present({ method: ask.plan.method, action: ask.plan.action }) };
    if (ask.evidenceList) {
      const { workloads, sinceMs, limit, id, oldest } = ask.evidenceList;
      return { kind: 'evidence-list', workloads: workloads ?? [], limit: limit ?? 0, ...present({ sinceMs, id, oldest }) };
    }
    if (ask.evidenceWords) {
      const words = (ask.evidenceWords.words ?? []).map(({ id, heldBy }) => ({ id: id ?? '', heldBy: heldBy ?? [] }));
      return { kind: 'evidence-words', words };
    }
    if (ask.evidencePart) {
      const { id, file, offset } = ask.evidencePart;
      return { kind: 'evidence-part', id: id ?? '', offset: offset ?? 0, ...present({ file }) };
    }
    if (ask.layers) return { kind: 'layers', image: ask.layers.image ?? '', deep: ask.layers.deep ?? false };
    if (ask.stand) return { kind: 'stand', ...standingOf(ask.stand) };
    if (ask.logs) {
      const { workload, since, tail, marks } = ask.logs;
      const read = (marks ?? []).map(({ container, at }) => ({ container: container ?? '', at: at ?? '' }));
      return { kind: 'logs', workload: workload ?? '', marks: read, ...present({ since, tail }) };
    }
    throw new Error('asks nothing this build knows');
  });
}

export function encodeAnswer(answer: Answer): Uint8Array {
  switch (answer.kind) {
    case 'settled':
      return wire.Answer.encode({ settled: { outbox: answer.outbox, seq: answer.seq } }).finish();
    case 'plan':
      return wire.Answer.encode({ planJson: answer.json }).finish();
    case 'canary-ran':
      return wire.Answer.encode({ canaryRanAtUs: answer.atUs }).finish();
    case 'evidence-list':
      return wire.Answer.encode({ evidenceJson: answer.json }).finish();
    case 'evidence-part': {
      const { data, total, sha256, sealedFor } = answer;
      return wire.Answer.encode({ evidencePart: { data, total, sha256, ...present({ sealedFor }) } }).finish();
    }
    case 'evidence-told':
      return wire.Answer.encode({ evidenceTold: { removed: [...answer.removed] } }).finish();
    case 'layers':
      return wire.Answer.encode({ layersJson: answer.json }).finish();
    case 'logs':
      return wire.Answer.encode({ logsJson: answer.json }).finish();
    case 'stood': {
      const { kind: _kind, ...stood } = answer;
      return wire.Answer.encode({ stood }).finish();
    }
    case 'refused':
      return wire.Answer.encode({ refused: { code: answer.code, message: answer.message } }).finish();
  }
}

export function decodeAnswer(bytes: Uint8Array): Answer | Malformed {
  return reading('answer', (): Answer => {
    const answer = wire.Answer.decode(bytes);
    if (answer.settled) return { kind: 'settled', outbox: answer.settled.outbox ?? '', seq: answer.settled.seq ?? 0 };
    if (answer.planJson) return { kind: 'plan', json: answer.planJson };
    if (answer.canaryRanAtUs) return { kind: 'canary-ran', atUs: answer.canaryRanAtUs };
    if (answer.refused) return { kind: 'refused', code: answer.refused.code ?? '', message: answer.refused.message ?? '' };
    if (answer.evidenceJson) return { kind: 'evidence-list', json: answer.evidenceJson };
    if (answer.evidencePart) {
      const { data, total, sha256, sealedFor } = answer.evidencePart;
      return { kind: 'evidence-part', data: data ?? new Uint8Array(), total: total ?? 0, sha256: sha256 ?? '', ...present({ sealedFor }) };
    }
    if (answer.evidenceTold) return { kind: 'evidence-told', removed: answer.evidenceTold.removed ?? [] };
    if (answer.layersJson) return { kind: 'layers', json: answer.layersJson };
    if (answer.stood) return { kind: 'stood', ...standingOf(answer.stood) };
    if (answer.logsJson) return { kind: 'logs', json: answer.logsJson };
    throw new Error('answers nothing this build knows');
  });
}
