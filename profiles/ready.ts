import { blindMs, type Stretch } from './blind.js';
import type { Coverage } from './coverage.js';
import { roughly } from './duration.js';

/** What must hold before learning may end by itself. */
export interface LearningLimits {
  /** Time since the workload was first observed. */
  readonly minMs: number;
  /** Time since the last new entry. */
  readonly quietMs: number;
  /** 0–1. */
  readonly coverage: number;
  /** Containers that must have been observed. */
  readonly replicas: number;
  /** Of a job, instead of time, quiet and coverage: whole runs, … */
  readonly runs: number;
  /** … the last of which showed nothing new. */
  readonly quietRuns: number;
}

export const defaultLimits: LearningLimits = {
  minMs: 24 * 3_600_000,
  quietMs: 3_600_000,
  coverage: 0.995,
  replicas: 1,
  runs: 10,
  quietRuns: 3,
};

/** How far learning has come. Times in ms since the epoch. */
export interface Learning {
  readonly coverage: Coverage;
  readonly entries: number;
  /** Undefined while nothing was observed. */
  readonly sinceMs: number | undefined;
  /** Stretches that nobody can vouch for: the clock of learning stands still in them. */
  readonly gaps: readonly Stretch[];
  /** When the last entry was new. */
  readonly lastNewMs: number | undefined;
  readonly containers: number;
  /** Alerts that nobody has decided on. */
  readonly openAlerts: number;
  /** Of a workload whose containers do one thing and end; absent of every other. */
  readonly runs?: LearnedRuns;
  /** What of its cycle was not watched yet, in words; absent where nothing is missing or none is asked for. */
  readonly cycle?: string;
}

/** Whole runs of a job, watched from start to end. */
export interface LearnedRuns {
  readonly whole: number;
  /** Of these the last ones that showed nothing new. */
  readonly quiet: number;
  /** Others, in which something may have been missed. */
  readonly withGaps: number;
}

/** What learning still waits for, in words; nothing left = it may end. */
export function waitingFor(learning: Learning, limits: LearningLimits, nowMs: number): readonly string[] {
  const { entries, sinceMs, containers, openAlerts, runs } = learning;
  if (sinceMs === undefined || entries === 0) return ['nothing has been observed yet'];
  const waiting: string[] = [...(runs ? waitingForRuns(runs, limits) : waitingForTime(learning, sinceMs, limits, nowMs))];
  if (learning.cycle !== undefined) waiting.push(`cycle: ${learning.cycle}`);
  if (containers < limits.replicas) waiting.push(`replicas: ${containers} of ${limits.replicas} observed`);
  // A profile that learns only tells of what is hostile: somebody may be in there, and in the profile.
  if (openAlerts > 0) waiting.push(`alerts: ${openAlerts} open, of what is never learned by itself`);
  return waiting;
}

/** A job does nothing between its runs: time says nothing of it. */
function waitingForRuns({ whole, quiet, withGaps }: LearnedRuns, limits: LearningLimits): readonly string[] {
  if (whole >= limits.runs && quiet >= limits.quietRuns) return [];
  const gaps = withGaps === 0 ? '' : `, not counting ${withGaps} with gaps`;
  const wants = whole < limits.runs ? '' : `, wants ${limits.quietRuns}`;
  return [`runs: ${whole} of ${limits.runs}, the last ${quiet} showed nothing new${wants}${gaps}`];
}

function waitingForTime(
  { coverage, gaps, lastNewMs }: Learning,
  sinceMs: number,
  limits: LearningLimits,
  nowMs: number,
): readonly string[] {
  const waiting: string[] = [];
  const blind = blindMs(gaps, sinceMs, nowMs);
  const watched = nowMs - sinceMs - blind;
  if (watched < limits.minMs) waiting.push(`time: watched for ${roughly(watched)} of ${roughly(limits.minMs)}${notCounting(blind)}`);
  // Where nobody looked, nothing new was found: that is not quiet.
  const newMs = lastNewMs ?? sinceMs;
  const unseen = blindMs(gaps, newMs, nowMs);
  const quiet = nowMs - newMs - unseen;
  if (quiet < limits.quietMs)
    waiting.push(`quiet: the last new entry is ${roughly(quiet)} old, wants ${roughly(limits.quietMs)}${notCounting(unseen)}`);
  if (coverage.estimate < limits.coverage) waiting.push(`coverage: ${percent(coverage.estimate)} of ${percent(limits.coverage)}`);
  return waiting;
}

function notCounting(blind: number): string {
  return blind < 1_000 ? '' : `, not counting ${roughly(blind)} in gaps`;
}

/** Rounded down: 99.999 % is not 100 %. */
function percent(share: number): string {
  return `${Math.floor(share * 10_000 + 1e-9) / 100} %`;
}
