import { csrf, loggedOut } from './session.js';

const base = './api/v1';

/** What the controller refuses, with the way out that it names. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fix: string,
  ) {
    super(message);
  }
}

/** One call; rejects with `Problem` for whatever is not done, also where nobody answers (status 0). */
export async function call<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const answer = await reach(method, path, body, signal);
  return (await answer.json()) as T;
}

export async function reach(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { ...csrf(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  let answer: Response;
  try {
    answer = await fetch(`${base}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, 'unreachable', 'the controller does not answer', 'npx --no-install knowngood status');
  }
  if (answer.ok) return answer;
  const { error } = (await answer.json().catch(() => ({}))) as { readonly error?: { code: string; message: string; fix: string } };
  if (answer.status === 401 && path !== '/login') loggedOut();
  throw new Problem(answer.status, error?.code ?? 'internal', error?.message ?? answer.statusText, error?.fix ?? '');
}

/** The path with a query; what is undefined or empty is left away, a list is given several times. */
export function query(path: string, fields: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === '') continue;
    for (const one of typeof value === 'object' ? value : [String(value)]) params.append(name, one);
  }
  return params.size === 0 ? path : `${path}?${params}`;
}
