import type { Endpoint, Json } from '../container/inspected.js';
import { intent, placeName } from '../container/intent.js';
import { type EngineFacts, isMacChosen, linkOf } from './body.js';
import { type Expected, expectedDifferences } from './expected-differences.js';

export interface Difference {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  /** Why it is expected; absent = nobody knows, and the replacement must not take the place. */
  readonly reason?: string;
}

/** A place where two answers of the engine differ, before anyone judged it. */
interface Found {
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
}

/** Every difference between the engine's answers about a container and its replacement, with its reason where it is a listed one. */
export function differencesOf(
  old: Json,
  made: Json,
  engine: EngineFacts,
  expected: readonly Expected[] = expectedDifferences,
): readonly Difference[] {
  return [...differing([], comparable(old), comparable(made))].map(found => {
    const reason = expected.find(row => speaksOf(row.path, found.path) && allows(row, found, old, made, engine))?.reason;
    return { path: found.path.join('.'), from: shown(found.from), to: shown(found.to), ...(reason === undefined ? {} : { reason }) };
  });
}

export const unexplained = (differences: readonly Difference[]): readonly Difference[] =>
  differences.filter(difference => difference.reason === undefined);

/**
 * Mounts are told in no fixed order: they are compared by where they are mounted. A network says that it is joined, since every
 * other field of one that is missing has a good reason to be empty.
 */
function comparable(said: Json): Json {
  const mounts = said['Mounts'];
  const settings = said['NetworkSettings'];
  const networks = isRecord(settings) ? settings['Networks'] : undefined;
  return {
    ...said,
    ...(Array.isArray(mounts) ? { Mounts: Object.fromEntries(mounts.map((mount: Json) => [String(mount['Destination']), mount])) } : {}),
    ...(isRecord(settings) && isRecord(networks)
      ? {
          NetworkSettings: {
            ...settings,
            Networks: Object.fromEntries(Object.entries(networks).map(([name, one]) => [name, { ...(one as Json), joined: true }])),
          },
        }
      : {}),
  };
}

function* differing(path: readonly string[], from: unknown, to: unknown): Generator<Found> {
  if (isRecord(from) && isRecord(to)) {
    for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) yield* differing([...path, key], from[key], to[key]);
  } else if (JSON.stringify(from) !== JSON.stringify(to)) {
    // One side has a whole branch that the other lacks: each leaf is judged, or one reason would cover them all.
    if (isRecord(from) && isNothing(to) && Object.keys(from).length > 0)
      for (const key of Object.keys(from)) yield* differing([...path, key], from[key], undefined);
    else if (isRecord(to) && isNothing(from) && Object.keys(to).length > 0)
      for (const key of Object.keys(to)) yield* differing([...path, key], undefined, to[key]);
    else yield { path, from, to };
  }
}

function speaksOf(pattern: readonly string[], path: readonly string[]): boolean {
  for (const [at, step] of pattern.entries()) {
    if (step === '**') return true;
    if (path[at] === undefined || (step !== '*' && step !== path[at])) return false;
  }
  return pattern.length === path.length;
}

function allows(row: Expected, found: Found, old: Json, made: Json, engine: EngineFacts): boolean {
  switch (row.allow) {
    case 'any':
      return true;
    case 'empty':
      return isNothing(found.from) && isNothing(found.to);
    case 'absent':
      return isNothing(found.to) || found.to === 0 || isNothing(found.from) || found.from === 0;
    case 'own-names':
      return isNothing(found.to) || anonymous(found.from, old) === anonymous(found.to, made);
    case 'image':
      return typeof found.to === 'string' && found.to === old['Image'] && found.to === made['Image'];
    case 'unchosen-mac':
      return !isMacChosen(endpointAt(found.path, old), engine);
    case 'links':
      return canonical(linksOf(found.from)) === canonical(linksOf(found.to));
    case 'joined':
      return String((made['HostConfig'] as Json | undefined)?.['NetworkMode'] ?? '').startsWith('container:');
    case 'intent':
      return (Object.values(intent) as readonly string[]).includes(found.path.at(-1) ?? '');
    case 'pinned':
      if (isNothing(found.to)) return false;
      return found.path.at(-1) === 'Mode' ? isNothing(found.from) && found.to === 'z' : isPinned(found.from, found.to, old);
  }
}

/** The value with the container's own ids and name put aside; lists in a fixed order. */
function anonymous(value: unknown, of: Json): string {
  const id = String(of['Id']);
  const name = String(of['Name'] ?? '').replace(/^\//, '');
  const one = (text: string) => {
    if (text === name || text === `/${name}` || text === placeName(name)) return '<name>';
    return text.replaceAll(id, '<id>').replaceAll(id.slice(0, 12), '<short id>');
  };
  return JSON.stringify(Array.isArray(value) ? [...new Set(value.map(item => one(String(item))))].sort() : one(String(value)));
}

/** Every mount asked for before is asked for again, and what is new names a volume the old container already had at that place. */
function isPinned(from: unknown, to: unknown, old: Json): boolean {
  const asked = (Array.isArray(from) ? from : []) as readonly Json[];
  const now = (Array.isArray(to) ? to : []) as readonly Json[];
  const had = ((old['Mounts'] as readonly Json[] | null | undefined) ?? []).filter(mount => mount['Type'] === 'volume');
  const volumeAt = (target: unknown) => had.find(mount => mount['Destination'] === target);
  return (
    asked.every(spec => now.some(next => next['Target'] === spec['Target'])) &&
    now.every(next => {
      const spec = asked.find(before => before['Target'] === next['Target']);
      const volume = volumeAt(next['Target']);
      const { Source: source, ...rest } = next;
      if (spec === undefined)
        return next['Type'] === 'volume' && source === volume?.['Name'] && (next['ReadOnly'] ?? false) === !volume?.['RW'];
      const { Source: before, ...restBefore } = spec;
      return canonical(rest) === canonical(restBefore) && (before === source || (isNothing(before) && source === volume?.['Name']));
    })
  );
}

const linksOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(link => linkOf(String(link))).sort() : []);

const endpointAt = (path: readonly string[], of: Json): Endpoint => {
  const networks = (of['NetworkSettings'] as { readonly Networks?: Readonly<Record<string, Endpoint | null>> } | undefined)?.Networks;
  return networks?.[path[2] ?? ''] ?? {};
};

/** The same text for two values that differ only in the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    isRecord(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;
}

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
