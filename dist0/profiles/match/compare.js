import { compareDestination } from './destination.js';
import { compareInbound } from './inbound.js';
import { compareListener } from './listener.js';
import { compareProgram } from './program.js';
import { compareSetting } from './setting.js';
import { compareWrite } from './write.js';
/** The kind of entry that speaks of a kind of behaviour; images are kept apart. */
export const entryKindOf = {
  exec: 'process',
  connect: 'outbound',
  send: 'outbound',
  socket: 'outbound',
  listen: 'listen',
  inbound: 'inbound',
  write: 'write',
  settings: 'setting',
  image: undefined,
};
/** Compares an entry with a behaviour it speaks of; undefined where it speaks of another kind. */
export function compare(entry, behaviour) {
  if (entry.kind !== entryKindOf[behaviour.kind]) return undefined;
  switch (entry.kind) {
    case 'process':
      return behaviour.kind === 'exec' ? compareProgram(entry, behaviour) : undefined;
    case 'outbound':
      return behaviour.kind === 'connect' || behaviour.kind === 'send' || behaviour.kind === 'socket'
        ? compareDestination(entry, behaviour)
        : undefined;
    case 'listen':
      return behaviour.kind === 'listen' ? compareListener(entry, behaviour) : undefined;
    case 'inbound':
      return behaviour.kind === 'inbound' ? compareInbound(entry, behaviour) : undefined;
    case 'write':
      return behaviour.kind === 'write' ? compareWrite(entry, behaviour) : undefined;
    case 'setting':
      return behaviour.kind === 'settings' ? compareSetting(entry, behaviour) : undefined;
  }
}
