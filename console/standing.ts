import { effect, signal } from '@preact/signals';
import { call, Problem } from './api.js';
import { who } from './session.js';
import type { Items } from './shapes.js';

export interface Standing {
  readonly host: string;
  /** `up`: it reacts to what is armed; `down`: it only observes. */
  readonly standing: string;
  readonly at?: string;
  readonly by?: string;
}

const everyMs = 5_000;

/** Which hosts react and which only observe; undefined until it was told. */
export const standings = signal<readonly Standing[] | undefined>(undefined);

export function isDown({ standing }: Standing): boolean {
  return standing === 'down';
}

async function refresh(): Promise<void> {
  try {
    standings.value = (await call<Items<Standing>>('GET', '/stand-down')).items;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

effect(() => {
  if (typeof who.value !== 'object') {
    standings.value = undefined;
    return;
  }
  void refresh();
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') void refresh();
  }, everyMs);
  return () => clearInterval(timer);
});
