import type { Behaviour } from '../proto/behaviour.js';
import type { SensorKind } from '../proto/records.js';

/**
 * Whether a sensor could have told of such behaviour however often it happened. What a profile does not list because nobody could see it while it
 * was learned is no deviation: it is unknown.
 */
export function couldTell(sensor: SensorKind | undefined, behaviour: Behaviour): boolean {
  if (sensor !== 'sampling') return true;
  switch (behaviour.kind) {
    case 'exec':
    case 'settings':
    case 'image':
      return true;
    case 'connect':
    case 'listen':
    case 'inbound':
      return behaviour.protocol === undefined || behaviour.protocol === 'tcp';
    // Datagrams, local sockets, packets and files leave nothing to sample.
    case 'send':
    case 'socket':
    case 'write':
      return false;
  }
}
