import { z } from '@hono/zod-openapi';

const names = z.array(z.string());
/** Somebody who came into a container, or what was opened for one. */
const told = {
  id: z.string(),
  kind: z.enum(['exec', 'attach', 'copy', 'opened']),
  by: z.string().optional(),
  reason: z.string().optional(),
  from: z.string(),
  until: z.string().optional(),
  argv: names,
  commands: names,
  commandsTotal: z.number(),
  unsure: names.optional().openapi({ description: 'commands that may be of it' }),
  unsureTotal: z.number().optional(),
  files: names,
  filesTotal: z.number().optional(),
  tty: z.boolean().optional(),
  direction: z.enum(['in', 'out']).optional().openapi({ description: 'of a copy' }),
  person: z
    .object({ name: z.string(), uid: z.number().optional(), how: z.string(), guess: z.boolean() })
    .optional()
    .openapi({ description: 'who it seems to be, and by what' }),
  coveredBy: z.object({ id: z.string(), by: z.string().optional() }).optional().openapi({ description: 'what was opened for it' }),
  keep: z.literal(true).optional(),
};

export const toldSessionShape = z.object(told).openapi('ToldSession');
export const sessionShape = z
  .object({
    ...told,
    workload: z.string(),
    host: z.string(),
    container: z.object({ id: z.string(), name: z.string().optional() }).optional(),
    alert: z.string().optional(),
    allowed: z.literal(true).optional(),
  })
  .openapi('Session');
