import { createRoute, type OpenAPIHono, type RouteConfig, type z } from '@hono/zod-openapi';
import { type Caller, rootCaller } from '../access/caller.js';
import { needOf } from '../access/needs.js';
import { isRefusal, type Refusal } from '../refusal.js';
import type { Asked } from '../store/store.js';
import { Problem } from './problem.js';
import { requireRole } from './require-role.js';
import { problem } from './schema.js';
import type { Whence } from './whence.js';

/** What is known of a request once it was let in. */
export interface ApiEnv {
  Variables: {
    readonly whence: Whence;
    readonly caller: Caller;
    /** By what the caller is counted. */
    readonly counted: string;
    /** Of the login that the request came by; absent where it came by a token. */
    readonly csrf?: string;
    /** Whether what it was let in by still lets in. */
    readonly holds?: () => boolean;
  };
  /** Handed on to where a scope is answered. */
  Bindings: {
    readonly admitted?: { readonly caller: Caller; readonly csrf: string | undefined; readonly whence: Whence };
    /** As Node.js has it; absent where nothing came over a network. */
    readonly incoming?: { readonly socket: { readonly remoteAddress?: string } };
  };
}
export type Api = OpenAPIHono<ApiEnv>;
/** As much of a request as says who sent it. */
export interface From {
  get(name: 'caller'): Caller;
}

/** A route of the document: what it takes, what it answers, who may call it, and how every failure looks. */
export function route<const R extends Pick<RouteConfig, 'method' | 'path' | 'request' | 'summary'>, const S extends z.ZodType>(
  config: R,
  answers: S,
) {
  const need = needOf(config.method, config.path);
  return createRoute({
    ...config,
    ...(need === 'nobody' ? { security: [] } : { security: [{ token: [] }, { login: [] }], middleware: [requireRole(need)] as const }),
    'x-needs': need,
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

/**
 * Who asks, and why; where nobody says why, what was done, so that the history tells it. A token has a name and goes by it; the one in the state folder
 * stands for several people, who say who they are.
 */
export function askedBy(from: From, { by = 'operator', why, revision }: Written, done = ''): Asked {
  const caller = from.get('caller');
  return { by: caller.id === rootCaller.id ? by : caller.name, why: why || done, ...(revision === undefined ? {} : { revision }) };
}
