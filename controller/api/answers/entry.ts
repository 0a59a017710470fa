import { z } from '@hono/zod-openapi';
import type { AskedCause } from '../../../profiles/profile.js';
import { fileShape, protocolShape } from './behaviour.js';

const names = z.array(z.string());
const line = {
  id: z.string(),
  source: z.enum(['learned', 'person', 'library', 'alert']),
  expiresAt: z.string().optional(),
  image: z.string().optional().openapi({ description: 'holds in containers of this image alone' }),
};
const kinds = {
  process: {
    ...line,
    kind: z.literal('process'),
    exe: z.string(),
    file: z.array(fileShape).optional(),
    applet: names.optional(),
    script: names.optional(),
    scriptFile: z.array(fileShape).optional(),
    parent: names.optional(),
    user: z.array(z.number()).optional(),
    loaders: names.optional(),
    hash: names.optional(),
    phase: z.literal('startup').optional(),
  },
  listen: { ...line, kind: z.literal('listen'), protocol: protocolShape, port: z.number(), exe: z.string().optional() },
  inbound: { ...line, kind: z.literal('inbound'), protocol: protocolShape, port: z.number(), from: z.string() },
  outbound: {
    ...line,
    kind: z.literal('outbound'),
    protocol: protocolShape,
    to: z.string(),
    port: z.number().optional(),
    exe: z.string().optional(),
  },
  write: {
    ...line,
    kind: z.literal('write'),
    path: z.string(),
    new: z.literal(true).optional(),
    executable: z.literal(true).optional(),
    hash: names.optional(),
  },
  setting: { ...line, kind: z.literal('setting'), setting: z.string(), value: z.string() },
};
/** A line of a profile, and what is told with it. */
function entryWith<const S extends Readonly<Record<string, z.ZodType>>>(more: S) {
  return z.union([
    z.object({ ...kinds.process, ...more }),
    z.object({ ...kinds.listen, ...more }),
    z.object({ ...kinds.inbound, ...more }),
    z.object({ ...kinds.outbound, ...more }),
    z.object({ ...kinds.write, ...more }),
    z.object({ ...kinds.setting, ...more }),
  ]);
}

const sightingShape = z
  .object({
    containers: names,
    hosts: names.optional(),
    containerMinutes: z.number(),
    count: z.number(),
    firstSeen: z.string(),
    lastSeen: z.string(),
    by: z.object({ host: z.string(), container: z.string(), at: z.string(), origin: z.enum(['live', 'scan', 'sampled']) }),
  })
  .openapi('Sighting');
const sentence = z.string().openapi({ description: 'the line in words' });

export const seenEntryShape = entryWith({ sentence, sightings: sightingShape.optional() }).openapi('Entry');
export const approvedImageShape = z
  .object({
    id: z.string().optional(),
    repository: z.string().optional(),
    digest: z.string().optional(),
    signed: z.boolean().optional(),
  })
  .openapi('ApprovedImage');
export const proposalShape = z
  .object({
    id: z.string(),
    kind: z.enum(['startup', 'release', 'fold']),
    what: z.string(),
    adds: z.array(entryWith({ line: sentence })),
    removes: names,
    images: z.array(approvedImageShape),
    seen: z.object({
      hosts: names,
      containers: names,
      count: z.number(),
      firstSeen: z.string().optional(),
      lastSeen: z.string().optional(),
    }),
    decides: z.string().optional(),
    release: z.string().optional(),
    image: z.string().optional(),
    at: z.string(),
  })
  .openapi('Proposal');
export const exceptionShape = z
  .object({
    id: z.string(),
    workload: z.string(),
    owner: z.string(),
    reason: z.string(),
    ticket: z.string().optional(),
    expiresAt: z.string(),
    expired: z.boolean(),
    entries: z.array(entryWith({ sentence })),
    by: z.string(),
    at: z.string(),
  })
  .openapi('Exception');
export const alwaysAskShape = z
  .object({
    key: z.string(),
    entry: entryWith({}).optional(),
    behaviour: z.string(),
    cause: z.enum(['removed', 'hostile', 'ambient', 'one-container', 'late', 'tool'] as const satisfies readonly AskedCause[]),
    reason: z.string().optional(),
    by: z.string(),
    at: z.string(),
  })
  .openapi('AlwaysAsk');
