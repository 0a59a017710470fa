import type { Profile } from '../../profiles/profile.js';
import { isOutage } from '../outage.js';
import { isRefusal, type Refusal } from '../refusal.js';
import { overtaken } from './refused.js';
import type { Asked, Changed } from './store.js';
import type { UndoLog, Was } from './undo-log.js';

/** One of several changes that are made together or not at all. */
export interface Change {
  readonly workload: string;
  /** `epoch` of the workload when it was decided on: somebody who was faster is a conflict, what was learned meanwhile is not. */
  readonly epoch: number;
  readonly why: string;
  /** From the profile as it is, undefined where there is none, to what it shall be, undefined for none at all. */
  readonly edit: (profile: Profile | undefined) => Profile | Refusal | undefined;
}

/** What became of it; `after` is absent where it was removed, `before` where it was new. */
export interface Made {
  readonly workload: string;
  readonly before?: Profile;
  readonly after?: Profile;
}

/** What is asked of the store by whoever holds the locks of all these workloads. */
export interface OneByOne {
  get(workload: string): Profile | undefined;
  epoch(workload: string): number;
  /** Judged by from now on, and not yet written. */
  begin(profile: Profile): Profile;
  change(workload: string, asked: Asked, edit: (profile: Profile) => Profile | Refusal): Promise<Changed | Refusal>;
  remove(workload: string): Promise<void>;
  /** No longer judged by; nothing was written of it. */
  drop(workload: string): void;
}

/** All of these changes or none: where one cannot be made, those that were are put back, as revisions of their own. */
export async function changeTogether(
  one: OneByOne,
  undo: UndoLog,
  changes: readonly Change[],
  asked: Asked,
): Promise<readonly Made[] | Refusal> {
  const moved = changes.find(({ workload, epoch }) => one.epoch(workload) !== epoch);
  if (moved) return overtaken(moved.workload, one.get(moved.workload));
  const [first, ...others] = changes.map(({ workload }): Was => {
    const before = one.get(workload);
    return { workload, ...(before && { before }) };
  });
  if (!first) return [];
  // One write is whole or not there by itself.
  const id = others.length > 0 ? await undo.begin([first, ...others]) : undefined;
  const made = await makeAll(one, changes, [first, ...others], asked);
  if (id !== undefined) await undo.end(id);
  return made;
}

async function makeAll(one: OneByOne, changes: readonly Change[], was: readonly Was[], asked: Asked): Promise<readonly Made[] | Refusal> {
  const made: Made[] = [];
  const touched = () => was.filter((_, at) => made[at] && made[at].before !== made[at].after);
  try {
    for (const change of changes) {
      const answer = await make(one, change, asked);
      if (isRefusal(answer)) {
        await takeBack(one, touched(), asked.by);
        return answer;
      }
      made.push(answer);
    }
    return made;
  } catch (error) {
    // Whether the last one was stored before its answer was lost is not known.
    await takeBack(one, [...touched(), was[made.length]!], asked.by);
    throw error;
  }
}

async function make(one: OneByOne, { workload, why, edit }: Change, asked: Asked): Promise<Made | Refusal> {
  const before = one.get(workload);
  const next = edit(before);
  if (isRefusal(next)) return next;
  if (next === undefined) {
    await one.remove(workload);
    return { workload, ...(before && { before }) };
  }
  // Judged by at once: with nothing listed yet, all that it does meanwhile would be told.
  if (!before) one.begin(next);
  try {
    const answer = await one.change(workload, { ...asked, why }, profile => (before ? edit(profile) : next) ?? profile);
    if (!isRefusal(answer)) return { workload, ...(before && { before }), after: answer.after };
    if (!before) one.drop(workload);
    return answer;
  } catch (error) {
    if (!before) one.drop(workload);
    throw error;
  }
}

/** Puts profiles back as they were, waiting for a store that does not answer; past that the next start does it. */
export async function takeBack(one: OneByOne, was: readonly Was[], by: string): Promise<void> {
  let patience = 40;
  for (const { workload, before } of [...was].reverse()) {
    for (;;) {
      try {
        if (!before) await one.remove(workload);
        else {
          one.begin({ ...before, revision: 0 });
          await one.change(workload, { by, why: 'taken back: not all of it could be made' }, () => ({ ...before }));
        }
        break;
      } catch (error) {
        if (!isOutage(error) || patience-- === 0) throw error;
        await new Promise(done => setTimeout(done, 500));
      }
    }
  }
}
