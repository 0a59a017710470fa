import { createPublicKey, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { keyIdOf, type ListedImage, readList } from '../profiles/image-list.js';

/** Who answers for an image. */
export interface Signed extends ListedImage {
  /** Name of the key's file. */
  readonly by: string;
}

/** Files of either kind, and bytes of one. */
const mostFiles = 1_000;
const mostBytes = 8 << 20;
const lookMs = 2_000;

/**
 * EDGE: the public keys that are trusted here (`<state>/images/keys/*.pub`), and the lists that they signed (`<state>/images/lists/*.json`). Looked at again
 * when a file in there changes. A list that cannot be trusted whole counts as none, and is told.
 */
export class SignedLists {
  readonly #byId = new Map<string, Signed[]>();
  #seen = '';
  #lookedMs = Number.NEGATIVE_INFINITY;

  constructor(
    readonly stateDir: string,
    readonly onTrouble: (what: string, why: unknown) => void,
    readonly now: () => number,
  ) {}

  /** Of an image that containers are started from by this name, without tag; undefined where nobody trusted has signed it. */
  of(id: string, repository: string): Signed | undefined {
    this.look();
    return this.#byId.get(id)?.find(one => one.repository === undefined || one.repository === repository);
  }

  /** Reads them again where a file was changed. */
  look(): void {
    if (this.now() - this.#lookedMs < lookMs) return;
    this.#lookedMs = this.now();
    const keyFiles = filesIn(join(this.stateDir, 'images', 'keys'), '.pub');
    const listFiles = filesIn(join(this.stateDir, 'images', 'lists'), '.json');
    const seen = [...keyFiles, ...listFiles].map(({ path, mark }) => `${path} ${mark}`).join('\n');
    if (seen === this.#seen) return;
    this.#seen = seen;
    const keys = new Map<string, { readonly key: KeyObject; readonly name: string }>();
    for (const { path, name } of keyFiles)
      this.#trying(path, text => {
        const key = createPublicKey(text);
        if (key.asymmetricKeyType !== 'ed25519') throw new Error('it is no Ed25519 key');
        keys.set(keyIdOf(key), { key, name });
      });
    this.#byId.clear();
    const trusted = new Map([...keys].map(([id, { key }]) => [id, key]));
    for (const { path } of listFiles)
      this.#trying(path, text => {
        const read = readList(text, trusted);
        if (read.kind === 'wrong') throw new Error(read.why);
        for (const image of read.list.images)
          this.#byId.set(image.id, [...(this.#byId.get(image.id) ?? []), { ...image, by: keys.get(read.list.key)!.name }]);
      });
  }

  #trying(path: string, take: (text: string) => void): void {
    try {
      take(readFileSync(path, 'utf8'));
    } catch (error) {
      this.onTrouble(`${path} is not trusted`, error);
    }
  }
}

/** By name, none where there is no such folder; what is too large is left out. */
function filesIn(folder: string, end: string) {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter(name => name.endsWith(end))
    .sort()
    .slice(0, mostFiles)
    .flatMap(name => {
      const path = join(folder, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (!stat?.isFile() || stat.size > mostBytes) return [];
      return [{ path, name: name.slice(0, -end.length), mark: `${stat.ino} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}` }];
    });
}
