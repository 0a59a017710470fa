import { roughly } from './duration.js';
export const defaultLimits = { minMs: 24 * 3_600_000, quietMs: 3_600_000, coverage: 0.995, replicas: 1 };
/** What learning still waits for, in words; nothing left = it may end. */
export function waitingFor(learning, limits, nowMs) {
  const { coverage, entries, sinceMs, lastNewMs, containers } = learning;
  if (sinceMs === undefined || entries === 0) return ['nothing has been observed yet'];
  const waiting = [];
  const watched = nowMs - sinceMs;
  const quiet = nowMs - (lastNewMs ?? sinceMs);
  if (watched < limits.minMs) waiting.push(`time: watched for ${roughly(watched)} of ${roughly(limits.minMs)}`);
  if (quiet < limits.quietMs) waiting.push(`quiet: the last new entry is ${roughly(quiet)} old, wants ${roughly(limits.quietMs)}`);
  if (coverage.estimate < limits.coverage) waiting.push(`coverage: ${percent(coverage.estimate)} of ${percent(limits.coverage)}`);
  if (containers < limits.replicas) waiting.push(`replicas: ${containers} of ${limits.replicas} observed`);
  return waiting;
}
/** Rounded down: 99.999 % is not 100 %. */
function percent(share) {
  return `${Math.floor(share * 10_000 + 1e-9) / 100} %`;
}
