import { type Draft, type ParsedDocuments, type ProfileDocument, profileOf } from '../../profiles/document/document.js';
import type { ExceptionDocument } from '../../profiles/document/exception-document.js';
import { formatDuration } from '../../profiles/duration.js';
import type { Stamp } from '../../profiles/edit.js';
import { isSame, maxExceptions, stands, withExceptions } from '../../profiles/exception.js';
import type { Finding } from '../../profiles/finding.js';
import type { Profile, Stage } from '../../profiles/profile.js';
import { type Replica, staged } from '../../profiles/rollout.js';
import { tally, unperformed } from '../changes.js';
import { tooManyExceptions } from '../exceptions.js';
import { isRefusal, type Refusal, refusal } from '../refusal.js';
import type { Made } from '../store/change-together.js';
import type { Asked, ProfileStore } from '../store/store.js';

export interface ApplyRequest {
  /** What the files hold that were given, and whether there were any. */
  readonly parsed: ParsedDocuments;
  readonly hasFiles: boolean;
  readonly dryRun: boolean;
  readonly prune: boolean;
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
  /** That of its own document; else those that stand over the profile, and are as they were. */
  readonly exception?: string;
  readonly exceptions?: readonly string[];
  /** Where it goes from container to container. */
  readonly rollout?: { readonly stage: Stage; readonly of: number; readonly step: string };
}

export type ApplyAnswer = readonly Applied[] | Refusal | { readonly findings: readonly Finding[] };

interface Planned {
  readonly workload: string;
  /** Absent where only exceptions are over it. */
  readonly document?: { readonly file: string; readonly draft: Draft };
  readonly exceptions: readonly ExceptionDocument[];
  readonly previous: Profile | undefined;
  readonly epoch: number;
}

/** Makes documents the profiles: all of them, or none where one is wrong or somebody else was faster. */
export async function applyFiles(store: ProfileStore, request: ApplyRequest, nowMs: number): Promise<ApplyAnswer> {
  const { documents, exceptions, findings } = request.parsed;
  if (findings.some(one => one.severity === 'error')) return { findings };
  const { asked, dryRun } = request;
  const count = documents.length + exceptions.length;
  if (count === 0 && request.hasFiles) {
    return refusal('usage', 'there is no profile among the documents, only fragments', 'give the documents that include them');
  }
  if (request.workload !== undefined && count !== 1) {
    return refusal('usage', `--workload takes one document, and there are ${count}`, 'give one file with one document');
  }
  const planned = planOf(store, documents, exceptions, request.workload);
  const named = new Set(planned.map(({ workload }) => workload));
  const pruned = request.prune ? store.all().filter(profile => !named.has(profile.workload)) : [];
  const stamp = { by: asked.by, why: asked.why, at: new Date(nowMs).toISOString() };
  const conflict = planned.find(({ previous }) => asked.revision !== undefined && (previous?.revision ?? 0) !== asked.revision);
  if (conflict) return movedTo(conflict.workload, conflict.previous?.revision ?? 0, asked.revision!);
  const kept = pruned.find(({ exceptions: over = [] }) => over.some(one => stands(one, nowMs)));
  if (kept) return stillExcepted(kept, nowMs);
  const edits = planned.map(one => ({
    workload: one.workload,
    epoch: one.epoch,
    why: asked.why || `applied ${(one.document ?? one.exceptions[0])!.file}`,
    edit: (profile: Profile | undefined) => made(one, stamp, profile, request),
  }));
  const removals = pruned.map(({ workload }) => ({ workload, epoch: store.epoch(workload), why: asked.why, edit: () => undefined }));
  const wanted = planned.map(one => made(one, stamp, one.previous, request));
  const refused = wanted.find(isRefusal);
  if (refused) return refused;
  const done: readonly Made[] | Refusal = dryRun
    ? planned.map(({ workload, previous }, at) => ({ workload, ...(previous && { before: previous }), after: wanted[at] as Profile }))
    : await store.changeAll([...edits, ...removals], { by: asked.by, why: asked.why });
  if (isRefusal(done)) return done;
  return [
    ...planned.flatMap((one, at) => answersOf(one, done[at]!, request, nowMs)),
    ...pruned.map((profile): Applied => {
      const counts = { added: 0, removed: profile.entries.length, changed: 0 };
      return { workload: profile.workload, change: 'removed', ...counts, previous: profile.revision, revision: profile.revision };
    }),
  ];
}

/** What is applied to each workload: its document, if there is one, and the exceptions over it. */
function planOf(
  store: ProfileStore,
  documents: readonly ProfileDocument[],
  exceptions: readonly ExceptionDocument[],
  workload: string | undefined,
): readonly Planned[] {
  const called = (own: string) => workload ?? own;
  const drafts = new Map(documents.map(one => [called(one.draft.workload), one]));
  const over = new Map<string, ExceptionDocument[]>();
  for (const one of exceptions) over.set(called(one.workload), [...(over.get(called(one.workload)) ?? []), one]);
  return [...new Set([...drafts.keys(), ...over.keys()])].map((name): Planned => {
    const document = drafts.get(name);
    return {
      workload: name,
      ...(document && { document: { file: document.file, draft: { ...document.draft, workload: name } } }),
      exceptions: over.get(name) ?? [],
      previous: store.get(name),
      epoch: store.epoch(name),
    };
  });
}

/** A line for the document, and one for each exception. */
function answersOf(
  { workload, document, exceptions }: Planned,
  { before, after }: Made,
  request: ApplyRequest,
  nowMs: number,
): readonly Applied[] {
  const revisions = { previous: before?.revision ?? 0, revision: after!.revision };
  const own = new Set(exceptions.map(({ draft }) => draft.id));
  const standing = (before?.exceptions ?? []).filter(one => !own.has(one.id) && stands(one, nowMs)).map(({ id }) => id);
  const known = new Map((before?.exceptions ?? []).map(one => [one.id, one]));
  const { exceptions: _was, ...bare } = after!;
  const counts = tally(before, before?.exceptions ? { ...bare, exceptions: before.exceptions } : bare);
  const isNew = counts.added + counts.removed + counts.changed > 0 || before?.complete !== after!.complete;
  const profile: readonly Applied[] = document
    ? [
        {
          workload,
          file: document.file,
          change: before === after || (before && !isNew && exceptions.length > 0) ? 'same' : before ? 'updated' : 'created',
          ...counts,
          ...revisions,
          ...(standing.length > 0 && { exceptions: standing }),
          ...rolling(after!, request),
        },
      ]
    : [];
  return [
    ...profile,
    ...exceptions.map(({ draft, file }): Applied => {
      const was = known.get(draft.id);
      const change = !was ? 'created' : isSame({ ...was, ...draft }, was) ? 'same' : 'updated';
      const one = (which: string) => (change === which ? 1 : 0);
      return { workload, file, exception: draft.id, change, added: one('created'), removed: 0, changed: one('updated'), ...revisions };
    }),
  ];
}

/** What a workload's documents make of its profile; see `drawn`. */
function made(
  { workload, document, exceptions }: Planned,
  stamp: Stamp,
  previous: Profile | undefined,
  request: ApplyRequest,
): Profile | Refusal {
  const next = document ? drawn(document.draft, stamp, previous, request) : (previous ?? noProfile(workload));
  if (isRefusal(next) || exceptions.length === 0) return next;
  const all = withExceptions(
    next,
    exceptions.map(({ draft }) => ({ ...draft, by: stamp.by, at: stamp.at })),
    stamp,
  );
  return (all.exceptions?.length ?? 0) > maxExceptions ? tooManyExceptions(workload) : all;
}

function noProfile(workload: string): Refusal {
  return refusal(
    'no-workload',
    `there is no workload "${workload}" that an exception could be over`,
    'apply its profile with it, or before',
  );
}

/** Exceptions go one by one, and by their names. */
function stillExcepted({ workload, exceptions = [] }: Profile, nowMs: number): Refusal {
  const ids = exceptions.filter(one => stands(one, nowMs)).map(({ id }) => id);
  return refusal(
    'excepted',
    `the profile of ${workload} would be removed, and exceptions stand over it: ${ids.join(', ')}`,
    `remove them first: knowngood exceptions remove ${ids.join(' ')}`,
  );
}

/** What a document makes of a profile; the very same object where it says nothing new, and why it may not stand where it may not. */
function drawn(draft: Draft, stamp: Stamp, previous: Profile | undefined, { stepMs, running }: ApplyRequest): Profile | Refusal {
  const next = profileOf(draft, stamp, previous);
  if (previous && saysSame(previous, next) && !(previous.rollout && stepMs === undefined) && !previous.takenBack) return previous;
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
function saysSame(a: Profile, b: Profile): boolean {
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
