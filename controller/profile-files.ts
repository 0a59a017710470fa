import { type ParsedDocuments, type ProfileDocument, profileOf } from '../profiles/document.js';
import { findingAt, type ProfileFile, parseSet } from '../profiles/document-set.js';
import type { Finding } from '../profiles/finding.js';
import type { Profile } from '../profiles/profile.js';
import { tally, unperformed } from './changes.js';
import { isRefusal, type Refusal, refusal } from './refusal.js';
import type { Asked, ProfileStore } from './store.js';

export interface ApplyRequest {
  readonly files: readonly ProfileFile[];
  readonly dryRun: boolean;
  readonly prune: boolean;
  /** For this workload, whatever the document says. */
  readonly workload?: string;
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
}

export type ApplyAnswer = readonly Applied[] | Refusal | { readonly findings: readonly Finding[] };

/** Documents and what is wrong with them. */
export function parseFiles(files: readonly ProfileFile[]): ParsedDocuments {
  const { documents, findings } = parseSet(files);
  return { documents, findings: [...findings, ...documents.flatMap(promises)] };
}

/** What a document that says protect promises and this version would not do. */
function promises(document: ProfileDocument): readonly Finding[] {
  const { mode, protect, workload } = document.draft;
  const refused = mode === undefined ? undefined : unperformed({ workload, mode, protect });
  return refused ? [findingAt(document, refused.refused, refused.message.replace(` for ${workload}`, ''))] : [];
}

/** Makes documents the profiles: all of them, or none where one is wrong or a revision has moved. */
export async function applyFiles(store: ProfileStore, request: ApplyRequest, nowMs: number): Promise<ApplyAnswer> {
  const { documents, findings } = parseFiles(request.files);
  if (findings.some(one => one.severity === 'error')) return { findings };
  if (request.workload !== undefined && documents.length !== 1) {
    return refusal('usage', `--workload takes one document, and there are ${documents.length}`, 'give one file with one document');
  }
  const at = new Date(nowMs).toISOString();
  const planned = documents.map(({ draft, file }) => {
    const named = request.workload === undefined ? draft : { ...draft, workload: request.workload };
    const previous = store.get(named.workload);
    const next = profileOf(named, { by: request.asked.by, why: request.asked.why, at }, previous);
    return { file, previous, next, same: previous !== undefined && isSame(previous, next) };
  });
  const conflict = planned.find(
    ({ previous }) => request.asked.revision !== undefined && (previous?.revision ?? 0) !== request.asked.revision,
  );
  if (conflict) return movedTo(conflict.next.workload, conflict.previous?.revision ?? 0, request.asked.revision!);
  // Only here it is known in which mode a document that says none leaves a profile.
  for (const { next } of planned) {
    const refused = unperformed(next);
    const fix = `arm recycling under "protect" in the document, or leave protect first: knowngood mode ${next.workload} alert`;
    if (refused) return { ...refused, fix };
  }
  const named = new Set(planned.map(({ next }) => next.workload));
  const pruned = request.prune ? store.all().filter(profile => !named.has(profile.workload)) : [];
  if (!request.dryRun) {
    const failed = await writeAll(
      store,
      planned.filter(one => !one.same),
      request.asked,
    );
    if (failed) return failed;
    for (const profile of pruned) await store.remove(profile.workload);
  }
  return [
    ...planned.map(({ file, previous, next, same }): Applied => {
      const revision = request.dryRun ? (same ? previous!.revision : next.revision) : store.get(next.workload)!.revision;
      const change = same ? 'same' : previous ? 'updated' : 'created';
      const counts = same ? { added: 0, removed: 0, changed: 0 } : tally(previous, next);
      return { workload: next.workload, file, change, ...counts, previous: previous?.revision ?? 0, revision };
    }),
    ...pruned.map((profile): Applied => {
      const counts = { added: 0, removed: profile.entries.length, changed: 0 };
      return { workload: profile.workload, change: 'removed', ...counts, previous: profile.revision, revision: profile.revision };
    }),
  ];
}

interface Planned {
  readonly previous: Profile | undefined;
  readonly next: Profile;
}

/** Each on the revision it was planned on; when one has moved or does not fit, those already written are put back. */
async function writeAll(store: ProfileStore, planned: readonly Planned[], asked: Asked): Promise<Refusal | undefined> {
  const written: Planned[] = [];
  for (const one of planned) {
    const { previous, next } = one;
    const { by, why } = asked;
    const answer = previous
      ? await store.change(next.workload, { by, why, revision: previous.revision }, () => next)
      : await store.create(next, { by, why });
    if (isRefusal(answer)) {
      for (const { previous: before, next: made } of written.reverse()) {
        if (before) await store.change(made.workload, { by, why: `${why} (taken back)` }, () => before);
        else await store.remove(made.workload);
      }
      return answer;
    }
    written.push(one);
  }
  return undefined;
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
