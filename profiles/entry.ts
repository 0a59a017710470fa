import { createHash } from 'node:crypto';
import { type Behaviour, type Connect, type Exec, type FileOrigin, fileOrigins, type Send, type Write } from '../proto/behaviour.js';
import type { Origin } from '../proto/records.js';
import { learnedWrite, patternOf } from './learned-write.js';
import { isOutside } from './outside.js';
import type { Entry, EntryId, EntryKind, Source } from './profile.js';

/** Who put an entry there and how long it holds. */
export interface EntryMeta {
  readonly source: Source;
  readonly expiresAt?: string;
  readonly image?: string;
}
type WithoutId<T> = T extends Entry ? Omit<T, 'id'> : never;
/** An entry before it has its id. */
export type EntrySpec = WithoutId<Entry>;

/** The origins a program may have where its entry says nothing. */
export const ownOrigins: readonly FileOrigin[] = ['image', 'metadata-changed'];

/** Content that the image does not have, or that has no name to have it under. */
export const hostileOrigins: readonly FileOrigin[] = ['drift', 'memfd', 'deleted', 'foreign-overlay'];
const openOrigins = fileOrigins.filter(origin => !hostileOrigins.includes(origin));
/** As an entry's `loaders`: whatever is set. */
export const anyLoaders: readonly string[] = ['any'];

/** The fields that make an entry the same line, in the order they enter its id. Only append: ids are kept in profiles. */
const identity = {
  process: ['exe', 'file', 'applet', 'script', 'scriptFile', 'parent', 'user', 'loaders', 'hash', 'phase'],
  listen: ['protocol', 'port', 'exe'],
  inbound: ['protocol', 'port', 'from'],
  outbound: ['protocol', 'to', 'port', 'exe'],
  write: ['path', 'new', 'executable', 'hash'],
  setting: ['setting', 'value'],
} as const satisfies Record<EntryKind, readonly string[]>;

/** 12 hex digits over what the line says (lists as sets) and the image it is limited to; not over its source or expiry. */
export function entryId(entry: EntrySpec): EntryId {
  const values = entry as unknown as Readonly<Record<string, unknown>>;
  let canonical: string = entry.kind;
  for (const field of [...identity[entry.kind], 'image']) canonical += part(values[field]);
  return createHash('sha256').update(canonical, 'utf8').digest('hex').slice(0, 12);
}

/** The entry with its id. */
export function entryFrom(spec: EntrySpec): Entry {
  return { ...spec, id: entryId(spec) } as Entry;
}

/**
 * The narrowest entry that admits this behaviour: it never admits more than was seen (but for new files, see `learnedWrite`), so a behaviour
 * whose identity was not all seen makes none. Where a person decides (`source` other than `learned`) an unseen parent or user is left open instead.
 * So is all that was not seen of a program that was not watched when it began (`origin`), for whoever watches it the next time sees more;
 * but never which program it is. Undefined also for images, which a profile keeps apart, and for what our own probes do.
 */
export function entryOf(behaviour: Behaviour, meta: EntryMeta, origin: Origin = 'live'): Entry | undefined {
  if (('session' in behaviour && behaviour.session === 'recycler') || isOutside(behaviour)) return undefined;
  const spec = specOf(behaviour, meta, origin);
  return spec && entryFrom(spec);
}

function specOf(behaviour: Behaviour, meta: EntryMeta, origin: Origin): EntrySpec | undefined {
  switch (behaviour.kind) {
    case 'exec':
      return origin === 'live' ? programOf(behaviour, meta) : openProgramOf(behaviour, meta);
    case 'connect':
    case 'send':
      return outboundOf(behaviour, meta);
    case 'socket': {
      // Such a socket passes no hook that names its peers: listing it admits them all, and the line says so.
      const { protocol, exe } = behaviour;
      return protocol && { kind: 'outbound', protocol, to: 'any', ...(exe && { exe }), ...meta };
    }
    case 'listen': {
      const { protocol, port, exe } = behaviour;
      return protocol && port !== undefined ? { kind: 'listen', protocol, port, ...(exe && { exe }), ...meta } : undefined;
    }
    case 'inbound': {
      const { protocol, port, peer } = behaviour;
      return protocol && port !== undefined && peer ? { kind: 'inbound', protocol, port, from: peer, ...meta } : undefined;
    }
    case 'write':
      return writeOf(behaviour, meta);
    case 'settings': {
      const { setting, value } = behaviour;
      return setting && value !== undefined ? { kind: 'setting', setting, value, ...meta } : undefined;
    }
    case 'image':
      return undefined;
  }
}

function writeOf(write: Write, meta: EntryMeta): EntrySpec | undefined {
  const { path, executable, hash } = write;
  if (!path || executable === undefined) return undefined;
  if (executable) return { kind: 'write', path: patternOf(path), executable, ...(hash && { hash: [hash] }), ...meta };
  const listed = meta.source === 'learned' ? learnedWrite(write) : { path: patternOf(path) };
  return listed && { kind: 'write', ...listed, ...meta };
}

function programOf(exec: Exec, meta: EntryMeta): EntrySpec | undefined {
  const { exe, file, applet, script, scriptFile, parent, user, loaders, hash } = exec;
  if (!exe || applet === undefined || script === undefined) return undefined;
  if (meta.source === 'learned' && (parent === undefined || user === undefined)) return undefined;
  const foreign = file !== undefined && !ownOrigins.includes(file);
  const foreignScript = script.startsWith('/') && scriptFile !== undefined && !ownOrigins.includes(scriptFile);
  return {
    kind: 'process',
    exe,
    ...(foreign && { file: [file] }),
    applet: [applet],
    script: [script],
    ...(foreignScript && { scriptFile: [scriptFile] }),
    ...(parent !== undefined && { parent: [parent] }),
    ...(user !== undefined && { user: [user] }),
    ...(loaders?.length && { loaders }),
    ...((foreign || foreignScript) && hash && { hash: [hash] }),
    ...meta,
  };
}

/** Admits every program that this one may turn out to be. What is hostile alerts whatever was learned, and is not among it. */
function openProgramOf(exec: Exec, meta: EntryMeta): EntrySpec | undefined {
  const { exe, file, applet, script, scriptFile, parent, user, loaders, hash } = exec;
  if (!exe) return undefined;
  const [fileFrom, scriptFrom] = [openTo(file), script === '' || script === 'inline' ? undefined : openTo(scriptFile)];
  return {
    kind: 'process',
    exe,
    ...(fileFrom && { file: fileFrom }),
    ...(applet !== undefined && { applet: [applet] }),
    ...(script !== undefined && { script: [script] }),
    ...(scriptFrom && { scriptFile: scriptFrom }),
    ...(parent !== undefined && { parent: [parent] }),
    ...(user !== undefined && { user: [user] }),
    ...(loaders === undefined ? { loaders: anyLoaders } : loaders.length > 0 && { loaders }),
    ...(hash && { hash: [hash] }),
    ...meta,
  };
}

/** Where a file may come from of which this was seen; undefined for what an entry admits anyway. */
function openTo(origin: FileOrigin | undefined): readonly FileOrigin[] | undefined {
  if (origin === undefined) return openOrigins;
  return ownOrigins.includes(origin) ? undefined : [origin];
}

function outboundOf(call: Connect | Send, meta: EntryMeta): EntrySpec | undefined {
  const { protocol, peer, port, name, exe } = call;
  // A workload's name is steadier than the name it was looked up by; an address is less steady than either.
  const to = name && !peer?.startsWith('workload:') ? `dns:${name}` : peer;
  if (!protocol || !to) return undefined;
  // Sockets in the file system have no ports.
  if (protocol === 'unix') return { kind: 'outbound', protocol, to, ...(exe && { exe }), ...meta };
  return port === undefined ? undefined : { kind: 'outbound', protocol, to, port, ...(exe && { exe }), ...meta };
}

function part(value: unknown): string {
  if (value === undefined) return '|-';
  if (Array.isArray(value)) {
    const set = [...new Set(value.map(String))].sort();
    return `|[${set.length}${set.map(part).join('')}]`;
  }
  const text = String(value);
  return `|${text.length}:${text}`;
}
