import picomatch from 'picomatch';

const globMarks = /(?<!\\)(?:\\\\)*[*?[{]/;
/** A path as the pattern that matches it and nothing else. */
export function escapeGlob(path) {
  return path.replace(/[\\*?[\]{}]/g, '\\$&');
}
/** The one path a pattern stands for, or undefined where it is a glob. */
export function literalOf(pattern) {
  return globMarks.test(pattern) ? undefined : normalPath(pattern.replace(/\\([\\*?[\]{}])/g, '$1'));
}
/** Without doubled or trailing slashes, `.` and `..`; a path from the kernel has none of them and comes back as it is. */
export function normalPath(path) {
  if (!/\/\/|\/\.{0,2}$|\/\.{1,2}\//.test(path)) return path;
  const parts = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
/**
 * What a glob of a profile matches: `*` within one segment, `**` any depth, never the bare folder before it; hidden files count.
 * Only `*` `?` `[…]` `{…}` are special, so that a parenthesis in a file name stays one.
 */
export function globMatcher(pattern) {
  const deep = pattern.replace(/\/\*\*$/, '/**/*');
  const plain = deep.replace(/\\.|\[[^\]]*\]|[()!+@|"]/g, forPicomatch);
  return picomatch(plain, { dot: true, nonegate: true, noextglob: true });
}
function forPicomatch(mark) {
  if (mark.length === 1) return `\\${mark}`;
  // Picomatch folds a run of backslashes into one; as a class of its own each stays.
  return mark === '\\\\' ? '[\\\\]' : mark.replace(/^\[!/, '[^');
}
/** The folder that everything a glob matches lies below, without a trailing slash; `''` for the root. */
export function globBase(pattern) {
  const segments = [];
  for (const segment of pattern.split('/')) {
    if (globMarks.test(segment)) break;
    segments.push(segment.replace(/\\([\\*?[\]{}])/g, '$1'));
  }
  return segments.join('/');
}
