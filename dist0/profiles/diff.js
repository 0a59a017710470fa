import { formatDuration } from './duration.js';
import { sentenceOf } from './entry-sentence.js';

const paths = {
  process: 'spec.processes',
  listen: 'spec.network.listen',
  inbound: 'spec.network.inbound',
  outbound: 'spec.network.outbound',
  write: 'spec.storage.writes',
  setting: 'spec.settings',
};
/** What a change from one to the other adds, removes and changes: entries first, in the order of the documents, then policies. */
export function diff(from, to) {
  return [...entryDifferences(from.entries, to.entries), ...policyDifferences(from, to)];
}
function entryDifferences(from, to) {
  const before = new Map(from.map(entry => [entry.id, entry]));
  const after = new Map(to.map(entry => [entry.id, entry]));
  const gone = [...before.values()].filter(entry => !after.has(entry.id));
  return [
    ...gone.map(entry => ({ op: 'remove', path: paths[entry.kind], entry: entry.id, from: sentenceOf(entry) })),
    ...[...after.values()].flatMap(entry => {
      const known = before.get(entry.id);
      const place = { path: paths[entry.kind], entry: entry.id };
      if (!known) return [{ op: 'add', ...place, to: sentenceOf(entry) }];
      return known.expiresAt === entry.expiresAt ? [] : [{ op: 'change', ...place, from: sentenceOf(known), to: sentenceOf(entry) }];
    }),
  ];
}
function policyDifferences(from, to) {
  const before = policies(from);
  const after = policies(to);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(path => {
    const [was, is] = [before[path], after[path]];
    if (was === is) return [];
    if (was === undefined) return [{ op: 'add', path, ...(is !== undefined && { to: is }) }];
    return is === undefined ? [{ op: 'remove', path, from: was }] : [{ op: 'change', path, from: was, to: is }];
  });
}
/** Every policy that is set, by its path, in words. */
function policies({ mode, images, protect, recycle, sessions }) {
  const lines = [
    ['spec.mode', mode],
    ...images.map(({ id, repository, signed }) => {
      const name = [id, repository].filter(Boolean).join(' ');
      return [`spec.images.${name}`, signed === undefined ? name : `${name}, ${signed ? '' : 'not '}signed`];
    }),
    ...Object.entries(protect.block).map(([kind, how]) => [`spec.protect.block.${kind}`, how]),
    ...Object.entries(protect.respond).map(([severity, how]) => [`spec.protect.respond.${severity}`, how.join(', ')]),
    ['spec.recycle.maxAge', recycle.maxAgeMs === undefined ? undefined : formatDuration(recycle.maxAgeMs)],
    ['spec.recycle.method', recycle.method],
    ...(sessions?.allow ?? []).map(({ command }) => [`spec.sessions.allow.${command}`, command]),
  ];
  return Object.fromEntries(lines.filter(line => line[1] !== undefined));
}
