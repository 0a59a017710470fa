import { programsOf } from '../../profiles/announced.js';
import type { IncidentFacts } from '../../profiles/incident/facts.js';
import { sinceScheduled } from '../../profiles/incident/schedule.js';
import type { Profile } from '../../profiles/profile.js';
import type { Reason } from '../../profiles/reason.js';
import { type Release, releaseOf } from '../../profiles/release.js';
import type { Alert } from '../alert/state.js';
import type { KeptSession } from '../sessions.js';
import type { WorkloadState } from '../workload.js';
import { addressOf, type SeenElsewhere } from './elsewhere.js';
import type { Incident } from './incident.js';

export interface Known {
  readonly incident: Incident;
  readonly alerts: readonly Alert[];
  readonly prevalence: { readonly replicas: number; readonly of: number };
  readonly elsewhere: readonly SeenElsewhere[];
  readonly profile: Profile | undefined;
  readonly state: WorkloadState | undefined;
  readonly nowMs: number;
}

/** What the controller knows of an incident, as the rules that judge it want it. */
export function gather({ incident, alerts, prevalence, elsewhere, profile, state, nowMs }: Known): IncidentFacts {
  const atMs = beganMs(incident, alerts);
  const [first] = alerts;
  const execs = alerts.flatMap(({ facts }) => (facts.behaviour.kind === 'exec' ? [facts.behaviour] : []));
  const parent = execs.find(exec => exec.parent !== undefined)?.parent;
  const programs = [...new Set(execs.flatMap(({ exe, script }) => [exe, script?.startsWith('/') ? script : undefined]))].filter(isText);
  const started = first?.container.startedAtUs ?? 0;
  const fileAge = fileAgeMs(alerts);
  const called = alerts.flatMap(({ facts }) => calledBy(facts))[0];
  const release = lastRelease(profile?.releases ?? [], first, atMs);
  const session = nearestSession(sessionsOf(incident, state), atMs, nowMs);
  const job = nearestJob(state, atMs, programs);
  return {
    atMs,
    reasons: [...new Set(alerts.map(({ facts }) => facts.reason as Reason))],
    inSession: alerts.filter(isInSession).length,
    alerts: alerts.length,
    replicas: prevalence.replicas,
    ofReplicas: prevalence.of,
    elsewhere: new Set(elsewhere.map(({ workload }) => workload).filter(workload => workload !== incident.workload)).size,
    ...(started === 0 ? {} : { containerAgeMs: Math.max(0, atMs - started / 1_000) }),
    ...(parent === undefined ? {} : { parent }),
    parentListens: parent !== undefined && listens(profile, parent),
    programs,
    ...(fileAge === undefined ? {} : { fileAgeMs: fileAge }),
    ...(called === undefined ? {} : { called }),
    ...(release && { release }),
    ...(session && { session }),
    ...(job && { job }),
  };
}

/** When what the first of its alerts tells happened, ms since the epoch. */
export function beganMs({ openedAtUs }: Incident, alerts: readonly Alert[]): number {
  return alerts.reduce((us, { facts }) => Math.min(us, facts.observedAtUs), openedAtUs) / 1_000;
}

export function sessionsOf({ containers }: Incident, state: WorkloadState | undefined): readonly KeptSession[] {
  const touched = new Set(containers.map(({ id }) => id));
  return (state?.sessions.all() ?? []).filter(({ session }) => session.container === '' || touched.has(session.container));
}

export function whoOf({ session }: KeptSession): string {
  return session.by ?? session.person?.name ?? `docker ${session.how}`;
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

function isInSession({ session, facts: { behaviour, evidence } }: Alert): boolean {
  return session !== undefined || evidence.sessionId !== undefined || ('session' in behaviour && behaviour.session === 'exec');
}

function listens(profile: Profile | undefined, exe: string): boolean {
  return (profile?.entries ?? []).some(entry => entry.kind === 'listen' && entry.exe === exe);
}

function calledBy({ behaviour, evidence }: Alert['facts']): readonly string[] {
  if (behaviour.kind !== 'connect' && behaviour.kind !== 'send') return [];
  const address = addressOf(behaviour, evidence.address);
  return address === undefined ? [] : [behaviour.port === undefined ? address : `${address}:${behaviour.port}`];
}

/** The clocks that tell of a change and of an exec are the same, but not read alike. */
const clockGrainMs = 1_000;

/**
 * How long before it ran the youngest of its programs and scripts was last changed: by the time of change that the kernel keeps. Where the
 * exec does not tell it, by what was found written; where that does not either, since it was found: files are looked at in turns.
 */
function fileAgeMs(alerts: readonly Alert[]): number | undefined {
  const ages = alerts.flatMap(({ facts: ran }) => {
    if (ran.behaviour.kind !== 'exec') return [];
    const { exe } = ran.behaviour;
    const { fileChangedUs } = ran.evidence;
    if (fileChangedUs !== undefined) {
      const ageMs = (ran.observedAtUs - fileChangedUs) / 1_000;
      return ageMs > -clockGrainMs ? [Math.max(0, ageMs)] : [];
    }
    const written = alerts.find(({ facts: { behaviour } }) => behaviour.kind === 'write' && behaviour.path === exe);
    const age = written && (ran.observedAtUs - (written.facts.evidence.fileChangedUs ?? written.facts.observedAtUs)) / 1_000;
    return age !== undefined && age >= 0 ? [age] : [];
  });
  return ages.length === 0 ? undefined : Math.min(...ages);
}

function lastRelease(releases: readonly Release[], first: Alert | undefined, atMs: number): IncidentFacts['release'] {
  const own = first && releaseOf(releases, first.container, atMs);
  const last = own ?? releases.findLast(({ from }) => Date.parse(from) <= atMs);
  return last && { revision: last.revision, agoMs: Math.max(0, atMs - Date.parse(last.from)), isOfIt: own !== undefined };
}

/** One that was open when it began, else the last before it. */
function nearestSession(sessions: readonly KeptSession[], atMs: number, nowMs: number): IncidentFacts['session'] {
  const before = sessions.filter(({ session }) => session.fromUs / 1_000 <= atMs);
  const ended = ({ session }: KeptSession) => (session.untilUs === undefined ? nowMs : session.untilUs / 1_000);
  const open = before.find(one => ended(one) >= atMs);
  if (open) return { who: whoOf(open), agoMs: 0, wasOpen: true };
  const last = before.sort((a, b) => ended(a) - ended(b)).at(-1);
  return last && { who: whoOf(last), agoMs: atMs - ended(last), wasOpen: false };
}

function nearestJob(state: WorkloadState | undefined, atMs: number, programs: readonly string[]): IncidentFacts['job'] {
  const ran = new Set(programs.map(path => path.slice(path.lastIndexOf('/') + 1)));
  const jobs = (state?.announced.toJSON() ?? []).flatMap(([, told]) => told.jobs);
  const due = jobs.flatMap(({ when, command }) => {
    const offMs = sinceScheduled(when, atMs);
    return offMs === undefined ? [] : [{ when, command, offMs, namesIt: programsOf(command).some(name => ran.has(name)) }];
  });
  return due.sort((a, b) => Number(b.namesIt) - Number(a.namesIt) || a.offMs - b.offMs)[0];
}
