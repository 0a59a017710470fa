import { z } from '@hono/zod-openapi';
import type { Action } from '../../../proto/fleet.js';
import { paceShape } from './pace.js';
import { methodShape } from './workload.js';

const refused = z.object({ code: z.string(), message: z.string() }).optional();
export const recycleShape = z
  .object({
    order: z.string(),
    action: z
      .enum(['contain', 'uncontain', 'capture', 'adopt', 'release', 'front-image', 'front'] as const satisfies readonly (
        | Action
        | 'front'
      )[])
      .optional()
      .openapi({ description: 'absent = a recycle; `front`: by no order, somebody removed its front and the agent made it anew' }),
    workload: z.string(),
    host: z.string(),
    method: methodShape,
    outcome: z.enum(['done', 'undone', 'refused', 'failed', 'expired']).optional().openapi({ description: 'absent while it runs' }),
    refused,
    old: z.object({ id: z.string() }),
    new: z.object({ id: z.string() }).optional(),
    front: z.object({ id: z.string() }).optional(),
    name: z.string(),
    image: z.string(),
    steps: z.array(z.object({ step: z.string(), startedAt: z.string(), ms: z.number(), ok: z.boolean(), detail: z.string().optional() })),
    downtimeMs: z.number(),
    failedProbes: z.number(),
    evidence: z.string().optional(),
    before: paceShape.optional(),
    after: paceShape.optional(),
    worse: z
      .array(z.enum(['p95', 'cpu']))
      .optional()
      .openapi({ description: 'what is much worse than before' }),
    startedAt: z.string(),
    endedAt: z.string().optional(),
    cause: z.enum(['person', 'schedule', 'alert', 'tampered']),
    alert: z.string().optional(),
    by: z.string(),
    why: z.string(),
    generation: z.number(),
  })
  .openapi('Recycle');
/** As the agent of its host makes it: one that is newer may tell more. */
export const planShape = z
  .looseObject({
    container: z.string(),
    name: z.string().optional(),
    workload: z.string().optional(),
    method: z.string().optional(),
    because: z.string().optional(),
    expectedDowntimeMs: z.number().optional(),
    steps: z.array(z.string()).optional(),
    warnings: z.array(z.string()).optional(),
    refused,
  })
  .openapi('RecyclePlan');
export const orderedShape = z.object({ order: z.string(), workload: z.string(), host: z.string() }).openapi('Ordered');
/** How it went, or where nobody waits what was ordered, or where only that was asked for what would be done. */
export const carriedOutShape = z.union([recycleShape, orderedShape, planShape]);
export const nextRecycleShape = z
  .object({
    workload: z.string(),
    nextAt: z.string().optional(),
    every: z.string(),
    budgetLeft: z.number(),
    canKeep: z.boolean(),
    why: z.string().optional(),
    windows: z.string().optional(),
    waits: z.object({ dueAt: z.string(), why: z.string() }).optional(),
  })
  .openapi('NextRecycle');
