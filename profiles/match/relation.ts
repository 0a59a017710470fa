import { anyLoaders, ownOrigins } from '../entry.js';
import type { Entry, InboundEntry, OutboundEntry, ProcessEntry, WriteEntry } from '../profile.js';
import { type Cidr, contains, parseAddress, parseCidr } from './address.js';
import { globBase, globMatcher, literalOf } from './path.js';

/**
 * How what two lines admit lies to each other, whatever their expiry and image. `within`: all that the one admits the other admits, too; `meets`:
 * something may be admitted by both; `apart`: nothing is. In doubt it is `meets`: that costs a question more, and admits nothing.
 */
export type Relation = 'within' | 'meets' | 'apart';

export function relation(one: Entry, other: Entry): Relation {
  if (one.id === other.id) return 'within';
  switch (one.kind) {
    case 'process':
      return other.kind === 'process' ? programs(one, other) : 'apart';
    case 'outbound':
      return other.kind === 'outbound' ? destinations(one, other) : 'apart';
    case 'inbound':
      return other.kind === 'inbound' ? callers(one, other) : 'apart';
    case 'listen':
      if (other.kind !== 'listen') return 'apart';
      return all(same(one.protocol, other.protocol), same(one.port, other.port), open(one.exe, other.exe));
    case 'write':
      return other.kind === 'write' ? writes(one, other) : 'apart';
    case 'setting':
      return other.kind === 'setting' ? all(same(one.setting, other.setting), same(one.value, other.value)) : 'apart';
  }
}

function programs(one: ProcessEntry, other: ProcessEntry): Relation {
  const scripts = [...(one.script ?? ['']), ...(other.script ?? [''])];
  const scriptFile = list(one.scriptFile ?? ownOrigins, other.scriptFile ?? ownOrigins);
  return all(
    same(one.exe, other.exe),
    list(one.file ?? ownOrigins, other.file ?? ownOrigins),
    list(one.applet, other.applet),
    list(one.script, other.script),
    // It says nothing of a program that runs no script of its own file.
    scriptFile === 'apart' && !scripts.every(script => script.startsWith('/')) ? 'meets' : scriptFile,
    list(one.parent, other.parent),
    list(one.user, other.user),
    loaders(one.loaders, other.loaders),
    list(one.hash, other.hash),
    other.phase === undefined || one.phase === other.phase ? 'within' : 'meets',
  );
}

function destinations(one: OutboundEntry, other: OutboundEntry): Relation {
  return all(same(one.protocol, other.protocol), open(one.port, other.port), open(one.exe, other.exe), peers(one.to, other.to));
}

function callers(one: InboundEntry, other: InboundEntry): Relation {
  return all(same(one.protocol, other.protocol), same(one.port, other.port), peers(one.from, other.from));
}

function writes(one: WriteEntry, other: WriteEntry): Relation {
  return all(
    same(one.executable === true, other.executable === true),
    paths(one.path, other.path),
    list(one.hash, other.hash),
    !other.new || one.new ? 'within' : 'meets',
  );
}

/** Who a name means is not known, so that it may be at every address. */
function peers(one: string, other: string): Relation {
  if (other === 'any' || one === other) return 'within';
  if (one === 'any') return 'meets';
  const names = [one, other].filter(peer => peer.startsWith('dns:')).length;
  if (names > 0) return names === 1 ? 'meets' : 'apart';
  const [a, b] = [rangeOf(one), rangeOf(other)];
  if (!a || !b) return 'apart';
  if (contains(b, a) && a.bits >= b.bits) return 'within';
  return contains(a, b) && b.bits >= a.bits ? 'meets' : 'apart';
}

/** An address is a range of one. */
function rangeOf(peer: string): Cidr | undefined {
  if (peer.includes('/')) return parseCidr(peer);
  const address = parseAddress(peer);
  return address && { ...address, bits: address.family === 4 ? 32 : 128 };
}

/** Of two globs only equal ones are known to lie in each other. */
function paths(one: string, other: string): Relation {
  if (one === other) return 'within';
  const [a, b] = [literalOf(one), literalOf(other)];
  if (a !== undefined && b !== undefined) return a === b ? 'within' : 'apart';
  if (a !== undefined) return globMatcher(other)(a) ? 'within' : 'apart';
  if (b !== undefined) return globMatcher(one)(b) ? 'meets' : 'apart';
  const [below, above] = [globBase(one), globBase(other)];
  if (other === `${above}/**` && lies(below, above)) return 'within';
  return lies(below, above) || lies(above, below) ? 'meets' : 'apart';
}

function lies(folder: string, within: string): boolean {
  return folder === within || folder.startsWith(`${within}/`);
}

/** An absent list admits every value. */
function list<T>(one: readonly T[] | undefined, other: readonly T[] | undefined): Relation {
  if (other === undefined || one === other) return 'within';
  if (one === undefined) return other.length > 0 ? 'meets' : 'apart';
  const shared = one.filter(value => other.includes(value)).length;
  return shared === one.length ? 'within' : shared > 0 ? 'meets' : 'apart';
}

function loaders(one: readonly string[] = [], other: readonly string[] = []): Relation {
  const isAny = (names: readonly string[]) => names.length === 1 && names[0] === anyLoaders[0];
  if (isAny(other)) return 'within';
  if (isAny(one)) return 'meets';
  return one.length === other.length && one.every(name => other.includes(name)) ? 'within' : 'apart';
}

/** An absent value is every one. */
function open(one: unknown, other: unknown): Relation {
  if (other === undefined) return 'within';
  return one === undefined ? 'meets' : same(one, other);
}

function same(one: unknown, other: unknown): Relation {
  return one === other ? 'within' : 'apart';
}

function all(...fields: readonly Relation[]): Relation {
  if (fields.includes('apart')) return 'apart';
  return fields.includes('meets') ? 'meets' : 'within';
}
