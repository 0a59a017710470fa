import { z } from '@hono/zod-openapi';
import { modes } from '../../../profiles/profile.js';
import { lifeEvents } from '../../../proto/records.js';
import { alwaysAskShape, approvedImageShape, exceptionShape, proposalShape, seenEntryShape } from './entry.js';
import { gapShape } from './host.js';

const names = z.array(z.string());
const mode = z.enum(modes);
export const recyclePolicyShape = z.object({
  method: z.enum(['front', 'host-dnat', 'proxy', 'queue', 'in-place', 'swarm']),
  maxAge: z.string().optional(),
});

/** A change that is under way, or was taken back. */
export const changeShapes = {
  learnsUntil: z.string().optional(),
  probation: z.object({ for: z.string(), until: z.string(), over: z.boolean() }).optional(),
  rollout: z
    .object({
      stage: z.enum(['one-replica', 'one-host', 'tenth', 'all']),
      startedAt: z.string(),
      since: z.string(),
      until: z.string(),
      step: z.string(),
      from: z.number().openapi({ description: 'the revision before' }),
      takesAway: z.number(),
      reached: z.number(),
      of: z.number(),
      alerts: z.number(),
      maxAlerts: z.number(),
    })
    .optional(),
  takenBack: z.object({ revision: z.number(), at: z.string(), why: z.string() }).optional(),
};

const responses = z.array(z.enum(['notify', 'kill', 'pause', 'contain', 'recycle'])).optional();

export const profileShape = z
  .object({
    workload: z.string(),
    revision: z.number(),
    mode,
    complete: z.boolean(),
    ...changeShapes,
    images: z.array(approvedImageShape),
    learned: z.object({
      sensor: z.enum(['ebpf', 'sampling']).optional(),
      since: z.string().optional(),
      containers: z.number(),
      containerMinutes: z.number(),
      coverage: z.number(),
      lifeEvents: z.record(z.enum(lifeEvents), z.number()),
      gaps: z.array(gapShape),
    }),
    entries: z.array(seenEntryShape),
    proposals: z.array(proposalShape),
    alwaysAsk: z.array(alwaysAskShape),
    exceptions: z.array(exceptionShape),
    sessions: z.object({ allow: z.array(z.object({ command: z.string() })) }).optional(),
    respond: z.object({ low: responses, medium: responses, high: responses, critical: responses }),
    block: z.record(z.string(), z.enum(['on', 'audit', 'off'])),
    recycle: recyclePolicyShape,
    updatedAt: z.string(),
    by: z.string(),
    why: z.string(),
  })
  .openapi('Profile');
export const profileLineShape = z
  .object({
    workload: z.string(),
    mode,
    revision: z.number(),
    complete: z.boolean(),
    entries: z.number(),
    coverage: z.number(),
    updatedAt: z.string(),
    by: z.string(),
  })
  .openapi('ProfileLine');
export const documentShape = z.object({ workload: z.string(), revision: z.number(), yaml: z.string() });
export const revisionShape = z
  .object({
    revision: z.number(),
    at: z.string(),
    by: z.string(),
    why: z.string(),
    added: z.number(),
    removed: z.number(),
    changed: z.number(),
  })
  .openapi('Revision');
export const findingShape = z
  .object({
    file: z.string(),
    line: z.number(),
    column: z.number(),
    severity: z.enum(['error', 'warning']),
    code: z.string(),
    message: z.string(),
    suggestion: z.string().optional(),
  })
  .openapi('Finding');
export const appliedShape = z
  .object({
    workload: z.string(),
    file: z.string().optional(),
    change: z.enum(['created', 'updated', 'same', 'removed']),
    added: z.number(),
    removed: z.number(),
    changed: z.number(),
    previous: z.number(),
    revision: z.number(),
    exception: z.string().optional(),
    exceptions: names.optional(),
    rollout: z.object({ stage: z.enum(['one-replica', 'one-host', 'tenth', 'all']), of: z.number(), step: z.string() }).optional(),
    cannotKeep: z.string().optional(),
  })
  .openapi('Applied');
/** Of what ends learning, or goes on with it. */
export const profileStateShape = z.object({
  workload: z.string(),
  mode,
  complete: z.boolean(),
  revision: z.number(),
  until: z.string().optional(),
});
export const removedEntryShape = z.object({ workload: z.string(), entry: z.string(), revision: z.number(), alwaysAsk: z.boolean() });
export const revertedShape = z.object({ workload: z.string(), revision: z.number(), restored: z.number() });
export const decidedProposalShape = z.object({
  workload: z.string(),
  proposal: z.string(),
  revision: z.number(),
  entry: z.string().optional(),
});
export const generalisedShape = z.object({
  workload: z.string(),
  revision: z.number(),
  proposals: z.array(proposalShape),
  passedOver: z.array(z.object({ what: z.string(), why: z.string() })),
});
export const unlearnedShape = z.object({
  workload: z.string(),
  revision: z.number(),
  removed: names,
  kept: z.number(),
  lines: z.array(z.object({ entry: z.string(), behaviour: z.string() })),
});
export const imageDifferenceShape = z.object({
  workload: z.string(),
  op: z.enum(['add', 'remove', 'change']),
  path: z.string(),
  entry: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});
export const exceptionDocumentShape = z.object({ workload: z.string(), exception: z.string(), revision: z.number(), yaml: z.string() });
export const permanentShape = z.object({
  workload: z.string(),
  exception: z.string(),
  revision: z.number(),
  from: z.string(),
  to: z.string(),
});
export const removedExceptionShape = z.object({ exception: z.string(), workload: z.string(), revision: z.number() });
export const askGroupShape = z
  .object({
    cause: z.string(),
    workloads: names,
    count: z.number(),
    firstSeen: z.string(),
    lastSeen: z.string(),
    examples: z.array(z.object({ workload: z.string(), ask: z.string(), behaviour: z.string(), at: z.string() })),
  })
  .openapi('AskGroup');
export const decidedAskShape = z.object({
  ask: z.string(),
  cause: z.string(),
  workload: z.string(),
  entry: z.string(),
  revision: z.number(),
});
