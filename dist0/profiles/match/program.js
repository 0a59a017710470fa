import { ownOrigins } from '../entry.js';
import { Fields } from './comparison.js';
/** Is this program the one the entry lists? Whoever opens a session is a parent of its own: there `parent` says nothing. */
export function compareProgram(entry, exec) {
  const fields = new Fields()
    .equal('exe', entry.exe, exec.exe)
    .oneOf('file', entry.file ?? ownOrigins, exec.file)
    .oneOf('hash', entry.hash, exec.hash)
    .oneOf('applet', entry.applet, exec.applet)
    .oneOf('script', entry.script, exec.script);
  if (exec.script?.startsWith('/')) fields.oneOf('scriptFile', entry.scriptFile ?? ownOrigins, exec.scriptFile);
  if (exec.loaders === undefined) fields.unseen.push('loaders');
  else if (!sameLoaders(entry.loaders, exec.loaders)) fields.differs.push('loaders');
  if (exec.session !== 'exec') fields.oneOf('parent', entry.parent, exec.parent);
  return fields.oneOf('user', entry.user, exec.user);
}
/** Exactly the listed variables are set; none where none is listed. */
export function sameLoaders(listed, set) {
  if (listed === undefined || listed.length === 0) return set.length === 0;
  return listed.length === set.length && set.every(name => listed.includes(name));
}
