import type { WorkloadClass } from '../proto/records.js';

const jobs: readonly (WorkloadClass | undefined)[] = ['job', 'ci'];

/** Whether containers of this class do one thing and end: learning counts their runs, not their time. */
export function isJob(of: WorkloadClass | undefined): boolean {
  return jobs.includes(of);
}
