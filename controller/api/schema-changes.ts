import { z } from '@hono/zod-openapi';
import { changeKinds } from '../what-changed.js';
import { listOf, moment, several, wholeNumber } from './schema.js';

/** Whose workloads: of containers that run now, as `workloads` tells it. */
export const whose = { environment: z.string().max(200).optional(), owner: z.string().max(200).optional() };
const severalKinds = z
  .union([z.enum(changeKinds), z.array(z.enum(changeKinds))])
  .transform(value => (Array.isArray(value) ? value : [value]))
  .optional();
/** As `older` of the page before has it: a time in ms since the epoch, and an id. */
const place = z
  .string()
  .regex(/^\d{1,16}(\.\d+)?:[\s\S]+$/, 'must be what `older` of a page says')
  .transform(text => ({ atMs: Number(text.slice(0, text.indexOf(':'))), id: text.slice(text.indexOf(':') + 1) }));

export const changesQuery = z.object({
  workload: several,
  host: z.string().optional().openapi({ description: 'what was on it, and of workloads that run there' }),
  kind: severalKinds,
  since: moment.openapi({ description: 'RFC 3339, or a duration back from now; absent = 7d' }),
  until: moment,
  ...whose,
  before: place.optional().openapi({ type: 'string', description: 'the `older` of a page: the page before it' }),
  limit: wholeNumber(1, 10_000).default(1_000),
});
const change = z
  .object({
    id: z.string(),
    kind: z.enum(changeKinds),
    at: z.string(),
    until: z.string().optional().openapi({ description: 'absent while it goes on; the same as `at` of a moment' }),
    workload: z.string().optional().openapi({ description: 'absent of what concerns a whole host' }),
    host: z.string().optional(),
    what: z.string(),
    by: z.string().optional(),
    why: z.string().optional(),
  })
  .openapi('Change');
export const changesPage = listOf(change)
  .extend({
    total: z.number().openapi({ description: 'how many match, whatever the limit' }),
    counts: z.record(z.string(), z.number()).openapi({ description: 'of all that match, by kind' }),
    older: z.string().optional().openapi({ description: 'there are more, before these' }),
  })
  .openapi('ChangePage');
