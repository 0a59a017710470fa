import type { RunningContainer } from '../proto/fleet.js';

/** What keeps a container from being recycled by itself: writable mounts that a recycle would leave as they are, unless the operator says that it may. */
export function keptBy({ persistencePossible, volumesSafe }: RunningContainer): readonly string[] {
  return volumesSafe ? [] : persistencePossible;
}
