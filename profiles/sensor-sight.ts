import type { Behaviour, FileOrigin } from '../proto/behaviour.js';
import { ownOrigins } from './entry.js';
import { isLoopback } from './match/address.js';
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

/**
 * Whether the sensor that a profile was learned by may have missed this again and again, for it may be over before the next sample: a program of the
 * image itself that the workload starts; a call of a port that the workload serves, of which nothing stays behind here when the caller hangs up first.
 * Who watches every program and call meets all of them at once. What a workload calls elsewhere is told all the same: it is where data leaves.
 */
export function mayHaveMissed({ learned, entries }: Pick<Profile, 'learned' | 'entries'>, behaviour: Behaviour): boolean {
  if (learned.sensor !== 'sampling') return false;
  const isServed = (port: number | undefined) =>
    entries.some(entry => entry.kind === 'listen' && entry.protocol === 'tcp' && entry.port === port);
  switch (behaviour.kind) {
    case 'exec': {
      const { session, file, script, scriptFile } = behaviour;
      return session !== 'exec' && isOwn(file) && (!script?.startsWith('/') || isOwn(scriptFile));
    }
    case 'inbound':
      return behaviour.protocol === 'tcp' && isServed(behaviour.port);
    case 'connect':
      return behaviour.protocol === 'tcp' && isLoopback(behaviour.peer ?? '') && isServed(behaviour.port);
    default:
      return false;
  }
}

function isOwn(origin: FileOrigin | undefined): boolean {
  return origin !== undefined && ownOrigins.includes(origin);
}
