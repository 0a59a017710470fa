import { firstLive, isLive } from './live.js';
import { globBase, globMatcher, literalOf, normalPath } from './path.js';
/** Listed paths: literal ones by name, globs under the folder they all lie in. */
export class WriteIndex {
  all = [];
  #literal = new Map();
  #globs = new Map();
  add(one) {
    this.all.push(one);
    const literal = literalOf(one.entry.path);
    if (literal === undefined) push(this.#globs, globBase(one.entry.path), { matches: globMatcher(one.entry.path), one });
    else push(this.#literal, literal, one);
  }
  find(written, image, nowMs) {
    const path = normalPath(written);
    const found = firstLive(this.#literal.get(path), image, nowMs);
    if (found !== undefined || this.#globs.size === 0) return found;
    for (let end = path.lastIndexOf('/'); end >= 0; end = end === 0 ? -1 : path.lastIndexOf('/', end - 1)) {
      for (const { matches, one } of this.#globs.get(path.slice(0, end)) ?? []) {
        if (isLive(one, image, nowMs) && matches(path)) return one.allowed;
      }
    }
    return undefined;
  }
}
function push(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
