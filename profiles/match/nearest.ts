import type { Behaviour } from '../../proto/behaviour.js';
import type { Verdict } from '../verdict.js';
import { compare } from './compare.js';
import { isLive, type Ready } from './live.js';

type Deviation = Extract<Verdict, { kind: 'deviation' }>;

/** Entries looked at for one deviation: past it a nearer one may be missed, which costs only words in the alert. */
const maxCompared = 128;

/** What names a behaviour of each kind: what differs where no entry comes near it. */
const telling = {
  exec: 'exe',
  connect: 'peer',
  send: 'peer',
  socket: 'protocol',
  listen: 'port',
  inbound: 'peer',
  write: 'path',
  settings: 'value',
  image: 'id',
} as const satisfies Record<Behaviour['kind'], string>;

/**
 * The entry that comes nearest to a behaviour outside the profile, and the fields in which they differ, most telling first.
 * An entry that would admit it but is over, or is another image's, differs in `expiresAt` or `image`.
 */
export function deviation(behaviour: Behaviour, candidates: Iterable<Ready>, image: string, nowMs: number): Deviation {
  let nearest: Ready | undefined;
  let fewest: readonly string[] = [];
  let left = maxCompared;
  for (const one of candidates) {
    if (left-- === 0) break;
    const comparison = compare(one.entry, behaviour);
    if (comparison === undefined || !isNear(behaviour, comparison.differs)) continue;
    const differs = [...comparison.differs];
    if (!isLive(one, image, nowMs)) differs.push(one.expiresMs === undefined || nowMs < one.expiresMs ? 'image' : 'expiresAt');
    if (differs.length === 0) continue;
    if (nearest === undefined || differs.length < fewest.length) {
      nearest = one;
      fewest = differs;
    }
  }
  return nearest === undefined
    ? { kind: 'deviation', differs: [telling[behaviour.kind]] }
    : { kind: 'deviation', nearest: nearest.entry.id, differs: fewest };
}

/** Near enough to help a reader: the same program by path or name, the same peer or port, the same setting. */
function isNear(behaviour: Behaviour, differs: readonly string[]): boolean {
  switch (behaviour.kind) {
    case 'exec':
      // Programs of another path are candidates only where they have the same name.
      return differs.length <= 4;
    case 'connect':
    case 'send':
      return !(differs.includes('port') && (differs.includes('peer') || differs.includes('name')));
    case 'socket':
    case 'inbound':
      return differs.length === 1;
    case 'listen':
      return differs.length === 1 || !differs.includes('port');
    case 'write':
      return false;
    case 'settings':
      return !differs.includes('setting');
    case 'image':
      return false;
  }
}
