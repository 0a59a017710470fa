import type { Setting } from '../../proto/behaviour.js';
import type { SettingEntry } from '../profile.js';
import { type Comparison, Fields } from './comparison.js';

/** What a container may do by default, in the engine's words. */
export const defaultCapabilities: readonly string[] = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'NET_RAW',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];

/** The values an entry admits: `default` among the capabilities stands for each of those, so that dropping some is no deviation. */
export function admittedBy({ setting, value }: SettingEntry): readonly string[] {
  return setting === 'capabilities' && value === 'default' ? [value, ...defaultCapabilities, ''] : [value];
}

/** May this setting have this value? */
export function compareSetting(entry: SettingEntry, setting: Setting): Comparison {
  return new Fields().equal('setting', entry.setting, setting.setting).oneOf('value', admittedBy(entry), setting.value);
}
