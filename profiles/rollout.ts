import { approvalKey, withImages } from './approved-image.js';
import { type Stamp, stamped } from './edit.js';
import type { Entry, EntryId, Profile, Rollout, Stage } from './profile.js';

/** A container that runs, microseconds since the epoch; 0 for one that is about to start. */
export interface Replica {
  readonly host: string;
  readonly id: string;
  readonly startedAtUs: number;
}

export const defaultStepMs = 600_000;
/** Open alerts of what the revision before would have admitted. More, and the change is taken back. */
export const maxAlerts = 3;

const order: readonly Stage[] = ['one-replica', 'one-host', 'tenth', 'all'];

/**
 * What a change of a locked profile is, when it goes from container to container: what it adds holds everywhere at once, what it takes away goes in
 * stages. One that takes nothing away needs none, nor does a workload of a single container.
 */
export function staged(previous: Profile, next: Profile, running: readonly Replica[], stepMs: number, at: string): Profile {
  const first = oldest(running);
  if (!previous.complete || !next.complete || running.length < 2 || !first) return next;
  const base = revisionBefore(previous);
  const after = new Map(next.entries.map(entry => [entry.id, entry]));
  const takesAway = base.entries.filter(entry => !isOver(entry, at) && !lastsAsLong(after.get(entry.id), entry));
  const spoken = settingsOf(base);
  const newSettings = [...settingsOf(next)].filter(setting => !spoken.has(setting));
  if (takesAway.length + newSettings.length === 0 && !takesImagesAway(base, next)) return next;
  const before = new Set(base.entries.map(entry => entry.id));
  const { mode, images, protect, recycle, sessions } = base;
  const rollout: Rollout = {
    stage: 'one-replica',
    startedAt: at,
    since: at,
    stepMs,
    from: previous.rollout?.from ?? previous.revision,
    first: { host: first.host, container: first.id },
    takesAway,
    adds: next.entries.filter(entry => !before.has(entry.id)).map(entry => entry.id),
    newSettings,
    was: { mode, images, protect, recycle, ...(sessions && { sessions }) },
  };
  return { ...next, rollout };
}

/** What holds in a container that the change has not reached: all that the revision before admitted, and what was added since. */
export function notYetReached(profile: Profile): Profile {
  const { rollout, ...rest } = profile;
  if (!rollout) return profile;
  const taken = idsOf(rollout.takesAway);
  const isNew = (entry: Entry) => entry.kind === 'setting' && rollout.newSettings.includes(entry.setting);
  const kept = profile.entries.filter(entry => !taken.has(entry.id) && !isNew(entry));
  const { images } = rollout.was;
  return {
    ...rest,
    revision: rollout.from,
    entries: [...kept, ...rollout.takesAway],
    images: images.length === 0 ? [] : withImages(images, profile.images),
  };
}

/** The revision before a change that is under way, with what people have decided meanwhile; the very same profile where none is. */
function revisionBefore(profile: Profile): Profile {
  const { rollout, sessions: _sessions, ...rest } = profile;
  if (!rollout) return profile;
  const changed = new Set<EntryId>([...rollout.adds, ...idsOf(rollout.takesAway)]);
  return { ...rest, ...rollout.was, entries: [...profile.entries.filter(entry => !changed.has(entry.id)), ...rollout.takesAway] };
}

/** Which containers a change has reached. It stays where it was first; when that container is gone, the oldest one beside it takes its place. */
export function reachedBy({ stage, first }: Rollout, running: readonly Replica[]): (container: Pick<Replica, 'host' | 'id'>) => boolean {
  if (stage === 'all') return () => true;
  const known = running.find(({ id }) => id === first.container);
  const pilot = known ?? oldest(running.filter(({ host }) => host === first.host)) ?? oldest(running);
  const [host, container] = pilot ? [pilot.host, pilot.id] : [first.host, first.container];
  if (stage === 'one-replica') return one => one.id === container;
  if (stage === 'one-host') return one => one.host === host;
  const elsewhere = running.filter(one => one.host !== host).toSorted(byAge);
  const more = Math.max(0, Math.ceil(running.length / 10) - (running.length - elsewhere.length));
  const tenth = new Set(elsewhere.slice(0, more).map(one => one.id));
  return one => one.host === host || tenth.has(one.id);
}

/** What a change does now: stand, go on to the next stage that reaches further, or be done, after it stood in all. `sinceMs`: since it stands. */
export function goesOn(rollout: Rollout, running: readonly Replica[], sinceMs: number, nowMs: number): 'stands' | Stage | 'done' {
  if (nowMs < sinceMs + rollout.stepMs) return 'stands';
  if (rollout.stage === 'all') return 'done';
  const here = countReached(rollout, running);
  const further = order.slice(order.indexOf(rollout.stage) + 1).find(stage => countReached({ ...rollout, stage }, running) > here);
  // Where all is reached already, it has stood there.
  return further ?? 'done';
}

export function countReached(rollout: Rollout, running: readonly Replica[]): number {
  return running.filter(reachedBy(rollout, running)).length;
}

/** The profile with its change one stage on, or done. */
export function advanced(profile: Profile, to: Stage | 'done', stamp: Stamp): Profile {
  const { rollout, ...rest } = profile;
  if (!rollout) return profile;
  return stamped(rest, stamp, to === 'done' ? {} : { rollout: { ...rollout, stage: to, since: stamp.at } });
}

/** The profile as it was before the change that is under way. What people allowed or refused meanwhile stays. */
export function takenBack(profile: Profile, revision: number, stamp: Stamp): Profile {
  if (!profile.rollout) return profile;
  const { revision: now } = profile;
  return stamped({ ...revisionBefore(profile), revision: now }, stamp, { takenBack: { revision, at: stamp.at, why: stamp.why } });
}

function settingsOf({ entries, alwaysAsk }: Profile): ReadonlySet<string> {
  const listed = [...entries, ...alwaysAsk.map(ask => ask.entry)];
  return new Set(listed.flatMap(entry => (entry?.kind === 'setting' ? [entry.setting] : [])));
}

/** A profile that approves no image leaves it to whoever starts the container. */
function takesImagesAway({ images: before }: Profile, { images: after }: Profile): boolean {
  if (after.length === 0) return false;
  const kept = new Set(after.map(approvalKey));
  return before.length === 0 || before.some(image => !kept.has(approvalKey(image)));
}

function lastsAsLong(after: Entry | undefined, before: Entry): boolean {
  if (!after) return false;
  return after.expiresAt === undefined || (before.expiresAt !== undefined && Date.parse(after.expiresAt) >= Date.parse(before.expiresAt));
}

function isOver({ expiresAt }: Entry, at: string): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) <= Date.parse(at);
}

function idsOf(entries: readonly Entry[]): ReadonlySet<EntryId> {
  return new Set(entries.map(entry => entry.id));
}

function oldest(running: readonly Replica[]): Replica | undefined {
  return running.toSorted(byAge)[0];
}

/** One that is about to start is the youngest. */
function byAge(a: Replica, b: Replica): number {
  return (a.startedAtUs || Number.MAX_SAFE_INTEGER) - (b.startedAtUs || Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1);
}
