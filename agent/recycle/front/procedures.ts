import { captureLayer, captureLive } from '../capture-steps.js';
import { keepLogs } from '../log-step.js';
import { compare, comparing, create, discard, holdBack, ready, retire, start, stop, verify } from '../steps.js';
import type { Procedure } from '../work.js';
import { givenToFront } from './given.js';
import { endOld, holdAgain, holdNew, prepareToHold, readyAtOnce } from './queue-steps.js';
import {
  createFront,
  drain,
  makeFrontImage,
  removeFront,
  renameAlone,
  startFront,
  stopFront,
  stopOld,
  switchOver,
  watchNew,
} from './steps.js';
import { pointBack, putAloneBack, putFrontBack, removeMadeFront } from './undo-steps.js';

/** Start the new one beside the old, switch between two connections, let the old one finish: nobody who waits for an answer notices. */
export const behindFront: Procedure = {
  prepare: [verify, create, compare, start, ready, captureLive],
  switch: [switchOver, watchNew],
  retire: [drain, holdBack, stopOld, captureLayer, keepLogs, retire],
  undo: [pointBack],
};

/** For what there may only be one of: new connections wait while the old one ends and the new one starts. Nobody is refused. */
export const queueing: Procedure = {
  prepare: [verify, create, compare, captureLive, holdBack, prepareToHold],
  switch: [holdNew, endOld, start, readyAtOnce, switchOver, watchNew],
  retire: [captureLayer, keepLogs, retire],
  undo: [holdAgain, discard, pointBack],
};

/** A container that stands alone gets a front. Its ports can have only one owner, so there is one gap, and none ever after. */
export const adopting: Procedure = {
  prepare: [verify, create, comparing(givenToFront), start, ready, createFront, captureLive, holdBack],
  switch: [stop, startFront, switchOver, watchNew],
  retire: [captureLayer, keepLogs, retire],
  undo: [removeMadeFront, discard, putAloneBack],
};

/** The same for what there may only be one of: from when the front runs, who calls waits. */
export const adoptingToQueue: Procedure = {
  prepare: [verify, create, comparing(givenToFront), createFront, captureLive, holdBack],
  switch: [stop, startFront, holdNew, start, readyAtOnce, switchOver, watchNew],
  retire: [captureLayer, keepLogs, retire],
  undo: [removeMadeFront, discard, putAloneBack],
};

/** Compose is to make the front. */
export const makingImage: Procedure = { prepare: [makeFrontImage], switch: [], retire: [], undo: [] };

/** A container stands alone again, as it did before it got a front. */
export const releasing: Procedure = {
  prepare: [verify, create, comparing(givenToFront), captureLive, holdBack],
  switch: [stopFront, stopOld, renameAlone, start, ready],
  retire: [captureLayer, keepLogs, retire, removeFront],
  undo: [discard, putFrontBack],
};
