import type { Profile } from '../../profiles/profile.js';
import { isStarting, startupMsOf } from '../../profiles/startup.js';
import type { Phase } from '../../profiles/verdict.js';
import type { First, SensorKind } from '../../proto/records.js';
import type { WorkloadState } from '../workload.js';
import type { Counted } from './weigh.js';

/** In which phase of its life a container did something; undefined where nobody saw when: what was found running, or is sampled. */
export type PhaseOf = (one: Counted) => Phase | undefined;

export function phasesOf(profile: Profile, { readiness }: Pick<WorkloadState, 'readiness'>, sensor: SensorKind): PhaseOf {
  const startupMs = startupMsOf(profile);
  return ({ container, lastAtUs, first }) => {
    if (sensor === 'sampling' || (first && first.evidence.origin !== 'live')) return undefined;
    return isStarting(readiness.of(container), lastAtUs, startupMs) ? 'startup' : 'steady';
  };
}

/** Whether it shows that its container is ready: it listens, or is called. */
export function isReadiness({ behaviour, evidence }: First): boolean {
  if (evidence.origin !== 'live') return false;
  return behaviour.kind === 'inbound' || (behaviour.kind === 'listen' && (behaviour.session === 'main' || behaviour.session === undefined));
}
