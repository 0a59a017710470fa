import { effect, type Signal, signal } from '@preact/signals';

/** A choice of the reader that holds over visits; what was kept and is none of the choices any more is forgotten. */
export function kept<T extends string>(name: string, first: T, choices?: readonly T[]): Signal<T> {
  const key = `knowngood.${name}`;
  const found = stored(key) as T | null;
  const choice = signal(found !== null && (choices === undefined || choices.includes(found)) ? found : first);
  effect(() => {
    try {
      localStorage.setItem(key, choice.value);
    } catch {
      // A browser that keeps nothing still shows everything.
    }
  });
  return choice;
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
