import { formatDuration } from './duration.js';
import { sentenceOf } from './entry-sentence.js';
import type { Entry, EntryId, EntryKind, Profile } from './profile.js';
import { freezeInWords, percent, windowInWords } from './recycle-times.js';

/** One thing that differs between two profiles. `path` is where a document holds it. */
export interface Difference {
  readonly op: 'add' | 'remove' | 'change';
  readonly path: string;
  /** Absent where it is no entry. */
  readonly entry?: EntryId;
  readonly from?: string;
  readonly to?: string;
}

/** Where a document holds entries of each kind. */
export const paths: Readonly<Record<EntryKind, string>> = {
  process: 'spec.processes',
  listen: 'spec.network.listen',
  inbound: 'spec.network.inbound',
  outbound: 'spec.network.outbound',
  write: 'spec.storage.writes',
  setting: 'spec.settings',
};

const modePath = 'spec.mode';
const probationPath = 'spec.probation';

/** Where a document that says nothing leaves it as it is. */
const leftAsIs: ReadonlySet<string> = new Set([modePath, probationPath]);

/** What a change from one to the other adds, removes and changes: entries first, in the order of the documents, then policies. */
export function diff(from: ProfileSpec, to: ProfileSpec): readonly Difference[] {
  return [...entryDifferences(from.entries, to.entries), ...policyDifferences(from, to)];
}

/** What a document says of a profile; one without a mode leaves it as it is, which is no difference. */
export type ProfileSpec = Pick<Profile, 'images' | 'entries' | 'protect' | 'recycle' | 'sessions' | 'startupMs' | 'cycle'> &
  Partial<Pick<Profile, 'mode'>> & { readonly probation?: { readonly forMs: number } };

export interface WorkloadDifference extends Difference {
  readonly workload: string;
}
const nothing: ProfileSpec = { images: [], entries: [], protect: { respond: {}, block: {} }, recycle: {} };

/** The same of sets of profiles, by their workloads. One against one is compared whatever they are called. */
export function diffAll(from: ReadonlyMap<string, ProfileSpec>, to: ReadonlyMap<string, ProfileSpec>): readonly WorkloadDifference[] {
  const [one, other] = [[...from][0], [...to][0]];
  if (one && other && from.size === 1 && to.size === 1) return named(other[0], diff(one[1], other[1]));
  return [...new Set([...from.keys(), ...to.keys()])].sort().flatMap(workload => {
    const [was, is] = [from.get(workload), to.get(workload)];
    const path = 'metadata.workload';
    const whole: readonly Difference[] = was ? (is ? [] : [{ op: 'remove', path, from: workload }]) : [{ op: 'add', path, to: workload }];
    return named(workload, [...whole, ...diff(was ?? nothing, is ?? nothing)]);
  });
}

function named(workload: string, differences: readonly Difference[]): readonly WorkloadDifference[] {
  return differences.map(one => ({ workload, ...one }));
}

function entryDifferences(from: readonly Entry[], to: readonly Entry[]): readonly Difference[] {
  const before = new Map(from.map(entry => [entry.id, entry]));
  const after = new Map(to.map(entry => [entry.id, entry]));
  const gone = [...before.values()].filter(entry => !after.has(entry.id));
  return [
    ...gone.map((entry): Difference => ({ op: 'remove', path: paths[entry.kind], entry: entry.id, from: sentenceOf(entry) })),
    ...[...after.values()].flatMap((entry): readonly Difference[] => {
      const known = before.get(entry.id);
      const place = { path: paths[entry.kind], entry: entry.id };
      if (!known) return [{ op: 'add', ...place, to: sentenceOf(entry) }];
      return known.expiresAt === entry.expiresAt ? [] : [{ op: 'change', ...place, from: sentenceOf(known), to: sentenceOf(entry) }];
    }),
  ];
}

function policyDifferences(from: ProfileSpec, to: ProfileSpec): readonly Difference[] {
  const before = policies(from);
  const after = policies(to);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((path): readonly Difference[] => {
    const [was, is] = [before[path], after[path]];
    if (was === is || (leftAsIs.has(path) && (was === undefined || is === undefined))) return [];
    if (was === undefined) return [{ op: 'add', path, ...(is !== undefined && { to: is }) }];
    return is === undefined ? [{ op: 'remove', path, from: was }] : [{ op: 'change', path, from: was, to: is }];
  });
}

/** Every policy that is set, by its path, in words. */
function policies({
  mode,
  probation,
  startupMs,
  cycle,
  images,
  protect,
  recycle,
  sessions,
}: ProfileSpec): Readonly<Record<string, string>> {
  const lines: [string, string | undefined][] = [
    [modePath, mode],
    [probationPath, probation && formatDuration(probation.forMs)],
    ['spec.startup', startupMs === undefined ? undefined : formatDuration(startupMs)],
    ['spec.cycle', cycle],
    ...images.map(({ id, repository, digest, signed }): [string, string] => {
      const name = [id, repository, digest].filter(Boolean).join(' ');
      return [`spec.images.${name}`, signed === undefined ? name : `${name}, ${signed ? '' : 'not '}signed`];
    }),
    ...Object.entries(protect.block).map(([kind, how]): [string, string] => [`spec.protect.block.${kind}`, how]),
    ...Object.entries(protect.respond).map(([severity, how]): [string, string] => [
      `spec.protect.respond.${severity}`,
      [...how].sort().join(', '),
    ]),
    ['spec.recycle.maxAge', recycle.maxAgeMs === undefined ? undefined : formatDuration(recycle.maxAgeMs)],
    ['spec.recycle.jitter', recycle.jitter === undefined ? undefined : percent(recycle.jitter)],
    ['spec.recycle.method', recycle.method],
    ['spec.recycle.windows', recycle.windows?.map(windowInWords).join('; ')],
    ['spec.recycle.timeZone', recycle.timeZone],
    ['spec.recycle.freeze', recycle.freeze?.map(freezeInWords).join('; ')],
    ['spec.recycle.onAlert', recycle.onAlert],
    ...(sessions?.allow ?? []).map(({ command }): [string, string] => [`spec.sessions.allow.${command}`, command]),
  ];
  return Object.fromEntries(lines.filter((line): line is [string, string] => line[1] !== undefined));
}
