import { z } from '@hono/zod-openapi';
import { causes } from '../../profiles/incident/looks-like.js';
import { severities } from '../../profiles/severity.js';
import { allowedShape } from './answers/alert.js';
import { proofShapes } from './answers/host.js';
import { saidWords, wordsShape } from './answers/words.js';
import { alertsQuery, allowBody, incidentId, incidentNumber } from './schema.js';

export const incidentsQuery = alertsQuery.pick({ workload: true, since: true, status: true }).extend({
  limit: z.coerce.number().int().min(1).max(10_000).default(200),
});
const ofAlert = /^[0-9a-f]{10,64}$/;
/** By its number, or by an alert of it, which is what was told. */
export const anyIncidentParam = z.object({
  id: z
    .string()
    .refine(text => incidentId.test(text) || ofAlert.test(text), 'is no id of an incident, which is INC- and a number, nor of an alert')
    .openapi({ param: { name: 'id', in: 'path' }, type: 'string', example: 'INC-7', description: 'its own, or that of an alert of it' }),
});
export const incidentParam = z.object({
  id: z
    .string()
    .regex(incidentId, 'is no id of an incident, which is INC- and a number')
    .transform(incidentNumber)
    .openapi({ param: { name: 'id', in: 'path' }, type: 'string', example: 'INC-7' }),
});

const short = z.string().min(1).max(200).optional();
/** What any action on an incident may carry; which needs what is told where it lacks. */
export const incidentBody = z.strictObject({
  by: short.openapi({ description: 'who, where the token stands for several people' }),
  why: z.string().max(2_000).optional(),
  text: z.string().min(1).max(4_000).optional().openapi({ description: 'of a note' }),
  assignee: short.openapi({ description: 'who has it from now on' }),
  ticket: short.openapi({ description: 'its id or address elsewhere' }),
  how: z
    .enum(['networks', 'pause'])
    .optional()
    .openapi({ description: 'of contain: cut from its networks, or paused; absent = cut, where there are any' }),
  revision: z
    .number()
    .int()
    .min(1)
    .optional()
    .openapi({ description: 'of the incident it was decided on; one that moved since is a conflict' }),
});

export const incidentAllowBody = allowBody.extend({
  alerts: z
    .array(z.string())
    .min(1)
    .max(1_000)
    .optional()
    .openapi({ description: 'of the incident; absent = every open one of it that may be allowed so' }),
  by: incidentBody.shape.by,
  why: incidentBody.shape.why,
  revision: incidentBody.shape.revision,
});

const names = z.array(z.string());
const because = z.object({
  what: z.string(),
  because: names,
  words: z.array(wordsShape).openapi({ description: 'of `because`, one for one' }),
});
export const incidentShape = z
  .object({
    id: z.string().openapi({ example: 'INC-7' }),
    status: z.enum(['open', 'acknowledged', 'contained', 'resolved', 'false-alarm']),
    severity: z.enum(severities),
    workload: z.string(),
    owner: z.string().optional(),
    environment: z.string().optional(),
    sentence: z.string(),
    words: saidWords,
    openedAt: z.string(),
    lastSeen: z.string(),
    acknowledged: z.object({ at: z.string(), by: z.string() }).optional(),
    closedAt: z.string().optional(),
    closedBy: z.string().optional(),
    why: z.string().optional(),
    containers: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        host: z.string(),
        image: z.string(),
        generation: z.number(),
        startedAt: z.string().optional(),
      }),
    ),
    alerts: names,
    assignee: z.string().optional(),
    ticket: z.string().optional(),
    notes: z.array(z.object({ at: z.string(), by: z.string(), text: z.string() })),
    looksLike: because.extend({ what: z.enum([...causes, 'unclear']) }),
    notBecause: z.array(because.extend({ what: z.enum(causes) })),
    prevalence: z.object({ replicas: z.number(), of: z.number(), hosts: z.number(), ofHosts: z.number() }),
    timeline: z.array(
      z.object({
        at: z.string(),
        kind: z.string(),
        sentence: z.string(),
        words: saidWords,
        alert: z.string().optional(),
        severity: z.enum(severities).optional(),
        count: z.number().optional().openapi({ description: 'how often by now, where more than once' }),
        lastSeen: z.string().optional(),
        nearest: z.string().optional().openapi({ description: 'the line of the profile that comes nearest, in words' }),
        differs: names.optional(),
        by: z.string().optional(),
      }),
    ),
    reach: z.object({
      peers: names,
      volumes: z.array(z.object({ path: z.string(), writable: z.boolean() })),
      sockets: names,
      secrets: names.openapi({ description: 'names to rotate; what they hold never leaves the host' }),
    }),
    elsewhere: z.array(z.object({ workload: z.string(), host: z.string(), what: z.string(), at: z.string(), alert: z.string() })),
    elsewhereTotal: z.number().optional().openapi({ description: 'where there are more than these' }),
    blind: z.array(z.object({ host: z.string(), cause: z.string(), from: z.string(), to: z.string(), count: z.number().optional() })),
    hosts: z
      .array(z.object({ host: z.string(), silent: z.boolean(), ...proofShapes }))
      .openapi({ description: 'whether alerts arrive from where it is' }),
    contained: z.object({ at: z.string(), by: z.string(), how: z.enum(['networks', 'pause']) }).optional(),
    mergedInto: z.string().optional(),
    revision: z.number(),
  })
  .openapi('Incident');
export const allowedIncidentShape = incidentShape
  .extend({
    allowed: z.array(allowedShape),
    left: z
      .array(z.object({ alert: z.string(), sentence: z.string(), why: z.string(), fix: z.string() }))
      .openapi({ description: 'open ones that cannot be allowed so, and why' }),
  })
  .openapi('AllowedIncident');
