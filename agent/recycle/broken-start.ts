import { EngineError } from '../container/container.js';
import type { Inspected } from '../container/inspected.js';

/** What the runtime says when it itself broke off before the container's program was begun: it lost its own other half, or its line to the engine. */
const brokenOff =
  /read init-p: (connection reset by peer|EOF)|waiting for init preliminary setup|ttrpc: closed|error reading from server: EOF/i;
/** What the container's own settings or the host are the cause of: the same would come again. */
const ownFault = /\bexec:|no such file|not found|permission denied|already (in use|allocated)|mount|cannot allocate|no space/i;

/**
 * Whether a start that failed may be tried once more: only where the runtime failed and not the container, and by the engine's word the container never
 * ran. `said`: what the engine says of it after the failure.
 */
export function brokeOff(error: unknown, said: Pick<Inspected, 'State'>): boolean {
  if (!(error instanceof EngineError) || error.code === 'not-found' || error.code === 'unreachable') return false;
  const neverRan = said.State.Running !== true && (said.State.StartedAt ?? '').startsWith('0001-');
  return neverRan && brokenOff.test(error.message) && !ownFault.test(error.message);
}
