import type { Listen } from '../../proto/behaviour.js';
import type { ListenEntry } from '../profile.js';
import { type Comparison, Fields } from './comparison.js';

/** Is this the listening port that the entry lists, for this program? */
export function compareListener(entry: ListenEntry, listen: Listen): Comparison {
  return new Fields()
    .equal('protocol', entry.protocol, listen.protocol)
    .equal('port', entry.port, listen.port)
    .equal('exe', entry.exe, listen.exe);
}
