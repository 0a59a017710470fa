import { Fields } from './comparison.js';
/** May this setting have this value? */
export function compareSetting(entry, setting) {
  return new Fields().equal('setting', entry.setting, setting.setting).equal('value', entry.value, setting.value);
}
