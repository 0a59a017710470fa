import type { Container } from './container.js';
import { canaryLabel, frontOf, stackLabel } from './intent.js';

/** One way to be selected; several are alternatives. */
export type Selector = { readonly by: 'all' } | { readonly by: 'label'; readonly key: string; readonly value?: string };

/**
 * `KNOWNGOOD_CONTAINERS`: `all`, or `label=key=value` / `label=key`, separated by commas or line ends; any of them selects.
 * Empty means `all`. Throws for anything else: a typing error must not widen what may be touched.
 */
export function selectorsOf(text: string): readonly Selector[] {
  const parts = text
    .split(/[,\n]/)
    .map(part => part.trim())
    .filter(part => part !== '');
  if (parts.length === 0) return [{ by: 'all' }];
  return parts.map(part => {
    if (part === 'all') return { by: 'all' };
    const found = /^label=([^=]+)(?:=(.*))?$/.exec(part);
    if (found === null) throw new Error(`KNOWNGOOD_CONTAINERS: "${part}" is neither "all" nor "label=key=value"`);
    return { by: 'label', key: found[1]!, ...(found[2] === undefined ? {} : { value: found[2] }) };
  });
}

/** May this stack watch and touch the container? Never what another stack runs for itself. */
export function isSelected(selectors: readonly Selector[], stack: string, container: Pick<Container, 'labels' | 'imageLabels'>): boolean {
  const owner = container.labels[stackLabel];
  if (owner !== undefined && owner !== stack) return false;
  if (container.labels[canaryLabel] === stack || frontOf(container) !== undefined) return true;
  return selectors.some(selector => {
    if (selector.by === 'all') return true;
    const value = container.labels[selector.key];
    return value !== undefined && (selector.value === undefined || selector.value === value);
  });
}
