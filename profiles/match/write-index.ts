import type { WriteEntry } from '../profile.js';
import type { Verdict } from '../verdict.js';
import { firstLive, isLive, type Ready } from './live.js';
import { globBase, globMatcher, literalOf, normalPath } from './path.js';

interface Glob {
  readonly matches: (path: string) => boolean;
  readonly one: Ready<WriteEntry>;
}

/** Listed paths: literal ones by name, globs under the folder they all lie in. */
export class WriteIndex {
  readonly all: Ready<WriteEntry>[] = [];
  readonly #literal = new Map<string, Ready<WriteEntry>[]>();
  readonly #globs = new Map<string, Glob[]>();

  add(one: Ready<WriteEntry>): void {
    this.all.push(one);
    const literal = literalOf(one.entry.path);
    if (literal === undefined) push(this.#globs, globBase(one.entry.path), { matches: globMatcher(one.entry.path), one });
    else push(this.#literal, literal, one);
  }

  find(written: string, image: string, nowMs: number): Verdict | undefined {
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

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
