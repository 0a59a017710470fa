import type { Person, SessionKind, SessionTold } from '../../proto/session.js';

/** Characters of one command line that are kept, and of all that is kept of a session: a record of it must fit a message. */
const longest = { line: 400, all: 12_000 };
const filesKept = 100;

/** What covers a session, and who opened it for what. */
export interface Cover {
  readonly id: string;
  readonly by: string;
  readonly reason: string;
}

/** What it is known by from its beginning. Times in µs since the epoch. */
export interface Begun {
  readonly id: string;
  readonly how: SessionKind;
  readonly container: string;
  readonly fromUs: number;
}

/** One session while it goes on, and as long after it as something of it may still come. Bounded: past its room a command line is only counted. */
export class GrowingSession {
  readonly id: string;
  readonly how: SessionKind;
  readonly container: string;
  fromUs: number;
  untilUs: number | undefined;
  /** argv joined by spaces, as the engine says it: by this the kernel's session is found. */
  command: string | undefined;
  argv: readonly string[] = [];
  tty: boolean | undefined;
  /** The engine's own id of an exec. */
  execId: string | undefined;
  /** The kernel's own id of it. */
  tag: string | undefined;
  /** Its first process, where the kernel told. */
  opener: number | undefined;
  person: Person | undefined;
  cover: Cover | undefined;
  direction: 'in' | 'out' | undefined;
  /** It has begun, and is not only made. */
  begun = false;
  /** Nothing more is looked up for it. */
  whole = false;
  /** Something is not told yet. */
  dirty = true;
  toldAtUs = 0;
  readonly #commands: string[] = [];
  readonly #unsure: string[] = [];
  readonly #files = new Set<string>();
  #total = 0;
  /** Past the room, and so not listed. */
  #unsureLeft = 0;
  #filesLeft = 0;
  #room = longest.all;

  constructor({ id, how, container, fromUs }: Begun) {
    this.id = id;
    this.how = how;
    this.container = container;
    this.fromUs = fromUs;
  }

  /** A command line of it, secrets redacted. */
  ran(line: string): void {
    this.#total++;
    this.dirty = true;
    this.#keep(this.#commands, shortened(line));
  }

  /** One that may be of it. */
  perhapsRan(line: string): void {
    const text = shortened(line);
    if (this.#unsure.includes(text)) return;
    if (!this.#keep(this.#unsure, text)) this.#unsureLeft++;
    this.dirty = true;
  }

  changed(path: string): void {
    if (this.#files.has(path)) return;
    this.dirty = true;
    if (this.#files.size >= filesKept || path.length > this.#room) {
      this.#filesLeft++;
      return;
    }
    this.#room -= path.length;
    this.#files.add(path);
  }

  end(atUs: number): void {
    if (this.untilUs !== undefined) return;
    this.untilUs = Math.max(atUs, this.fromUs);
    this.dirty = true;
  }

  /** As it is by now. */
  told(nowUs: number): SessionTold {
    this.toldAtUs = Math.max(nowUs, this.toldAtUs + 1);
    this.dirty = false;
    const { id, how, container, fromUs, untilUs, argv, tty, person, cover, direction } = this;
    return {
      kind: 'session',
      id,
      how,
      container,
      argv,
      fromUs,
      atUs: this.toldAtUs,
      commands: [...this.#commands],
      commandsTotal: this.#total,
      unsure: [...this.#unsure],
      files: [...this.#files],
      ...(this.#unsureLeft > 0 && { unsureTotal: this.#unsure.length + this.#unsureLeft }),
      ...(this.#filesLeft > 0 && { filesTotal: this.#files.size + this.#filesLeft }),
      ...(untilUs !== undefined && { untilUs }),
      ...(tty !== undefined && { tty }),
      ...(person !== undefined && { person }),
      ...(direction !== undefined && { direction }),
      ...(cover !== undefined && { coveredBy: cover.id, by: cover.by, reason: cover.reason }),
    };
  }

  /** Whether there was room for it. */
  #keep(lines: string[], text: string): boolean {
    if (text.length > this.#room) return false;
    this.#room -= text.length;
    lines.push(text);
    return true;
  }
}

function shortened(line: string): string {
  return line.length > longest.line ? `${line.slice(0, longest.line)}…` : line;
}
