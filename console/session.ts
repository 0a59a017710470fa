import { signal } from '@preact/signals';
import { kept } from './keep.js';

const base = './api/v1';

export interface Who {
  readonly name: string;
  readonly role: 'viewer' | 'operator' | 'admin';
  /** Empty = all. */
  readonly environments: readonly string[];
  readonly owners: readonly string[];
  /** What every change carries: a page from elsewhere cannot know it. */
  readonly csrf: string;
}

/** Who is logged in, by the cookie of this browser, which no script can read; `unknown` until the controller was asked. */
export const who = signal<Who | 'nobody' | 'unknown'>('unknown');

/** Whether who is logged in may change anything, or only look. */
export function mayChange(): boolean {
  return typeof who.value === 'object' && who.value.role !== 'viewer';
}
export function isAdmin(): boolean {
  return typeof who.value === 'object' && who.value.role === 'admin';
}

/** The headers by which the controller knows that it is this page that calls. */
export function csrf(): Readonly<Record<string, string>> {
  return typeof who.value === 'object' ? { 'x-knowngood-csrf': who.value.csrf } : {};
}

/** Whether anybody logged in here before: who never was here need not be asked for. It opens nothing. */
const wasHere = kept('login', '', ['', 'yes']);

/** Whether this browser is logged in already. Nobody, where nobody answers. */
export async function askWho(): Promise<void> {
  if (wasHere.value === '') {
    who.value = 'nobody';
    return;
  }
  try {
    const answer = await fetch(`${base}/login`);
    who.value = answer.ok ? ((await answer.json()) as Who) : 'nobody';
  } catch {
    who.value = 'nobody';
  }
}

/** The login has ended, here or there. */
export function loggedOut(): void {
  wasHere.value = '';
  who.value = 'nobody';
}

/** Ends it on the controller, too; where that does not answer, it ends by itself. */
export async function logOut(): Promise<void> {
  await fetch(`${base}/logout`, { method: 'POST', headers: { ...csrf(), 'content-type': 'application/json' }, body: '{}' }).catch(() => {});
  loggedOut();
}

/** Logs in; false where the token is not valid here. Rejects where nobody answers. */
export async function logIn(token: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${base}/login`, { method: 'POST', headers, body: JSON.stringify({ token }) });
  if (!answer.ok) return false;
  wasHere.value = 'yes';
  who.value = (await answer.json()) as Who;
  return true;
}
