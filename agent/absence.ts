import type { SensorGap } from './sensor/sensor.js';

/** An agent that was away no longer than this was restarted between two marks of being alive. */
const noGapUs = 50_000;

/**
 * From the last mark of being alive until now nobody looked: how much was missed, nobody can count. A mark that lies after the beginning of this run is
 * of a clock that was set back meanwhile: for how long nobody looked is not known, but it is told that nobody did. Times in microseconds since the epoch.
 */
export function absenceOf(lastAliveUs: number | undefined, runUs: number, nowUs: number): SensorGap | undefined {
  if (lastAliveUs === undefined) return undefined;
  const awayUs = runUs - lastAliveUs;
  if (awayUs >= 0 && awayUs < noGapUs) return undefined;
  const fromUs = Math.min(lastAliveUs, runUs);
  return { id: `agent-down-${lastAliveUs}`, cause: 'agent-down', fromUs, toUs: Math.max(fromUs, nowUs), containers: [] };
}
