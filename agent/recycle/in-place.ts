import { captureLayer, captureLive } from './capture-steps.js';
import { keepLogs } from './log-step.js';
import { readyAndReached } from './reach.js';
import { compare, create, discard, holdBack, putBack, rename, retire, start, stop, verify } from './steps.js';
import type { Procedure } from './work.js';

/** Stop first, then start the new one: what is left where nothing can stand in front of it. */
export const inPlace: Procedure = {
  prepare: [verify, create, compare, captureLive, holdBack],
  switch: [stop, rename, start, readyAndReached],
  retire: [captureLayer, keepLogs, retire],
  undo: [discard, putBack],
};
