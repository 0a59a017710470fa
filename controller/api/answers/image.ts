import { z } from '@hono/zod-openapi';

export const imageCheckShape = z
  .object({
    image: z.string(),
    id: z.string(),
    host: z.string(),
    signed: z.boolean(),
    by: z.string().optional().openapi({ description: 'who signed it' }),
    layers: z.object({
      checked: z.number(),
      bad: z.array(
        z.object({
          layer: z.string(),
          at: z.number(),
          path: z.string(),
          change: z.enum(['added', 'removed', 'changed']),
          differs: z.string(),
        }),
      ),
      badCount: z.number().optional(),
      firstSeen: z.number().optional(),
      deep: z.boolean().optional(),
      names: z.number().optional(),
      bytes: z.number().optional(),
      ms: z.number().optional(),
      set: z.string().optional(),
    }),
    knownSince: z.string().optional(),
    ok: z.boolean(),
    why: z.string().optional(),
  })
  .openapi('ImageCheck');
