import { BusError } from '../proto/bus.js';
/** NATS is away, or too slow for now: worth trying again. Anything else would fail again. */
export function isOutage(error) {
  return (
    error instanceof BusError &&
    (error.code === 'unreachable' || error.code === 'timeout' || error.code === 'nobody' || error.code === 'full')
  );
}
