import { createHash } from 'node:crypto';
import type { Profile } from './profile.js';
import { stillProposed } from './proposal.js';

/** A deploy as a record: told by whoever deploys, or known by the revision that an image's label names. */
export interface Release {
  /** 12 hex digits. */
  readonly id: string;
  /** As it was told, or as the label says it. */
  readonly revision: string;
  readonly how: 'told' | 'label';
  /** RFC 3339. */
  readonly from: string;
  /** When it ended, or what it does new is no longer expected. */
  readonly until?: string;
  /** A ticket or change number, for people. */
  readonly change?: string;
  readonly by?: string;
  /** Revisions that labels of its images name. */
  readonly labels: readonly string[];
}

/** A container as far as it tells of a release. */
export interface Deployed {
  /** Microseconds since the epoch; 0 for one that is about to start. */
  readonly startedAtUs: number;
  readonly revision?: string;
}

/** What a release does new may come so long after its end: a first request, a first run of a timer. */
const graceMs = 600_000;
/** One that nobody ended is taken for over. */
const longestMs = 4 * 3_600_000;
/** One that only a label told of: what comes later than this after its first container is no longer what it was deployed with. */
const labelMs = 3_600_000;
/** Clocks of a pipeline and a host differ by less. */
const slackMs = 5_000;
/** Past it the oldest that nothing waits for is forgotten: to go back to its revision is then a release anew. */
const maxReleases = 50;

/** The release in whose time a container did something, by when it began and when it did it; undefined where that is none's. */
export function releaseOf(releases: readonly Release[], { startedAtUs, revision }: Deployed, atMs: number): Release | undefined {
  const startedMs = startedAtUs === 0 ? atMs : startedAtUs / 1_000;
  return releases.findLast(release => {
    const fromMs = Date.parse(release.from) - slackMs;
    if (isFirst(release) || atMs < fromMs || atMs > endMs(release)) return false;
    return (revision !== undefined && release.labels.includes(revision)) || (release.how === 'told' && startedMs >= fromMs);
  });
}

/** Where a workload stood when it was first met. */
function isFirst({ how, from, until }: Release): boolean {
  return how === 'label' && from === until;
}

/** Until when what it does new belongs to it, ms since the epoch. */
function endMs({ how, from, until }: Release): number {
  const toMs = until === undefined ? Date.parse(from) + longestMs : Date.parse(until);
  return how === 'told' ? toMs + graceMs : toMs;
}

/** Whether it still goes on: nobody has ended it, and its time is not up. */
export function isOpen(release: Release, nowMs: number): boolean {
  return release.until === undefined && nowMs < Date.parse(release.from) + longestMs;
}

/**
 * The release that a container's label tells of: a new one; the told one that brought the container, which the label then belongs to; undefined where
 * the revision is known. The first that is ever seen of a workload is where it stands, and brings nothing new.
 */
export function labelled(workload: string, releases: readonly Release[], container: Deployed, nowMs: number): Release | undefined {
  const { revision, startedAtUs } = container;
  if (revision === undefined || releases.some(({ labels }) => labels.includes(revision))) return undefined;
  const fromMs = startedAtUs === 0 ? nowMs : Math.min(nowMs, Math.floor(startedAtUs / 1_000));
  const told = releaseOf(
    releases.filter(
      ({ how, revision: own, labels, until }) =>
        how === 'told' && (labels.length === 0 || own === revision) && (until === undefined || fromMs <= Date.parse(until)),
    ),
    { startedAtUs },
    fromMs,
  );
  if (told) return { ...told, labels: [...told.labels, revision] };
  return {
    id: idOf(workload, revision, ''),
    revision,
    how: 'label',
    from: timeOf(fromMs),
    until: timeOf(releases.every(({ labels }) => labels.length === 0) ? fromMs : fromMs + labelMs),
    labels: [revision],
  };
}

export interface Told {
  readonly revision: string;
  readonly change?: string;
  readonly by: string;
}

/** The release that begins now; the one that goes on where it was begun before, also by its label. */
export function begun(workload: string, releases: readonly Release[], { revision, change, by }: Told, nowMs: number): Release {
  const known = releases.findLast(one => one.revision === revision && (isOpen(one, nowMs) || (one.how === 'label' && nowMs <= endMs(one))));
  const said = { by, ...(change !== undefined && { change }) };
  if (known) {
    const { until: _until, ...rest } = known;
    return known.how === 'told' ? known : { ...rest, how: 'told', ...said };
  }
  const from = timeOf(nowMs);
  return { id: idOf(workload, revision, from), revision, how: 'told', from, labels: [], ...said };
}

/** That release at its end; undefined where none of this revision goes on. */
export function ended(releases: readonly Release[], revision: string, nowMs: number): Release | undefined {
  const open = releases.findLast(one => one.revision === revision && (isOpen(one, nowMs) || (one.how === 'label' && nowMs <= endMs(one))));
  return open && { ...open, until: timeOf(nowMs) };
}

/** These releases, each once, as it is told last; oldest first. */
export function withReleases(profile: Profile, told: readonly Release[]): Profile {
  if (told.length === 0) return profile;
  const byId = new Map((profile.releases ?? []).map(one => [one.id, one]));
  for (const one of told) {
    const known = byId.get(one.id);
    byId.set(one.id, known ? { ...one, labels: [...new Set([...known.labels, ...one.labels])] } : one);
  }
  const all = [...byId.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const waiting = new Set(stillProposed(profile.proposals ?? [], profile).map(({ release }) => release));
  let tooMany = all.length - maxReleases;
  return { ...profile, releases: all.filter(({ id }) => waiting.has(id) || tooMany-- <= 0) };
}

/** How many it went through: without the one it was first met with. */
export function deploysOf({ releases = [] }: Pick<Profile, 'releases'>): number {
  return releases.filter(one => !isFirst(one)).length;
}

function idOf(workload: string, revision: string, from: string): string {
  const text = [workload, revision, from].map(part => `${part.length}:${part}`).join('|');
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 12);
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}
