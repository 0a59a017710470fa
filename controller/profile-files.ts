import { type Draft, type ParsedDocuments, type ProfileDocument, profileOf } from '../profiles/document/document.js';
import { findingAt, parseSet } from '../profiles/document/set.js';
import type { ProfileFile } from '../profiles/document/shelf.js';
import { formatDuration } from '../profiles/duration.js';
import type { Stamp } from '../profiles/edit.js';
import type { Finding } from '../profiles/finding.js';
import type { Profile, Stage } from '../profiles/profile.js';
import { type Replica, staged } from '../profiles/rollout.js';
import { tally, unperformed } from './changes.js';
import { isRefusal, type Refusal, refusal } from './refusal.js';
import type { Made } from './store/change-together.js';
import type { Asked, ProfileStore } from './store/store.js';

export interface ApplyRequest {
  readonly files: readonly ProfileFile[];
  readonly dryRun: boolean;
  readonly prune: boolean;
  /** Whose overlays are laid over the documents. */
  readonly environment?: string;
  /** For this workload, whatever the document says. */
  readonly workload?: string;
  /** How long each stage of a change stands that takes lines away; absent = it holds everywhere at once. */
  readonly stepMs?: number;
  readonly running: (workload: string) => readonly Replica[];
  readonly asked: Asked;
}

export interface Applied {
  readonly workload: string;
  readonly file?: string;
  readonly change: 'created' | 'updated' | 'same' | 'removed';
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly previous: number;
  readonly revision: number;
  /** Where it goes from container to container. */
  readonly rollout?: { readonly stage: Stage; readonly of: number; readonly step: string };
}

export type ApplyAnswer = readonly Applied[] | Refusal | { readonly findings: readonly Finding[] };

/** Documents and what is wrong with them. */
export function parseFiles(files: readonly ProfileFile[], environment?: string): ParsedDocuments {
  const { documents, environments, findings } = parseSet(files, { environment });
  return { documents, environments, findings: [...findings, ...documents.flatMap(promises)] };
}

/** What a document that says protect promises and this version would not do. */
function promises(document: ProfileDocument): readonly Finding[] {
  const { mode, protect, workload } = document.draft;
  const refused = mode === undefined ? undefined : unperformed({ workload, mode, protect });
  return refused ? [findingAt(document, refused.refused, refused.message.replace(` for ${workload}`, ''))] : [];
}

interface Planned {
  readonly file: string;
  readonly draft: Draft;
  readonly previous: Profile | undefined;
  readonly epoch: number;
}

/** Makes documents the profiles: all of them, or none where one is wrong or somebody else was faster. */
export async function applyFiles(store: ProfileStore, request: ApplyRequest, nowMs: number): Promise<ApplyAnswer> {
  const { documents, findings } = parseFiles(request.files, request.environment);
  if (findings.some(one => one.severity === 'error')) return { findings };
  if (documents.length === 0 && request.files.length > 0) {
    return refusal('usage', 'there is no profile among the documents, only fragments', 'give the documents that include them');
  }
  if (request.workload !== undefined && documents.length !== 1) {
    return refusal('usage', `--workload takes one document, and there are ${documents.length}`, 'give one file with one document');
  }
  const { asked, dryRun } = request;
  const planned = documents.map(({ draft, file }): Planned => {
    const named = request.workload === undefined ? draft : { ...draft, workload: request.workload };
    return { file, draft: named, previous: store.get(named.workload), epoch: store.epoch(named.workload) };
  });
  const named = new Set(planned.map(({ draft }) => draft.workload));
  const pruned = request.prune ? store.all().filter(profile => !named.has(profile.workload)) : [];
  const stamp = { by: asked.by, why: asked.why, at: new Date(nowMs).toISOString() };
  const conflict = planned.find(({ previous }) => asked.revision !== undefined && (previous?.revision ?? 0) !== asked.revision);
  if (conflict) return movedTo(conflict.draft.workload, conflict.previous?.revision ?? 0, asked.revision!);
  const edits = planned.map(({ file, draft, epoch }) => ({
    workload: draft.workload,
    epoch,
    why: asked.why || `applied ${file}`,
    edit: (profile: Profile | undefined) => drawn(draft, stamp, profile, request),
  }));
  const removals = pruned.map(({ workload }) => ({ workload, epoch: store.epoch(workload), why: asked.why, edit: () => undefined }));
  const wanted = planned.map(({ draft, previous }) => drawn(draft, stamp, previous, request));
  const refused = wanted.find(isRefusal);
  if (refused) return refused;
  const made: readonly Made[] | Refusal = dryRun
    ? planned.map(({ draft, previous }, at) => ({
        workload: draft.workload,
        ...(previous && { before: previous }),
        after: wanted[at] as Profile,
      }))
    : await store.changeAll([...edits, ...removals], { by: asked.by, why: asked.why });
  if (isRefusal(made)) return made;
  return [
    ...planned.map(({ file }, at): Applied => {
      const { workload, before, after } = made[at]!;
      const change = before === after ? 'same' : before ? 'updated' : 'created';
      const counts = tally(before, after!);
      return { workload, file, change, ...counts, previous: before?.revision ?? 0, revision: after!.revision, ...rolling(after!, request) };
    }),
    ...pruned.map((profile): Applied => {
      const counts = { added: 0, removed: profile.entries.length, changed: 0 };
      return { workload: profile.workload, change: 'removed', ...counts, previous: profile.revision, revision: profile.revision };
    }),
  ];
}

/** What a document makes of a profile; the very same object where it says nothing new, and why it may not stand where it may not. */
function drawn(draft: Draft, stamp: Stamp, previous: Profile | undefined, { stepMs, running }: ApplyRequest): Profile | Refusal {
  const next = profileOf(draft, stamp, previous);
  if (previous && isSame(previous, next) && !(previous.rollout && stepMs === undefined) && !previous.takenBack) return previous;
  // Only here it is known in which mode a document that says none leaves a profile.
  const refused = unperformed(next);
  const fix = `arm recycling under "protect" in the document, or leave protect first: knowngood mode ${next.workload} alert`;
  if (refused) return { ...refused, fix };
  return previous && stepMs !== undefined ? staged(previous, next, running(next.workload), stepMs, stamp.at) : next;
}

function rolling({ rollout, workload }: Profile, { running }: ApplyRequest): Pick<Applied, 'rollout'> {
  if (!rollout) return {};
  return { rollout: { stage: rollout.stage, of: running(workload).length, step: formatDuration(rollout.stepMs) } };
}

/** The same but for who wrote it when. */
function isSame(a: Profile, b: Profile): boolean {
  const { added, removed, changed } = tally(a, b);
  return added + removed + changed === 0 && a.complete === b.complete;
}

function movedTo(workload: string, actual: number, expected: number): Refusal {
  return refusal(
    'conflict',
    `the profile of ${workload} is at revision ${actual}, not ${expected}`,
    `look at it again with "knowngood profile show ${workload}", then apply with --revision ${actual}`,
  );
}
