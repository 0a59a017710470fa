import type { Behaviour } from '../proto/behaviour.js';

/**
 * Whether a container's process did this outside of the container's cgroup: one that was moved out of it, or one that came in from the host past the
 * engine. No profile lists that, whatever the program is.
 */
export function isOutside(behaviour: Behaviour): boolean {
  return 'session' in behaviour && (behaviour.session === 'moved' || behaviour.session === 'entered');
}
