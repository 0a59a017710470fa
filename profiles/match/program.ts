import type { Exec } from '../../proto/behaviour.js';
import { anyLoaders, ownOrigins } from '../entry.js';
import type { ProcessEntry } from '../profile.js';
import { type Comparison, Fields } from './comparison.js';

/** Is this program the one the entry lists? Whoever opens a session is a parent of its own: there `parent` says nothing. */
export function compareProgram(entry: ProcessEntry, exec: Exec): Comparison {
  const fields = new Fields()
    .equal('exe', entry.exe, exec.exe)
    .oneOf('file', entry.file ?? ownOrigins, exec.file)
    .oneOf('hash', entry.hash, exec.hash)
    .oneOf('applet', entry.applet, exec.applet)
    .oneOf('script', entry.script, exec.script);
  if (exec.script?.startsWith('/')) fields.oneOf('scriptFile', entry.scriptFile ?? ownOrigins, exec.scriptFile);
  if (!sameLoaders(entry.loaders, exec.loaders)) (exec.loaders === undefined ? fields.unseen : fields.differs).push('loaders');
  if (exec.session !== 'exec') fields.oneOf('parent', entry.parent, exec.parent);
  return fields.oneOf('user', entry.user, exec.user);
}

/** Exactly the listed variables are seen to be set; none where none is listed; whatever is set, seen or not, where the entry says `any`. */
export function sameLoaders(listed: readonly string[] | undefined, set: readonly string[] | undefined): boolean {
  if (listed?.length === 1 && listed[0] === anyLoaders[0]) return true;
  if (set === undefined) return false;
  if (listed === undefined || listed.length === 0) return set.length === 0;
  return listed.length === set.length && set.every(name => listed.includes(name));
}
