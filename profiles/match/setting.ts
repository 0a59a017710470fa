import type { Setting } from '../../proto/behaviour.js';
import type { SettingEntry } from '../profile.js';
import { type Comparison, Fields } from './comparison.js';

/** May this setting have this value? */
export function compareSetting(entry: SettingEntry, setting: Setting): Comparison {
  return new Fields().equal('setting', entry.setting, setting.setting).equal('value', entry.value, setting.value);
}
