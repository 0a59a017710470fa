import { z } from '@hono/zod-openapi';
import { roles } from '../access/caller.js';

/** Plain characters only: it stands in histories, in the audit and on pages. */
const name = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/, 'must be 1 to 64 of letters, digits and . _ @ -, and begin with a letter or digit');
const names = z.array(z.string().min(1).max(200)).max(100).default([]);

export const loginBody = z.strictObject({ token: z.string().min(1).max(200) });
export const nothingBody = z.strictObject({});
export const tokenBody = z.strictObject({
  name,
  role: z.enum(roles),
  environments: names.openapi({ description: 'workloads of these only; none = of all' }),
  owners: names.openapi({ description: 'workloads of these only; none = of all' }),
  expires: z.union([z.number(), z.string()]).optional().openapi({ description: 'RFC 3339, a duration from now, or ms since the epoch' }),
  by: z.string().min(1).max(200).optional(),
});

const scope = { environments: z.array(z.string()), owners: z.array(z.string()) };
export const loginShape = z.object({ name: z.string(), role: z.enum(roles), ...scope, csrf: z.string() }).openapi('Login');
export const tokenShape = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(roles),
    ...scope,
    createdAt: z.string(),
    by: z.string(),
    expiresAt: z.string().optional(),
    lastUsedAt: z.string().optional(),
  })
  .openapi('Token');
/** The only answer that has what is secret of one. */
export const newTokenShape = tokenShape.extend({ token: z.string() }).openapi('NewToken');
