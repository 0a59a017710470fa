import type { Visibility } from '../../../proto/fleet.js';
import type { ProcFs } from '../../proc.js';
import { LatePorts } from '../late-port.js';
import { Names, type Validity } from '../names.js';
import { scanContainers } from '../scan.js';
import type { Label, Observation, Repeated, Sensor, SensorCounters, SensorGap, SessionTag } from '../sensor.js';
import { WallClock } from '../wall-clock.js';
import { type Budget, defaultBudget, smallestRingBytes, socketRingBytes, writeSettings } from './budget.js';
import { KernelObject } from './kernel-object.js';
import { SensorUnavailable } from './libbpf.js';
import { Links } from './links.js';
import { type Decoded, decodeRecord } from './record.js';
import type { Ring } from './ring.js';
import { Running } from './running.js';
import type { RecordKind } from './totals.js';
import { loadWhatIsTaken, programs, visibilityOf } from './visibility.js';

export interface EbpfSensorOptions {
  /** Path of `kernel.bpf.o`. */
  readonly object: string;
  /** Of the ring for programs; the one for sockets is a quarter of it. A power of two from 4,096 on. */
  readonly ringBytes?: number;
  readonly budget?: Budget;
  /** How long names hold. */
  readonly validity?: Validity;
  readonly proc: ProcFs;
  /** Microseconds since the epoch. */
  readonly now: () => number;
  /** Processes of containers that are known without storage of their own; what is beyond it has that. To try what then happens. */
  readonly processes?: number;
  /** Take the programs that stand in on kernels before 6.16, whatever this kernel takes: to try them. */
  readonly steads?: boolean;
}

export const defaultRingBytes = 8 * 1024 * 1024;
const largestRingBytes = 1024 * 1024 * 1024;
/** Records handed on before the event loop gets its turn. */
const sliceRecords = 512;
/** Under load the rings are looked at this often, and nothing wakes this process in between. */
const batchMs = 8;
const checkMs = 1000;
const twoMinutesUs = 120_000_000;
/** Checks between two looks whether the programs still run. */
const linksEvery = 5;
/** Checks between two looks for containers that are gone. */
const forgetEvery = 60;
/** Checks between two looks for names that hold no longer: who counts under one may do so for as long again. */
const expireEvery = 5;
/** The program without which no answer of a name server is heard. */
const hears = 'on_ingress';
/** Sessions remembered with the command that opened them. Forgetting one costs the command, never the session. */
const rememberedSessions = 4096;

/** Sees what containers do by eBPF. `start` rejects with `SensorUnavailable`, whose message names what is missing and the way out. */
export class EbpfSensor implements Sensor {
  readonly kind = 'ebpf';
  readonly #options: EbpfSensorOptions;
  readonly #clock = new WallClock();
  readonly #sessions = new Map<string, SessionTag>();
  #take: (observations: readonly Observation[]) => void = () => {};
  #gap: (gap: SensorGap) => void = () => {};
  #repeat: (repeated: readonly Repeated[]) => void = () => {};
  #running: Running | undefined;
  #seen = 0;
  #made = 0;
  #lostBefore = 0;
  #visibility: Visibility = visibilityOf(new Map(programs.map(program => [program.name, 'the sensor is not started'])));

  constructor(options: EbpfSensorOptions) {
    this.#options = options;
  }

  onObservations(take: (observations: readonly Observation[]) => void): void {
    this.#take = take;
  }
  onGap(take: (gap: SensorGap) => void): void {
    this.#gap = take;
  }

  onRepeated(take: (repeated: readonly Repeated[]) => void): void {
    this.#repeat = take;
  }

  remember(identity: string, label: Label): void {
    this.#running?.known.remember(identity, label, this.#options.now());
  }
  forgetContainer(container: string): void {
    if (!this.#running) return;
    this.#running.known.forget(this.#options.now(), () => true, container);
    this.#running.gone = true;
    this.#count();
  }
  forgetPeers(addresses: readonly string[]): void {
    this.#running?.known.forget(this.#options.now(), ({ address }) => address !== undefined && addresses.includes(address));
  }

  async start(): Promise<void> {
    if (this.#running) return;
    const ringBytes = checkedRingBytes(this.#options.ringBytes ?? defaultRingBytes);
    const cgroup2 = this.#needs();
    const { proc } = this.#options;
    const loaded = loadWhatIsTaken(
      () => KernelObject.open(this.#options.object),
      object => {
        object.setRingBytes('programs', ringBytes);
        object.setRingBytes('sockets', socketRingBytes(ringBytes));
        if (this.#options.processes !== undefined) object.setRoom('processes', this.#options.processes);
        const budget = this.#options.budget ?? defaultBudget;
        const [hostMounts, hostPids] = [proc.hostNamespace('mnt'), proc.hostNamespace('pid')];
        writeSettings(object.section('.rodata.settings'), { hostMounts, hostPids, ringBytes, budget });
      },
      this.#options.steads,
    );
    try {
      const links = new Links(
        loaded,
        cgroup2,
        gap => {
          this.#running?.hearing.missedAll();
          this.#gap(gap);
        },
        this.#options.now(),
      );
      this.#visibility = visibilityOf(links.refused);
      const latePorts = new LatePorts(proc, late => this.#take([late]));
      const names = new Names(this.#options.validity);
      this.#running = new Running(loaded, links, ringBytes, latePorts, names, gap => this.#gap(gap));
    } catch (error) {
      loaded.object.close();
      throw error;
    }
    this.#running.seenBefore = this.#seen;
    this.#readClock();
    this.#running.lineages.tellOf(proc);
    this.#running.timer = setInterval(() => this.#check(), checkMs).unref();
    this.#await(this.#running);
  }

  async stop(): Promise<void> {
    const running = this.#running;
    if (!running) return;
    running.links.end();
    await this.drain();
    this.#made = running.losses.settle(this.#options.now(), this.#seen - running.seenBefore);
    this.#lostBefore += running.losses.total();
    this.#running = undefined;
    clearInterval(running.timer);
    clearTimeout(running.batch);
    running.waiter.ring();
    await running.idle;
    running.close();
  }

  /** What already runs in some containers, as observations of origin `scan`. */
  scan(containers: ReadonlySet<string>): readonly Observation[] {
    const atUs = this.#options.now();
    const found = scanContainers(this.#options.proc, containers, atUs, container =>
      this.#gap({ id: `scan-${atUs}-${container.slice(0, 12)}`, cause: 'walk', fromUs: atUs, toUs: atUs, containers: [container] }),
    );
    return this.#running?.hearing.named(found, this.#clock.offsetUs()) ?? found;
  }

  async drain(): Promise<void> {
    const running = this.#running;
    if (!running) return;
    const [programsEnd, socketsEnd] = [running.programs.end(), running.sockets.end()];
    while (this.#running === running && (running.programs.at() < programsEnd || running.sockets.at() < socketsEnd)) {
      this.#slice(running);
      await new Promise<void>(resolve => setImmediate(resolve));
    }
    running.latePorts.flush();
    this.#check();
  }

  visibility(): Visibility {
    return this.#visibility;
  }

  counters(): SensorCounters {
    return { seen: this.#seen, lost: this.#lostBefore + (this.#running?.losses.total() ?? 0) };
  }

  /** Records that the kernel counted as made between the last start and stop. */
  madeUntilStop(): number {
    return this.#made;
  }

  /** Observations of one container that the kernel made and had to let go, of one kind or of all. */
  lostOf(container: string, kind?: RecordKind): number {
    return this.#running?.losses.lostOf(container, kind) ?? 0;
  }

  async cost(): Promise<{ readonly runTimeNs: number; readonly runs: number } | undefined> {
    if (!this.#running) return undefined;
    const costs = [...this.costs().values()];
    return { runTimeNs: costs.reduce((sum, cost) => sum + cost.runTimeNs, 0), runs: costs.reduce((sum, cost) => sum + cost.runs, 0) };
  }

  /** Run time and runs of each program that is loaded, by its name. */
  costs(): ReadonlyMap<string, { readonly runTimeNs: number; readonly runs: number }> {
    const { object, taken } = this.#running?.loaded ?? {};
    return new Map(
      programs.flatMap(({ name }) => {
        const cost = object?.programCost(taken?.get(name) ?? name);
        return cost ? [[name, cost] as const] : [];
      }),
    );
  }

  /** Takes the programs off the kernel and puts those back, to measure what they cost: what happens in between is not seen, and no gap says so. */
  switch(on: boolean, which?: (name: string) => boolean): void {
    this.#running?.links.switch(on, which);
  }

  /** Checks what no load would say clearly; the path of the cgroup2 hierarchy. */
  #needs(): string {
    const { proc } = this.#options;
    if (!proc.hasKernelTypes()) {
      throw new SensorUnavailable(
        'btf',
        'the kernel does not describe its types (/sys/kernel/btf/vmlinux): use a kernel with CONFIG_DEBUG_INFO_BTF, as every Debian kernel since 11 has it, or --sensor sampling',
      );
    }
    const cgroup2 = proc.cgroup2Mount();
    if (!cgroup2) {
      throw new SensorUnavailable(
        'cgroup2',
        'no cgroup2 hierarchy is mounted: mount -t cgroup2 none /sys/fs/cgroup/unified before the engine starts',
      );
    }
    return cgroup2;
  }

  /** Sleeps until the kernel has something, then reads: at once where little comes, in batches under load. */
  #await(running: Running): void {
    running.idle = new Promise(resolve => {
      running.waiter.wait(() => {
        resolve();
        if (this.#running === running) this.#turn(running);
      });
    });
  }

  #turn(running: Running): void {
    if (this.#running !== running) return;
    const taken = this.#slice(running);
    const calm = running.calm.took(taken, Number(process.hrtime.bigint() / 1000n));
    if (taken >= sliceRecords) setImmediate(() => this.#turn(running));
    else if (taken > 0 && !calm) running.batch = setTimeout(() => this.#turn(running), batchMs);
    else this.#await(running);
  }

  /** Sockets only as far as the kernel had come before the programs were read: so no session is met before the exec that opened it. */
  #slice(running: Running): number {
    const socketsEnd = running.sockets.end();
    const observations: Observation[] = [];
    const offsetUs = this.#clock.offsetUs();
    const read = (ring: Ring, end: number, limit: number) =>
      ring.read(end, limit, (from, length) => {
        const decoded = decodeRecord(ring.bytes, from, length, offsetUs);
        if (decoded.kind === 'malformed') {
          running.losses.malformed(this.#options.now(), decoded.why);
          return;
        }
        this.#seen++;
        if (decoded.kind === 'answer') {
          running.hearing.hear(decoded, ring.bytes, this.#options.now());
          return;
        }
        const name = decoded.kind === 'socket' ? running.hearing.nameOf(decoded.observation, ring.bytes, from, offsetUs) : undefined;
        const observation = this.#completed(running, decoded, name);
        if (observation.kind === 'listen' && observation.port === 0 && decoded.kind === 'socket')
          running.latePorts.add(observation, decoded.inode);
        else observations.push(observation);
      });
    let taken = read(running.programs, running.programs.end(), sliceRecords);
    if (taken < sliceRecords) taken += read(running.sockets, socketsEnd, sliceRecords - taken);
    if (observations.length > 0) this.#take(observations);
    return taken;
  }

  /** With what was remembered of its session, and the name it asked for. */
  #completed(running: Running, decoded: Extract<Decoded, { kind: 'exec' | 'socket' }>, name: string | undefined): Observation {
    const { observation } = decoded;
    const session = observation.session && this.#session(observation.session, decoded);
    if (decoded.kind === 'exec') {
      if (decoded.opens && session?.main && !running.links.refused.has(hears)) running.hearing.begin(observation.container);
      return session ? { ...decoded.observation, session } : decoded.observation;
    }
    return { ...decoded.observation, ...(session && { session }), ...(name !== undefined && { name }) };
  }

  #session(session: SessionTag, decoded: Decoded): SessionTag {
    const known = this.#sessions.get(session.id);
    if (known) return known;
    const opening = decoded.kind === 'exec' && decoded.opens ? decoded.observation.argv : undefined;
    const tag: SessionTag = opening ? { ...session, opening } : session;
    this.#sessions.set(session.id, tag);
    if (this.#sessions.size > rememberedSessions) this.#sessions.delete(this.#sessions.keys().next().value!);
    return tag;
  }

  /** Hands on what the kernel has counted of what it knows. */
  #count(): void {
    const running = this.#running;
    if (!running) return;
    const offsetUs = this.#clock.offsetUs();
    const repeated = running.known.collect(this.#options.now(), offsetUs);
    if (repeated.length === 0) return;
    running.hearing.repeated(repeated, offsetUs);
    this.#seen += repeated.reduce((sum, { count }) => sum + count, 0);
    this.#repeat(repeated);
  }

  #check(): void {
    const running = this.#running;
    this.#readClock();
    if (!running) return;
    this.#count();
    running.losses.check(this.#options.now(), this.#clock.offsetUs());
    if (++running.checks % expireEvery === 0) running.hearing.expire(this.#options.now(), this.#clock.offsetUs());
    if (running.checks % linksEvery === 0 && running.links.check(this.#options.now()))
      this.#visibility = visibilityOf(running.links.refused);
    if (running.checks % forgetEvery > 0 && !running.gone) return;
    running.gone = false;
    // Before the look at what is there: who begins while it lasts is not taken for gone.
    const forgets = [running.lineages.knownNow(), running.losses.knownNow()];
    const cgroups = this.#options.proc.containerCgroups();
    running.hearing.forget(new Set(cgroups.keys()));
    const present = new Set([...cgroups.values()].flat());
    for (const forget of forgets) forget(present);
  }

  #readClock(): void {
    const nowUs = this.#options.now();
    this.#clock.read(nowUs, Number(process.hrtime.bigint()) / 1000);
    const evenMinuteUs = Math.floor(nowUs / twoMinutesUs) * twoMinutesUs - this.#clock.offsetUs();
    this.#running?.totals.setEvenMinute(BigInt(Math.round(evenMinuteUs)) * 1000n);
  }
}

function checkedRingBytes(bytes: number): number {
  if (Number.isInteger(bytes) && bytes >= smallestRingBytes && bytes <= largestRingBytes && Number.isInteger(Math.log2(bytes)))
    return bytes;
  const nearest = 2 ** Math.min(30, Math.max(12, Math.round(Math.log2(Math.max(1, Number(bytes) || 1)))));
  throw new SensorUnavailable(
    'ring-bytes',
    `KNOWNGOOD_RING_BYTES=${bytes} is not a power of two from ${smallestRingBytes} to ${largestRingBytes}: take ${nearest}`,
  );
}
