import type { Visibility } from '../../../proto/fleet.js';
import type { Engine } from '../../container/container.js';
import type { ProcFs } from '../../proc.js';
import { parseStatus } from '../../proc-text.js';
import { isRuntime } from '../runtime.js';
import type { Observation, Sensor, SensorCounters, SensorGap } from '../sensor.js';
import { Destinations } from './destinations.js';
import { HiddenProcesses } from './hidden.js';
import { Networks, type NetworkUse } from './networks.js';
import { holdersOf } from './owners.js';
import { pauseMs } from './pace.js';
import { type Found, type Member, Processes } from './processes.js';
import { programOf, programPath } from './program.js';
import { socketOf } from './sampled-socket.js';
import { type Sessions, sessionsOf } from './session-of.js';
import { SharedPorts } from './shared-ports.js';
import { parseStatLine, type StatLine } from './stat-line.js';
import { samplingVisibility } from './visibility.js';

export interface SamplingSensorOptions {
  readonly proc: ProcFs;
  readonly engine: Pick<Engine, 'list' | 'top'>;
  /** Microseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds since the host's boot, as `startTicks` counts, and of a clock that is never set. */
  readonly uptimeMs: () => number;
  readonly clockMs: () => number;
  /** CPU time that this process has used. */
  readonly cpuMs: () => number;
  readonly everyMs: number;
  /** Processes of every user may be looked at. */
  readonly root: boolean;
  /** Why it is samples, where nobody asked for them, and the way out. */
  readonly because?: string;
}

/** Processes looked at without giving others their turn. */
const sliceProcesses = 64;
const tickMs = 10;
/** No sample for this many intervals, and this long, is a gap of its own. */
const stalled = { intervals: 5, ms: 5_000 };

/** Sees what containers do by looking again and again: whatever is there at that moment. It needs no root, no BTF and no cgroup2. */
export class SamplingSensor implements Sensor {
  readonly kind = 'sampling';
  readonly #options: SamplingSensorOptions;
  readonly #processes: Processes;
  readonly #networks: Networks;
  readonly #hidden: HiddenProcesses;
  readonly #ports = new SharedPorts();
  readonly #destinations = new Destinations();
  #take: (observations: readonly Observation[]) => void = () => {};
  #gap: (gap: SensorGap) => void = () => {};
  #running = false;
  #timer: NodeJS.Timeout | undefined;
  #sample: Promise<void> = Promise.resolve();
  #seen = 0;
  /** What the last sample of processes cost, and how often one is taken at that cost, ms. */
  #cost = 0;
  #programsMs: number;
  #lastMs: number | undefined;

  constructor(options: SamplingSensorOptions) {
    this.#options = options;
    this.#programsMs = options.everyMs;
    this.#processes = new Processes(pid => this.#find(pid));
    this.#networks = new Networks(options);
    this.#hidden = new HiddenProcesses(options.engine);
  }

  onObservations(take: (observations: readonly Observation[]) => void): void {
    this.#take = take;
  }
  onGap(take: (gap: SensorGap) => void): void {
    this.#gap = take;
  }

  /** Every sighting is told, and nothing counted in its place. */
  onRepeated(): void {}
  remember(): void {}
  forgetContainer(): void {}
  forgetPeers(): void {}

  async start(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    await this.drain();
    this.#await(this.#options.everyMs);
  }

  async stop(): Promise<void> {
    if (!this.#running) return;
    this.#running = false;
    clearTimeout(this.#timer);
    await this.drain();
  }

  /** What runs already is in the first sample. */
  scan(): readonly Observation[] {
    return [];
  }

  /** A sample of everything as it is now. */
  drain(): Promise<void> {
    return this.#next(true);
  }

  visibility(): Visibility {
    const { everyMs, root, because } = this.#options;
    const socketsMs = Math.max(this.#programsMs, this.#networks.behindMs);
    return samplingVisibility({ everyMs, programsMs: this.#programsMs, socketsMs, root, ...(because !== undefined && { because }) });
  }

  /** What it missed, nobody can count. */
  counters(): SensorCounters {
    return { seen: this.#seen, lost: 0 };
  }

  async cost(): Promise<undefined> {
    return undefined;
  }

  #await(inMs: number): void {
    if (!this.#running) return;
    this.#timer = setTimeout(() => void this.#next(false).then(() => this.#await(pauseMs(this.#options.everyMs, this.#cost))), inMs);
  }

  /** One after the other. */
  #next(all: boolean): Promise<void> {
    this.#sample = this.#sample.then(() => this.#whole(all));
    return this.#sample;
  }

  async #whole(all: boolean): Promise<void> {
    const { clockMs, cpuMs, everyMs } = this.#options;
    this.#tellStall(clockMs());
    const spent = new Stopwatch(cpuMs);
    const fresh = this.#processes.sample(await this.#lines(spent));
    const members = this.#processes.members;
    const sessions = this.#sessionsOf(members);
    this.#tell(fresh.flatMap(member => this.#program(member, sessions)));
    this.#cost = spent.stop();
    this.#programsMs = Math.max(everyMs, this.#cost + pauseMs(everyMs, this.#cost));
    await this.#sockets(members, sessions, all);
    if (!this.#options.root) await this.#lookForHidden(members);
  }

  /** Every process of the host. */
  async #lines(spent: Stopwatch): Promise<readonly StatLine[]> {
    const { proc } = this.#options;
    const lines: StatLine[] = [];
    for (const [index, pid] of proc.pids().entries()) {
      const line = parseStatLine(proc.bytes(pid, 'stat'));
      if (line) lines.push(line);
      if (index % sliceProcesses === sliceProcesses - 1) await spent.pause();
    }
    return lines;
  }

  #find(pid: number): Found {
    const { proc } = this.#options;
    const container = proc.containerOf(pid);
    if (container === undefined) return { container, namespacePid: 0, namespaces: 0 };
    const status = proc.bytes(pid, 'status')?.toString('latin1') ?? '';
    const namespaces = /^NSpid:\s*(.*)$/m.exec(status)?.[1]?.split(/\s+/).length ?? 0;
    return { container, namespacePid: parseStatus(status)?.namespacePid ?? 0, namespaces };
  }

  #program(member: Member, sessions: (container: string) => Sessions): readonly Observation[] {
    const { proc, now, uptimeMs } = this.#options;
    const { container, pid, comm, startTicks } = member;
    if (isRuntime({ comm, exe: programPath(proc, pid) }, uptimeMs() - startTicks * tickMs)) {
      this.#processes.forget(member);
      return [];
    }
    const session = sessions(container).of(pid)?.tag;
    const observation = programOf(proc, member, { container, atUs: now(), origin: 'sampled', ...(session && { session }) });
    if (!observation) this.#processes.forget(member);
    return observation ? [observation] : [];
  }

  async #sockets(members: readonly Member[], sessions: (container: string) => Sessions, all: boolean): Promise<void> {
    const { proc, now, root } = this.#options;
    const uses: NetworkUse[] = [];
    for await (const use of this.#networks.sample(members, all)) uses.push(use);
    if (uses.length === 0) return;
    const holders = holdersOf(proc, uses);
    const present = new Set(members.map(({ container }) => container));
    this.#ports.keep(present);
    this.#destinations.keep(present);
    for (const use of uses) this.#ports.take(use, holders(use.line.inode));
    const context = {
      root,
      holders,
      listener: (use: NetworkUse) => this.#ports.of(use),
      program: (pid: number) => programPath(proc, pid),
      sessions,
      atUs: now(),
    };
    const observations = uses.flatMap(use => socketOf(use, context) ?? []);
    this.#tell(observations.filter(observation => this.#destinations.isNews(observation)));
  }

  async #lookForHidden(members: readonly Member[]): Promise<void> {
    const { clockMs, now } = this.#options;
    this.#tell(await this.#hidden.sample(new Set(members.map(({ container }) => container)), clockMs(), now()));
  }

  /** The tree of each container that is asked about, once a sample. */
  #sessionsOf(members: readonly Member[]): (container: string) => Sessions {
    const { proc } = this.#options;
    const known = new Map<string, Sessions>();
    return container => {
      const found = known.get(container);
      if (found) return found;
      const sessions = sessionsOf(members.filter(member => member.container === container));
      const opened: Sessions = {
        of: pid => {
          const session = sessions.of(pid);
          if (!session || session.tag.main) return session;
          const opening = proc.process(session.opener)?.argv;
          return { ...session, tag: { ...session.tag, ...(opening && { opening }), reread: true } };
        },
      };
      known.set(container, opened);
      return opened;
    };
  }

  #tell(observations: readonly Observation[]): void {
    this.#seen += observations.length;
    if (observations.length > 0) this.#take(observations);
  }

  /** Nobody looked for a while: this process was stopped, or the machine was. */
  #tellStall(nowMs: number): void {
    const sinceMs = nowMs - (this.#lastMs ?? nowMs);
    this.#lastMs = nowMs;
    if (sinceMs < Math.max(stalled.ms, this.#programsMs * stalled.intervals)) return;
    const toUs = this.#options.now();
    const fromUs = Math.round(toUs - sinceMs * 1_000);
    this.#gap({ id: `no-sample-${fromUs}`, cause: 'agent-down', fromUs, toUs, containers: [] });
  }
}

/** What was spent by a clock, without the pauses. */
class Stopwatch {
  readonly #clock: () => number;
  #since: number;
  #spent = 0;

  constructor(clock: () => number) {
    this.#clock = clock;
    this.#since = clock();
  }

  async pause(): Promise<void> {
    this.#spent += this.#clock() - this.#since;
    await new Promise<void>(resolve => setImmediate(resolve));
    this.#since = this.#clock();
  }

  stop(): number {
    return this.#spent + this.#clock() - this.#since;
  }
}
