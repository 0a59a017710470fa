import type { Behaviour } from '../proto/behaviour.js';
import type { Profile } from './profile.js';

/**
 * Whether the sensor that a profile was learned by could have told of such behaviour, had it happened. What a profile does not list because nobody
 * could see it is no deviation: it is unknown.
 */
export function couldTell({ learned, entries }: Pick<Profile, 'learned' | 'entries'>, behaviour: Behaviour): boolean {
  if (learned.sensor !== 'sampling') return true;
  switch (behaviour.kind) {
    case 'exec':
    case 'settings':
    case 'image':
      return true;
    case 'connect':
    case 'listen':
    case 'inbound':
      return behaviour.protocol === undefined || behaviour.protocol === 'tcp';
    // Datagrams and packets leave nothing to sample.
    case 'send':
    case 'socket':
      return false;
    // Only root looks at what is written; and hardly a workload writes nothing.
    case 'write':
      return entries.some(entry => entry.kind === 'write');
  }
}
