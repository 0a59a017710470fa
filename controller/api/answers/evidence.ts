import { z } from '@hono/zod-openapi';

export const evidencePartShape = z
  .object({
    host: z.string(),
    data: z.string().openapi({ description: 'base64' }),
    total: z.number(),
    sha256: z.string(),
    sealedFor: z.string().optional().openapi({ description: 'id of the key that it is sealed for; absent where it is in the clear' }),
  })
  .openapi('EvidencePart');
/** As its host tells of it: an agent that is newer may tell more. */
export const evidenceShape = z
  .looseObject({
    id: z.string().openapi({ example: 'ev-2238ebb4066b6c7c' }),
    at: z.string(),
    workload: z.string(),
    host: z.string(),
    container: z.object({ id: z.string(), name: z.string(), image: z.string() }),
    alert: z.string().optional(),
    order: z.string(),
    bytes: z.number(),
    files: z.number(),
    truncated: z.boolean(),
    sha256: z.string().openapi({ description: 'of its manifest' }),
    expiresAt: z.string(),
  })
  .openapi('Evidence');
export const evidencePageShape = z.object({
  items: z.array(evidenceShape),
  silent: z.array(z.string()).openapi({ description: 'hosts that could not be asked' }),
});
