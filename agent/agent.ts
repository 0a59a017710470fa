import type { Logger } from 'pino';
import type { Bus } from '../proto/bus.js';
import { canaryWorkload, type Visibility } from '../proto/fleet.js';
import type { ObservationRecord } from '../proto/records.js';
import { Names } from '../proto/subjects.js';
import { absenceOf } from './absence.js';
import { answering } from './answering.js';
import { answerTo } from './answers.js';
import { Arrivals, imageOf, isOurs } from './arrivals.js';
import { knownBy, labelOf } from './behaviour/known-by.js';
import { Canary } from './canary/canary.js';
import { ClockWatch } from './clock-watch.js';
import type { AgentConfig } from './config.js';
import type { Rule } from './container/assign.js';
import type { Engine } from './container/container.js';
import { Follow } from './container/follow.js';
import { isSelected, type Selector } from './container/selected.js';
import { Dedupe } from './dedupe.js';
import { Describe } from './describe.js';
import { Files } from './files/files.js';
import { walkUpper } from './files/upper.js';
import { Fleet, type FleetMemory, isWatched, noMemory } from './fleet.js';
import { Heart } from './heartbeat.js';
import { HostAddresses } from './host-addresses.js';
import type { Identity } from './identity.js';
import { LayerCheck } from './image/check.js';
import { Images, type StartedFrom } from './image/images.js';
import { Manifests } from './image/manifests.js';
import { Minutes } from './minutes.js';
import { OrderDesk } from './order-desk.js';
import { Outbox } from './outbox/outbox.js';
import { publisher } from './outbox/publish.js';
import type { Spool } from './outbox/spool.js';
import type { ProcFs } from './proc.js';
import { Recycling } from './recycling.js';
import { Repair } from './repair.js';
import type { Sensor } from './sensor/sensor.js';
import type { HostFolder } from './session/host-folder.js';
import { HostTold } from './session/host-told.js';
import { Openings } from './session/openings.js';
import { personAt } from './session/person.js';
import { Sessions } from './session/sessions.js';
import { Standing } from './standing.js';
import { Watch } from './watch.js';

export interface Parts {
  readonly config: AgentConfig;
  readonly version: string;
  readonly pid: number;
  readonly identity: Identity;
  readonly rules: readonly Rule[];
  readonly selectors: readonly Selector[];
  readonly bus: Bus;
  readonly engine: Engine;
  readonly sensor: Sensor & { scan(containers: ReadonlySet<string>): Parameters<Watch['see']>[0] };
  readonly spool: Spool;
  readonly proc: ProcFs;
  /** The canary's program for this machine, where there is one. */
  readonly canary: Uint8Array | undefined;
  readonly nowUs: () => number;
  /** Microseconds that never jump; they stand still while the host sleeps. */
  readonly monotonicUs: () => number;
  readonly rssBytes: () => number;
  /** Of a processor's time that this process has had, ms. */
  readonly spentMs: () => number;
  /** What the commands on this host and the agent tell each other. */
  readonly host: HostFolder;
  /** Name of a user of the host. */
  readonly userName: (uid: number) => string | undefined;
  readonly log: Logger;
}

const aliveMs = 1_000;
const tallyMs = 2_000;
const namesMs = 100;
const minutesMs = 10_000;
const heartbeatMs = 5_000;
const tidyMs = 30_000;
const sessionsMs = 250;
const stopGraceMs = 3_000;
const dayMs = 86_400_000;
/** So long the canary waits for a sample, at most. */
const longestStayMs = 10_000;

/** One host's agent, put together: sensor → watch → outbox on one side, orders → recycle on the other. */
export class Agent {
  readonly #parts: Parts;
  readonly #runUs: number;
  readonly #names: Names;
  readonly #outbox: Outbox;
  readonly #fleet: Fleet;
  readonly #watch: Watch;
  readonly #repair: Repair;
  readonly #minutes = new Minutes();
  readonly #dedupe = new Dedupe();
  readonly #follow: Follow;
  readonly #standing: Standing;
  readonly #desk: OrderDesk;
  readonly #heart: Heart;
  readonly #clock = new ClockWatch();
  readonly #canary: Canary | undefined;
  readonly #files: Files;
  readonly #sessions: Sessions;
  readonly #openings: Openings;
  readonly #images: Images;
  readonly #arrivals: Arrivals;
  readonly #told: HostTold;
  readonly #recycling: Recycling;
  readonly #stopping = new AbortController();
  readonly #timers: NodeJS.Timeout[] = [];
  #engineVersion = '';
  #stopAnswering: (() => void) | undefined;

  constructor(parts: Parts) {
    const { config, bus, sensor, spool, nowUs, engine, proc, identity, log } = parts;
    this.#parts = parts;
    this.#runUs = nowUs();
    this.#names = new Names(config.stack);
    const hostAddresses = new HostAddresses();
    this.#fleet = new Fleet({
      host: config.host,
      rules: parts.rules,
      passed: id => this.#follow.isPassed(id),
      isHost: address => hostAddresses.has(address, nowUs()),
      memory: { ...noMemory, ...(identity.recall('fleet') as Partial<FleetMemory> | undefined) },
      onMemory: memory => {
        try {
          identity.remember('fleet', memory);
        } catch (error) {
          // Forgotten at the next start, generations begin again; a container that comes must not end the agent.
          log.warn(`what is known of the containers could not be written: ${(error as Error).message}`);
        }
      },
      nowUs,
      ...(config.environment === undefined ? {} : { environment: config.environment }),
    });
    this.#outbox = new Outbox({
      spool,
      identity: { host: config.host, sensor: sensor.kind, runUs: this.#runUs },
      containerOf: id => this.#fleet.get(id)?.ref,
      send: publisher(bus, this.#names.observationsOf(config.host), spool.id, (error, attempt) => {
        if (attempt === 1 || attempt % 30 === 0)
          log.warn({ attempt, code: error.code }, `observations wait in the outbox: ${error.message}`);
      }),
      nowUs,
      onTrouble: error => log.warn(`the disk takes no observations, they wait in memory: ${(error as Error).message}`),
    });
    this.#follow = new Follow(
      { engine, nowUs, selected: container => isSelected(parts.selectors, config.stack, container) },
      {
        onContainer: container => this.#arrivals.arrived(container),
        onGone: id => this.#arrivals.left(id),
        onPassed: container => {
          this.#fleet.addresses.hold(container, nowUs());
          this.#watch.passedOver(container.id);
        },
        onAttached: (attachment, atUs) => this.#arrivals.attached(attachment, atUs),
        onDetached: (container, network, atUs) => this.#arrivals.detached(container, network, atUs),
        onEvent: event => this.#arrivals.lived(event),
        onGap: gap => this.#watch.gap({ ...gap, containers: [] }),
      },
    );
    const describe = new Describe(proc, this.#fleet, { isAsking: (id, address) => this.#recycling.paces.isAsking(id, address) });
    const people = {
      pids: () => proc.pids(),
      bytes: proc.bytes.bind(proc),
      containerOf: (pid: number) => proc.containerOf(pid),
      userName: parts.userName,
    };
    this.#sessions = new Sessions({
      tell: session => {
        this.#outbox.add(session);
        this.#told.tell();
      },
      personAt: (container, visit) => personAt(people, container, visit),
      execOf: exec => engine.execOf(exec),
      isAlive: pid => proc.bytes(pid, 'stat') !== undefined,
      look: container => this.#files.look(container),
      coverOf: (container, atUs) => {
        const here = this.#fleet.here(container);
        return here && this.#openings.coverOf(here, atUs);
      },
      nowUs,
      runUs: this.#runUs,
    });
    this.#openings = new Openings({
      read: nowMs => parts.host.opened(nowMs),
      tell: session => this.#outbox.add(session),
      isKnown: id => this.#fleet.get(id) !== undefined,
      nowUs,
    });
    this.#watch = new Watch({
      fleet: this.#fleet,
      dedupe: this.#dedupe,
      passed: id => this.#follow.isPassed(id),
      describe: (observation, known) => {
        const described = describe.of(observation, known);
        return described && known.assignment.workload !== canaryWorkload ? this.#sessions.saw(observation, described) : described;
      },
      record: record => {
        this.#record(record);
        if (record.kind === 'first') this.#files.ran(record.container, record.behaviour);
      },
      repeats: (observation, key) => {
        const identity = knownBy(observation);
        if (identity !== undefined) sensor.remember(identity, labelOf(observation, key));
      },
      nowUs,
      runUs: this.#runUs,
    });
    this.#files = new Files({
      everyMs: config.walkMs,
      walk: walkUpper,
      below: (folder, name) => proc.below(folder, name),
      spentMs: parts.spentMs,
      mountPoints: pid => proc.mounts(pid).map(mount => mount.point),
      tell: (container, described, changedUs) => {
        const { behaviour } = described;
        if (behaviour.kind === 'write' && behaviour.path !== undefined) this.#sessions.changed(container, behaviour.path, changedUs);
        this.#watch.tell(container, described, nowUs());
      },
      gap: gap => this.#watch.gap(gap),
      trouble: (container, error) => log.warn({ container }, `what it wrote cannot be looked at: ${error.message}`),
      nowUs,
      monotonicUs: parts.monotonicUs,
      runUs: this.#runUs,
      random: Math.random,
    });
    this.#standing = new Standing({
      recall: () => identity.recall('standing'),
      remember: standing => identity.remember('standing', standing),
    });
    this.#recycling = new Recycling({
      parts,
      fleet: this.#fleet,
      watch: () => this.#watch,
      images: () => this.#images,
      openings: this.#openings,
      standing: this.#standing,
      report: report => this.#desk.report(report),
    });
    const manifests = new Manifests(config.stateDir);
    const { signal } = this.#stopping;
    this.#images = new Images({
      check: new LayerCheck({
        layersOf: image => engine.layersOf(image),
        manifests,
        below: (folder, name) => proc.below(folder, name),
        nowUs,
        signal,
      }),
      running: () => this.#startedFrom(),
      tell: (container, tampered) => {
        const known = this.#fleet.get(container);
        const evidence = { argv: [], argvTruncated: false, origin: 'live', tampered } as const;
        if (known) this.#watch.tellAnew(container, { behaviour: imageOf(known.container), evidence }, nowUs());
      },
      everyMs: config.layersMs,
      changed: () => this.#beatSoon(),
      forget: beforeUs => manifests.forget(beforeUs),
      trouble: (image, why) => log.warn({ image }, `its layers cannot be checked: ${why}`),
      nowUs,
      signal,
    });
    this.#desk = new OrderDesk({
      bus,
      names: this.#names,
      host: config.host,
      log,
      nowMs: () => nowUs() / 1_000,
      perform: (order, ageMs) => this.#recycling.orders.take(order, ageMs),
    });
    this.#heart = new Heart({ bus, names: this.#names, log, own: () => this.#ownBeat() });
    if (config.canaryMs > 0)
      this.#canary = new Canary({
        engine,
        stack: config.stack,
        program: parts.canary,
        everyMs: config.canaryMs,
        nowUs,
        ...(sensor.kind === 'sampling' && { stayMs: Math.min(longestStayMs, 3 * config.sampleMs) }),
        beforeRun: container => void this.#dedupe.drop(container),
      });
    this.#told = new HostTold(parts.host, this.#fleet, this.#sessions, error =>
      log.debug(`what is here could not be written: ${error.message}`),
    );
    this.#arrivals = new Arrivals({
      fleet: this.#fleet,
      watch: this.#watch,
      files: this.#files,
      images: this.#images,
      fronts: this.#recycling.fronts,
      sessions: this.#sessions,
      minutes: this.#minutes,
      sensor,
      proc,
      record: record => this.#outbox.add(record),
      changed: () => this.#beatSoon(),
      nowUs,
    });
    sensor.onObservations(observations => this.#watch.see(observations));
    sensor.onGap(gap => {
      // What others do on this host is not ours to tell, and so is what was missed of it.
      const others = gap.containers.length > 0 && gap.containers.every(id => this.#follow.isPassed(id));
      if (!others) this.#watch.gap(gap);
      this.#repair.missed(gap);
    });
    this.#repair = new Repair(containers => this.#lookAgain(containers), parts.monotonicUs);
    sensor.onRepeated(repeated => this.#watch.repeated(repeated));
  }

  get visibility(): Visibility {
    return { ...this.#parts.sensor.visibility(), write: this.#files.sight };
  }
  /** What it knows of itself by now. */
  get beat() {
    return this.#ownBeat();
  }
  get watched(): number {
    return this.#fleet.size;
  }

  /** Rejects with `SensorUnavailable`, `EngineError` or `BusError` when what it rests on is not there. */
  async start(): Promise<void> {
    const { identity, sensor, engine, log, nowUs, bus, config } = this.#parts;
    this.#outbox.start();
    // The sensor first: what a container does while the engine is asked about it waits, and nothing falls between.
    await sensor.start();
    this.#engineVersion = (await engine.version()).version;
    await this.#follow.start();
    this.#arrivals.startedLooking();
    this.#watch.see(sensor.scan(new Set([...this.#fleet.present].map(known => known.container.id))));
    const absence = absenceOf(identity.lastAliveUs(), this.#runUs, nowUs());
    if (absence) this.#watch.gap(absence);
    const every = (ms: number, act: () => void) => void this.#timers.push(setInterval(act, ms));
    identity.alive(nowUs());
    every(aliveMs, () => {
      this.#readClock();
      identity.alive(nowUs());
      this.#openings.tick();
      this.#told.tell();
    });
    every(tallyMs, () => {
      this.#watch.tick();
      this.#repair.tick();
    });
    every(namesMs, () => this.#watch.giveUpNames());
    every(sessionsMs, () => this.#sessions.tick());
    every(minutesMs, () => this.#tellMinutes());
    every(tidyMs, () => this.#fleet.tidy());
    every(this.#recycling.paces.windowMs / 2, () => this.#recycling.sample());
    every(heartbeatMs, () => void this.#heart.beat());
    every(dayMs, () => this.#recycling.tidy());
    for (const done of await this.#recycling.orders.start()) log.info(`after the last run: ${done}`);
    const answers = this.#answers();
    this.#stopAnswering = bus.answer(this.#names.askOf(config.host), bytes => answerTo(bytes, answers)).stop;
    await this.#recycling.fronts.start();
    this.#desk.start();
    this.#canary?.start();
    this.#images.start();
    await this.#heart.beat();
  }

  /** Drains what the kernel has, seals it, and leaves what cannot be sent now to the next run. */
  async stop(): Promise<void> {
    const { sensor, identity, nowUs, bus } = this.#parts;
    this.#desk.close();
    this.#stopping.abort();
    this.#heart.stop();
    this.#stopAnswering?.();
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
    await this.#recycling.orders.stop();
    await this.#recycling.fronts.stop();
    await this.#canary?.stop();
    await this.#files.stop();
    await this.#images.stop();
    // The last mark: what follows may take long, and nobody looks any more.
    identity.alive(nowUs());
    await sensor.stop();
    await this.#watch.lastNames();
    await this.#follow.stop();
    this.#flush();
    await this.#outbox.stop(stopGraceMs);
    await bus.close();
    await this.#desk.closed();
    identity.stopped();
  }

  /**
   * What the containers' own processes run and have open. What somebody does in a session of theirs has another number here than the kernel gave it,
   * and would be told as one more.
   */
  #lookAgain(containers: ReadonlySet<string> | undefined) {
    const present = [...this.#fleet.present].map(known => known.container.id);
    const found = this.#parts.sensor.scan(new Set(present.filter(id => containers?.has(id) ?? true)));
    this.#watch.see(found.filter(one => one.session?.main));
  }

  #record(record: ObservationRecord) {
    const known = record.kind === 'first' ? this.#fleet.get(record.container) : undefined;
    if (known && record.kind === 'first') this.#recycling.listened.saw(record, known.assignment.workload, known.container);
    this.#outbox.add(record);
  }

  /** What runs and is watched, with what it was started from. */
  #startedFrom(): readonly StartedFrom[] {
    return [...this.#fleet.present]
      .filter(known => isWatched(known) && !isOurs(known) && known.container.state !== 'exited')
      .map(({ container }) => ({ container: container.id, image: container.image }));
  }

  #beatSoon() {
    if (this.#timers.length > 0) this.#heart.beatSoon();
  }

  #answers() {
    const { config, engine, sensor, spool } = this.#parts;
    return answering({
      host: config.host,
      stateDir: config.stateDir,
      evidence: this.#recycling.evidence,
      engine,
      sensor,
      fleet: this.#fleet,
      watch: this.#watch,
      files: this.#files,
      fronts: this.#recycling.fronts,
      orders: this.#recycling.orders,
      images: this.#images,
      canary: this.#canary,
      standing: this.#standing,
      changed: () => this.#beatSoon(),
      outbox: this.#outbox,
      spool,
      flush: () => this.#flush(),
    });
  }

  #flush() {
    this.#sessions.flush();
    this.#watch.tick();
    this.#tellMinutes();
  }

  #tellMinutes() {
    for (const minute of this.#minutes.collect(this.#parts.nowUs())) this.#outbox.add(minute);
  }

  /** What was told of between two places of the clock has no time: nothing of it counts as watched. */
  #readClock() {
    const { nowUs, monotonicUs } = this.#parts;
    const jumped = this.#clock.read(nowUs(), monotonicUs());
    if (jumped) this.#watch.gap({ id: `clock-${jumped.fromUs}-${jumped.toUs}`, cause: 'clock', ...jumped, containers: [] });
  }

  #ownBeat() {
    const { config, sensor, spool, nowUs, pid, version, rssBytes } = this.#parts;
    const { seen, lost } = sensor.counters();
    return {
      host: config.host,
      atUs: nowUs(),
      runUs: this.#runUs,
      pid,
      version,
      sensor: sensor.kind,
      visibility: this.visibility,
      engine: this.#engineVersion,
      rssBytes: rssBytes(),
      outbox: spool.id,
      sealedSeq: spool.sealedSeq,
      ackedSeq: spool.ackedSeq,
      seen,
      lost,
      repeats: this.#dedupe.repeats,
      pending: this.#watch.pending,
      letGo: this.#outbox.letGo + this.#dedupe.forgotten,
      containers: this.#fleet.forHeartbeat(),
      gaps: this.#watch.gaps,
      applied: {},
      images: this.#images.looks.map(({ image, kind: found, set, atUs }) => ({ image, found, ...(set !== undefined && { set }), atUs })),
      ...(this.#canary ? { canary: this.#canary.state } : {}),
      ...(this.#standing.told ? { standing: this.#standing.told } : {}),
      ...(this.#recycling.evidence.held && { evidence: this.#recycling.evidence.held }),
    };
  }
}
