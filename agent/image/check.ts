import type { BadEntry, ImageCheck, LayerDifference } from '../../proto/image-check.js';
import type { ImageLayer, LayersOnDisk } from '../container/container.js';
import { differenceOf, imageSet, type LayerEntry, lineOf, SetHash } from './entry.js';
import type { LayerRecord, Manifests } from './manifests.js';
import { eachEntry, Interrupted, quickHash, type TreeWalk } from './tree.js';

export type Depth = 'quick' | 'deep';

export interface LayerCheckOptions {
  readonly layersOf: (image: string) => Promise<LayersOnDisk>;
  readonly manifests: Manifests;
  readonly below: (folder: number, name: string) => string;
  readonly nowUs: () => number;
  readonly signal: AbortSignal;
}

/** Entries that differ, listed; all are counted. */
const mostListed = 50;
/** Names in one layer; past them it cannot be checked. */
const mostNames = 1_000_000;
/** Folders of one layer. */
const placesKept = 16;
const nowhere = 'it is another; what was written down of its names is not whole any more, so nobody can say which';

interface LayerFound {
  readonly record: LayerRecord;
  readonly firstSeen: boolean;
  readonly deep: boolean;
  readonly names: number;
  readonly bytes: number;
  readonly differences: readonly LayerDifference[];
  readonly count: number;
}

/** Are an image's layers on this host what they were when they were first seen here? Never rejects, but with `Interrupted`. */
export class LayerCheck {
  constructor(readonly options: LayerCheckOptions) {}

  /** `rest`: called after each turn of a few ms with its length; paces what nobody waits for. */
  async check(image: string, depth: Depth, rest: TreeWalk['rest']): Promise<ImageCheck> {
    const { layersOf, nowUs } = this.options;
    const began = performance.now();
    const found: LayerFound[] = [];
    const bad: BadEntry[] = [];
    const summary = (kind: ImageCheck['kind'], why?: string): ImageCheck => ({
      image,
      kind,
      ...(why !== undefined && { why }),
      deep: found.length > 0 && found.every(layer => layer.deep),
      checked: found.length,
      firstSeen: found.filter(layer => layer.firstSeen).length,
      bad,
      badCount: found.reduce((sum, layer) => sum + layer.count, 0),
      // Of some of its layers alone it would stand for another image.
      ...(why === undefined && {
        set: imageSet(found.map(layer => layer.record)),
        takenAtUs: Math.max(...found.map(layer => layer.record.takenAtUs)),
      }),
      names: found.reduce((sum, layer) => sum + layer.names, 0),
      bytes: found.reduce((sum, layer) => sum + layer.bytes, 0),
      ms: Math.round((performance.now() - began) * 10) / 10,
      atUs: nowUs(),
    });
    let missed: string | undefined;
    try {
      const layers = await layersOf(image);
      if (layers.kind === 'unsupported') return summary('unchecked', layers.why);
      for (const [at, layer] of layers.layers.entries()) {
        try {
          const one = await this.#layer(layer, depth, rest);
          found.push(one);
          for (const difference of one.differences)
            if (bad.length < mostListed) bad.push({ layer: layer.diffId, at: at + 1, ...difference });
        } catch (error) {
          if (error instanceof Interrupted) throw error;
          // The others are looked at all the same: nobody hides a change in one by breaking what is known of another.
          missed ??= (error as Error).message;
        }
      }
    } catch (error) {
      if (error instanceof Interrupted) throw error;
      missed = (error as Error).message;
    }
    return summary(bad.length > 0 ? 'changed' : missed === undefined ? 'same' : 'unchecked', missed);
  }

  async #layer({ diffId, folder }: ImageLayer, depth: Depth, rest: TreeWalk['rest']): Promise<LayerFound> {
    const { manifests, below, signal, nowUs } = this.options;
    const walk: TreeWalk = { folder, below, rest, signal, names: mostNames };
    // Before contents are read: what is written meanwhile is noticed the next time.
    const { quick, names } = await quickHash(walk);
    const known = manifests.read(diffId);
    if (known === undefined) return this.#admit(walk, diffId, quick, names);
    if (depth === 'quick' && known.places.some(place => place.folder === folder && place.quick === quick))
      return { record: known, firstSeen: false, deep: false, names, bytes: 0, differences: [], count: 0 };
    const hash = new SetHash();
    const bytes = await eachEntry(walk, entry => hash.add(lineOf(entry)));
    const read = { firstSeen: false, deep: true, names, bytes };
    const { differences, count } = hash.digest() === known.set ? { differences: [], count: 0 } : await this.#compare(walk, known);
    if (count > 0) return { ...read, record: known, differences, count };
    const others = known.places.filter(place => place.folder !== folder);
    const record = { ...known, places: [...others, { folder, quick }].slice(-placesKept), readAtUs: nowUs() };
    manifests.write(record);
    return { ...read, record, differences, count };
  }

  async #admit(walk: TreeWalk, diffId: string, quick: string, names: number): Promise<LayerFound> {
    const { manifests, nowUs } = this.options;
    const draft = manifests.draft(diffId);
    const hash = new SetHash();
    let bytes = 0;
    try {
      bytes = await eachEntry(walk, entry => {
        const line = lineOf(entry);
        hash.add(line);
        draft.add(line);
      });
    } catch (error) {
      draft.drop();
      throw error;
    }
    const atUs = nowUs();
    const record = { diffId, set: hash.digest(), names, bytes, takenAtUs: atUs, readAtUs: atUs, places: [{ folder: walk.folder, quick }] };
    // Another look may have been quicker: what was written down first holds.
    const first = manifests.read(diffId);
    const read = { deep: true, names, bytes };
    if (first === undefined) {
      draft.keep(record);
      return { ...read, record, firstSeen: true, differences: [], count: 0 };
    }
    draft.drop();
    if (first.set === record.set) return { ...read, record: first, firstSeen: true, differences: [], count: 0 };
    return { ...read, record: first, firstSeen: false, ...(await this.#compare(walk, first)) };
  }

  /** Name by name, of a layer whose hash is another. Where what was written down is not whole any more, that it differs is all that can be said. */
  async #compare(
    walk: TreeWalk,
    known: LayerRecord,
  ): Promise<{ readonly differences: readonly LayerDifference[]; readonly count: number }> {
    const before = await this.#writtenDown(known);
    if (before === undefined) return { differences: [{ path: '/', change: 'changed', differs: nowhere }], count: 1 };
    const differences: LayerDifference[] = [];
    let count = 0;
    const note = (difference: LayerDifference | undefined) => {
      if (difference === undefined) return;
      count++;
      if (differences.length < mostListed) differences.push(difference);
    };
    await eachEntry(walk, entry => {
      const line = before.get(entry.path);
      before.delete(entry.path);
      if (line !== lineOf(entry)) note(differenceOf(line === undefined ? undefined : (JSON.parse(line) as LayerEntry), entry));
    });
    for (const line of before.values()) note(differenceOf(JSON.parse(line) as LayerEntry, undefined));
    return { differences, count };
  }

  /** Lines by path; undefined where they are not those that the record speaks of. */
  async #writtenDown({ diffId, set }: LayerRecord): Promise<Map<string, string> | undefined> {
    const lines = new Map<string, string>();
    const hash = new SetHash();
    try {
      for await (const line of this.options.manifests.lines(diffId)) {
        hash.add(line);
        lines.set((JSON.parse(line) as LayerEntry).path, line);
      }
    } catch {
      return undefined;
    }
    return hash.digest() === set ? lines : undefined;
  }
}
