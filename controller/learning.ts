import type { Stretch } from '../profiles/blind.js';
import { type Coverage, coverageOf, coverageOfRuns } from '../profiles/coverage.js';
import { isJob } from '../profiles/job.js';
import { Lives } from '../profiles/lives.js';
import type { Profile } from '../profiles/profile.js';
import { defaultLimits, type LearnedRuns, waitingFor } from '../profiles/ready.js';
import { deploysOf } from '../profiles/release.js';
import { learnedRuns, type Run, Runs } from '../profiles/runs.js';
import { Sightings } from '../profiles/sightings.js';
import { cycleInWords, WatchedHours } from '../profiles/watched-hours.js';
import type { HostGap } from './ledger.js';
import type { ViewOptions } from './views.js';
import type { WorkloadState } from './workload.js';

type Asked = Pick<ViewOptions, 'alerts' | 'hosts' | 'learn' | 'now' | 'store' | 'workloads'>;

const dayMs = 86_400_000;

/** How far the learning of a workload has come. */
export interface LearningView {
  readonly coverage: Coverage;
  /** What speaks against its end. */
  readonly reasons: readonly string[];
  /** What was never lived through: it holds nobody back. */
  readonly advice: readonly string[];
  /** Of a job. */
  readonly runs?: LearnedRuns;
}

/** One that has left learning waits for nothing. */
export function learningOf(options: Asked, profile: Profile): LearningView {
  const state = options.workloads.get(profile.workload);
  const runs = isOfRuns(options, profile.workload) ? runsOf(options, profile, state) : undefined;
  const coverage = coverageIn(options, profile);
  if (profile.complete) return { coverage, reasons: [], advice: [], ...(runs && { runs }) };
  const lives = state?.lives ?? new Lives();
  return {
    coverage,
    reasons: reasonsOf(options, profile, coverage, runs),
    advice: [...lives.toCome(deploysOf(profile), runs !== undefined), ...announcedToCome(options, profile, state)],
    ...(runs && { runs }),
  };
}

/** Jobs that its images announce, and that never ran. */
function announcedToCome({ hosts }: Asked, { workload, entries }: Profile, state: WorkloadState | undefined): readonly string[] {
  const running = hosts.running(workload).map(({ container }) => container.image);
  return state?.announced.toCome(running, entries) ?? [];
}

/** Of what happens. What lies in the file system and how a container was started is found whole at any time: it says nothing of what is to come. */
export function coverageIn(options: Asked, { workload, entries }: Profile): Coverage {
  const state = options.workloads.get(workload);
  const happens = entries.filter(entry => entry.kind !== 'write' && entry.kind !== 'setting').map(entry => entry.id);
  const sightings = state?.sightings ?? new Sightings();
  const observed = sightings.observed();
  if (!isOfRuns(options, workload)) return coverageOf(sightings.incidences(happens), observed);
  const runs = state?.runs ?? new Runs();
  return coverageOfRuns(runs.incidences(happens), runs.whole().length + runs.forgotten, observed.spanMs);
}

/** Whether its containers do one thing and end. While another one runs beside them, its time counts. */
function isOfRuns({ hosts, workloads }: Asked, workload: string): boolean {
  return isJob(workloads.get(workload)?.class) && hosts.running(workload).every(({ container }) => isJob(container.class));
}

function runsOf({ workloads }: Asked, { entries }: Profile, state: WorkloadState | undefined): LearnedRuns {
  const news = entries.flatMap(entry => {
    const by = entry.source === 'learned' ? state?.sightings.of(entry.id)?.by : undefined;
    return by ? [{ container: by.container, atUs: Date.parse(by.at) * 1_000 }] : [];
  });
  const gaps = workloads.ledger.gaps();
  const isBlind = ({ host, container, fromUs, toUs }: Run) =>
    gaps.some(
      gap =>
        gap.host === host &&
        gap.fromUs <= toUs &&
        gap.toUs >= fromUs &&
        (gap.containers.length === 0 || gap.containers.includes(container)),
    );
  return learnedRuns(state?.runs ?? new Runs(), news, isBlind);
}

function reasonsOf(options: Asked, profile: Profile, coverage: Coverage, runs: LearnedRuns | undefined): readonly string[] {
  const { alerts, now, learn, store, workloads } = options;
  const sightings = workloads.get(profile.workload)?.sightings ?? new Sightings();
  const sinceMs = profile.learned.since === undefined ? undefined : Date.parse(profile.learned.since);
  const missing = missingOf(options, profile, runs !== undefined);
  const waiting = waitingFor(
    {
      coverage,
      entries: profile.entries.length,
      sinceMs,
      gaps: unseenOf(options, profile.workload),
      lastNewMs: lastNewMs(profile, sightings),
      containers: sightings.observed().containers,
      openAlerts: alerts.openCount(profile.workload),
      ...(runs && { runs }),
      ...(missing !== undefined && { cycle: missing }),
    },
    { ...defaultLimits, ...learn },
    now(),
  );
  const full = store.isFull(profile.workload) ? ['room: the profile is as large as it may be, nothing more is learned'] : [];
  return [...full, ...waiting];
}

/**
 * What of its cycle a workload was not watched in. A day, where the profile says nothing; but who lets learning end in less than a day asks for no whole
 * one, and a job sleeps through it.
 */
function missingOf(options: Asked, { workload, cycle: declared }: Profile, isJob: boolean): string | undefined {
  const asksForDays = (options.learn.minMs ?? defaultLimits.minMs) >= defaultLimits.minMs;
  const cycle = declared ?? (asksForDays && !isJob ? '24h' : undefined);
  if (cycle === undefined) return undefined;
  const hours = options.workloads.get(workload)?.hours ?? new WatchedHours();
  return cycleInWords(cycle, hours.missing(cycle, unseenOf(options, workload)));
}

/** Stretches in which something of a workload may have been missed: also of its containers that are gone, and on hosts that it left. */
export function gapsOf({ hosts, workloads }: Pick<ViewOptions, 'hosts' | 'workloads'>, workload: string): readonly HostGap[] {
  const placed = hosts.containers().filter(({ container }) => container.workload === workload);
  const ids = new Set(placed.map(({ container }) => container.id));
  const on = new Set(placed.map(({ host }) => host));
  const isOfOneThere = ({ host, containers }: HostGap) => (containers.length === 0 ? on.has(host) : containers.some(id => ids.has(id)));
  return workloads.ledger.gaps().filter(gap => gap.workloads?.includes(workload) || isOfOneThere(gap));
}

/** Its gaps, and those that are not told yet: a host that is silent may tell later that it saw nothing. One that is silent for a day is taken to be no more. */
export function unseenOf(
  { hosts, workloads, now }: Pick<ViewOptions, 'hosts' | 'workloads' | 'now'>,
  workload: string,
): readonly Stretch[] {
  const silent = hosts.all().filter(one => one.silent && one.beat.containers.some(one => one.running && one.workload === workload));
  const since = silent.map(({ lastSeenMs }) => ({ fromUs: lastSeenMs * 1_000, toUs: Math.min(now(), lastSeenMs + dayMs) * 1_000 }));
  return [...gapsOf({ hosts, workloads }, workload), ...since];
}

function lastNewMs({ entries }: Profile, sightings: Sightings): number | undefined {
  const times = entries.flatMap(entry => (entry.source === 'learned' ? Date.parse(sightings.of(entry.id)?.firstSeen ?? '') || [] : []));
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
}
