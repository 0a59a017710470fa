import type { Write } from '../../proto/behaviour.js';
import type { WriteEntry } from '../profile.js';
import { type Comparison, Fields } from './comparison.js';
import { globMatcher, literalOf, normalPath } from './path.js';

/** May this path be written, and be what it is? */
export function compareWrite(entry: WriteEntry, write: Write): Comparison {
  const fields = new Fields();
  if (write.path === undefined) fields.unseen.push('path');
  else if (!pathIs(entry.path, write.path)) fields.differs.push('path');
  return compareWritten(entry, write, fields);
}

/** The rest of it: whether it is new, a program, and which. */
export function compareWritten(entry: WriteEntry, { under, executable, hash }: Write, fields = new Fields()): Comparison {
  if (entry.new && !under) (under === undefined ? fields.unseen : fields.differs).push('under');
  fields.equal('executable', entry.executable === true, executable);
  // What is no program has no hash; one that could not be read whole is not the listed one.
  if (executable && entry.hash && !entry.hash.includes(hash ?? '')) fields.differs.push('hash');
  return fields;
}

function pathIs(pattern: string, path: string): boolean {
  const literal = literalOf(pattern);
  if (literal !== undefined) return !path.endsWith('/') && literal === normalPath(path);
  return admitsAll(globMatcher(pattern), path);
}

/** A path that ends in `/` is of everything below that folder, however deep: a glob admits it that admits any of it. */
export function admitsAll(matches: (path: string) => boolean, path: string): boolean {
  if (!path.endsWith('/')) return matches(normalPath(path));
  const folder = normalPath(path);
  return matches(`${folder}/${strange}`) && matches(`${folder}/${strange}/.${strange}/${strange}`);
}
/** A name that no pattern means in particular. */
const strange = '\u{10fffd}';
