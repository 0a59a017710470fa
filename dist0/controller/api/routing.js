import { createRoute } from '@hono/zod-openapi';
import { isRefusal } from '../refusal.js';
import { Problem } from './problem.js';
import { problem } from './schema.js';
/** A route of the document: what it takes, what it answers, and how every failure looks. */
export function route(config, answers) {
  return createRoute({
    ...config,
    security: [{ token: [] }],
    responses: {
      200: { description: 'done', content: { 'application/json': { schema: answers } } },
      default: { description: 'what went wrong, and the way out', content: { 'application/json': { schema: problem } } },
    },
  });
}
export function jsonBody(schema) {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}
/** The value, or its refusal as the answer. */
export function granted(answer) {
  if (isRefusal(answer)) throw new Problem(answer);
  return answer;
}
/** Who asks, where the body does not say: the name of the token. */
export function askedBy(body) {
  const { by = 'operator', why = '', revision } = body;
  return { by, why, ...(revision === undefined ? {} : { revision }) };
}
