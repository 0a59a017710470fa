import type { Behaviour } from '../proto/behaviour.js';
import { isDangerous } from './dangerous-settings.js';
import type { Profile } from './profile.js';

/**
 * Whether a profile leaves this to whoever starts the container: which image it is, where it approves none by name; a setting that it names no value
 * for, and that no person took out. What was learned names every setting and each image; a profile written by hand need not. What hands over the
 * host is never left to anybody.
 */
export function isUnspoken(
  { entries, images, alwaysAsk }: Pick<Profile, 'entries' | 'images' | 'alwaysAsk'>,
  behaviour: Behaviour,
): boolean {
  if (behaviour.kind === 'image') return images.length === 0;
  if (behaviour.kind !== 'settings' || isDangerous(behaviour)) return false;
  const { setting } = behaviour;
  return ![...entries, ...alwaysAsk.map(ask => ask.entry)].some(entry => entry?.kind === 'setting' && entry.setting === setting);
}
