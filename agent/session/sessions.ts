import { createHash } from 'node:crypto';
import { commandOf } from '../../profiles/session.js';
import type { Person, SessionTold } from '../../proto/session.js';
import { redactArgv } from '../behaviour/redact.js';
import type { Container, EngineEvent, ExecInstance } from '../container/container.js';
import { probeOf } from '../recycle/pace/label.js';
import type { Observation } from '../sensor/sensor.js';
import type { Described } from '../watch.js';
import { type Cover, GrowingSession } from './growing-session.js';
import { isOpeningOf } from './opening.js';
import type { Visit } from './person.js';

export interface SessionsOptions {
  readonly tell: (session: SessionTold) => void;
  /** Who may be at the client: looked up at once, for the client may be gone a moment later. */
  readonly personAt: (container: Container, visit: Visit) => Person | undefined;
  readonly execOf: (execId: string) => Promise<ExecInstance | undefined>;
  readonly isAlive: (pid: number) => boolean;
  /** Looks at what the container wrote; resolves when that is done. */
  readonly look: (container: string) => Promise<void>;
  /** What somebody has opened for whoever comes into this container now. */
  readonly coverOf: (container: string, atUs: number) => Cover | undefined;
  readonly nowUs: () => number;
  /** When this agent began: makes its ids its own. */
  readonly runUs: number;
}

/** Sessions kept, the ended ones too: what one left running is still its. Past it the oldest that ended is forgotten, and what it left begins another. */
const kept = 512;
/** Told again on this host itself. */
const lastTold = 50;
/** What is not begun so long after it was made never will be. */
const notBegunUs = 60_000_000;
/** The kernel tells of a command and the engine of the exec within so long of one another. */
const togetherUs = 10_000_000;
/** The clocks of both agree to so much. */
const lateUs = 100_000;
/** First word of one, so that its first commands and its client are in it; then not more often than this. */
const paceUs = { first: 250_000, next: 1_000_000 };
/** Clients are looked for not more often than this: it reads every process of the host. */
const personEveryUs = 100_000;

/**
 * What people do in containers by the engine: one of each exec, attach and copy. The engine says when it begins and ends; which commands are its
 * own the kernel says, by who descends from whom. The container's own health check and the agent's probes are nobody.
 */
export class Sessions {
  readonly #options: SessionsOptions;
  readonly #all = new Set<GrowingSession>();
  readonly #ended = new Set<string>();
  /** Of each container when somebody last came in that the engine has no id for. */
  readonly #lastVisitUs = new Map<string, number>();
  /** The newest words of the last ones, for who asks on this host. */
  readonly #told = new Map<string, SessionTold>();
  #lookedUs = 0;
  #number = 0;

  constructor(options: SessionsOptions) {
    this.#options = options;
  }

  /** The last sessions as they were told, oldest first. */
  get told(): readonly SessionTold[] {
    return [...this.#told.values()];
  }

  /** The engine's word. Of a container that is watched, and none of ours. */
  heard(event: EngineEvent, container: Container): void {
    switch (event.kind) {
      case 'exec-create':
      case 'exec-start':
      case 'exec-die':
        if (event.execId !== undefined && !isNobodys(event.command, container)) this.#exec({ ...event, execId: event.execId }, container);
        return;
      case 'attach':
        // Whoever runs a container in the foreground is put through before it starts.
        if (container.state === 'running' && event.atUs > container.startedAtUs && this.#isNew(event))
          this.#visit(container, 'attach', event.atUs);
        return;
      case 'detach': {
        const oldest = this.#of(container.id).find(session => session.how === 'attach' && session.untilUs === undefined);
        if (oldest) this.#end(oldest, event.atUs);
        return;
      }
      case 'copied-in':
      case 'copied-out': {
        if (!this.#isNew(event)) return;
        const copy = this.#visit(container, 'copy', event.atUs);
        copy.direction = event.kind === 'copied-in' ? 'in' : 'out';
        this.#end(copy, event.atUs);
        return;
      }
      case 'die':
      case 'destroy':
        for (const session of this.#of(container.id)) this.#end(session, event.atUs);
        if (event.kind === 'destroy') this.#lastVisitUs.delete(container.id);
        return;
      default:
        return;
    }
  }

  /** What a container did, with the session it belongs to where it belongs to one. */
  saw(observation: Observation, described: Described): Described {
    const { behaviour, evidence } = described;
    const line = behaviour.kind === 'exec' ? lineOf(evidence.argv, behaviour.exe) : undefined;
    const whose = 'session' in behaviour ? behaviour.session : undefined;
    if (whose === undefined && line !== undefined)
      for (const open of this.#of(observation.container)) if (open.begun && open.untilUs === undefined) open.perhapsRan(line);
    if (whose !== 'exec' || observation.session === undefined) return described;
    const session = this.#sessionOf(observation);
    if (line !== undefined) {
      session.ran(line);
      session.tty ??= evidence.tty;
    }
    return { ...described, evidence: { ...evidence, sessionId: session.id } };
  }

  /** Something of a container was found changed, at that time by the host's clock. */
  changed(container: string, path: string, changedUs: number): void {
    for (const session of this.#of(container))
      if (session.begun && !session.whole && changedUs >= session.fromUs - clockGrainUs) session.changed(path);
  }

  /** Called every quarter of a second. */
  tick(): void {
    const nowUs = this.#options.nowUs();
    for (const session of this.#all) {
      if (!session.begun && nowUs - session.fromUs > notBegunUs) this.#all.delete(session);
      const { opener, execId, untilUs } = session;
      if (execId === undefined && opener !== undefined && untilUs === undefined && !this.#options.isAlive(opener))
        this.#end(session, nowUs);
      const dueUs = session.toldAtUs === 0 ? session.fromUs + paceUs.first : session.toldAtUs + paceUs.next;
      if (session.begun && session.dirty && nowUs >= dueUs) this.#tell(session);
    }
    this.#forget();
  }

  /** Tells all that is known by now. */
  flush(): void {
    for (const session of this.#all) if (session.begun && session.dirty) this.#tell(session);
  }

  #tell(session: GrowingSession): void {
    const told = session.told(this.#options.nowUs());
    this.#told.set(told.id, told);
    if (this.#told.size > lastTold) this.#told.delete(this.#told.keys().next().value!);
    this.#options.tell(told);
  }

  #exec(event: Extract<EngineEvent, { readonly command: string }> & { readonly execId: string }, container: Container): void {
    const { execId, command, atUs } = event;
    const known = this.#of(container.id).find(session => session.execId === execId);
    if (event.kind === 'exec-die') {
      if (known) this.#end(known, atUs);
      return;
    }
    // The engine repeats itself after a break.
    if (this.#ended.has(execId)) return;
    const session = known ?? this.#claimed(container.id, command, atUs) ?? this.#begin('exec', container.id, atUs);
    if (!known) {
      session.execId = execId;
      session.command = command;
      if (session.argv.length === 0) session.argv = redactArgv(command.split(' '));
      session.person = this.#personAt(container, 'exec');
      void this.#ask(session, execId);
    }
    if (event.kind === 'exec-start' && !session.begun) {
      session.begun = true;
      session.fromUs = atUs;
      session.dirty = true;
    }
  }

  /** The kernel was quicker than the engine. */
  #claimed(container: string, command: string, atUs: number): GrowingSession | undefined {
    return this.#of(container).find(
      ({ how, execId, tag, argv, fromUs }) =>
        how === 'exec' && execId === undefined && tag !== undefined && Math.abs(fromUs - atUs) < togetherUs && isOpeningOf(argv, command),
    );
  }

  /** Its words one by one, and whether it has a terminal; where it turns out to be our own, it is nobody. */
  async #ask(session: GrowingSession, execId: string): Promise<void> {
    const said = await this.#options.execOf(execId).catch(() => undefined);
    if (!said) return;
    if (said.own) {
      this.#all.delete(session);
      this.#ended.add(execId);
      return;
    }
    session.argv = redactArgv(said.argv);
    session.tty = said.tty;
    session.dirty = true;
  }

  /** The engine repeats itself after a break. */
  #isNew({ container, atUs }: EngineEvent): boolean {
    if (atUs <= (this.#lastVisitUs.get(container) ?? 0)) return false;
    this.#lastVisitUs.set(container, atUs);
    return true;
  }

  #visit(container: Container, how: 'attach' | 'copy', atUs: number): GrowingSession {
    const session = this.#begin(how, container.id, atUs);
    session.begun = true;
    session.person = this.#personAt(container, how === 'attach' ? 'attach' : 'cp');
    return session;
  }

  #sessionOf({ container, session: tag, atUs, pid, kind }: Observation): GrowingSession {
    const own = this.#of(container);
    const known = own.find(session => session.tag === tag!.id);
    if (known) return known;
    // The engine may have said that it ended before the kernel's word of its beginning was read.
    const isFree = ({ how, tag, untilUs }: GrowingSession) =>
      how === 'exec' && tag === undefined && (untilUs === undefined || atUs <= untilUs + lateUs);
    const free = own.filter(isFree);
    const { opening } = tag!;
    const meant = opening
      ? free.find(({ command }) => command !== undefined && isOpeningOf(opening, command))
      : free.length === 1
        ? free[0]
        : undefined;
    const session = meant ?? this.#begin('exec', container, atUs);
    session.tag = tag!.id;
    session.begun = true;
    if (session.argv.length === 0 && opening) session.argv = redactArgv(opening);
    if (kind === 'exec' && pid !== undefined) session.opener = pid;
    return session;
  }

  #begin(how: GrowingSession['how'], container: string, fromUs: number): GrowingSession {
    const id = createHash('sha256')
      .update(`${this.#options.runUs} ${++this.#number} ${container}`)
      .digest('hex')
      .slice(0, 16);
    const session = new GrowingSession({ id, how, container, fromUs });
    session.cover = this.#options.coverOf(container, fromUs);
    this.#all.add(session);
    return session;
  }

  #end(session: GrowingSession, atUs: number): void {
    if (session.untilUs !== undefined) return;
    session.end(atUs);
    if (session.execId !== undefined) this.#ended.add(session.execId);
    if (this.#ended.size > kept) this.#ended.delete(this.#ended.values().next().value!);
    void this.#options.look(session.container).finally(() => {
      session.whole = true;
    });
  }

  #personAt(container: Container, visit: Visit): Person | undefined {
    const nowUs = this.#options.nowUs();
    if (nowUs - this.#lookedUs < personEveryUs) return undefined;
    this.#lookedUs = nowUs;
    return this.#options.personAt(container, visit);
  }

  #of(container: string): readonly GrowingSession[] {
    return [...this.#all].filter(session => session.container === container);
  }

  #forget(): void {
    for (const session of this.#all) {
      if (this.#all.size <= kept) return;
      if (session.untilUs !== undefined && session.whole && !session.dirty) this.#all.delete(session);
    }
  }
}

/** The kernel stamps files by a clock that moves every few milliseconds. */
const clockGrainUs = 20_000;

/** A command line as a person reads it: words in quotes where they would fall apart. */
function lineOf(argv: readonly string[], exe: string | undefined): string {
  return argv.length > 0 ? commandOf(argv) : (exe ?? 'a program of unknown path');
}

/** The container's own health check, and what the agent asks it by. */
function isNobodys(command: string, container: Container): boolean {
  const probe = probeOf(container);
  const known = [container.healthcheck, probe.kind === 'exec' ? probe.argv : []];
  return known.some(words => words.length > 0 && command === words.join(' '));
}
