import { z } from '@hono/zod-openapi';
import { severities } from '../../../profiles/severity.js';
import { alertKinds } from '../../../proto/alerts.js';
import { behaviourShape, whoseShape } from './behaviour.js';
import { gapShape } from './host.js';
import { toldSessionShape } from './session.js';
import { saidWords } from './words.js';

const names = z.array(z.string());
const evidence = z.object({
  argv: names,
  argvTruncated: z.boolean(),
  pid: z.number().optional(),
  ppid: z.number().optional(),
  parent: z.object({ exe: z.string() }).optional(),
  user: z.object({ uid: z.number().optional(), gid: z.number().optional() }).optional(),
  tty: z.boolean().optional(),
  session: whoseShape.optional(),
  sessionId: z.string().optional(),
  file: z.object({ upper: z.boolean(), memfd: z.boolean(), deleted: z.boolean(), mount: z.boolean() }).optional(),
  fileChangedAt: z
    .string()
    .optional()
    .openapi({ description: 'when the program or script was last changed, where the image does not vouch for it' }),
  address: z.string().optional(),
  name: z.string().optional(),
  socketShell: z.boolean().optional(),
  metadata: z.string().optional(),
  tampered: z
    .object({ layer: z.string(), at: z.number(), path: z.string(), differs: z.string(), count: z.number() })
    .optional()
    .openapi({ description: 'the first name of an image that is not what it was, and how many are not' }),
  origin: z.enum(['live', 'scan', 'sampled']),
});

export const alertShape = z
  .object({
    id: z.string(),
    fingerprint: z.string(),
    status: z.enum(['open', 'allowed', 'dismissed', 'resolved']),
    workload: z.string(),
    host: z.string(),
    container: z.object({ id: z.string(), name: z.string(), image: z.string(), imageName: z.string(), generation: z.number() }),
    containers: names,
    kind: z.enum(alertKinds),
    severity: z.enum(severities),
    reason: z.string(),
    sentence: z.string(),
    words: saidWords,
    behaviour: behaviourShape,
    evidence,
    session: toldSessionShape.optional(),
    nearest: z.object({ entry: z.string(), differs: names }).optional(),
    differs: names.optional().openapi({ description: 'where there is no nearest line' }),
    count: z.number(),
    firstSeen: z.string(),
    lastSeen: z.string(),
    observedAt: z.string(),
    raisedAt: z.string(),
    closedAt: z.string().optional(),
    by: z.string().optional(),
    why: z.string().optional(),
    incident: z.string().optional().openapi({ description: 'the one that it is of, like INC-7' }),
    gaps: z.number().optional().openapi({ description: 'stretches around it in which something of its containers was missed' }),
    nearestGap: gapShape.optional().openapi({ description: 'the one of them nearest to its beginning' }),
    sensor: z.enum(['ebpf', 'sampling']),
    revision: z.number().openapi({ description: 'of the profile, by which it was judged' }),
    probation: z.literal(true).optional(),
    responses: z.array(
      z.object({
        kind: z.enum(['notify', 'kill', 'pause', 'contain', 'recycle', 'hold']),
        order: z.string().optional(),
        outcome: z.string().optional(),
        why: z.string().optional(),
        at: z.string(),
      }),
    ),
  })
  .openapi('Alert');
export const alertPageShape = z.object({
  items: z.array(alertShape),
  total: z.number().openapi({ description: 'how many match, whatever the limit' }),
  counts: z.record(z.enum(severities), z.number()),
});
/** What alerts told, and is part of a profile now. */
export const allowedShape = z
  .object({
    alert: z.string(),
    workload: z.string(),
    entry: z.string(),
    revision: z.number().openapi({ description: 'of the profile, that has it' }),
    expiresAt: z.string().optional(),
    exception: z.string().optional(),
    image: z.string().optional(),
  })
  .openapi('AllowedAlert');
