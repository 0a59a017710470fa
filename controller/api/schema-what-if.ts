import { z } from '@hono/zod-openapi';
import { severities } from '../../profiles/severity.js';
import { modeBody, testBody } from './schema.js';

export const whatIfBody = z.strictObject({
  mode: z.enum(['alert', 'protect']),
  recycle: modeBody.shape.recycle,
  since: testBody.shape.since.openapi({ description: 'RFC 3339, or a duration back from now; absent = seven days' }),
});

export const whatIfShape = z
  .looseObject({
    workload: z.string(),
    from: z.string(),
    to: z.string(),
    replayed: z.number().openapi({ description: 'behaviours that were judged' }),
    complete: z.boolean().openapi({ description: 'false where more was observed than is remembered' }),
    asks: z.number().openapi({ description: 'learned lines that would wait for a person' }),
    wouldAlert: z.number(),
    wouldRecycle: z.number(),
    groups: z.array(
      z.looseObject({
        reason: z.string(),
        severity: z.enum(severities),
        sentence: z.string(),
        count: z.number(),
        containers: z.array(z.string()),
        lastSeen: z.string(),
        recycles: z.boolean(),
      }),
    ),
    held: z
      .array(z.object({ container: z.string(), host: z.string(), keeps: z.array(z.string()) }))
      .openapi({ description: 'nobody but a person recycles these' }),
  })
  .openapi('WhatIf');
