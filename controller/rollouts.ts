import { formatDuration } from '../profiles/duration.js';
import type { Profile, Stage } from '../profiles/profile.js';
import { advanced, countReached, goesOn, maxAlerts, takenBack } from '../profiles/rollout.js';
import { isAllowedNow } from './alert/close.js';
import type { Alerts } from './alert/read-model.js';
import type { Alert } from './alert/state.js';
import type { Hosts } from './hosts.js';
import { judgedBefore, replicaOf } from './judge/side.js';
import type { ProfileStore } from './store/store.js';
import type { Trouble } from './trouble.js';

const by = 'knowngood';

export interface RolloutOptions {
  readonly store: ProfileStore;
  readonly alerts: Alerts;
  readonly hosts: Hosts;
  /** Open alerts past which further ones of a doer are counted in one. */
  readonly crowd: number;
  readonly now: () => number;
}

const places: Readonly<Record<Stage, string>> = {
  'one-replica': 'one replica',
  'one-host': 'one host',
  tenth: 'a tenth',
  all: 'all',
};

/** Takes changes that take lines away from stage to stage, or back. What it goes by is kept with the profile: another controller goes on from there. */
export class Rollouts {
  readonly #startedMs: number;
  #working = false;

  constructor(readonly options: RolloutOptions) {
    this.#startedMs = options.now();
  }

  async tick(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      for (const profile of this.#underWay()) await this.#look(profile);
    } finally {
      this.#working = false;
    }
  }

  /** As the API tells it; undefined where no change is under way. */
  view(profile: Profile) {
    const { rollout } = profile;
    if (!rollout) return undefined;
    const { stage, startedAt, since, stepMs, from, takesAway, newSettings } = rollout;
    const running = this.#running(profile);
    return {
      stage,
      startedAt,
      since,
      until: new Date(this.#sinceMs(profile) + stepMs).toISOString(),
      step: formatDuration(stepMs),
      from,
      takesAway: takesAway.length + newSettings.length,
      reached: countReached(rollout, running),
      of: running.length,
      alerts: this.against(profile).length,
      maxAlerts: this.#band,
    };
  }

  /** Open alerts of what the revision before a change admitted. */
  against(profile: Profile): readonly Alert[] {
    const { rollout, workload } = profile;
    if (!rollout) return [];
    const { alerts, now } = this.options;
    const old = judgedBefore(profile, this.options.store.isSigned);
    const beganUs = Date.parse(rollout.startedAt) * 1_000;
    return alerts.open(workload).filter(alert => alert.raisedAtUs >= beganUs && isAllowedNow(alert, old.profile, old.matcher, now()));
  }

  /** Changes that were taken back and that nobody has looked after since. */
  get trouble(): readonly Trouble[] {
    return this.options.store.all().flatMap(({ workload, takenBack: back }) =>
      back
        ? [
            {
              what: `revision ${back.revision} of ${workload} was taken back`,
              why: back.why,
              fix: `list what it lacks, and apply it again (--at-once skips the stages): knowngood alerts --workload ${workload}`,
            },
          ]
        : [],
    );
  }

  async #look(profile: Profile): Promise<void> {
    const against = this.against(profile);
    if (against.length > this.#band) {
      const why = `taken back: ${against.length} alerts of what revision ${profile.rollout!.from} admitted, ${against[0]!.facts.sentence}`;
      await this.#change(profile, why, (known, at) => takenBack(known, known.revision, { by, why, at }));
      return;
    }
    const running = this.#running(profile);
    const next = goesOn(profile.rollout!, running, this.#sinceMs(profile), this.options.now());
    if (next === 'stands') return;
    const why = next === 'done' ? 'rolled out: it holds everywhere' : `rolled out to ${places[next]}`;
    await this.#change(profile, why, (known, at) => advanced(known, next, { by, why, at }));
  }

  async #change(profile: Profile, why: string, edit: (profile: Profile, at: string) => Profile): Promise<void> {
    const { store, now } = this.options;
    const at = new Date(now()).toISOString();
    // Somebody may have changed it since it was looked at: then it is looked at again.
    const isSame = ({ rollout }: Profile) => JSON.stringify(rollout) === JSON.stringify(profile.rollout);
    await store.change(profile.workload, { by, why }, known => (isSame(known) ? edit(known, at) : known));
  }

  /** A stage counts for as long as somebody watched it: one that a controller finds at its start stands anew. */
  #sinceMs({ rollout }: Profile): number {
    return Math.max(this.#startedMs, Date.parse(rollout!.since));
  }

  #running({ workload }: Profile) {
    return this.options.hosts.running(workload).map(replicaOf);
  }

  /** Where few alerts are told one by one, as few must do. */
  get #band(): number {
    return Math.min(maxAlerts, this.options.crowd);
  }

  #underWay() {
    return this.options.store.all().filter(profile => profile.rollout !== undefined);
  }
}
