import { signal } from '@preact/signals';

/** Where the reader is: the parts of the address behind `#/`, decoded. */
export const route = signal<readonly string[]>(partsOf(location.hash));

addEventListener('hashchange', () => {
  route.value = partsOf(location.hash);
});

export function partsOf(hash: string): readonly string[] {
  const parts = hash.replace(/^#\/?/, '').split('/').filter(Boolean);
  return parts.map(part => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

/** The address of a page, to link to. */
export function to(...parts: readonly string[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

export function go(...parts: readonly string[]): void {
  location.hash = to(...parts);
}

/** Another place on the same page: no step of its own in the browser's history. */
export function replace(...parts: readonly string[]): void {
  history.replaceState(null, '', to(...parts));
  route.value = parts;
}
