import type { LatePorts } from '../late-port.js';
import type { Names } from '../names.js';
import type { SensorGap } from '../sensor.js';
import { socketRingBytes } from './budget.js';
import { Calm } from './calm.js';
import { Hearing } from './hearing.js';
import { Known } from './known.js';
import { Lineages } from './lineages.js';
import type { Links } from './links.js';
import { Losses } from './losses.js';
import { Ring } from './ring.js';
import { Totals } from './totals.js';
import type { Loaded } from './visibility.js';
import { Waiter } from './waiter.js';

/** What exists only between start and stop. */
export class Running {
  readonly loaded: Loaded;
  readonly links: Links;
  readonly programs: Ring;
  readonly sockets: Ring;
  readonly waiter: Waiter;
  readonly totals: Totals;
  readonly losses: Losses;
  readonly known: Known;
  readonly lineages: Lineages;
  readonly hearing: Hearing;
  readonly latePorts: LatePorts;
  readonly calm = new Calm();
  idle: Promise<void> = Promise.resolve();
  checks = 0;
  /** A container went: what the kernel knows it by may soon be another's. */
  gone = false;
  seenBefore = 0;
  timer: NodeJS.Timeout | undefined;
  batch: NodeJS.Timeout | undefined;

  constructor(loaded: Loaded, links: Links, ringBytes: number, latePorts: LatePorts, names: Names, gap: (gap: SensorGap) => void) {
    const { object } = loaded;
    this.loaded = loaded;
    this.links = links;
    this.programs = new Ring(object.mapRing('programs', ringBytes));
    this.sockets = new Ring(object.mapRing('sockets', socketRingBytes(ringBytes)));
    this.waiter = new Waiter([object.mapFd('programs'), object.mapFd('sockets')]);
    this.totals = new Totals(object);
    this.losses = new Losses(loaded, this.totals, gap);
    this.known = new Known(object.mapFd('known'), this.totals);
    this.lineages = new Lineages(object, this.totals);
    this.hearing = new Hearing(names, this.losses, this.totals, this.known);
    this.latePorts = latePorts;
  }

  close(): void {
    this.waiter.close();
    this.programs.close();
    this.sockets.close();
    this.loaded.object.close();
  }
}
