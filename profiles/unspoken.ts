import type { Behaviour } from '../proto/behaviour.js';
import { isDangerous } from './dangerous-settings.js';
import type { Profile } from './profile.js';

/**
 * Whether a profile leaves this setting to whoever starts the container: it names no value for it, and no person took one out. What was learned
 * names every setting; a profile written by hand need not. What hands over the host is never left to anybody.
 */
export function isUnspoken({ entries, alwaysAsk }: Pick<Profile, 'entries' | 'alwaysAsk'>, behaviour: Behaviour): boolean {
  if (behaviour.kind !== 'settings' || isDangerous(behaviour)) return false;
  const { setting } = behaviour;
  return ![...entries, ...alwaysAsk.map(ask => ask.entry)].some(entry => entry?.kind === 'setting' && entry.setting === setting);
}
