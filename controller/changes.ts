import { diff } from '../profiles/diff.js';
import { type Doubt, withDoubts, withoutDoubts } from '../profiles/doubt.js';
import { allow, remove, revert } from '../profiles/edit.js';
import { entryOf } from '../profiles/entry.js';
import { isSame } from '../profiles/exception.js';
import { generalise } from '../profiles/generalise.js';
import type { Probation } from '../profiles/probation.js';
import type { ApprovedImage, Entry, EntryId, Mode, Profile, ProtectPolicy, RecyclePolicy, Sighting } from '../profiles/profile.js';
import { withProposals } from '../profiles/proposal.js';
import { commandOf, withSessionCommands } from '../profiles/session.js';
import type { Severity } from '../profiles/severity.js';
import { startupProposal } from '../profiles/startup.js';
import { lock } from '../profiles/stretch.js';
import type { Alert } from './alert/state.js';
import { type Refusal, refusal } from './refusal.js';
import type { Asked } from './store/store.js';

/** A change of mode, and what protect is to do. */
export interface ModeRequest {
  readonly mode: Mode;
  readonly relearn: boolean;
  readonly block?: Readonly<Record<string, 'on' | 'audit' | 'off'>>;
  /** Severities at which protect recycles; absent = as the profile has it. */
  readonly recycle?: readonly Severity[];
  /** Absent = as the profile has it. */
  readonly probation?: Probation | 'none';
}

/** What of a profile a person should look at before it is locked, and when that was asked, RFC 3339. */
export interface Doubted {
  readonly doubts: readonly Doubt[];
  /** Whether a line was seen while a container started, and never otherwise in all the time it was watched. */
  readonly isOfStartAlone?: (entry: EntryId) => boolean;
  /** What was seen of a line: what wider ones are proposed by. */
  readonly seenOf?: (entry: EntryId) => Sighting | undefined;
  readonly at: string;
}

const noDoubts: (profile: Profile) => Doubted = () => ({ doubts: [], at: '' });

/** The profile in another mode, or why not. The very same object where nothing changes. `doubtsOf` is asked when that ends its learning. */
export function withMode(profile: Profile, request: ModeRequest, doubtsOf = noDoubts): Profile | Refusal {
  const { workload } = profile;
  const blocked = blocks(workload, request.block ?? {});
  if (blocked) return blocked;
  if (request.mode === 'learn' && profile.complete && !request.relearn) {
    return refusal(
      'complete',
      `the profile of ${workload} is complete; learning again would take in whatever the workload does now`,
      `knowngood mode ${workload} learn --relearn`,
    );
  }
  const protect = withArms(profile.protect, request);
  const complete = request.mode !== 'learn';
  // Only who may begin learning again may take its end away. What learns is no longer judged by what it was.
  const { stretch, rollout, probation: before, ...rest } = profile;
  const probation = request.probation === undefined ? before : request.probation === 'none' ? undefined : request.probation;
  const kept = request.mode === 'learn' && !request.relearn ? stretch : undefined;
  const same =
    profile.mode === request.mode &&
    profile.complete === complete &&
    kept === stretch &&
    probation === before &&
    JSON.stringify(protect) === JSON.stringify(profile.protect);
  // A change that is taken back later leaves the mode that was asked for since.
  const going = complete && rollout ? { rollout: { ...rollout, was: { ...rollout.was, mode: request.mode, protect } } } : {};
  const next = {
    ...rest,
    ...going,
    ...(kept && { stretch: kept }),
    ...(probation && { probation }),
    mode: request.mode,
    complete,
    protect,
  };
  const refused = unperformed(next);
  if (refused || same) return refused ?? profile;
  return complete ? doubted(profile, next, doubtsOf) : withoutDoubts(next);
}

/** The profile with learning at its end, in the mode that it was extended from. */
export function locked(profile: Profile, asked: Asked, at: string, doubtsOf: (profile: Profile) => Doubted): Profile {
  const next = lock(profile, { by: asked.by, why: asked.why, at });
  if (next === profile) return profile;
  // What protect did may have been disarmed meanwhile.
  return doubted(profile, unperformed(next) ? { ...next, mode: 'alert' } : next, doubtsOf);
}

/**
 * What learning ends with, without what a person should look at first. A profile that was locked before was looked at, and whoever has it learn for a
 * stretch wants what comes in it: there all is new late. What only starts were seen to need is proposed to hold for them alone,
 * and wider lines where several were seen of a kind.
 */
function doubted(learning: Profile, next: Profile, doubtsOf: (profile: Profile) => Doubted): Profile {
  if (learning.complete) return next;
  const { doubts, at, isOfStartAlone, seenOf } = doubtsOf(learning);
  const held = learning.stretch && !learning.stretch.first ? next : withDoubts(next, doubts, at);
  const proposal = isOfStartAlone && startupProposal(held, isOfStartAlone, at);
  const folds = seenOf ? generalise(held, seenOf, at).proposals : [];
  return withProposals(held, [...(proposal ? [proposal] : []), ...folds]);
}

/** Why a profile may not stand so: protection that is promised and not there is worse than none. */
export function unperformed({ workload, mode, protect }: Pick<Profile, 'workload' | 'mode' | 'protect'>): Refusal | undefined {
  if (mode !== 'protect') return undefined;
  if (!arms(protect)) {
    return refusal(
      'nothing-armed',
      `protect would do nothing for ${workload}: nothing is armed`,
      `arm recycling: knowngood mode ${workload} protect --recycle high`,
    );
  }
  return blocks(workload, protect.block);
}

function blocks(workload: string, block: ProtectPolicy['block']): Refusal | undefined {
  const blocked = Object.entries(block).find(([, how]) => how === 'on');
  if (!blocked) return undefined;
  return refusal(
    'unsupported',
    `this version cannot block ${blocked[0]} in the kernel`,
    `leave the block away and arm recycling: knowngood mode ${workload} protect --recycle high`,
  );
}

/** The profile as an earlier revision had it, or why not. The very same object where it is that revision. */
export function reverted(profile: Profile, old: Profile, asked: Asked, at: string): Profile | Refusal {
  if (profile.revision === old.revision) return profile;
  const next = revert(profile, old, { by: asked.by, why: asked.why, at });
  const refused = unperformed(next);
  if (!refused) return next;
  const { workload } = profile;
  return { ...refused, fix: `leave protect first: knowngood mode ${workload} alert, then revert, then arm it again` };
}

function withArms(protect: ProtectPolicy, { block, recycle }: ModeRequest): ProtectPolicy {
  const without = Object.fromEntries(
    Object.entries(protect.respond).map(([severity, kinds]) => [severity, (kinds ?? []).filter(kind => kind !== 'recycle')] as const),
  );
  const respond =
    recycle === undefined
      ? protect.respond
      : { ...without, ...Object.fromEntries(recycle.map(severity => [severity, [...(without[severity] ?? []), 'recycle'] as const])) };
  return { respond, block: { ...protect.block, ...block } };
}

/** Whether protect would do anything that this version performs. */
function arms(protect: ProtectPolicy): boolean {
  return Object.values(protect.respond).some(kinds => kinds?.includes('recycle'));
}

/** The image that an alert tells of, to be approved as it is: by its id. */
export function imageOf({ facts: { behaviour } }: Alert): ApprovedImage | undefined {
  if (behaviour.kind !== 'image' || behaviour.id === undefined) return undefined;
  return { id: behaviour.id, ...(behaviour.repository && { repository: behaviour.repository }) };
}

/** That somebody changed an image below the engine is nothing that a profile allows. */
export function notAllowed({ id, facts, host }: Alert): Refusal | undefined {
  if (facts.reason !== 'image-tampered') return undefined;
  return refusal(
    'unsupported',
    `alert ${id} tells of an image that was changed on ${host}: no profile can allow that`,
    'load the image anew, then check it with "knowngood images verify"; or dismiss the alert',
  );
}

/** The command of the session that an alert tells of, to be allowed as it is; a refusal where it ran none; undefined for every other alert. */
export function commandIn({ id, workload, facts, session }: Alert): string | Refusal | undefined {
  if (facts.reason !== 'session' || session === undefined) return undefined;
  if (session.how === 'exec' && session.argv.length > 0) return commandOf(session.argv);
  return refusal(
    'unsupported',
    `alert ${id} tells of a session that ran no command by which a profile could name it (${session.how})`,
    `dismiss it, or say beforehand that somebody will come: knowngood session open ${workload} --for 30m --reason TEXT`,
  );
}

/** What would have to be listed for these alerts of one workload not to be told again. */
export function entriesFor(
  alerts: readonly Alert[],
  limits: { readonly expiresAt?: string; readonly thisImage: boolean },
): readonly [Alert, Entry][] | Refusal {
  const found: [Alert, Entry][] = [];
  for (const alert of alerts) {
    const meta = {
      source: 'alert' as const,
      ...(limits.expiresAt === undefined ? {} : { expiresAt: limits.expiresAt }),
      ...(limits.thisImage ? { image: alert.container.image } : {}),
    };
    const entry = entryOf(alert.facts.behaviour, meta, alert.facts.evidence.origin);
    if (!entry) {
      return refusal(
        'unsupported',
        `alert ${alert.id} (${alert.facts.reason}) cannot become an entry: too little of it was seen, or it is no behaviour that a profile lists`,
        `dismiss it, or edit the document: knowngood profile show ${alert.workload} --yaml`,
      );
    }
    found.push([alert, entry]);
  }
  return found;
}

export function withEntries(
  profile: Profile,
  entries: readonly [Alert, Entry][],
  images: readonly ApprovedImage[],
  asked: Asked,
  at: string,
  commands: readonly string[] = [],
): Profile {
  return allow(
    withSessionCommands(profile, commands),
    entries.map(([, entry]) => entry),
    entries.map(([alert]) => alert.facts.key),
    { by: asked.by, why: asked.why, at },
    images,
  );
}

export function withoutEntries(
  profile: Profile,
  ids: readonly EntryId[],
  relearn: 'never' | 'allowed',
  asked: Asked,
  at: string,
): Profile | Refusal {
  const removal = remove(profile, ids, { by: asked.by, why: asked.why, at }, relearn);
  if (removal.missing.length === 0) return removal.profile;
  return refusal(
    'no-entry',
    `the profile of ${profile.workload} has no entry ${removal.missing.join(', ')}`,
    `knowngood profile show ${profile.workload} lists them`,
  );
}

export interface ScheduleRequest {
  /** Undefined = leave; null = none. */
  readonly maxAgeMs: number | null | undefined;
  readonly method: RecyclePolicy['method'] | undefined;
}

export function withSchedule(profile: Profile, { maxAgeMs, method }: ScheduleRequest): Profile {
  const { maxAgeMs: known, ...rest } = profile.recycle;
  const age = maxAgeMs === undefined ? known : (maxAgeMs ?? undefined);
  const recycle = { ...rest, ...(age === undefined ? {} : { maxAgeMs: age }), ...(method === undefined ? {} : { method }) };
  return JSON.stringify(recycle) === JSON.stringify(profile.recycle) ? profile : { ...profile, recycle };
}

export interface Tally {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** How many lines, policies and exceptions differ between two revisions; before the first there was nothing. */
export function tally(before: Profile | undefined, after: Profile): Tally {
  if (!before) return { added: after.entries.length + (after.exceptions?.length ?? 0), removed: 0, changed: 0 };
  const differences = diff(before, after);
  const count = (op: 'add' | 'remove' | 'change') => differences.filter(one => one.op === op).length;
  const was = new Map((before.exceptions ?? []).map(one => [one.id, one]));
  const is = new Map((after.exceptions ?? []).map(one => [one.id, one]));
  return {
    added: count('add') + [...is.keys()].filter(id => !was.has(id)).length,
    removed: count('remove') + [...was.keys()].filter(id => !is.has(id)).length,
    changed: count('change') + [...is.values()].filter(one => was.has(one.id) && !isSame(one, was.get(one.id))).length,
  };
}
