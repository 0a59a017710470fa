import { intent, placeName } from '../container/intent.js';
import { isMacChosen, linkOf } from './body.js';
import { expectedDifferences } from './expected-differences.js';
/** Every difference between the engine's answers about a container and its replacement, with its reason where it is a listed one. */
export function differencesOf(old, made, engine, expected = expectedDifferences) {
  return [...differing([], comparable(old), comparable(made))].map(found => {
    const reason = expected.find(row => speaksOf(row.path, found.path) && allows(row, found, old, made, engine))?.reason;
    return { path: found.path.join('.'), from: shown(found.from), to: shown(found.to), ...(reason === undefined ? {} : { reason }) };
  });
}
export const unexplained = differences => differences.filter(difference => difference.reason === undefined);
/**
 * Mounts are told in no fixed order: they are compared by where they are mounted. A network says that it is joined, since every
 * other field of one that is missing has a good reason to be empty.
 */
function comparable(said) {
  const mounts = said['Mounts'];
  const settings = said['NetworkSettings'];
  const networks = isRecord(settings) ? settings['Networks'] : undefined;
  return {
    ...said,
    ...(Array.isArray(mounts) ? { Mounts: Object.fromEntries(mounts.map(mount => [String(mount['Destination']), mount])) } : {}),
    ...(isRecord(settings) && isRecord(networks)
      ? {
          NetworkSettings: {
            ...settings,
            Networks: Object.fromEntries(Object.entries(networks).map(([name, one]) => [name, { ...one, joined: true }])),
          },
        }
      : {}),
  };
}
function* differing(path, from, to) {
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
function speaksOf(pattern, path) {
  for (const [at, step] of pattern.entries()) {
    if (step === '**') return true;
    if (path[at] === undefined || (step !== '*' && step !== path[at])) return false;
  }
  return pattern.length === path.length;
}
function allows(row, found, old, made, engine) {
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
      return String(made['HostConfig']?.['NetworkMode'] ?? '').startsWith('container:');
    case 'intent':
      return Object.values(intent).includes(found.path.at(-1) ?? '');
    case 'pinned':
      return found.path.at(-1) === 'Mode' ? isNothing(found.from) && found.to === 'z' : isPinned(found.from, found.to, old);
  }
}
/** The value with the container's own ids and name put aside; lists in a fixed order. */
function anonymous(value, of) {
  const id = String(of['Id']);
  const name = String(of['Name'] ?? '').replace(/^\//, '');
  const one = text => {
    if (text === name || text === `/${name}` || text === placeName(name)) return '<name>';
    return text.replaceAll(id, '<id>').replaceAll(id.slice(0, 12), '<short id>');
  };
  return JSON.stringify(Array.isArray(value) ? [...new Set(value.map(item => one(String(item))))].sort() : one(String(value)));
}
/** Every mount asked for before is asked for again, and what is new names a volume the old container already had at that place. */
function isPinned(from, to, old) {
  const asked = Array.isArray(from) ? from : [];
  const now = Array.isArray(to) ? to : [];
  const had = (old['Mounts'] ?? []).filter(mount => mount['Type'] === 'volume');
  const volumeAt = target => had.find(mount => mount['Destination'] === target);
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
const linksOf = value => (Array.isArray(value) ? value.map(link => linkOf(String(link))).sort() : []);
const endpointAt = (path, of) => {
  const networks = of['NetworkSettings']?.Networks;
  return networks?.[path[2] ?? ''] ?? {};
};
/** The same text for two values that differ only in the order of their keys. */
function canonical(value) {
  return JSON.stringify(value, (_key, one) =>
    isRecord(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}
function isNothing(value) {
  if (value === undefined || value === null || value === '') return true;
  return Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;
}
const isRecord = value => typeof value === 'object' && value !== null && !Array.isArray(value);
const shown = value => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
