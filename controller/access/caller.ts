/** What a token may do; each may all that those before it may. */
export const roles = ['viewer', 'operator', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who asks: the token by which a request came, whoever sent it. */
export interface Caller {
  /** Of the token; `root` is the one in the state folder. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Workloads of these only; empty = of all. */
  readonly environments: readonly string[];
  readonly owners: readonly string[];
}

/** The token in the state folder: whoever can read it may do all, and may say in whose name. */
export const rootCaller: Caller = { id: 'root', name: 'root', role: 'admin', environments: [], owners: [] };

export function maySatisfy({ role }: Pick<Caller, 'role'>, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
