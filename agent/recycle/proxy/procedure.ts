import { captureLayer, captureLive } from '../capture-steps.js';
import { stopOld } from '../front/steps.js';
import { keepLogs } from '../log-step.js';
import { compare, create, discard, holdBack, putBack, ready, rename, retire, start, verify } from '../steps.js';
import type { Procedure } from '../work.js';
import { joinPool, leavePool, rejoinPool, stillServes } from './steps.js';

/** One of several behind a proxy: it leaves, is replaced stop first, and comes back when the new one answers. The others serve meanwhile. */
export const behindProxy: Procedure = {
  prepare: [verify, create, compare, captureLive, holdBack, stillServes],
  switch: [leavePool, stopOld, rename, start, ready, joinPool],
  retire: [captureLayer, keepLogs, retire],
  undo: [discard, putBack, rejoinPool],
};
