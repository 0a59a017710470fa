import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';
import type { components, paths } from './gen/api.js';

export type { components, paths } from './gen/api.js';

type Schemas = components['schemas'];
export type Alert = Schemas['Alert'];
export type Host = Schemas['Host'];
export type Incident = Schemas['Incident'];
export type Profile = Schemas['Profile'];
export type Recycle = Schemas['Recycle'];
export type Status = Schemas['Status'];
export type WhatIf = Schemas['WhatIf'];
export type Workload = Schemas['Workload'];

/** Where the controller is, and what lets in. */
export interface ClientOptions {
  /** Without a path, like `http://127.0.0.1:7470`. */
  readonly url: string;
  /** As `knowngood tokens create` gave it. */
  readonly token: string;
  /** In place of the one that the program runs on, as where a certificate of one's own is trusted. */
  readonly fetch?: typeof globalThis.fetch;
}

export type Client = FetchClient<paths>;

/** A client of the HTTP API: every route by its path, with what it takes and answers as types. A call resolves with `data` or `error`; `granted` throws. */
export function createClient({ url, token, fetch }: ClientOptions): Client {
  return createFetchClient<paths>({
    baseUrl: url.replace(/\/+$/, ''),
    headers: { authorization: `Bearer ${token}` },
    // A list of names is given several times, as the API reads it.
    querySerializer: { array: { style: 'form', explode: true } },
    ...(fetch === undefined ? {} : { fetch: request => fetch(request) }),
  });
}

/** Why the controller did not do it: a code, a sentence, and the way out. */
export class Refused extends Error {
  constructor(
    /** Of HTTP. */
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fix: string,
  ) {
    super(message);
    this.name = 'Refused';
  }
}

/** What a call answered. Throws Refused for what was not done; rejects as `fetch` does where nobody answers. */
export async function granted<T>(
  call: Promise<{ readonly data?: T; readonly error?: Schemas['Problem']; readonly response: Response }>,
): Promise<T> {
  const { data, error, response } = await call;
  if (error === undefined && response.ok) return data as T;
  const { code, message, fix } = error?.error ?? {
    code: 'internal',
    message: `the answer is ${response.status}`,
    fix: 'see the log of the controller',
  };
  throw new Refused(response.status, code, message, fix);
}
