import { createHash } from 'node:crypto';
import type { Behaviour } from './behaviour.js';

/** The fields that make a behaviour the same one, per kind, in the order they enter the key. Order is part of the wire: only append. */
const fields = {
  exec: ['exe', 'file', 'applet', 'script', 'scriptFile', 'parent', 'user', 'session', 'loaders', 'hash'],
  connect: ['protocol', 'peer', 'port', 'name', 'exe', 'user', 'session'],
  send: ['protocol', 'peer', 'port', 'name', 'exe', 'user', 'session'],
  listen: ['protocol', 'port', 'exe', 'session'],
  inbound: ['protocol', 'port', 'peer'],
  socket: ['protocol', 'exe', 'session'],
  write: ['path', 'executable', 'change', 'hash', 'under'],
  settings: ['setting', 'value'],
  image: ['id', 'repository'],
} as const satisfies Record<Behaviour['kind'], readonly string[]>;

/**
 * The one canonical key of a behaviour: kind and every field, each prefixed by its length, so that no two behaviours share one.
 * Unseen is `-`, distinct from the empty string (`0:`).
 */
export function canonicalKey(behaviour: Behaviour): string {
  const values = behaviour as unknown as Readonly<Record<string, unknown>>;
  let key = behaviour.kind;
  for (const field of fields[behaviour.kind]) key += part(values[field]);
  return key;
}

/** 32 hex digits of SHA-256 over the canonical key: what tallies and fingerprints carry. */
export function keyHash(behaviour: Behaviour): string {
  return createHash('sha256').update(canonicalKey(behaviour), 'utf8').digest('hex').slice(0, 32);
}

function part(value: unknown): string {
  if (value === undefined) return '|-';
  if (Array.isArray(value)) return `|[${value.length}${value.map(part).join('')}]`;
  const text = String(value);
  return `|${text.length}:${text}`;
}
