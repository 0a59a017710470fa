import { Lineages } from './lineages.js';
import { Losses } from './losses.js';
import { Ring } from './ring.js';
import { Waiter } from './waiter.js';
export const smallestRingBytes = 4096;
/** The ring for sockets is a quarter of the one for programs. */
export function socketRingBytes(ringBytes) {
  return Math.max(smallestRingBytes, ringBytes / 4);
}
/** What exists only between start and stop. */
export class Running {
  loaded;
  programs;
  sockets;
  waiter;
  losses;
  lineages;
  latePorts;
  idle = Promise.resolve();
  lastTurnUs = 0;
  checks = 0;
  seenBefore = 0;
  timer;
  batch;
  constructor(loaded, ringBytes, latePorts, gap) {
    const { object } = loaded;
    this.loaded = loaded;
    this.programs = new Ring(object.mapRing('programs', ringBytes));
    this.sockets = new Ring(object.mapRing('sockets', socketRingBytes(ringBytes)));
    this.waiter = new Waiter([object.mapFd('programs'), object.mapFd('sockets')]);
    this.losses = new Losses(loaded, gap);
    this.lineages = new Lineages(object);
    this.latePorts = latePorts;
  }
  close() {
    this.waiter.close();
    this.programs.close();
    this.sockets.close();
    this.loaded.object.close();
  }
}
