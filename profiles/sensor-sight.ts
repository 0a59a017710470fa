import type { Behaviour, FileOrigin } from '../proto/behaviour.js';
import { ownOrigins } from './entry.js';
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
 * image itself that the workload starts. Who watches every program meets all of them at once.
 */
export function mayHaveMissed({ learned }: Pick<Profile, 'learned'>, behaviour: Behaviour): boolean {
  if (learned.sensor !== 'sampling' || behaviour.kind !== 'exec') return false;
  const { session, file, script, scriptFile } = behaviour;
  return session !== 'exec' && isOwn(file) && (!script?.startsWith('/') || isOwn(scriptFile));
}

function isOwn(origin: FileOrigin | undefined): boolean {
  return origin !== undefined && ownOrigins.includes(origin);
}
