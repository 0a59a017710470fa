import { isJob } from '../../profiles/job.js';
import type { Mode, Profile } from '../../profiles/profile.js';
import { turnsIn } from '../../profiles/turns.js';
import type { AlertRecord, Repeat } from '../../proto/alerts.js';
import type { Behaviour } from '../../proto/behaviour.js';
import { keyHash } from '../../proto/behaviour-key.js';
import { canaryWorkload } from '../../proto/fleet.js';
import type { Announced, Batch, ContainerRef, First, Gap, Life, Minute, Tally } from '../../proto/records.js';
import type { SessionTold } from '../../proto/session.js';
import type { Alerts } from '../alert/read-model.js';
import type { Hosts } from '../hosts.js';
import type { ProfileStore } from '../store/store.js';
import type { Workloads } from '../workloads.js';
import { foreignIn } from './judge-counted.js';
import { isToCome } from './to-come.js';
import { weighCanary } from './weigh-canary.js';
import { weighFlood } from './weigh-flood.js';
import { weighSession } from './weigh-session.js';
import { weighWorkload } from './weigh-workload.js';

const usPerMinute = 60_000_000;

export interface WeighOptions {
  readonly alerts: Alerts;
  readonly hosts: Hosts;
  readonly store: ProfileStore;
  readonly workloads: Workloads;
  /** Mode of a workload that was never seen. */
  readonly defaultMode: Mode;
  /** Open alerts that one doer is told of for one reason, one by one. */
  readonly crowd: number;
}

export interface TellAgain {
  readonly id: string;
  readonly workload: string;
  readonly repeat: Repeat;
  /** Of an alert that tells of one: as it is by now. */
  readonly session?: SessionTold;
}

/** What a batch amounts to. `raise` is to be stored first; then `apply` puts the rest into memory, all at once. */
export interface BatchEffect {
  readonly raise: readonly AlertRecord[];
  readonly repeats: readonly TellAgain[];
  apply(): void;
}

/** A count of one behaviour in one container and minute; a first sighting is a count of one. */
export interface Counted {
  readonly container: ContainerRef;
  readonly key: string;
  readonly minute: number;
  readonly count: number;
  readonly lastAtUs: number;
  readonly first?: First;
}

/** A session, and the container that it was in. */
interface Visited {
  readonly session: SessionTold;
  readonly container?: ContainerRef;
}

interface Sorted {
  readonly counted: Map<string, readonly Counted[]>;
  readonly minutes: ReadonlyMap<string, readonly Minute[]>;
  readonly lives: ReadonlyMap<string, readonly Life[]>;
  readonly sessions: ReadonlyMap<string, readonly Visited[]>;
  readonly announced: ReadonlyMap<string, readonly (readonly [ContainerRef, Announced])[]>;
  readonly gaps: readonly Gap[];
  readonly floods: readonly (readonly [ContainerRef, Gap])[];
  /** Records of containers that nobody has told of. */
  readonly strangers: number;
  readonly refOf: (container: string) => ContainerRef | undefined;
}

/** Judges a batch, learning where the profile learns. What it adds to profile and memory is a union: judged again it adds nothing. */
export function weigh(options: WeighOptions, batch: Batch, nowMs: number): BatchEffect {
  const { workloads } = options;
  const { counted, minutes, lives, sessions, announced, gaps, floods, strangers, refOf } = sort(options, batch);
  const canary = weighCanary(batch, counted.get(canaryWorkload) ?? [], nowMs);
  counted.delete(canaryWorkload);
  const touched = [...new Set([...counted.keys(), ...minutes.keys(), ...lives.keys(), ...sessions.keys(), ...announced.keys()])];
  const parts = touched
    .filter(workload => !workloads.get(workload)?.marks.has(batch.outbox, batch.seq))
    .map(workload => {
      begin(options, workload, batch, nowMs);
      for (const { container, event, atUs } of lives.get(workload) ?? []) {
        const ref = event === 'healthy' && refOf(container);
        if (ref) workloads.of(workload).readiness.sign(ref, atUs);
      }
      return { workload, ...weighWorkload(options, workload, batch, counted.get(workload) ?? [], nowMs) };
    });
  const visits = parts.flatMap(({ workload }) =>
    (sessions.get(workload) ?? []).flatMap(({ session, container }) =>
      container ? [weighSession(options, batch, container, session, nowMs)] : [],
    ),
  );
  const flooded = floods.map(([container, gap]) => weighFlood(options, batch, container, gap, nowMs));
  return {
    raise: [...canary, ...[...parts, ...visits, ...flooded].flatMap(part => part.raise)],
    repeats: [...parts, ...visits, ...flooded].flatMap(part => part.repeats),
    apply() {
      let toCome = 0;
      for (const part of parts) {
        const state = workloads.of(part.workload);
        const isOfForeign = foreignIn(options.store, part.workload);
        const joins = (container: string) => {
          const ref = refOf(container);
          return ref === undefined || !isOfForeign(ref);
        };
        for (const ref of batch.containers) if (ref.workload === part.workload && joins(ref.id)) state.runsIn(ref, nowMs * 1_000);
        for (const { event, container, atUs } of lives.get(part.workload) ?? []) {
          if (!isJob(refOf(container)?.class) || !joins(container)) continue;
          if (event === 'start') state.runs.began({ host: batch.host, container, atUs });
          if (event === 'stop') state.runs.ended({ host: batch.host, container, atUs });
        }
        part.apply();
        const isLess = isLessThanLearned(options.store.get(part.workload), batch);
        for (const minute of minutes.get(part.workload) ?? []) {
          if (isToCome(minute.minute, nowMs)) toCome++;
          if (isLess || !joins(minute.container) || isToCome(minute.minute, nowMs)) continue;
          state.sightings.observe(minute);
          if (state.hours.observe(minute.minute, minute.observedMs))
            for (const turn of turnsIn(state.hours.whole)) state.lives.tell({ ...turn, container: '' });
          state.saw(minute.minute);
        }
        for (const life of lives.get(part.workload) ?? []) if (joins(life.container)) state.lives.tell(life);
        for (const { session, container } of sessions.get(part.workload) ?? []) state.sessions.tell(batch.host, session, container);
        for (const [{ id, image }, told] of announced.get(part.workload) ?? []) if (joins(id)) state.announced.tell(image, told);
        for (const { id, workload, image } of batch.containers) if (workload === part.workload && joins(id)) state.lives.runs(image);
        state.marks.add(batch.outbox, batch.seq);
        state.dirty = true;
      }
      for (const gap of gaps) workloads.ledger.addGap(batch.host, gap, ownersOf(gap, batch, options.hosts, refOf));
      if (toCome > 0)
        workloads.ledger.addBroken(batch.host, {
          where: 'records',
          why: `${toCome} minutes are still to come: set the clock of ${batch.host}`,
        });
      if (strangers === 0) return;
      workloads.ledger.addLetGo(strangers);
      workloads.ledger.addBroken(batch.host, { where: 'records', why: `${strangers} records are of containers that nobody has told of` });
    },
  };
}

function sort({ hosts, store }: WeighOptions, batch: Batch): Sorted {
  const containers = new Map(batch.containers.map(container => [container.id, container]));
  const counted = new Map<string, Counted[]>();
  const minutes = new Map<string, Minute[]>();
  const lives = new Map<string, Life[]>();
  const sessions = new Map<string, Visited[]>();
  const announced = new Map<string, (readonly [ContainerRef, Announced])[]>();
  const gaps: Gap[] = [];
  const floods: [ContainerRef, Gap][] = [];
  const refOf = (id: string) => containers.get(id) ?? fromInventory(hosts, batch.host, id);
  let strangers = 0;
  for (const record of batch.records) {
    if (record.kind === 'gap') {
      gaps.push(record);
      const [flooding] = record.cause === 'bucket' ? record.containers : [];
      const container = flooding === undefined ? undefined : refOf(flooding);
      if (container && container.workload !== canaryWorkload) floods.push([container, record]);
      continue;
    }
    // What is opened for a workload is of no container; nobody begins a workload by opening it.
    if (record.kind === 'session' && record.container === '') {
      const { workload = '' } = record;
      if (store.get(workload)) listed(sessions, workload).push({ session: record });
      else strangers++;
      continue;
    }
    const container = refOf(record.container);
    if (!container) strangers++;
    else if (record.kind === 'minute') listed(minutes, container.workload).push(record);
    else if (record.kind === 'life') listed(lives, container.workload).push(record);
    else if (record.kind === 'announced') listed(announced, container.workload).push([container, record]);
    else if (record.kind === 'session') listed(sessions, container.workload).push({ session: record, container });
    else listed(counted, container.workload).push(countOf(container, record));
  }
  return { counted, minutes, lives, sessions, announced, gaps, floods, strangers, refOf };
}

/** Whether samples were taken of what every program and connection is learned of: such a minute was not watched whole. */
function isLessThanLearned(profile: Profile | undefined, { sensor }: Batch): boolean {
  return profile !== undefined && !profile.complete && profile.learned.sensor === 'ebpf' && sensor === 'sampling';
}

/** A workload that was never seen begins with an empty profile, in the mode that its assignment rule says, else in the default one. */
function begin({ store, workloads, defaultMode }: WeighOptions, workload: string, batch: Batch, nowMs: number) {
  const known = store.get(workload);
  const at = new Date(nowMs).toISOString();
  // What its first sensor could not see, this one can: it is learned from now on, and what was watched before does not count.
  if (known?.mode === 'learn' && !known.complete && known.learned.sensor === 'sampling' && batch.sensor === 'ebpf') {
    store.learn(workload, { watched: { sensor: 'ebpf', since: at } });
    workloads.of(workload).hours.forget();
  }
  if (known) return;
  const ruled = batch.containers.find(container => container.workload === workload && container.mode !== undefined)?.mode;
  // A rule arms nothing, and protect with nothing armed is refused everywhere: until a person arms it, such a workload is told of.
  const mode = ruled === 'protect' ? 'alert' : (ruled ?? defaultMode);
  const profile: Profile = {
    workload,
    mode,
    complete: mode !== 'learn',
    revision: 0,
    images: [],
    learned: { sensor: batch.sensor, since: at },
    entries: [],
    alwaysAsk: [],
    protect: { respond: {}, block: {} },
    recycle: {},
    updatedAt: at,
    by: 'knowngood',
    why: ruled === 'protect' ? 'first seen; its rule says protect, and nothing is armed yet' : 'first seen',
  };
  store.begin(profile);
}

/** Whose a gap is, while it is known: its containers may be replaced tomorrow. */
function ownersOf({ containers }: Gap, batch: Batch, hosts: Hosts, refOf: Sorted['refOf']): readonly string[] {
  if (containers.length > 0) return containers.map(id => refOf(id)?.workload ?? '');
  const there = [...batch.containers, ...(hosts.get(batch.host)?.containers ?? [])];
  return [...new Set(there.map(({ workload }) => workload))];
}

function countOf(container: ContainerRef, record: First | Tally): Counted {
  if (record.kind === 'tally') {
    const { key, minute, count, lastAtUs } = record;
    return { container, key, minute, count, lastAtUs };
  }
  const { behaviour, observedAtUs } = record;
  const minute = Math.floor(observedAtUs / usPerMinute);
  return { container, key: keyFor(behaviour), minute, count: 1, lastAtUs: observedAtUs, first: record };
}

/** What was read before is the same value: see `ReadBefore`. */
const keys = new WeakMap<Behaviour, string>();

/** Its own, whatever an agent says: under the key of another it would be judged for that, on every host. */
function keyFor(behaviour: Behaviour): string {
  const known = keys.get(behaviour) ?? keyHash(behaviour);
  keys.set(behaviour, known);
  return known;
}

/** An agent that no longer knew the container when it sealed the batch may have told of it in its heartbeat. */
function fromInventory(hosts: Hosts, host: string, id: string): ContainerRef | undefined {
  const known = hosts.get(host)?.containers.find(container => container.id === id);
  if (!known) return undefined;
  const { name, image, imageName, workload, generation, startedAtUs, class: of } = known;
  return { id, name, image, imageName, workload, generation, startedAtUs, class: of };
}

function listed<V>(map: Map<string, V[]>, key: string): V[] {
  const known = map.get(key);
  if (known) return known;
  const made: V[] = [];
  map.set(key, made);
  return made;
}
