import { z } from '@hono/zod-openapi';
import { listOf, moment } from './schema.js';

export const coverageQuery = z.object({ since: moment });
const at = z
  .object({
    at: z.string(),
    estimate: z.number().openapi({ description: '0–1' }),
    low: z.number(),
    high: z.number(),
    lines: z.number().openapi({ description: 'of the profile then' }),
  })
  .openapi('CoverageAt');
export const coverageShape = listOf(at);
