import { Document, isMap, isSeq } from 'yaml';
import { apiVersion, documentKind } from './document-schema.js';
import { formatDuration } from './duration.js';
import { settingShown } from './setting-value.js';
/** A profile as its document. Entries in an order of their own, so that two exports differ only where the profiles do. */
export function exportDocument(profile, figures = {}) {
  const { workload, mode, images, sessions, protect, recycle, learned } = profile;
  const isLearned = profile.entries.some(entry => entry.source === 'learned') || Object.keys({ ...learned, ...figures }).length > 0;
  const source = isLearned ? 'learned' : 'person';
  const of = kind => sorted(profile.entries.filter(entry => entry.kind === kind));
  const processes = of('process').map(entry => ({ exe: entry.exe, ...processLists(entry), ...metaOf(entry, source) }));
  const listen = of('listen').map(({ protocol, port, exe, ...meta }) => ({ protocol, port, exe, ...metaOf(meta, source) }));
  const inbound = of('inbound').map(({ protocol, port, from, ...meta }) => ({ protocol, port, from, ...metaOf(meta, source) }));
  const outbound = of('outbound').map(({ protocol, port, to, exe, ...meta }) => ({ protocol, port, to, exe, ...metaOf(meta, source) }));
  const writes = of('write').map(({ path, ...meta }) => bare({ path, ...metaOf(meta, source) }, 'path'));
  const { containers, coverage, spanMs } = figures;
  const { sensor, since } = learned;
  const document = new Document({
    apiVersion,
    kind: documentKind,
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
      images: some(images.map(({ id, repository, signed }) => present({ id, repository, signed }))),
      processes: some(processes.map(present)),
      network: some(
        present({ listen: some(listen.map(present)), inbound: some(inbound.map(present)), outbound: some(outbound.map(present)) }),
      ),
      storage: writes.length > 0 ? { writes } : undefined,
      settings: some(settingsOf(of('setting'), source)),
      sessions,
      protect: some(present({ block: some(protect.block), respond: some(protect.respond) })),
      recycle: some(
        present({ maxAge: recycle.maxAgeMs === undefined ? undefined : formatDuration(recycle.maxAgeMs), method: recycle.method }),
      ),
    }),
  });
  for (const path of [
    ['metadata', 'learned'],
    ['spec', 'protect', 'block'],
    ['spec', 'recycle'],
  ])
    inline(document.getIn(path, true));
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
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
const listFields = ['file', 'applet', 'script', 'scriptFile', 'parent', 'user', 'loaders', 'hash'];
function processLists(entry) {
  const lists = listFields.map(field => [field, scalarOrList(entry[field])]);
  return { ...Object.fromEntries(lists), phase: entry.phase };
}
function scalarOrList(list) {
  return list?.length === 1 ? list[0] : list;
}
function metaOf({ source, expiresAt, image }, usual) {
  return present({ source: source === usual ? undefined : source, expires: expiresAt, image });
}
/** One field alone stands for itself. */
function bare(fields, field) {
  return Object.keys(fields).length === 1 ? fields[field] : fields;
}
function settingsOf(entries, usual) {
  const settings = new Map();
  for (const { setting, value, ...meta } of entries) {
    const shown = bare({ value: settingShown(setting, value), ...metaOf(meta, usual) }, 'value');
    settings.set(setting, [...(settings.get(setting) ?? []), shown]);
  }
  return Object.fromEntries([...settings].map(([setting, values]) => [setting, asWritten(setting, values)]));
}
/** Settings of which a container has any number. */
const lists = new Set(['capabilities', 'capAdd', 'capDrop', 'securityOpt', 'devices', 'sysctls', 'published', 'mounts']);
function asWritten(setting, values) {
  if (values.length === 1 && values[0] === '') return [];
  return values.length === 1 && !lists.has(setting) ? values[0] : values;
}
/** By what the entry says, so that learning in another order exports the same text. */
function sorted(entries) {
  const keyOf = entry => JSON.stringify([...textsOf(entry), entry.id]);
  return entries
    .map(entry => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
}
function textsOf(entry) {
  switch (entry.kind) {
    case 'process':
      return [entry.exe, entry.applet, entry.script, entry.parent, entry.user];
    case 'write':
      return [entry.path];
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
function portKey(port) {
  return String(port ?? 0).padStart(5, '0');
}
function present(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
/** Undefined where there is nothing in it. */
function some(value) {
  return Object.keys(value).length > 0 ? value : undefined;
}
/** Rounded down: 0.99996 is not 1. */
function rounded(share) {
  return Math.floor(share * 10_000 + 1e-9) / 10_000;
}
function inline(node) {
  if (isMap(node) || isSeq(node)) node.flow = true;
}
function inlineItems(node) {
  if (isSeq(node)) for (const item of node.items) inline(item);
}
function inlineValues(node) {
  if (isMap(node)) for (const pair of node.items) inline(pair.value);
}
