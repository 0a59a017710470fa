import { type EntryMeta, type EntrySpec, entryFrom } from '../entry.js';
import { canonicalPeer } from '../match/address.js';
import { literalOf, normalPath } from '../match/path.js';
import type { Entry, Source } from '../profile.js';
import { settingText } from '../setting-value.js';
import type { ListSpec } from './spec-schema.js';

/** An entry and where the document says it. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly path: readonly PropertyKey[];
}

interface MetaKeys {
  readonly source?: Source | undefined;
  readonly expires?: string | undefined;
  readonly image?: string | undefined;
}

/** Every entry of a document, or of a part of it that begins at `base`, in its order. `source` is that of entries which do not say. */
export function entriesOf(spec: ListSpec, source: Source, base: readonly PropertyKey[] = ['spec']): readonly PlacedEntry[] {
  const metaOf = ({ source: own, expires, image }: MetaKeys): EntryMeta => ({
    source: own ?? source,
    ...(expires !== undefined && { expiresAt: new Date(expires).toISOString() }),
    ...(image !== undefined && { image }),
  });
  const placed: PlacedEntry[] = [];
  const add = (path: readonly PropertyKey[], entry: EntrySpec) => placed.push({ entry: entryFrom(entry), path: [...base, ...path] });
  for (const [i, { source: own, expires, image, exe, phase, ...lists }] of (spec.processes ?? []).entries()) {
    const listed = Object.entries(lists).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, Array.isArray(value) ? value : [value]]],
    );
    add(['processes', i], {
      kind: 'process',
      exe,
      ...Object.fromEntries(listed),
      ...(phase && { phase }),
      ...metaOf({ source: own, expires, image }),
    });
  }
  for (const [i, { protocol, port, exe, ...meta }] of (spec.network?.listen ?? []).entries()) {
    add(['network', 'listen', i], { kind: 'listen', protocol, port, ...(exe !== undefined && { exe }), ...metaOf(meta) });
  }
  for (const [i, { protocol, port, from, ...meta }] of (spec.network?.inbound ?? []).entries()) {
    add(['network', 'inbound', i], { kind: 'inbound', protocol, port, from: canonicalPeer(from), ...metaOf(meta) });
  }
  for (const [i, { protocol, to, port, exe, ...meta }] of (spec.network?.outbound ?? []).entries()) {
    const limits = { ...(port !== undefined && { port }), ...(exe !== undefined && { exe }) };
    add(['network', 'outbound', i], { kind: 'outbound', protocol, to: canonicalPeer(to), ...limits, ...metaOf(meta) });
  }
  for (const [i, write] of (spec.storage?.writes ?? []).entries()) {
    const { path, new: isNew, executable, hash, ...meta } = typeof write === 'string' ? { path: write } : write;
    const what = { ...(isNew && { new: isNew }), ...(executable && { executable }), ...(hash !== undefined && { hash: [hash].flat() }) };
    add(['storage', 'writes', i], { kind: 'write', path: normalPattern(path), ...what, ...metaOf(meta) });
  }
  for (const [setting, given] of Object.entries(spec.settings ?? {})) {
    const isList = Array.isArray(given);
    // An empty list says that there is none of it.
    if (isList && given.length === 0) add(['settings', setting], { kind: 'setting', setting, value: '', source });
    for (const [i, one] of (isList ? given : [given]).entries()) {
      const { value, ...meta } = typeof one === 'object' ? one : { value: one };
      add(['settings', setting, ...(isList ? [i] : [])], { kind: 'setting', setting, value: settingText(setting, value), ...metaOf(meta) });
    }
  }
  return placed;
}

/** A path without detours; in a glob only what does no harm to its marks. */
function normalPattern(pattern: string): string {
  return literalOf(pattern) === undefined && pattern.includes('[') ? pattern : normalPath(pattern);
}
