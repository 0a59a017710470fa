import type { Gap } from './shapes.js';
import { span } from './time.js';

/** Why something was not seen, in words. */
const causes: Readonly<Record<string, string>> = {
  ring: 'more happened at once than the ring holds (KNOWNGOOD_RING_BYTES)',
  bucket: 'one container did too much at once',
  map: 'a table in the kernel was full',
  'agent-down': 'no agent was running',
  engine: 'the container engine did not answer',
  broker: 'the broker was gone for too long',
  clock: 'the clock was set',
  links: 'the kernel had let go of the sensor',
  outbox: 'the outbox was full or was lost',
  waiting: 'the container was gone before the engine told whose it was',
  decode: 'a record could not be read',
  walk: 'a container has changed more files than are looked at',
};

export const whyNotSeen = (cause: string): string => causes[cause] ?? cause;

/** `not seen nearby: 12 s, 340 lost: one container did too much at once (and 2 more times)`. */
export function gapLine({ cause, from, to, count }: Gap, all: number): string {
  const forMs = Math.max(0, Date.parse(to) - Date.parse(from));
  const lost = count === undefined ? 'nobody knows how many' : `${count} lost`;
  const more = all > 1 ? ` (and ${all - 1} more ${all === 2 ? 'time' : 'times'})` : '';
  return `not all was seen around it: ${from}, for ${span(forMs)}, ${lost}: ${whyNotSeen(cause)}${more}`;
}
