import { z } from '@hono/zod-openapi';
import { modeBody, testBody } from './schema.js';

export const whatIfBody = z.strictObject({
  mode: z.enum(['alert', 'protect']),
  recycle: modeBody.shape.recycle,
  since: testBody.shape.since.openapi({ description: 'RFC 3339, or a duration back from now; absent = seven days' }),
});
