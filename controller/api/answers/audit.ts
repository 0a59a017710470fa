import { z } from '@hono/zod-openapi';

export const auditRecordShape = z
  .object({
    seq: z.number(),
    at: z.string(),
    id: z.string(),
    previous: z.string(),
    hash: z.string(),
    by: z.string(),
    token: z.string(),
    what: z.string(),
    target: z.string(),
    workloads: z.array(z.string()),
    why: z.string().optional(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
  })
  .openapi('AuditRecord');
export const verifiedShape = z
  .object({
    ok: z.boolean(),
    records: z.number(),
    from: z.string().optional(),
    to: z.string().optional(),
    hash: z.string().optional(),
    firstBad: z.object({ seq: z.number(), why: z.string() }).optional(),
  })
  .openapi('AuditProof');
