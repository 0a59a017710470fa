import { signal } from '@preact/signals';

export interface Who {
  readonly name: string;
  readonly role: 'viewer' | 'operator' | 'admin';
}

/** Who is logged in; `unknown` until the controller was asked. */
export const who = signal<Who | 'nobody' | 'unknown'>('nobody');

/** Whether who is logged in may change anything, or only look. */
export function mayChange(): boolean {
  return typeof who.value === 'object' && who.value.role !== 'viewer';
}

/** Only here, and gone with the page: what lies in a browser's storage is read by whoever gets a script into the page. */
let bearer = '';

/** The headers by which the controller knows that it is this page that calls. */
export function csrf(): Readonly<Record<string, string>> {
  return bearer === '' ? {} : { authorization: `Bearer ${bearer}` };
}

export function loggedOut(): void {
  bearer = '';
  who.value = 'nobody';
}

/** Logs in; false where the token is not valid here. Rejects where nobody answers. */
export async function logIn(token: string): Promise<boolean> {
  const answer = await fetch('./api/v1/profiles', { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) return false;
  bearer = token;
  who.value = { name: 'operator', role: 'admin' };
  return true;
}
