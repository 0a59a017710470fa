import { Fields } from './comparison.js';
/** Is this the listening port that the entry lists, for this program? */
export function compareListener(entry, listen) {
  return new Fields()
    .equal('protocol', entry.protocol, listen.protocol)
    .equal('port', entry.port, listen.port)
    .equal('exe', entry.exe, listen.exe);
}
