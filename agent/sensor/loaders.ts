import { loaderNames } from './ebpf/exec-record.js';

/** Loaders that stand for every variable whose name begins so. */
const families = /^(?:BASH_FUNC|LUA_INIT)$/;

/** Of these variables of an environment, those that change what code runs, by the names that the kernel's side gives them. */
export function loadersAmong(set: readonly string[]): readonly string[] {
  return loaderNames.filter(name => set.some(one => one === name || (families.test(name) && one.startsWith(`${name}_`)))).sort();
}
