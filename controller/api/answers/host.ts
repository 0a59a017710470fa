import { z } from '@hono/zod-openapi';
import type { GapCause } from '../../../proto/records.js';
import { paceShape } from './pace.js';

const names = z.array(z.string());
const sight = z
  .object({ sees: z.enum(['yes', 'partly', 'no']), why: z.string().optional().openapi({ description: 'not all of it is seen' }) })
  .openapi('Sight');
export const proofShapes = { proven: z.boolean(), provenAt: z.string().optional(), notProven: z.array(z.enum(['exec', 'connect'])) };

export const hostShape = z
  .object({
    host: z.string(),
    sensor: z.enum(['ebpf', 'sampling']),
    visibility: z.object({
      exec: sight,
      connect: sight,
      send: sight,
      listen: sight,
      inbound: sight,
      unix: sight,
      write: sight,
      packets: sight,
    }),
    engine: z.string(),
    kernel: z.string(),
    os: z.string(),
    version: z.string(),
    startedAt: z.string(),
    lastSeen: z.string(),
    silent: z.boolean(),
    ...proofShapes,
    canary: z.object({ ranAt: z.string().optional(), why: z.string().optional() }).optional(),
    seen: z.number(),
    lost: z.number(),
    repeats: z.number(),
    pending: z.number(),
    letGo: z.number(),
    rssBytes: z.number(),
    containers: z.number(),
    evidence: z
      .object({ bytes: z.number(), mostBytes: z.number(), room: z.enum(['enough', 'little', 'none']) })
      .optional()
      .openapi({ description: 'what is kept there of retired containers, and its bound' }),
  })
  .openapi('Host');
export const gapShape = z
  .object({
    id: z.string(),
    host: z.string(),
    cause: z.enum([
      'map',
      'ring',
      'bucket',
      'agent-down',
      'engine',
      'broker',
      'clock',
      'links',
      'outbox',
      'waiting',
      'decode',
      'walk',
    ] as const satisfies readonly GapCause[]),
    of: z.enum(['exec', 'connect', 'send', 'listen', 'inbound', 'socket', 'write', 'answer']).optional(),
    from: z.string(),
    to: z.string(),
    count: z.number().optional().openapi({ description: 'how much was lost; absent = nobody can know' }),
    containers: names.openapi({ description: 'none = all of the host' }),
  })
  .openapi('Gap');
export const provenNowShape = z.object({ host: z.string(), ok: z.boolean(), ms: z.number(), missing: names });
export const standingShape = z
  .object({
    host: z.string(),
    standing: z.enum(['up', 'down']),
    at: z.string().optional(),
    by: z.string().optional(),
    why: z.string().optional(),
    reached: z.boolean(),
  })
  .openapi('Standing');
const told = z.object({ delivered: z.number(), suppressed: z.number(), queued: z.number() });
export const sinkShape = z
  .object({
    sink: z.string(),
    type: z.string(),
    ok: z.boolean(),
    status: z.number().optional().openapi({ description: 'of HTTP' }),
    ms: z.number(),
    queued: z.number(),
    suppressed: z.number(),
    sent: z.number().optional(),
    delivered: z.number().optional(),
    by: z.record(z.string(), told).optional().openapi({ description: 'of each severity' }),
    error: z.string().optional(),
  })
  .openapi('Sink');
export const acknowledgedShape = z.object({ acknowledged: z.string().nullable() });

const slowerShape = z
  .object({
    workload: z.string(),
    host: z.string(),
    name: z.string(),
    order: z.string(),
    endedAt: z.string(),
    worse: z.array(z.enum(['p95', 'cpu'])),
    before: paceShape,
    after: paceShape,
  })
  .openapi('Slower');

export const statusShape = z
  .object({
    version: z.string(),
    stateDir: z.string(),
    url: z.string(),
    natsUrl: z.string(),
    ready: z.boolean(),
    hosts: z.array(hostShape),
    inbox: z.object({
      pending: z.number(),
      malformed: z.number(),
      unknown: z.number(),
      letGo: z.number(),
      broken: z.array(z.object({ subject: z.string(), where: z.string(), why: z.string(), at: z.string() })),
    }),
    gaps: z.array(gapShape),
    workloads: z.object({ learn: z.number(), alert: z.number(), protect: z.number() }),
    openAlerts: z.number(),
    falseAlarms: z.array(z.number()).openapi({ description: 'in each of the last four times seven days, the newest first' }),
    slower: z.array(slowerShape).openapi({ description: 'places that do much worse than before their last recycle, of the last day' }),
    sinks: z.array(sinkShape),
    troubles: z.array(z.object({ what: z.string(), why: z.string(), fix: z.string() })),
    standDown: z.array(standingShape),
  })
  .openapi('Status');
