import { z } from '@hono/zod-openapi';
import { listOf, several, wholeNumber } from './schema.js';
import { whose } from './schema-changes.js';

/** As `next` of the page before has it: both ends, percent-encoded. */
const ends = z
  .string()
  .max(4_096)
  .transform((text, context) => {
    const [from, to, ...rest] = text.split('/').map(part => {
      try {
        return decodeURIComponent(part);
      } catch {
        return undefined;
      }
    });
    if (from !== undefined && to !== undefined && rest.length === 0) return { from, to };
    context.addIssue({ code: 'custom', message: 'must be what `next` of a page says' });
    return z.NEVER;
  });

export const mapQuery = z.object({
  workload: several.openapi({ description: 'only what is from or to one of these' }),
  ...whose,
  after: ends.optional().openapi({ type: 'string', description: 'the `next` of a page: the page after it' }),
  limit: wholeNumber(1, 10_000).default(1_000),
});
const way = z
  .object({
    from: z.string(),
    to: z.string(),
    by: z.array(z.string()).openapi({ description: 'protocol and port, like `tcp 6379`' }),
    listedBy: z.array(z.enum(['caller', 'called'])).openapi({ description: 'whose profile lists it; empty = nobody’s' }),
    alerts: z.number().openapi({ description: 'open ones that tell of it' }),
    lastSeen: z.string().optional(),
  })
  .openapi('Way');
export const mapPage = listOf(way)
  .extend({
    total: z.number().openapi({ description: 'how many match, whatever the limit' }),
    unlisted: z.number().openapi({ description: 'of all that match, those of which open alerts tell' }),
    next: z.string().optional().openapi({ description: 'there are more, after these' }),
  })
  .openapi('MapPage');
