import { globMatcher, literalOf } from './match/path.js';
import type { Profile } from './profile.js';

interface Listed {
  readonly paths: ReadonlySet<string>;
  readonly matchers: readonly ((path: string) => boolean)[];
}

/** Made once for each profile: a change of it is another one. */
const listed = new WeakMap<Profile, Listed>();

/** Whether a profile lists a program of this path at all, whoever starts it, how and when. */
export function listsProgram(profile: Profile, path: string): boolean {
  const known = listed.get(profile) ?? listedOf(profile);
  listed.set(profile, known);
  return known.paths.has(path) || known.matchers.some(matches => matches(path));
}

function listedOf({ entries }: Profile): Listed {
  const paths = new Set<string>();
  const matchers: Listed['matchers'][number][] = [];
  for (const entry of entries) {
    if (entry.kind !== 'process') continue;
    const literal = literalOf(entry.exe);
    if (literal === undefined) matchers.push(globMatcher(entry.exe));
    else paths.add(literal);
  }
  return { paths, matchers };
}
