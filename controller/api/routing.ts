import { createRoute, type OpenAPIHono, type RouteConfig, type z } from '@hono/zod-openapi';
import { isRefusal, type Refusal } from '../refusal.js';
import type { Asked } from '../store/store.js';
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

interface Written {
  readonly by?: string | undefined;
  readonly why?: string | undefined;
  readonly revision?: number | undefined;
}

/** Who asks, where the body does not say: the name of the token. Why, where it does not say: what was done, so that the history tells it. */
export function askedBy({ by = 'operator', why, revision }: Written, done = ''): Asked {
  return { by, why: why || done, ...(revision === undefined ? {} : { revision }) };
}
