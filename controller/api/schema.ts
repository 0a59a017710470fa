import { z } from '@hono/zod-openapi';
import { parseDuration } from '../../profiles/duration.js';
import { modes } from '../../profiles/profile.js';
import { severities } from '../../profiles/severity.js';

/** A query parameter that may be given several times. */
export const several = z
  .union([z.string(), z.array(z.string())])
  .transform(value => (Array.isArray(value) ? value : [value]))
  .optional();

/** RFC 3339, or a duration back from now (`24h`), in ms since the epoch. */
const time = z.string().transform((text, context) => {
  const back = parseDuration(text);
  const at = back === undefined ? Date.parse(text) : Date.now() - back;
  if (!Number.isNaN(at)) return at;
  context.addIssue({ code: 'custom', message: 'must be RFC 3339 or a duration like 24h' });
  return z.NEVER;
});
export const moment = time.optional();

export const wholeNumber = (from: number, to: number) => z.coerce.number().int().min(from).max(to);
const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .transform(text => text !== 'false' && text !== '0')
  .optional();
export const timeoutMs = wholeNumber(0, 600_000).optional();

export const workloadParam = z.object({
  w: z
    .string()
    .min(1)
    .openapi({ param: { name: 'w', in: 'path' }, example: 'shop/web' }),
});
export const idParam = z.object({
  id: z
    .string()
    .min(1)
    .openapi({ param: { name: 'id', in: 'path' } }),
});

export const hostParam = z.object({
  host: z
    .string()
    .min(1)
    .openapi({ param: { name: 'host', in: 'path' } }),
});

export const containerParam = z.object({
  container: z
    .string()
    .min(1)
    .openapi({ param: { name: 'container', in: 'path' } }),
});

/** What every write carries. */
const written = {
  by: z.string().min(1).max(200).optional().openapi({ description: 'who, where the token stands for several people' }),
  why: z.string().max(2_000).optional(),
  revision: z
    .number()
    .int()
    .min(0)
    .optional()
    .openapi({ description: 'the revision it was decided on; a profile that moved since is a conflict' }),
};

export const auditQuery = z.object({ since: moment, limit: wholeNumber(1, 100_000).default(1_000) });
export const statusQuery = z.object({ wait: z.enum(['ready', 'settled']).optional(), timeoutMs });
export const workloadsQuery = z.object({ workload: several, mode: z.enum(modes).optional(), host: z.string().optional() });
export const incidentId = /^(?:INC-)?[1-9]\d{0,8}$/i;
export const incidentNumber = (text: string) => Number(text.replace(/^INC-/i, ''));

export const alertsQuery = z.object({
  workload: several,
  since: moment,
  until: moment,
  kind: several,
  severity: several,
  reason: several,
  status: z.enum(['open', 'all']).default('open'),
  environment: z.string().optional().openapi({ description: 'of containers that run now, as `workloads` tells it' }),
  owner: z.string().optional(),
  incident: z
    .string()
    .regex(incidentId, 'is no id of an incident, which is INC- and a number')
    .optional()
    .openapi({ description: 'only of this one, like INC-7' }),
  before: z.string().optional().openapi({ description: 'the id of an alert: only those that were last seen before it' }),
  limit: wholeNumber(1, 100_000).default(1_000),
});
export const recyclesQuery = z.object({ workload: several, since: moment, order: several, next: flag });
export const sessionsQuery = z.object({ workload: several, since: moment });
const evidenceId = z.string().regex(/^ev-[0-9a-f]{16}$/, 'is no id of evidence, which is ev- and 16 hex digits');
export const evidenceQuery = z.object({
  workload: several,
  since: moment,
  id: evidenceId.optional().openapi({ description: 'only this one' }),
  limit: wholeNumber(1, 1_000).default(1_000),
});
export const imagesVerifyQuery = z.object({
  of: z.string().min(1).max(512),
  deep: z
    .enum(['true', 'false'])
    .default('false')
    .transform(text => text === 'true'),
  accept: z
    .enum(['true', 'false'])
    .default('false')
    .transform(text => text === 'true'),
  timeoutMs: wholeNumber(1, 3_600_000).default(30_000),
});
export const evidenceParam = z.object({
  id: evidenceId.openapi({ param: { name: 'id', in: 'path' }, example: 'ev-2238ebb4066b6c7c' }),
});
export const evidencePartQuery = z.object({
  host: z.string().min(1).optional().openapi({ description: 'where it is, as the first part said' }),
  file: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hex')
    .optional()
    .openapi({ description: 'hash by which a content in it lies on disk; without it the manifest' }),
  offset: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0),
});
export const revisionQuery = z.object({ revision: wholeNumber(1, Number.MAX_SAFE_INTEGER).optional() });
export const profilesQuery = z.object({ mode: z.enum(modes).optional() });

export const modeBody = z.strictObject({
  mode: z.enum(modes),
  relearn: z.boolean().optional(),
  block: z.record(z.string(), z.enum(['on', 'audit', 'off'])).optional(),
  recycle: z.array(z.enum(severities)).optional().openapi({ description: 'severities at which protect recycles' }),
  probationMs: z
    .number()
    .min(0)
    .max(366 * 86_400_000)
    .optional()
    .openapi({ description: 'how long what may wait is told once a day; 0 ends it' }),
  wait: z.boolean().optional(),
  timeoutMs,
  ...written,
});
export const modeAllBody = modeBody.extend({ all: z.literal(true) });
export const dismissBody = z.strictObject({ ids: z.array(z.string()).min(1).max(10_000), ...written });
export const sinksTestBody = z.strictObject({ names: z.array(z.string()).max(1_000).default([]) });
const file = z.strictObject({ file: z.string().max(4_096), text: z.string() });
/** Documents, and whose overlays are laid over them. */
const environment = z.string().min(1).max(100).optional();
export const applyBody = z.strictObject({
  files: z.array(file).max(10_000),
  dryRun: z.boolean().optional(),
  prune: z.boolean().optional(),
  environment,
  workload: z.string().min(1).optional(),
  atOnce: z.boolean().optional().openapi({ description: 'without stages' }),
  stepMs: z
    .number()
    .min(1)
    .max(366 * 86_400_000)
    .optional()
    .openapi({ description: 'how long each stage stands of a change that takes lines away' }),
  ...written,
});
export const testBody = z.strictObject({
  files: z.array(file).min(1).max(10_000),
  workload: z.string().min(1).optional(),
  environment,
  since: moment,
});
export const lintBody = z.strictObject({ files: z.array(file).max(10_000), environment });
export const allowBody = z.strictObject({
  alerts: z.array(z.string()).min(1).max(1_000),
  expires: z.union([z.number(), z.string()]).optional().openapi({ description: 'RFC 3339, a duration from now, or ms since the epoch' }),
  thisImage: z.boolean().optional(),
  exception: z
    .strictObject({ owner: z.string().min(1).max(200).optional(), ticket: z.string().min(1).max(200).optional() })
    .optional()
    .openapi({ description: 'over the profile instead of in it; needs `expires`' }),
  ...written,
});
export const exceptionsQuery = z.object({ workload: several });
export const removeExceptionsBody = z.strictObject({ exceptions: z.array(z.string().min(1)).min(1).max(1_000), ...written });
export const writeBody = z.strictObject(written);
export const extendBody = z.strictObject({
  forMs: z
    .number()
    .min(1)
    .max(366 * 86_400_000),
  ...written,
});
export const removeBody = z.strictObject({ entries: z.array(z.string()).min(1), relearnAllowed: z.boolean().optional(), ...written });
export const unlearnBody = z.strictObject({
  from: time,
  to: time,
  container: z.string().min(1).optional(),
  dryRun: z.boolean().optional(),
  ...written,
});
export const decideBody = z.strictObject({
  asks: z.array(z.string().min(1)).min(1).max(1_000).openapi({ description: 'causes, or the names of asks' }),
  workloads: z.array(z.string().min(1)).max(10_000).optional().openapi({ description: 'absent = every one that has them' }),
  ...written,
});
export const imageQuery = z.object({ image: z.string().min(12).max(200) });
export const deploysQuery = z.object({ workload: several });
export const deployBody = z.strictObject({
  workload: z.string().min(1),
  revision: z.string().min(1).max(200).openapi({ description: 'of the sources, like a commit; not of the profile' }),
  change: z.string().min(1).max(200).optional(),
  by: written.by,
  why: written.why,
});
export const proposalsBody = z.strictObject({
  proposals: z.array(z.string().min(1)).min(1).max(1_000).optional().openapi({ description: 'ids; absent = every one that waits' }),
  ...written,
});
export const generaliseBody = z.strictObject({
  dryRun: z.boolean().optional().openapi({ description: 'only tell what would be proposed' }),
  ...written,
});
export const revertBody = z.strictObject({ to: z.number().int().min(1), ...written });
export const recycleBody = z.strictObject({
  targets: z.array(z.string().min(1)).min(1).max(1_000),
  plan: z.boolean().optional(),
  method: z.enum(['front', 'host-dnat', 'proxy', 'queue', 'in-place']).optional(),
  wait: z.boolean().optional(),
  timeoutMs,
  capture: z.boolean().optional(),
  anyTime: z.boolean().optional().openapi({ description: 'also outside of the windows, and in a freeze' }),
  ...written,
});
export const standBody = z.strictObject({
  hosts: z.array(z.string().min(1)).min(1).max(10_000).optional().openapi({ description: 'absent = all, also those that come later' }),
  by: written.by,
  why: written.why,
});
/** The time of a line, as it was told. */
const lineTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/, 'must be RFC 3339 with nine digits of a second, in UTC');
export const logsBody = z.strictObject({
  since: lineTime.optional(),
  tail: z.number().int().min(1).max(10_000).optional().openapi({ description: 'the newest so many; absent = from the oldest on' }),
  marks: z
    .array(z.strictObject({ container: z.string().regex(/^[0-9a-f]{64}$/, 'must be the id of a container'), at: lineTime }))
    .max(1_000)
    .optional()
    .openapi({ description: 'how far containers were read, in place of `since`' }),
});
/** As for a recycle; how it is to be recycled behind its front. */
export const adoptBody = recycleBody.omit({ anyTime: true }).extend({
  method: z.enum(['front', 'host-dnat', 'queue']).optional(),
  compose: z.boolean().optional().openapi({ description: 'Compose makes the front: only the image of one is put on the host' }),
});
export const scheduleBody = z.strictObject({
  maxAge: z
    .string()
    .refine(text => (parseDuration(text) ?? 0) >= 1_000, 'must be a duration of at least 1s, like 5s or 24h')
    .nullable()
    .optional(),
  method: z.enum(['in-place', 'front', 'host-dnat', 'queue']).optional(),
  ...written,
});

export const problem = z.object({ error: z.looseObject({ code: z.string(), message: z.string(), fix: z.string() }) }).openapi('Problem');
export const sinkParam = z.object({ name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/) });
export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });
