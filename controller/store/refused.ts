import type { Profile } from '../../profiles/profile.js';
import { BusError } from '../../proto/bus.js';
import { type Refusal, refusal } from '../refusal.js';

/** Of several changes, one was decided on what is no longer so. */
export function overtaken(workload: string, now: Profile | undefined): Refusal {
  return refusal(
    'conflict',
    `the profile of ${workload} was ${now ? `changed by ${now.by}` : 'removed'} while this was decided; nothing was changed`,
    `look at it again with "knowngood profile show ${workload}", then repeat it`,
  );
}

export function moved(workload: string, expected: number, actual: number): Refusal {
  return refusal(
    'conflict',
    `the profile of ${workload} is at revision ${actual}, not ${expected}`,
    `look at it again with "knowngood profile show ${workload}", then repeat the change with --revision ${actual}`,
  );
}

/** Rethrows what is no matter of size. */
export function tooLarge(workload: string, profile: Profile, error: unknown): Refusal {
  if (!(error instanceof BusError) || error.code !== 'too-large') throw error;
  return refusal(
    'too-large',
    `the profile of ${workload} with ${profile.entries.length} entries is larger than the store takes (1 MiB compressed)`,
    'fold entries into patterns, or give parts of the application workloads of their own',
  );
}
