import { exportDocument } from '../profiles/document/export.js';
import { formatDuration } from '../profiles/duration.js';
import { effectiveSentence } from '../profiles/effective.js';
import { sentenceOf } from '../profiles/entry-sentence.js';
import { hardeningOf } from '../profiles/hardening.js';
import { Lives } from '../profiles/lives.js';
import { isOnProbation } from '../profiles/probation.js';
import type { Profile } from '../profiles/profile.js';
import { deploysOf } from '../profiles/release.js';
import { Sightings } from '../profiles/sightings.js';
import type { CanaryState, Heartbeat } from '../proto/fleet.js';
import type { Alerts } from './alert/read-model.js';
import type { LearnSettings } from './config.js';
import { exceptionView } from './exceptions.js';
import type { HeldImage } from './held.js';
import type { Hosts, Placed } from './hosts.js';
import { coverageIn, gapsOf, learningOf } from './learning.js';
import type { HostGap } from './ledger.js';
import type { Orders } from './orders.js';
import { proofView } from './proof-view.js';
import type { Proofs } from './proofs.js';
import { proposalViews } from './proposal-view.js';
import { Allowance, limits } from './response/allowance.js';
import { armsRecycle } from './response/plan.js';
import type { Rollouts } from './rollouts.js';
import type { Scheduler } from './scheduler.js';
import type { ProfileStore } from './store/store.js';
import { timeOf } from './time.js';
import type { Workloads } from './workloads.js';

export interface ViewOptions {
  readonly alerts: Alerts;
  readonly hosts: Hosts;
  readonly orders: Orders;
  readonly proofs: Proofs;
  readonly rollouts: Rollouts;
  readonly scheduler: Scheduler;
  readonly store: ProfileStore;
  readonly workloads: Workloads;
  readonly learn: LearnSettings;
  readonly now: () => number;
}

/** Profiles and workloads as the API tells them. */
export class Views {
  constructor(readonly options: ViewOptions) {}

  workload(profile: Profile) {
    const { alerts, hosts } = this.options;
    const { workload, mode, complete, revision, stretch } = profile;
    const placed = hosts.running(workload);
    const lastAlertUs = alerts.lastSeenUs(workload);
    const environment = placed.find(one => one.container.environment !== undefined)?.container.environment;
    const of = this.options.workloads.get(workload)?.class ?? placed[0]?.container.class;
    const owner = placed.find(one => one.container.owner !== undefined)?.container.owner;
    return {
      workload,
      ...(environment === undefined ? {} : { environment }),
      ...(owner === undefined ? {} : { owner }),
      ...(of === undefined ? {} : { class: of }),
      mode,
      complete,
      ...(stretch === undefined ? {} : { learnsUntil: stretch.until }),
      ...this.#change(profile),
      revision,
      coverage: this.coverage(profile),
      entries: counts(profile),
      proposals: profile.proposals?.length ?? 0,
      alwaysAsk: profile.alwaysAsk.filter(ask => ask.cause !== 'removed').length,
      hardening: [...hardeningOf(profile.entries)],
      openAlerts: alerts.openCount(workload),
      ...(lastAlertUs === undefined ? {} : { lastAlertAt: timeOf(lastAlertUs) }),
      heldAside: (this.options.workloads.get(workload)?.held.images() ?? []).map(heldView),
      containers: placed.map(containerView),
      recycle: this.#recycle(profile, placed),
      effective: this.#effective(profile),
      gaps: this.gaps(workload).length,
    };
  }

  coverage(profile: Profile) {
    const { coverage, reasons, advice, runs } = learningOf(this.options, profile);
    return { ...coverage, ...(runs && { runs }), ready: reasons.length === 0, waitingFor: [...reasons, ...advice] };
  }

  /** Whether it may leave learning; one that has left it need not ask. What was never lived through is advice, and holds nobody back. */
  ready(profile: Profile) {
    const { reasons, advice, runs } = learningOf(this.options, profile);
    return { workload: profile.workload, ready: reasons.length === 0, reasons, advice, ...(runs && { runs }) };
  }

  profileLine(profile: Profile) {
    const { workload, mode, revision, complete, entries, updatedAt, by } = profile;
    const { estimate } = coverageIn(this.options, profile);
    return { workload, mode, revision, complete, entries: entries.length, coverage: estimate, updatedAt, by };
  }

  profile(profile: Profile) {
    const sightings = this.#sightings(profile.workload);
    const observed = sightings.observed();
    const { workload, revision, mode, complete, stretch, images, learned, entries, alwaysAsk, protect, sessions, updatedAt, by, why } =
      profile;
    return {
      workload,
      revision,
      mode,
      complete,
      ...(stretch === undefined ? {} : { learnsUntil: stretch.until }),
      ...this.#change(profile),
      images: [...images],
      learned: {
        ...learned,
        containers: observed.containers,
        containerMinutes: observed.containerMinutes,
        coverage: coverageIn(this.options, profile).estimate,
        lifeEvents: this.#lives(workload).counts(deploysOf(profile)),
        gaps: this.gaps(workload).map(gapView),
      },
      entries: entries.map(entry => {
        const seen = sightings.of(entry.id);
        return { ...entry, sentence: sentenceOf(entry), ...(seen === undefined ? {} : { sightings: seen }) };
      }),
      proposals: proposalViews(profile, { sightings, hosts: this.options.hosts }),
      alwaysAsk: [...alwaysAsk],
      exceptions: (profile.exceptions ?? []).map(exception => exceptionView({ profile, exception }, this.options.now())),
      ...(sessions === undefined ? {} : { sessions }),
      respond: protect.respond,
      block: protect.block,
      recycle: recycleView(profile),
      updatedAt,
      by,
      why,
    };
  }

  /** Probation, and a change that is under way or was taken back. */
  #change(profile: Profile) {
    const { store, rollouts, now } = this.options;
    const rollout = store.get(profile.workload)?.revision === profile.revision ? rollouts.view(profile) : undefined;
    const { probation, takenBack } = profile;
    return {
      ...(probation && {
        probation: { for: formatDuration(probation.forMs), until: probation.until, over: !isOnProbation(profile, now()) },
      }),
      ...(rollout && { rollout }),
      ...(takenBack && { takenBack }),
    };
  }

  document(profile: Profile) {
    const sightings = this.#sightings(profile.workload);
    const { containers } = sightings.observed();
    const { estimate, spanMs } = coverageIn(this.options, profile);
    const figures = containers === 0 ? {} : { containers, coverage: estimate, spanMs };
    return { workload: profile.workload, revision: profile.revision, yaml: exportDocument(profile, figures) };
  }

  /** Stretches in which something of this workload may have been missed. */
  gaps(workload: string): readonly HostGap[] {
    return gapsOf(this.options, workload);
  }

  whois({ host, container }: Placed) {
    return {
      container: container.id,
      name: container.name,
      host,
      workload: container.workload,
      ...(container.environment === undefined ? {} : { environment: container.environment }),
      ...(container.owner === undefined ? {} : { owner: container.owner }),
      class: container.class,
      rule: container.rule,
      labelsIgnored: [...container.labelsIgnored],
    };
  }

  hosts() {
    return this.options.hosts.all().map(({ beat, lastSeenMs, silent }) => ({
      host: beat.host,
      sensor: beat.sensor,
      visibility: beat.visibility,
      engine: beat.engine,
      kernel: beat.kernel,
      os: beat.os,
      version: beat.version,
      startedAt: timeOf(beat.runUs),
      lastSeen: new Date(lastSeenMs).toISOString(),
      silent,
      ...proofView(this.options.proofs, beat),
      ...(beat.canary === undefined ? {} : { canary: canaryView(beat.canary) }),
      seen: beat.seen,
      lost: beat.lost,
      repeats: beat.repeats,
      pending: beat.pending,
      letGo: beat.letGo,
      rssBytes: beat.rssBytes,
      containers: beat.containers.length,
      ...(beat.evidence === undefined ? {} : { evidence: { ...beat.evidence, room: roomLeft(beat.evidence) } }),
    }));
  }

  #sightings(workload: string): Sightings {
    return this.options.workloads.get(workload)?.sightings ?? new Sightings();
  }

  #lives(workload: string): Lives {
    return this.options.workloads.get(workload)?.lives ?? new Lives();
  }

  #effective(profile: Profile): string {
    const { orders, now } = this.options;
    const until = isOnProbation(profile, now()) ? { probationUntil: profile.probation!.until } : {};
    if (!armsRecycle(profile)) return effectiveSentence(profile, until);
    const left = new Allowance(orders.all(), now()).left(profile.workload);
    return effectiveSentence(profile, { ...until, budget: { left, of: limits.workload.capacity } });
  }

  #recycle(profile: Profile, placed: readonly Placed[]) {
    const nextMs = this.options.scheduler.nextAtMs(profile.workload);
    const front = placed.find(({ container }) => container.behind !== undefined)?.container;
    const kept = [...new Set(placed.flatMap(({ container }) => container.persistencePossible))];
    return {
      ...recycleView(profile),
      ...(front === undefined ? {} : { method: front.behindBy ?? 'front' }),
      ...(nextMs === undefined ? {} : { nextAt: new Date(nextMs).toISOString() }),
      persistencePossible: kept.length > 0,
      persistence: kept,
    };
  }
}

export function recycleView({ recycle }: Profile) {
  return { method: recycle.method ?? 'in-place', ...(recycle.maxAgeMs === undefined ? {} : { maxAge: formatDuration(recycle.maxAgeMs) }) };
}

export function gapView({ id, host, cause, of, fromUs, toUs, count, containers }: HostGap) {
  return {
    id,
    host,
    cause,
    ...(of === undefined ? {} : { of }),
    from: timeOf(fromUs),
    to: timeOf(toUs),
    ...(count === undefined ? {} : { count }),
    containers: [...containers],
  };
}

/** What a foreign image's containers do is not learned until a person approves it. */
function heldView({ id, imageName, containers, counts, letGo }: HeldImage) {
  return { image: id, imageName, containers: [...containers], behaviours: counts.length, letGo };
}

function canaryView({ ranAtUs, why }: CanaryState) {
  return { ...(ranAtUs === undefined ? {} : { ranAt: timeOf(ranAtUs) }), ...(why === undefined ? {} : { why }) };
}

function containerView({ host, container }: Placed) {
  const { id, name, image, imageName, startedAtUs, generation, concerns } = container;
  return { id, name, host, image, imageName, startedAt: timeOf(startedAtUs), generation, concerns: [...concerns] };
}

function counts({ entries }: Profile) {
  const of = (...kinds: readonly string[]) => entries.filter(entry => kinds.includes(entry.kind)).length;
  return { processes: of('process'), network: of('listen', 'inbound', 'outbound'), storage: of('write'), settings: of('setting') };
}

/** Of the last fifth of the bound it is said that it is near; within its last hundredth there is none left for another container's. */
function roomLeft({ bytes, mostBytes }: NonNullable<Heartbeat['evidence']>): 'enough' | 'little' | 'none' {
  return bytes < mostBytes * 0.8 ? 'enough' : bytes < mostBytes * 0.99 ? 'little' : 'none';
}
