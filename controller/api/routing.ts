import { createRoute, type OpenAPIHono, type RouteConfig, type z } from '@hono/zod-openapi';
import { isRefusal, type Refusal } from '../refusal.js';
import type { Asked } from '../store.js';
import { Problem } from './problem.js';
import { problem } from './schema.js';

export type Api = OpenAPIHono;

/** A route of the document: what it takes, what it answers, and how every failure looks. */
export function route<const R extends Pick<RouteConfig, 'method' | 'path' | 'request' | 'summary'>, const S extends z.ZodType>(
  config: R,
  answers: S,
) {
  return createRoute({
    ...config,
    security: [{ token: [] }],
    responses: {
      200: { description: 'done', content: { 'application/json': { schema: answers } } },
      default: { description: 'what went wrong, and the way out', content: { 'application/json': { schema: problem } } },
    },
  });
}

export function jsonBody<T extends z.ZodType>(schema: T) {
  return { body: { required: true, content: { 'application/json': { schema } } } } as const;
}

/** The value, or its refusal as the answer. */
export function granted<T>(answer: T | Refusal): Exclude<T, Refusal> {
  if (isRefusal(answer)) throw new Problem(answer);
  return answer as Exclude<T, Refusal>;
}

/** Who asks, where the body does not say: the name of the token. */
export function askedBy(body: {
  readonly by?: string | undefined;
  readonly why?: string | undefined;
  readonly revision?: number | undefined;
}): Asked {
  const { by = 'operator', why = '', revision } = body;
  return { by, why, ...(revision === undefined ? {} : { revision }) };
}
