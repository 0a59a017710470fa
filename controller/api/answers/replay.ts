import { z } from '@hono/zod-openapi';
import { severities } from '../../../profiles/severity.js';
import { behaviourShape } from './behaviour.js';

const group = {
  reason: z.string(),
  severity: z.enum(severities),
  sentence: z.string(),
  behaviour: behaviourShape,
  count: z.number(),
  containers: z.array(z.string()),
  firstSeen: z.string(),
  lastSeen: z.string(),
};
const replayed = {
  workload: z.string(),
  from: z.string(),
  to: z.string(),
  replayed: z.number().openapi({ description: 'behaviours that were judged' }),
  complete: z.boolean().openapi({ description: 'false where more was observed than is remembered' }),
  wouldAlert: z.number(),
};
export const replayShape = z.object({ ...replayed, groups: z.array(z.object(group)) }).openapi('Replay');
export const whatIfShape = z
  .object({
    ...replayed,
    asks: z.number().openapi({ description: 'learned lines that would wait for a person' }),
    wouldRecycle: z.number(),
    groups: z.array(z.object({ ...group, recycles: z.boolean() })),
    held: z
      .array(z.object({ container: z.string(), host: z.string(), keeps: z.array(z.string()) }))
      .openapi({ description: 'nobody but a person recycles these' }),
  })
  .openapi('WhatIf');
