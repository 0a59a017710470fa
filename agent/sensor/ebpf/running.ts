import type { LatePorts } from '../late-port.js';
import type { SensorGap } from '../sensor.js';
import { Lineages } from './lineages.js';
import { Losses } from './losses.js';
import { Ring } from './ring.js';
import type { Loaded } from './visibility.js';
import { Waiter } from './waiter.js';

export const smallestRingBytes = 4096;

/** The ring for sockets is a quarter of the one for programs. */
export function socketRingBytes(ringBytes: number): number {
  return Math.max(smallestRingBytes, ringBytes / 4);
}

/** What exists only between start and stop. */
export class Running {
  readonly loaded: Loaded;
  readonly programs: Ring;
  readonly sockets: Ring;
  readonly waiter: Waiter;
  readonly losses: Losses;
  readonly lineages: Lineages;
  readonly latePorts: LatePorts;
  idle: Promise<void> = Promise.resolve();
  lastTurnUs = 0;
  checks = 0;
  answersLost = 0;
  seenBefore = 0;
  timer: NodeJS.Timeout | undefined;
  batch: NodeJS.Timeout | undefined;

  constructor(loaded: Loaded, ringBytes: number, latePorts: LatePorts, gap: (gap: SensorGap) => void) {
    const { object } = loaded;
    this.loaded = loaded;
    this.programs = new Ring(object.mapRing('programs', ringBytes));
    this.sockets = new Ring(object.mapRing('sockets', socketRingBytes(ringBytes)));
    this.waiter = new Waiter([object.mapFd('programs'), object.mapFd('sockets')]);
    this.losses = new Losses(loaded, gap);
    this.lineages = new Lineages(object);
    this.latePorts = latePorts;
  }

  close(): void {
    this.waiter.close();
    this.programs.close();
    this.sockets.close();
    this.loaded.object.close();
  }
}
