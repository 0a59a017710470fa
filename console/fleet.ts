import { effect, signal } from '@preact/signals';
import { call, Problem } from './api.js';
import { who } from './session.js';
import type { Items, Status, Workload } from './shapes.js';

const statusEveryMs = 5_000;
const workloadsEveryMs = 15_000;

/** What several pages look at: is everything watched, and which workloads there are; undefined until it was told. */
export const status = signal<Status | undefined>(undefined);
export const workloads = signal<readonly Workload[] | undefined>(undefined);

/** Asked again at once, after something was changed. */
export async function refreshWorkloads(): Promise<void> {
  await told(async () => {
    workloads.value = (await call<Items<Workload>>('GET', '/workloads')).items;
  });
}
async function refreshStatus(): Promise<void> {
  await told(async () => {
    status.value = await call<Status>('GET', '/status');
  });
}

/** What is not answered stays as it was: the header says that there is no connection. */
async function told(ask: () => Promise<void>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

effect(() => {
  if (typeof who.value !== 'object') {
    status.value = undefined;
    workloads.value = undefined;
    return;
  }
  void refreshStatus();
  void refreshWorkloads();
  const whileSeen = (ask: () => Promise<void>) => () => {
    if (document.visibilityState === 'visible') void ask();
  };
  const timers = [setInterval(whileSeen(refreshStatus), statusEveryMs), setInterval(whileSeen(refreshWorkloads), workloadsEveryMs)];
  return () => timers.forEach(clearInterval);
});
