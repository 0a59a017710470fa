import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { isScoped } from '../access/placements.js';
import { within } from '../access/within.js';
import type { ApiEnv } from './routing.js';
import type { Services } from './services.js';

/** Bounded: past this many scopes the one made first is made anew when it is asked for. */
const maxScopes = 64;

/** The routes once more for each scope, over what there is within it. */
export class Scopes {
  readonly #made = new Map<string, OpenAPIHono<ApiEnv>>();

  constructor(
    readonly services: Services,
    readonly make: (narrowed: Services) => OpenAPIHono<ApiEnv>,
  ) {}

  /** Answers a caller with a scope; undefined for one without. */
  answer(c: Context<ApiEnv>): Promise<Response> | undefined {
    const caller = c.get('caller');
    // A login is not yet anybody's.
    if (caller === undefined || !isScoped(caller)) return undefined;
    return Promise.resolve(
      this.#of(caller).fetch(c.req.raw, { ...c.env, admitted: { caller, csrf: c.get('csrf'), whence: c.get('whence') } }),
    );
  }

  #of({ environments, owners }: { readonly environments: readonly string[]; readonly owners: readonly string[] }) {
    const scope = { environments, owners };
    const key = JSON.stringify([environments, owners]);
    const known = this.#made.get(key);
    if (known) return known;
    const made = this.make(within(this.services, workload => this.services.isWithin(scope, workload)));
    this.#made.set(key, made);
    if (this.#made.size > maxScopes) this.#made.delete(this.#made.keys().next().value!);
    return made;
  }
}

/** Takes over who was let in before. */
export const admitted: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { caller, csrf, whence } = c.env.admitted!;
  c.set('whence', whence);
  c.set('caller', caller);
  if (csrf !== undefined) c.set('csrf', csrf);
  await next();
};
