import { BusError } from '../proto/bus.js';

/** NATS is away, too slow for now, or its disk is full: worth trying again. Anything else would fail again. */
export function isOutage(error: unknown): boolean {
  return error instanceof BusError && passing.has(error.code);
}
const passing: ReadonlySet<string> = new Set<BusError['code']>(['unreachable', 'timeout', 'nobody', 'full', 'no-room']);

/** No store takes it as it is, however often it is tried. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof BusError && error.code === 'too-large';
}
