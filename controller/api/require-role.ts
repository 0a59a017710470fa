import type { MiddlewareHandler } from 'hono';
import { maySatisfy, type Role } from '../access/caller.js';
import { isScoped } from '../access/placements.js';
import { refusal } from '../refusal.js';
import { Problem } from './problem.js';
import type { ApiEnv } from './routing.js';

/** Lets in whose token has this role, or one that may more. */
export function requireRole(needed: Role): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { name, role } = c.get('caller');
    if (!maySatisfy({ role }, needed))
      throw new Problem(
        refusal(
          'role',
          `this needs the role ${needed}, and the token "${name}" has ${role}`,
          'use a token of that role: "knowngood tokens create"',
        ),
      );
    await next();
  };
}

/** Lets in whoever has no scope: what is told of everything cannot be narrowed. */
export const requireWhole: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (isScoped(c.get('caller')))
    throw new Problem(refusal('role', 'this is of all workloads, and the token has a scope', 'use a token without one'));
  await next();
};
