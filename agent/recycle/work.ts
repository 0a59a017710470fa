import type { ImageCheck } from '../../proto/image-check.js';
import type { Engine } from '../container/container.js';
import type { FrontMethod } from '../container/intent.js';
import type { ProcFs } from '../proc.js';
import type { EngineFacts } from './body.js';
import type { Live } from './evidence.js';
import type { EvidenceStore } from './evidence-store.js';
import type { Binding } from './front/outside.js';
import type { Inside } from './front/programs.js';
import type { Entry } from './journal.js';
import type { Questions } from './pace/ask.js';
import type { Probe } from './pace/label.js';
import type { ProbeTimes } from './probe.js';

/** What the steps of a recycle work with. */
export interface Tools {
  readonly engine: Engine;
  readonly facts: EngineFacts;
  readonly proc: ProcFs;
  readonly stateDir: string;
  readonly host: string;
  readonly nowUs: () => number;
  readonly probe: ProbeTimes;
  /** Asks a container as its probe says, known to whoever watches it as the agent. */
  readonly questionsTo: (container: { readonly id: string; readonly pid: number }, probe: Probe) => Questions;
  /** The last behaviours the agent saw of a container, newest last: kept with the evidence. */
  readonly observations: (container: string) => readonly unknown[];
  readonly evidence: EvidenceStore;
  /** Are the layers of an image what they were? Contents are not read. */
  readonly lookAtImage: (image: string) => Promise<ImageCheck>;
  /** Points a front at whom it is to pass new connections to. */
  readonly point: (front: Inside, backend: string, method: FrontMethod) => Promise<void>;
  /** Keeps a front's new connections waiting until it is pointed at somebody; what that needs is made first by `prepareHold`. */
  readonly prepareHold: (front: Inside) => Promise<void>;
  readonly hold: (front: Inside) => Promise<void>;
  /** What the host itself does for a place whose callers from outside are to be seen: sends them to a backend, or nothing any more. */
  readonly outside: {
    readonly open: (place: string, bindings: readonly Binding[], backend: string) => Promise<void>;
    readonly close: (place: string) => Promise<void>;
  };
  /** Reference of an image that a front is made from, made first where it is not there. */
  readonly frontImage: () => Promise<string>;
}

/** One order as it is worked on: what its steps learn is laid over the entry. Written to the journal by the machine, never by a step. */
export class Work {
  /** Seen before the old container was stopped; of an order that is resumed nothing. */
  live: Live | undefined;

  constructor(
    public entry: Entry,
    readonly tools: Tools,
  ) {}

  note(
    found: Partial<
      Pick<Entry, 'candidate' | 'front' | 'failedProbes' | 'touched' | 'downFromUs' | 'upAtUs' | 'evidence' | 'before' | 'why'>
    >,
  ): void {
    this.entry = { ...this.entry, ...found };
  }
}

/** Done, or `Refusing` when it turned out that it must not be done. Repeating a step that was done changes nothing. Gives a detail to tell. */
export interface WorkStep {
  readonly name: string;
  run(work: Work): Promise<string | undefined>;
}

/** A way to recycle: the machine performs it, journals it, and undoes it. */
export interface Procedure {
  /** Nothing that serves is touched. */
  readonly prepare: readonly WorkStep[];
  /** From the first to the last the place may be without a serving container. Ends with proof that the new one answers. */
  readonly switch: readonly WorkStep[];
  /** The new one serves; a failure here is told, and changes nothing about that. */
  readonly retire: readonly WorkStep[];
  /** Puts back what was there. */
  readonly undo: readonly WorkStep[];
}

/** What was found forbids to go on; nothing failed. */
export class Refusing extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'Refusing';
  }
}
