import { type Words, words } from '../../profiles/words/words.js';
import type { LostKind } from '../../proto/records.js';

/** Open alerts of one workload that are told one by one; what comes beyond is counted in one alert of kind `flood`. */
export const maxOpen = 1_000;
/** For what is critical there is room of its own: whoever writes a thousand programs first is not to do the rest unnamed. */
export const maxOpenCritical = 2_000;

export const lostKinds: readonly LostKind[] = ['exec', 'connect', 'send', 'listen', 'inbound', 'socket', 'answer', 'write'];

/** That a container does more of a kind than is told of any one. */
export function floodWords(name: string, of: LostKind): Words {
  return words('alert.flood', { name, does: words(`does.${of}`) });
}

/** That a workload has more open alerts than are told one by one. */
export function overflowWords(workload: string): Words {
  return words('alert.overflow', { workload, n: maxOpen });
}
