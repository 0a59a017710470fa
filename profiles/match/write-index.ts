import type { Write } from '../../proto/behaviour.js';
import type { WriteEntry } from '../profile.js';
import type { Verdict } from '../verdict.js';
import { admission } from './comparison.js';
import { isLive, type Ready } from './live.js';
import { globBase, globMatcher, literalOf, normalPath } from './path.js';
import { admitsAll, compareWritten } from './write.js';

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

  /** What admits a write of which everything was seen that an entry can speak of. */
  find(write: Write & { readonly path: string }, image: string, nowMs: number): Verdict | undefined {
    const { path } = write;
    const admits = (one: Ready<WriteEntry>) => isLive(one, image, nowMs) && admission(compareWritten(one.entry, write)) === 'yes';
    const below = path.endsWith('/');
    const normal = normalPath(path);
    const found = below ? undefined : this.#literal.get(normal)?.find(admits);
    if (found !== undefined) return found.allowed;
    if (this.#globs.size === 0) return undefined;
    // Of a folder itself its own globs speak too.
    for (
      let end = below && normal !== '/' ? normal.length : normal.lastIndexOf('/');
      end >= 0;
      end = end === 0 ? -1 : normal.lastIndexOf('/', end - 1)
    ) {
      for (const { matches, one } of this.#globs.get(normal.slice(0, end)) ?? [])
        if (admits(one) && admitsAll(matches, path)) return one.allowed;
    }
    return undefined;
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
