import { type Document, isMap, isScalar, isSeq, type Node, type Pair, parseAllDocuments, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Entry } from '../profile.js';
import { type Draft, parseDocuments } from './document.js';
import { entriesOf } from './entries.js';
import type { ProfileYaml } from './schema.js';

/**
 * A document as somebody has written it already: what `next` says, with the comments, the order and the spelling of `before` wherever both say the
 * same. `next` as it is where `before` is no such document. Never says anything else than `next`.
 */
export function inFormOf(before: string, next: string): string {
  const [old, fresh] = [single(before), single(next)];
  if (!old || !fresh) return next;
  if (sameDraft(old.draft, fresh.draft)) return before;
  adopt(old.document.contents, fresh.document.contents, [], { old: linesOf(old.document), fresh: linesOf(fresh.document) });
  // A long line stays one line, as in an export.
  const text = old.document.toString({ lineWidth: 0, flowCollectionPadding: true });
  const written = single(text);
  return written && sameDraft(written.draft, fresh.draft) ? text : next;
}

/** What each entry of a document says, by where it stands. */
type Lines = ReadonlyMap<string, string>;
interface Both {
  readonly old: Lines;
  readonly fresh: Lines;
}

/** A file's only document. One that repeats itself by aliases has no lines of its own to be kept. */
function single(text: string): { readonly document: Document; readonly draft: Draft } | undefined {
  const { documents, findings } = parseDocuments(text, '');
  const [parsed, ...others] = documents;
  if (!parsed || others.length > 0 || findings.some(one => one.severity === 'error')) return undefined;
  const [document] = parseAllDocuments(text, { uniqueKeys: false, version: '1.2' }) as readonly Document[];
  if (!document) return undefined;
  const aliases: unknown[] = [];
  visit(document, {
    Alias(_, alias) {
      aliases.push(alias);
    },
  });
  return aliases.length === 0 ? { document, draft: parsed.draft } : undefined;
}

function linesOf(document: Document): Lines {
  const { metadata, spec } = document.toJS() as ProfileYaml;
  // The same line says something else in a document where another source goes without saying.
  const usual = metadata.learned ? 'learned' : 'person';
  return new Map(entriesOf(spec, usual).map(({ entry, path }) => [keyOf(path), `${lineOf(entry)} ${usual}`]));
}
function lineOf({ id, source, expiresAt }: Entry): string {
  return [id, source, expiresAt ?? ''].join(' ');
}
function keyOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('\0');
}

/** Makes `old` say what `fresh` does. */
function adopt(old: unknown, fresh: unknown, path: readonly PropertyKey[], both: Both): void {
  if (!isMap(old) || !isMap(fresh)) return;
  const named = (map: YAMLMap, key: string) => (map.items as Pair[]).find(pair => isScalar(pair.key) && String(pair.key.value) === key);
  old.items = (old.items as Pair[]).filter(({ key }) => isScalar(key) && named(fresh, String(key.value)) !== undefined);
  for (const pair of fresh.items as Pair[]) {
    const key = String((pair.key as { readonly value: unknown }).value);
    const known = named(old, key);
    const at = [...path, key];
    if (!known) old.items.push(pair);
    else if (isMap(known.value) && isMap(pair.value) && !isSaid(both, at)) adopt(known.value, pair.value, at, both);
    else if (isSeq(known.value) && isSeq(pair.value)) adoptList(known.value, pair.value, at, both);
    else if (!same(known.value, pair.value, at, both)) known.value = commented(pair.value, known.value);
  }
}

/** A value that is an entry by itself, such as that of a setting. */
function isSaid({ old, fresh }: Both, path: readonly PropertyKey[]): boolean {
  return old.has(keyOf(path)) || fresh.has(keyOf(path));
}

/** The items that both have stay where and as they are; the others go, and what is new comes behind them. */
function adoptList(old: YAMLSeq, fresh: YAMLSeq, path: readonly PropertyKey[], { old: before, fresh: after }: Both): void {
  const says = (item: unknown, at: number, lines: Lines) => lines.get(keyOf([...path, at])) ?? plainText(item);
  const byId = (line: string) => line.split(' ')[0]!;
  const left = new Map(fresh.items.map((item, at) => [byId(says(item, at, after)), { item, line: says(item, at, after) }]));
  const kept = old.items.flatMap((item, at): unknown[] => {
    const line = says(item, at, before);
    const meant = left.get(byId(line));
    left.delete(byId(line));
    if (!meant) return [];
    return [meant.line === line ? item : commented(meant.item, item)];
  });
  old.items = [...kept, ...[...left.values()].map(({ item }) => item)];
}

function same(old: unknown, fresh: unknown, path: readonly PropertyKey[], lines: Both): boolean {
  const key = keyOf(path);
  return (lines.old.get(key) ?? plainText(old)) === (lines.fresh.get(key) ?? plainText(fresh));
}

/** The node with the comments of the one whose place it takes. */
function commented<T>(node: T, before: unknown): T {
  const { comment, commentBefore, spaceBefore } = (before ?? {}) as Partial<Node>;
  Object.assign(node as object, {
    ...(comment && { comment }),
    ...(commentBefore && { commentBefore }),
    ...(spaceBefore && { spaceBefore }),
  });
  return node;
}

/** Without blanks, so that it is its own first word. */
function plainText(node: unknown): string {
  return encodeURIComponent(JSON.stringify(node));
}

/** Everything that a document says, its figures of learning too; in what order it says it means nothing. */
function sameDraft(one: Draft, other: Draft): boolean {
  const said = ({ entries, ...rest }: Draft) => unordered([rest, entries.map(lineOf)]);
  return said(one) === said(other);
}

function unordered(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (Array.isArray(part)) return [...part].sort((x, y) => (unordered(x) < unordered(y) ? -1 : 1));
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)));
  });
}
