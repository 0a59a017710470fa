import { z } from '@hono/zod-openapi';

export const paceShape = z
  .object({
    p95Ms: z.number().optional().openapi({ description: '19 of 20 answers came within' }),
    answers: z.number(),
    p95Unknown: z.string().optional().openapi({ description: 'why it is not known' }),
    cpuPercent: z.number().optional().openapi({ description: 'of one core, over `cpuWindowMs`' }),
    cpuWindowMs: z.number().optional(),
    cpuUnknown: z.string().optional().openapi({ description: 'why it is not known' }),
  })
  .openapi('Pace');
