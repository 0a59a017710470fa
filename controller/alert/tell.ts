import { fingerprint } from '../../profiles/fingerprint.js';
import { mayWait } from '../../profiles/may-wait.js';
import { severityOf } from '../../profiles/severity.js';
import { inEnglish } from '../../profiles/words/words.js';
import type { AlertFacts, AlertKind, AlertRecord, Repeat } from '../../proto/alerts.js';
import type { ContainerRef, SensorKind } from '../../proto/records.js';
import type { Deviation } from '../judge/judge.js';
import type { Remembered } from '../store/memory.js';
import { episodeId } from './episode.js';
import { maxOpen, maxOpenCritical, overflowWords } from './flood-words.js';
import type { Alerts } from './read-model.js';
import { countIn } from './state.js';

/** Where and how often a deviation was seen: cumulative within (container, minute, run). */
export interface Place {
  readonly host: string;
  readonly container: ContainerRef;
  readonly sensor: SensorKind;
  readonly runUs: number;
  readonly minute: number;
  readonly count: number;
  readonly lastAtUs: number;
}

export interface Told {
  readonly id: string;
  /** Where this begins an episode. */
  readonly raise?: AlertRecord;
  readonly repeat: Repeat;
}

export interface Saying {
  readonly deviation: Deviation;
  readonly key: string;
  readonly remembered: Remembered;
  readonly place: Place;
  /** Profile revision it was judged by. */
  readonly revision: number;
  /** What may wait is told once a day. */
  readonly onProbation?: boolean;
  readonly atUs: number;
}

/**
 * What is to be said of a deviation: a new episode, or once more of the open one. Undefined where it was said before: the same words about the same
 * observations, however often they are judged.
 */
export function tell(alerts: Alerts, saying: Saying): Told | undefined {
  const { place } = saying;
  const { workload } = place.container;
  const deviation = overflowing(alerts, workload, saying);
  const latest = alerts.latest(deviation.fingerprint);
  const told = latest ? countIn(latest.counts, place.container.id, place.minute, place.runUs) : 0;
  if (latest?.status === 'open') {
    // What the episode before had counted of this minute stays its own.
    const before = alerts.previous(latest.id);
    const count = place.count - (before ? countIn(before.counts, place.container.id, place.minute, place.runUs) : 0);
    return count <= told ? undefined : { id: latest.id, repeat: repeatOf(place, count) };
  }
  if (latest) {
    if (place.count <= told) return undefined;
    // Counted before it was closed, and only now told of.
    const late = place.lastAtUs <= latest.closedAtUs! && place.count > 1;
    if (late) return { id: latest.id, repeat: repeatOf(place, place.count) };
  }
  const id = episodeId(deviation.fingerprint, latest);
  return { id, raise: raise(id, { ...saying, deviation }), repeat: repeatOf(place, place.count - told) };
}

/** The deviation, or past so many open alerts of its workload the one in which all further ones are counted. */
export function overflowing(alerts: Alerts, workload: string, { deviation, remembered }: Saying): Deviation {
  const most = deviation.severity === 'critical' ? maxOpenCritical : maxOpen;
  if (alerts.openCount(workload) < most || alerts.latest(deviation.fingerprint)?.status === 'open') return deviation;
  return {
    kind: 'deviation',
    reason: 'flood',
    severity: severityOf('flood', remembered.behaviour),
    // Of what never floods: the others are those of a sensor's budget.
    fingerprint: fingerprint(workload, 'flood', { kind: 'image' }),
    sentence: inEnglish(overflowWords(workload)),
    differs: [],
  };
}

function repeatOf({ host, container, minute, runUs, lastAtUs }: Place, count: number): Repeat {
  return { host, container, minute, runUs, count, lastAtUs };
}

/** The record that begins an episode. */
export function raise(id: string, { deviation, key, remembered, place, revision, onProbation, atUs }: Saying): AlertRecord {
  const { host, container, sensor, runUs, minute, lastAtUs } = place;
  const { reason, severity, sentence, nearest, differs } = deviation;
  const { behaviour, evidence, observedAtUs } = remembered;
  const facts: AlertFacts = {
    fingerprint: deviation.fingerprint,
    key,
    host,
    container,
    kind: kindOf(deviation, behaviour.kind),
    severity,
    reason,
    sentence,
    behaviour,
    evidence,
    ...(nearest === undefined ? {} : { nearest }),
    differs,
    // A count tells of a behaviour that was first seen earlier; the episode begins where it was counted.
    observedAtUs: Math.floor(observedAtUs / 60_000_000) === minute ? observedAtUs : lastAtUs,
    sensor,
    revision,
    runUs,
    ...(onProbation && mayWait(reason, behaviour, evidence) && { probation: true }),
  };
  return { id, change: 'raised', atUs, workload: container.workload, facts };
}

function kindOf({ reason }: Deviation, kind: AlertKind): AlertKind {
  if (reason === 'unattributed') return 'escape';
  return reason === 'flood' || reason === 'session' ? reason : kind;
}
