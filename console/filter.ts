import { computed } from '@preact/signals';
import { workloads } from './fleet.js';
import { kept } from './keep.js';
import type { Workload } from './shapes.js';

/** '' = all. */
export const environment = kept('environment', '');
export const owner = kept('owner', '');

export const environments = computed(() => named(one => one.environment, environment.value));
export const owners = computed(() => named(one => one.owner, owner.value));

/** The workloads of the environment and the owner that the reader looks at. */
export const wanted = computed(() => workloads.value?.filter(isWanted));
const wantedNames = computed(() => new Set(wanted.value?.map(one => one.workload)));

/** Whether what is told of a workload is to be shown. */
export function shows(workload: string): boolean {
  return (environment.value === '' && owner.value === '') || wantedNames.value.has(workload);
}

/** As the API takes it. */
export const filtered = computed(() => ({ environment: environment.value, owner: owner.value }));

function isWanted(one: Workload): boolean {
  return (environment.value === '' || one.environment === environment.value) && (owner.value === '' || one.owner === owner.value);
}

/** What is chosen stays a choice, also while nothing of it runs. */
function named(of: (one: Workload) => string | undefined, chosen: string): readonly string[] {
  const found = new Set((workloads.value ?? []).flatMap(one => of(one) ?? []));
  if (chosen !== '') found.add(chosen);
  return [...found].sort();
}
