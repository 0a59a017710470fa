import { roughlyIn } from '../duration.js';
import { type Words, words } from './words.js';

/** As long as these milliseconds, to the nearest whole unit that a reader needs. */
export function span(ms: number): Words {
  const { n, unit } = roughlyIn(ms);
  return words(`span.${unit}`, { n });
}
