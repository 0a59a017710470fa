import { Fields } from './comparison.js';
import { globMatcher, literalOf, normalPath } from './path.js';
/** May this path be written? */
export function compareWrite(entry, write) {
  const fields = new Fields();
  if (write.path === undefined) fields.unseen.push('path');
  else if (!pathIs(entry.path, normalPath(write.path))) fields.differs.push('path');
  return fields;
}
function pathIs(pattern, path) {
  const literal = literalOf(pattern);
  return literal === undefined ? globMatcher(pattern)(path) : literal === path;
}
