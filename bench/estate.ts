import { assign } from '../agent/container/assign.js';
import type { Roles } from '../agent/container/role.js';
import { Alerts } from '../controller/alert/read-model.js';
import type { Alert } from '../controller/alert/state.js';
import { entriesFor, imageOf, locked, withEntries } from '../controller/changes.js';
import { asksMeant, decisionsFor, withDecisions } from '../controller/decide.js';
import { doubtedOf } from '../controller/doubted.js';
import { Hosts } from '../controller/hosts.js';
import { weigh } from '../controller/judge/weigh.js';
import { isRefusal } from '../controller/refusal.js';
import { reportOf } from '../controller/sinks/report.js';
import { ProfileStore } from '../controller/store/store.js';
import { UndoLog } from '../controller/store/undo-log.js';
import { Workloads } from '../controller/workloads.js';
import { undecided } from '../profiles/ask.js';
import { approve, proposalsNamed } from '../profiles/decide-proposals.js';
import { probationFrom } from '../profiles/probation.js';
import type { Mode, Profile } from '../profiles/profile.js';
import { keyHash } from '../proto/behaviour-key.js';
import type { ContainerRef, ObservationRecord } from '../proto/records.js';
import { aFirst, aTally } from '../test/support/synthetic-agent.js';
import { beganMs, dayMs, type Happening, judgedDays, learnDays, lifeOf, type Placed } from './estate-life.js';
import { KeptBucket } from './kept.js';
import type { EstateFigure, EstateFigures } from './result.js';

const person = { by: 'a person', why: 'looked at in the evening' };
const evening = 18 * 3_600_000;
const minuteMs = 60_000;

/** What of knowngood is used; without it, what came before it. */
interface Use {
  readonly what: string;
  /** A workload is what the rules say, instead of each container by its name. */
  readonly assignment: boolean;
  /** What always asks waits in a list, instead of an alert for each. */
  readonly list: boolean;
  readonly probation: boolean;
  /** What a release does new is one proposal: the images say of which revision they are. */
  readonly releases: boolean;
}

const steps: readonly Use[] = [
  { what: 'each container by its name', assignment: false, list: false, probation: false, releases: false },
  { what: '+ assignment', assignment: true, list: false, probation: false, releases: false },
  { what: '+ always ask', assignment: true, list: true, probation: false, releases: false },
  { what: '+ probation', assignment: true, list: true, probation: true, releases: false },
  { what: '+ releases', assignment: true, list: true, probation: true, releases: true },
  { what: 'all of it but probation', assignment: true, list: true, probation: false, releases: true },
];

/** How many alerts a day a whole estate gives its people, through the code that judges, with one part of it more each time. */
export async function measureEstate(services: number): Promise<EstateFigures> {
  const life = lifeOf(services);
  const rows: EstateFigure[] = [];
  for (const use of steps) rows.push(await lived(life, use));
  return { services, containers: new Set(life.map(({ container }) => container.id)).size, days: judgedDays, rows };
}

/** One estate with its controller, in this process: stores keep nothing, and nobody waits for a network. */
class Estate {
  nowMs = beganMs;
  readonly #now = () => this.nowMs;
  readonly alerts = new Alerts();
  readonly hosts = new Hosts(new KeptBucket(), this.#now);
  readonly store = new ProfileStore(new KeptBucket(), new UndoLog(new KeptBucket()), this.#now);
  readonly workloads = new Workloads(new KeptBucket(), this.#now);
  defaultMode: Mode = 'learn';
  #roles: Roles = {};
  #seq = 0;
  readonly #told = new Set<string>();
  readonly #asked = new Set<string>();

  constructor(readonly use: Use) {}

  /** Judges what happens; the alerts that it raises, and what it puts on the list to be asked about. */
  see({ atMs, container, behaviours }: Happening): { readonly raised: readonly Alert[]; readonly asked: number } {
    this.nowMs = Math.max(this.nowMs, atMs);
    const ref = this.#refOf(container);
    const { alerts, hosts, store, workloads, defaultMode } = this;
    const batch = {
      schema: 1,
      host: 'host-1',
      outbox: 'estate',
      seq: ++this.#seq,
      runUs: 1,
      sensor: 'ebpf' as const,
      containers: [ref],
      records: behaviours.map(one => this.#recordOf(ref, one, atMs)),
    };
    const effect = weigh({ alerts, hosts, store, workloads, defaultMode, crowd: 8 }, batch, this.nowMs);
    const raised = effect.raise.flatMap(record => alerts.apply(record) ?? []);
    const atUs = this.nowMs * 1_000;
    for (const { id, workload, repeat } of effect.repeats) alerts.apply({ id, change: 'repeated', atUs, workload, repeat });
    effect.apply();
    return { raised, asked: this.#newAsks(ref.workload) };
  }

  /** What is alike in all its containers is told as a count once it was told by name, as an agent does. */
  #recordOf(ref: ContainerRef, behaviour: Happening['behaviours'][number], atMs: number): ObservationRecord {
    const known = `${ref.id} ${keyHash(behaviour)}`;
    if (this.#told.has(known)) return aTally(ref, behaviour, Math.floor(atMs / minuteMs), 1);
    this.#told.add(known);
    const session = 'session' in behaviour ? { session: behaviour.session ?? 'main' } : {};
    return aFirst(ref, behaviour, atMs * 1_000, { argv: [], ...session });
  }

  #refOf({ id, name, image, imageName, labels, isJob, startedMs, generation, revision }: Placed): ContainerRef {
    const [entrypoint, command] = [['/usr/bin/main'], []];
    const subject = { name, labels, imageLabels: {}, imageName, entrypoint, command, autoRemove: isJob };
    const { assignment, roles } = assign(subject, { rules: [], host: 'host-1' }, this.#roles);
    this.#roles = roles;
    const workload = this.use.assignment ? assignment.workload : name;
    return { id, name, image, imageName, workload, generation, startedAtUs: startedMs * 1_000, ...(this.use.releases && { revision }) };
  }

  #newAsks(workload: string): number {
    const waiting = this.store.get(workload)?.alwaysAsk.filter(({ cause }) => cause === 'ambient') ?? [];
    const fresh = waiting.filter(({ key }) => !this.#asked.has(`${workload} ${key}`));
    for (const { key } of fresh) this.#asked.add(`${workload} ${key}`);
    return fresh.length;
  }

  /** A person decides what waits, and ends learning. */
  async lock({ workload }: Profile): Promise<void> {
    const { hosts, workloads, store } = this;
    const at = new Date(this.nowMs).toISOString();
    const doubtsOf = (profile: Profile) => doubtedOf({ hosts, workloads, learn: {}, now: this.#now }, profile);
    await store.change(workload, person, profile => locked(profile, person, at, doubtsOf));
    await store.change(workload, person, profile => {
      const meant = asksMeant(
        profile,
        undecided(profile).map(({ key }) => key),
      );
      const decided = decisionsFor(workload, meant, workloads.get(workload));
      return isRefusal(decided) || decided.length === 0 ? profile : withDecisions(profile, decided, person, at);
    });
    const probation = probationFrom(judgedDays * dayMs, this.nowMs);
    if (this.use.probation) await store.change(workload, person, profile => ({ ...profile, probation }));
  }

  /** A person allows what was right and closes the rest. */
  async review(isRight: (alert: Alert) => boolean): Promise<void> {
    const at = new Date(this.nowMs).toISOString();
    const atUs = this.nowMs * 1_000;
    for (const { workload } of this.store.all()) {
      const open = this.alerts.open(workload);
      if (open.length === 0) continue;
      const right = open.filter(isRight);
      const images = right.flatMap(alert => imageOf(alert) ?? []);
      const entries = entriesFor(
        right.filter(alert => alert.facts.behaviour.kind !== 'image' && alert.facts.behaviour.kind !== 'settings' && canBeListed(alert)),
        { thisImage: false },
      );
      if (!isRefusal(entries)) await this.store.change(workload, person, profile => withEntries(profile, entries, images, person, at));
      const stamp = { ...person, at };
      await this.store.change(workload, person, profile => approve(profile, proposalsNamed(profile, 'all').named, stamp));
      for (const { id } of open)
        this.alerts.apply({ id, change: right.some(one => one.id === id) ? 'allowed' : 'dismissed', atUs, workload });
    }
  }
}

/** What stands for many is no behaviour that a profile lists. */
function canBeListed(alert: Alert): boolean {
  return !isRefusal(entriesFor([alert], { thisImage: false }));
}

async function lived(life: readonly Happening[], use: Use): Promise<EstateFigure> {
  const estate = new Estate(use);
  const lockMs = beganMs + learnDays * dayMs;
  const told = Array.from({ length: learnDays + judgedDays }, () => 0);
  const intrusions = new Map<string, number>();
  const wrong = new Set<string>();
  let [listed, reports, inReports, nextEvening, isLocked] = [0, 0, 0, beganMs + evening, false];
  for (const happening of life) {
    const { atMs, why, intrusion } = happening;
    if (!isLocked && atMs >= lockMs) {
      estate.nowMs = lockMs;
      for (const profile of estate.store.all()) await estate.lock(profile);
      // From now on what nobody knows is told.
      estate.defaultMode = use.assignment ? 'learn' : 'alert';
      isLocked = true;
    }
    for (; atMs >= nextEvening; nextEvening += dayMs) {
      estate.nowMs = nextEvening;
      const report = isLocked ? reportOf(estate.alerts.all(), nextEvening - dayMs, nextEvening) : undefined;
      if (report) reports++;
      inReports += report?.alerts ?? 0;
      await estate.review(alert => !wrong.has(alert.id) && alert.facts.reason !== 'session');
      // What is new in the estate has learned for a day.
      for (const profile of estate.store.all()) {
        const ageMs = nextEvening - Date.parse(profile.learned.since ?? '');
        if (isLocked && !profile.complete && ageMs >= dayMs) await estate.lock(profile);
      }
    }
    const { raised, asked } = estate.see(happening);
    const atOnce = raised.filter(({ facts }) => !facts.probation);
    const day = Math.floor((atMs - beganMs) / dayMs);
    told[day]! += atOnce.length + (use.list ? 0 : asked);
    if (use.list) listed += asked;
    if (why === 'intrusion') {
      for (const { id } of raised) wrong.add(id);
      intrusions.set(intrusion!, atOnce.length);
    }
  }
  const judged = told.slice(learnDays);
  const { what } = use;
  return {
    what,
    learning: sum(told.slice(0, learnDays)) / learnDays,
    perDay: sum(judged) / judgedDays,
    worstDay: Math.max(...judged),
    reports,
    inReports,
    listed,
    intrusions: [...intrusions].map(([intrusion, alerts]) => ({ intrusion, alerts })),
  };
}

function sum(all: readonly number[]): number {
  return all.reduce((a, b) => a + b, 0);
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${JSON.stringify(await measureEstate(Number(process.argv[2])))}\n`);
