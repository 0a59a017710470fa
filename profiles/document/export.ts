import { Document, isMap, isSeq, type Node } from 'yaml';
import { formatDuration } from '../duration.js';
import type { Entry, EntryKind, Source } from '../profile.js';
import { percent } from '../recycle-times.js';
import { settingShown } from '../setting-value.js';
import type { Draft } from './document.js';
import { schemaLine, schemaUrl } from './json-schema.js';
import { apiVersion } from './schema.js';
import { literalText } from './variables.js';

/** What was reckoned about the learning, beside what the profile itself holds. */
export interface LearnedFigures {
  readonly containers?: number;
  /** 0–1. */
  readonly coverage?: number;
  readonly spanMs?: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** A profile as its document. Entries in an order of their own, so that two exports differ only where the profiles do. */
export function exportDocument(profile: Draft, figures: LearnedFigures = {}): string {
  const { workload, mode, probation, startupMs, cycle, images, sessions, protect, recycle, learned } = profile;
  const isLearned = profile.entries.some(entry => entry.source === 'learned') || Object.keys({ ...learned, ...figures }).length > 0;
  const source: Source = isLearned ? 'learned' : 'person';
  const { containers, coverage, spanMs } = figures;
  const { sensor, since } = learned;
  const said = {
    apiVersion,
    kind: 'Profile',
    metadata: present({
      workload,
      learned: isLearned
        ? present({
            sensor,
            since,
            containers,
            coverage: coverage === undefined ? undefined : rounded(coverage),
            span: spanMs ? formatDuration(spanMs) : undefined,
          })
        : undefined,
    }),
    spec: present({
      mode,
      probation: probation && formatDuration(probation.forMs),
      startup: startupMs === undefined ? undefined : formatDuration(startupMs),
      cycle,
      images: some(images.map(({ id, repository, digest, signed }) => present({ id, repository, digest, signed }))),
      ...listsSaid(profile.entries, source),
      sessions,
      protect: some(present({ block: some(protect.block), respond: some(protect.respond) })),
      recycle: some(
        present({
          maxAge: recycle.maxAgeMs === undefined ? undefined : formatDuration(recycle.maxAgeMs),
          jitter: recycle.jitter === undefined ? undefined : percent(recycle.jitter),
          method: recycle.method,
          windows: recycle.windows,
          timeZone: recycle.timeZone,
          freeze: recycle.freeze,
          onAlert: recycle.onAlert,
        }),
      ),
    }),
  };
  return documentText(literal(said));
}

/** A document as text, with the schema it is checked by, its entries a line each. */
export function documentText(said: unknown): string {
  // Entries may share a list in memory; each says it in full, for an alias is hard to read and easily too many.
  const document = new Document(said, { aliasDuplicateObjects: false });
  for (const path of [
    ['metadata', 'learned'],
    ['spec', 'protect', 'block'],
  ])
    inline(document.getIn(path, true));
  if (document.hasIn(['spec', 'recycle', 'windows']) || document.hasIn(['spec', 'recycle', 'freeze'])) {
    inlineItems(document.getIn(['spec', 'recycle', 'windows'], true));
    inlineItems(document.getIn(['spec', 'recycle', 'freeze'], true));
  } else inline(document.getIn(['spec', 'recycle'], true));
  for (const path of [
    ['spec', 'images'],
    ['spec', 'processes'],
    ['spec', 'network', 'listen'],
    ['spec', 'network', 'inbound'],
    ['spec', 'network', 'outbound'],
    ['spec', 'storage', 'writes'],
    ['spec', 'sessions', 'allow'],
  ])
    inlineItems(document.getIn(path, true));
  inlineValues(document.getIn(['spec', 'settings'], true));
  inlineValues(document.getIn(['spec', 'protect', 'respond'], true));
  // A long line stays one line: a fold in the middle of a path is hard to read and harder to compare.
  return schemaLine(schemaUrl) + document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** What entries say, as a document lists them under `spec`; `source` is that which goes without saying there. */
export function listsSaid(entries: readonly Entry[], source: Source): Fields {
  const of = <K extends EntryKind>(kind: K) => sorted(entries.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind));
  const processes = of('process').map(entry => ({ exe: entry.exe, ...processLists(entry), ...metaOf(entry, source) }));
  const listen = of('listen').map(({ protocol, port, exe, ...meta }) => ({ protocol, port, exe, ...metaOf(meta, source) }));
  const inbound = of('inbound').map(({ protocol, port, from, ...meta }) => ({ protocol, port, from, ...metaOf(meta, source) }));
  const outbound = of('outbound').map(({ protocol, port, to, exe, ...meta }) => ({ protocol, port, to, exe, ...metaOf(meta, source) }));
  const writes = of('write').map(({ path, new: isNew, executable, hash, ...meta }) =>
    bare(present({ path, new: isNew, executable, hash: scalarOrList(hash), ...metaOf(meta, source) }), 'path'),
  );
  return present({
    processes: some(processes.map(present)),
    network: some(
      present({ listen: some(listen.map(present)), inbound: some(inbound.map(present)), outbound: some(outbound.map(present)) }),
    ),
    storage: writes.length > 0 ? { writes } : undefined,
    settings: some(settingsOf(of('setting'), source)),
  });
}

const listFields = ['file', 'applet', 'script', 'scriptFile', 'parent', 'user', 'loaders', 'hash'] as const;

function processLists(entry: Extract<Entry, { kind: 'process' }>): Fields {
  const lists = listFields.map(field => [field, scalarOrList<unknown>(entry[field])]);
  return { ...Object.fromEntries(lists), phase: entry.phase };
}

function scalarOrList<T>(list: readonly T[] | undefined): T | readonly T[] | undefined {
  return list?.length === 1 ? list[0] : list;
}

function metaOf({ source, expiresAt, image }: Pick<Entry, 'source'> & Partial<Pick<Entry, 'expiresAt' | 'image'>>, usual: Source): Fields {
  return present({ source: source === usual ? undefined : source, expires: expiresAt, image });
}

/** One field alone stands for itself. */
function bare(fields: Fields, field: string): unknown {
  return Object.keys(fields).length === 1 ? fields[field] : fields;
}

function settingsOf(entries: readonly Extract<Entry, { kind: 'setting' }>[], usual: Source): Fields {
  const settings = new Map<string, unknown[]>();
  for (const { setting, value, ...meta } of entries) {
    const shown = bare({ value: settingShown(setting, value), ...metaOf(meta, usual) }, 'value');
    settings.set(setting, [...(settings.get(setting) ?? []), shown]);
  }
  return Object.fromEntries([...settings].map(([setting, values]) => [setting, asWritten(setting, values)]));
}

/** Settings of which a container has any number. */
const lists: ReadonlySet<string> = new Set([
  'capabilities',
  'capAdd',
  'capDrop',
  'securityOpt',
  'devices',
  'sysctls',
  'published',
  'mounts',
]);

function asWritten(setting: string, values: readonly unknown[]): unknown {
  if (values.length === 1 && values[0] === '') return [];
  return values.length === 1 && !lists.has(setting) ? values[0] : values;
}

/** By what the entry says, so that learning in another order exports the same text. */
function sorted<E extends Entry>(entries: readonly E[]): readonly E[] {
  const keyOf = (entry: E) => JSON.stringify([...textsOf(entry), entry.id]);
  return entries
    .map(entry => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
}

function textsOf(entry: Entry): readonly unknown[] {
  switch (entry.kind) {
    case 'process':
      return [entry.exe, entry.applet, entry.script, entry.parent, entry.user];
    case 'write':
      return [entry.path, entry.new, entry.executable];
    case 'setting':
      return [entry.setting, entry.value];
    case 'listen':
      return [entry.protocol, portKey(entry.port), entry.exe];
    case 'inbound':
      return [entry.protocol, portKey(entry.port), entry.from];
    case 'outbound':
      return [entry.protocol, portKey(entry.port), entry.to, entry.exe];
  }
}

function portKey(port: number | undefined): string {
  return String(port ?? 0).padStart(5, '0');
}

/** Every text as itself: what looks like a variable was seen, or written, so. */
function literal(value: unknown): unknown {
  if (typeof value === 'string') return literalText(value);
  if (Array.isArray(value)) return value.map(literal);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, literal(part)]));
}

function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Undefined where there is nothing in it. */
function some<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}

/** Rounded down: 0.99996 is not 1. */
function rounded(share: number): number {
  return Math.floor(share * 10_000 + 1e-9) / 10_000;
}

function inline(node: unknown): void {
  if (isMap(node) || isSeq(node)) node.flow = true;
}
function inlineItems(node: unknown): void {
  if (isSeq(node)) for (const item of node.items) inline(item as Node);
}
function inlineValues(node: unknown): void {
  if (isMap(node)) for (const pair of node.items) inline(pair.value);
}
