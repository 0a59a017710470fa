import type { Logger } from 'pino';
import type { Bus } from '../proto/bus.js';
import { type Action, canaryWorkload, frontWorkload, type Method, type Visibility } from '../proto/fleet.js';
import { repositoryOf } from '../proto/image-name.js';
import type { ObservationRecord } from '../proto/records.js';
import { Names } from '../proto/subjects.js';
import { type Answering, answerTo } from './answers.js';
import { knownBy, labelOf } from './behaviour/known-by.js';
import { Canary } from './canary/canary.js';
import { ClockWatch } from './clock-watch.js';
import type { AgentConfig } from './config.js';
import type { Attachment } from './container/addresses.js';
import type { Rule } from './container/assign.js';
import type { Container, Engine, EngineEvent } from './container/container.js';
import { Follow } from './container/follow.js';
import { Life } from './container/life.js';
import { isSelected, type Selector } from './container/selected.js';
import { SettingsTold } from './container/settings-told.js';
import { Dedupe } from './dedupe.js';
import { Describe } from './describe.js';
import { announcedBy } from './files/announced.js';
import { Files } from './files/files.js';
import { walkUpper } from './files/upper.js';
import { Fleet, type FleetMemory, isWatched, type Known, noMemory } from './fleet.js';
import { Heart } from './heartbeat.js';
import { HostAddresses } from './host-addresses.js';
import type { Identity } from './identity.js';
import { LayerCheck } from './image/check.js';
import { Images, type StartedFrom } from './image/images.js';
import { Manifests } from './image/manifests.js';
import { Minutes } from './minutes.js';
import { OrderDesk } from './order-desk.js';
import { Orders } from './orders.js';
import { Outbox } from './outbox/outbox.js';
import { publisher } from './outbox/publish.js';
import type { Spool } from './outbox/spool.js';
import type { ProcFs } from './proc.js';
import { forgetEvidence } from './recycle/evidence.js';
import { evidenceListed, evidencePart } from './recycle/evidence-answers.js';
import { Fronts } from './recycle/front/fronts.js';
import { forgetLogs, type LogSource } from './recycle/kept-logs.js';
import { Listened, type ListenedMemory } from './recycle/listened.js';
import { logsAnswer } from './recycle/log-answers.js';
import type { Sensor } from './sensor/sensor.js';
import type { HostFolder } from './session/host-folder.js';
import { Openings } from './session/openings.js';
import { personAt } from './session/person.js';
import { Sessions } from './session/sessions.js';
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
/** An agent that was away no longer than this was restarted between two marks of being alive. */
const noGapUs = 50_000;
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
  readonly #minutes = new Minutes();
  readonly #dedupe = new Dedupe();
  readonly #follow: Follow;
  readonly #orders: Orders;
  readonly #fronts: Fronts;
  readonly #desk: OrderDesk;
  readonly #heart: Heart;
  readonly #clock = new ClockWatch();
  readonly #canary: Canary | undefined;
  readonly #files: Files;
  readonly #settings = new SettingsTold();
  readonly #life = new Life();
  readonly #sessions: Sessions;
  readonly #openings: Openings;
  readonly #images: Images;
  readonly #stopping = new AbortController();
  #toldHere = '';
  /** Containers of which it was told what their image announces. */
  readonly #announced = new Set<string>();
  /** What is there now was told; what comes from here on begins while we look. */
  #looking = false;
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
        onContainer: container => this.#arrived(container),
        onGone: id => this.#left(id),
        onPassed: container => {
          this.#fleet.addresses.hold(container, nowUs());
          this.#watch.passedOver(container.id);
        },
        onAttached: (attachment, atUs) => this.#attached(attachment, atUs),
        onDetached: (container, network, atUs) => sensor.forgetPeers(this.#fleet.addresses.detach(container, network, atUs)),
        onEvent: event => this.#lived(event),
        onGap: gap => this.#watch.gap({ ...gap, containers: [] }),
      },
    );
    const listened = new Listened((identity.recall('listened') as ListenedMemory | undefined) ?? {}, memory =>
      identity.remember('listened', memory),
    );
    const describe = new Describe(proc, this.#fleet);
    const people = {
      pids: () => proc.pids(),
      bytes: proc.bytes.bind(proc),
      containerOf: (pid: number) => proc.containerOf(pid),
      userName: parts.userName,
    };
    this.#sessions = new Sessions({
      tell: session => {
        this.#outbox.add(session);
        this.#tellHost();
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
        this.#record(record, listened);
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
      runUs: this.#runUs,
      random: Math.random,
    });
    this.#orders = new Orders({
      engine,
      proc,
      stateDir: config.stateDir,
      host: config.host,
      stack: config.stack,
      nowUs,
      find: id => {
        const known = this.#fleet.get(id);
        return known && { container: known.container, workload: known.assignment.workload, generation: known.generation };
      },
      program: parts.canary,
      listenedPorts: workload => listened.portsOf(workload),
      keptOpen: id => {
        const here = this.#fleet.here(id);
        return here ? this.#openings.keptOpen(here) : [];
      },
      observations: id => this.#watch.lastOf(id),
      report: report => this.#desk.report(report),
      lookAtImage: image => this.#images.look(image, 'quick'),
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
    this.#fronts = new Fronts({
      present: () => [...this.#fleet.present].map(known => known.container),
      isBusy: place => this.#orders.isBusy(place),
      peerOf: (address, front, atUs) => {
        const networks = front.addresses.map(one => one.network);
        const peer = this.#fleet.peerAt(address, networks, atUs);
        if (peer.kind === 'not-yet') return undefined;
        return peer.kind === 'workload' ? `workload:${peer.workload}` : front.published.length > 0 ? 'any' : address;
      },
      tell: (container, described, atUs) => void this.#watch.tell(container, described, atUs),
      gap: gap => this.#watch.gap(gap),
      nowUs,
      trouble: (place, error) => log.warn({ place }, `its front cannot be looked at: ${error.message}`),
    });
    this.#desk = new OrderDesk({ bus, names: this.#names, host: config.host, log, perform: order => this.#orders.take(order) });
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
    sensor.onObservations(observations => this.#watch.see(observations));
    sensor.onGap(gap => {
      // What others do on this host is not ours to tell, and so is what was missed of it.
      const others = gap.containers.length > 0 && gap.containers.every(id => this.#follow.isPassed(id));
      if (!others) this.#watch.gap(gap);
    });
    sensor.onRepeated(repeated => this.#watch.repeated(repeated));
  }

  get visibility(): Visibility {
    return { ...this.#parts.sensor.visibility(), write: this.#files.sight };
  }
  get watched(): number {
    return this.#fleet.size;
  }

  /** Rejects with `SensorUnavailable`, `EngineError` or `BusError` when what it rests on is not there. */
  async start(): Promise<void> {
    const { identity, sensor, engine, log, nowUs } = this.#parts;
    this.#outbox.start();
    // The sensor first: what a container does while the engine is asked about it waits, and nothing falls between.
    await sensor.start();
    this.#engineVersion = (await engine.version()).version;
    await this.#follow.start();
    this.#looking = true;
    this.#watch.see(sensor.scan(new Set([...this.#fleet.present].map(known => known.container.id))));
    this.#tellAbsence(identity.lastAliveUs());
    const every = (ms: number, act: () => void) => void this.#timers.push(setInterval(act, ms));
    identity.alive(nowUs());
    every(aliveMs, () => {
      this.#readClock();
      identity.alive(nowUs());
      this.#openings.tick();
      this.#tellHost();
    });
    every(tallyMs, () => this.#watch.tick());
    every(namesMs, () => this.#watch.giveUpNames());
    every(sessionsMs, () => this.#sessions.tick());
    every(minutesMs, () => this.#tellMinutes());
    every(tidyMs, () => this.#fleet.tidy());
    every(heartbeatMs, () => void this.#heart.beat());
    every(dayMs, () => void forgetLogs(this.#parts.config.stateDir, nowUs() / 1_000));
    every(dayMs, () => void forgetEvidence(this.#parts.config.stateDir, new Date(nowUs() / 1_000).toISOString()));
    for (const done of await this.#orders.start()) log.info(`after the last run: ${done}`);
    this.#stopAnswering = this.#parts.bus.answer(this.#names.askOf(this.#parts.config.host), bytes =>
      answerTo(bytes, this.#answering()),
    ).stop;
    await this.#fronts.start();
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
    await this.#orders.stop();
    await this.#fronts.stop();
    await this.#canary?.stop();
    await this.#files.stop();
    await this.#images.stop();
    await sensor.stop();
    await this.#watch.lastNames();
    await this.#follow.stop();
    this.#sessions.flush();
    this.#watch.tick();
    this.#tellMinutes();
    await this.#outbox.stop(stopGraceMs);
    identity.alive(nowUs());
    await bus.close();
    await this.#desk.closed();
    identity.stopped();
  }

  #record(record: ObservationRecord, listened: Listened) {
    const known = record.kind === 'first' ? this.#fleet.get(record.container) : undefined;
    if (known && record.kind === 'first') listened.saw(record, known.assignment.workload, known.container);
    this.#outbox.add(record);
  }

  #arrived(container: Container) {
    const known = this.#fleet.put(container);
    this.#moved(container);
    if (isOurs(known)) return this.#watch.arrived(known);
    const runs = container.state === 'running' || container.state === 'paused';
    if (runs && isWatched(known)) this.#minutes.begin(container.id, this.#parts.nowUs());
    else for (const minute of this.#minutes.end(container.id, this.#parts.nowUs())) this.#outbox.add(minute);
    this.#watch.arrived(known);
    this.#lookAt(known);
    this.#beatSoon();
  }

  #lived(event: EngineEvent) {
    const known = this.#fleet.get(event.container);
    if (known) this.#fronts.lived(event, known.container);
    if (!known || !isWatched(known) || isOurs(known)) return;
    const { container, assignment } = known;
    this.#sessions.heard(event, container);
    const beside = [...this.#fleet.present].some(
      one => one.container.id !== container.id && one.assignment.workload === assignment.workload && one.container.state === 'running',
    );
    for (const lived of this.#life.of(event, { container, workload: assignment.workload, beside }))
      this.#outbox.add({ kind: 'life', container: container.id, event: lived, atUs: event.atUs });
  }

  /** From which image and how it was started, and what it writes. */
  #lookAt(known: Known) {
    const { container, assignment } = known;
    if (assignment.class === 'ignore') return;
    const origin = this.#looking ? 'live' : 'scan';
    const runs = container.state === 'running' || container.state === 'paused';
    for (const behaviour of [...(runs ? [imageOf(container)] : []), ...this.#settings.newOf(container)])
      this.#watch.tell(container.id, { behaviour, evidence: { argv: [], argvTruncated: false, origin } }, this.#parts.nowUs());
    this.#files.arrived(known, origin);
    if (runs && !this.#announced.has(container.id)) this.#tellAnnounced(container);
    if (runs) this.#images.arrived(container.image);
  }

  /** What its image would have a scheduler run, once. */
  #tellAnnounced({ id, lowerDirs }: Container) {
    const { proc } = this.#parts;
    this.#announced.add(id);
    const found = announcedBy(lowerDirs, (folder, name) => proc.below(folder, name));
    if (found.jobs.length > 0) this.#outbox.add({ kind: 'announced', container: id, ...found });
  }

  /** What runs and is watched, with what it was started from. */
  #startedFrom(): readonly StartedFrom[] {
    return [...this.#fleet.present]
      .filter(known => isWatched(known) && !isOurs(known) && known.container.state !== 'exited')
      .map(({ container }) => ({ container: container.id, image: container.image }));
  }

  #left(id: string) {
    for (const minute of this.#minutes.end(id, this.#parts.nowUs())) this.#outbox.add(minute);
    this.#files.left(id);
    this.#settings.forget(id);
    this.#announced.delete(id);
    this.#life.forget(id);
    this.#parts.sensor.forgetContainer(id);
    const known = this.#fleet.get(id);
    if (known) this.#moved(known.container);
    this.#watch.left(id);
    this.#fleet.remove(id);
    this.#beatSoon();
  }

  /** Told before the container's first process runs: its callers and whom it calls then need not wait for its name. */
  #attached(attachment: Attachment, atUs: number) {
    this.#fleet.addresses.attach(attachment, atUs);
    this.#parts.sensor.forgetPeers(attachment.addresses.map(({ address }) => address));
    this.#watch.named();
  }

  /** Who was behind its addresses may be another now. */
  #moved({ addresses }: Container) {
    this.#parts.sensor.forgetPeers(addresses.map(({ address }) => address));
  }

  /** For the commands on this host, which may have no controller to ask. A disk that takes nothing must not end the agent. */
  #tellHost() {
    const here = [...this.#fleet.present].flatMap(({ container }) => this.#fleet.here(container.id) ?? []);
    const sessions = this.#sessions.told;
    const now = JSON.stringify([here, sessions.map(({ id, atUs }) => `${id} ${atUs}`)]);
    if (now === this.#toldHere) return;
    try {
      this.#parts.host.tellContainers(here);
      this.#parts.host.tellSessions(sessions);
      this.#toldHere = now;
    } catch (error) {
      this.#parts.log.debug(`what is here could not be written: ${(error as Error).message}`);
    }
  }

  #beatSoon() {
    if (this.#timers.length > 0) this.#heart.beatSoon();
  }

  #tellMinutes() {
    for (const minute of this.#minutes.collect(this.#parts.nowUs())) this.#outbox.add(minute);
  }

  /** From the last mark of being alive until now nobody looked: how much was missed, nobody can count. */
  #tellAbsence(lastAliveUs: number | undefined) {
    if (lastAliveUs === undefined || this.#runUs - lastAliveUs < noGapUs) return;
    this.#watch.gap({
      id: `agent-down-${lastAliveUs}`,
      cause: 'agent-down',
      fromUs: lastAliveUs,
      toUs: this.#parts.nowUs(),
      containers: [],
    });
  }

  #answering(): Answering {
    const { sensor, spool, config } = this.#parts;
    return {
      settle: async () => {
        await sensor.drain();
        await this.#files.settle();
        await this.#fronts.look();
        // What waits for its container's metadata is not yet judged: the engine tells of a container within a moment of its start.
        for (let waited = 0; this.#watch.pending > 0 && waited < 2_000; waited += 20) await new Promise(done => setTimeout(done, 20));
        this.#watch.tick();
        this.#sessions.flush();
        this.#tellMinutes();
        return { kind: 'settled', outbox: spool.id, seq: await this.#outbox.settle() };
      },
      canary: async () => {
        if (!this.#canary) return { kind: 'refused', code: 'unsupported', message: 'no canary is kept here (KNOWNGOOD_CANARY=off)' };
        return { kind: 'canary-ran', atUs: await this.#canary.run() };
      },
      plan: async ({ container, method, action }) => {
        const plan = await this.#orders.plan(container, method as Method | undefined, action as Action | undefined);
        return { kind: 'plan', json: JSON.stringify(plan) };
      },
      layers: async ({ image, deep }) => {
        const id = await this.#parts.engine.imageId(image);
        if (id === undefined) return { kind: 'refused', code: 'no-image', message: `there is no image "${image}" on this host` };
        return { kind: 'layers', json: JSON.stringify(await this.#images.look(id, deep ? 'deep' : 'quick')) };
      },
      'evidence-list': ask => evidenceListed(config.stateDir, ask),
      'evidence-part': ask => evidencePart(config.stateDir, ask),
      logs: ask => logsAnswer({ stateDir: config.stateDir, engine: this.#parts.engine, running: this.#writing(ask.workload) }, ask),
    };
  }

  /** The containers of a workload that are here. */
  #writing(workload: string): readonly LogSource[] {
    const host = this.#parts.config.host;
    return [...this.#fleet.present]
      .filter(known => known.assignment.workload === workload)
      .map(({ container: { id, name }, generation }) => ({ workload, host, container: { id, name, generation } }));
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
    };
  }
}

function imageOf({ image: id, imageName, imageDigests: digests }: Container) {
  return { kind: 'image', id, repository: repositoryOf(imageName), digests } as const;
}

/** What a stack runs for itself: nothing is learned of it. */
function isOurs({ assignment }: Known): boolean {
  return assignment.workload === canaryWorkload || assignment.workload === frontWorkload;
}
