import { diff } from './diff.js';
import { type Draft, type ProfileDocument, profileOf } from './document/document.js';
import { findingAt } from './document/set.js';
import type { Finding } from './finding.js';
import { merge } from './merge.js';

export type Merged = { readonly draft: Draft } | { readonly findings: readonly Finding[] };

/**
 * Documents of one workload as one: all that any of them lists, see `merge`. A document does not say when it was written, so where two say different
 * things of the mode, of probation, of what is armed or of recycling, none is right: each is a finding. What one leaves unsaid the other says.
 */
export function mergeDocuments([first, ...others]: readonly [ProfileDocument, ...ProfileDocument[]]): Merged {
  const findings: Finding[] = [];
  let { draft } = first;
  for (const other of others) {
    const { workload } = other.draft;
    if (workload !== draft.workload) {
      findings.push(
        findingAt(other, 'another-workload', `workload "${workload}" cannot be merged with "${draft.workload}" of ${first.file}`),
      );
      continue;
    }
    for (const [path, one, two] of contradictions(draft, other.draft))
      findings.push(findingAt(other, 'contradiction', `${path} is "${two}" here and "${one}" in ${first.file}`));
    draft = mergeDrafts(draft, other.draft);
  }
  return findings.length > 0 ? { findings } : { draft };
}

/** What two drafts say differently where only one thing can hold. */
export function contradictions(a: Draft, b: Draft): readonly (readonly [path: string, one: string, other: string])[] {
  return diff(a, b).flatMap(({ op, entry, path, from, to }) =>
    op === 'change' && entry === undefined && !path.startsWith('spec.images.') && from !== undefined && to !== undefined
      ? [[path, from, to] as const]
      : [],
  );
}

const unwritten = { by: '', at: '', why: '' };

/** Two drafts without contradictions. Commutative, associative, idempotent. */
export function mergeDrafts(a: Draft, b: Draft): Draft {
  // It begins with the profile that a document becomes, and nothing begins here.
  const [one, other] = [a, b].map(({ probation: _probation, ...draft }) => profileOf(draft, unwritten));
  const { workload, images, learned, entries } = merge(one!, other!);
  const probation = a.probation ?? b.probation;
  const startupMs = a.startupMs ?? b.startupMs;
  const cycle = a.cycle ?? b.cycle;
  const mode = a.mode ?? b.mode;
  const commands = new Set([...(a.sessions?.allow ?? []), ...(b.sessions?.allow ?? [])].map(({ command }) => command));
  return {
    workload,
    ...(mode && { mode }),
    ...(probation && { probation }),
    ...(startupMs !== undefined && { startupMs }),
    ...(cycle && { cycle }),
    images,
    learned,
    entries,
    ...((a.sessions || b.sessions) && { sessions: { allow: [...commands].sort().map(command => ({ command })) } }),
    protect: { respond: { ...a.protect.respond, ...b.protect.respond }, block: { ...a.protect.block, ...b.protect.block } },
    recycle: { ...a.recycle, ...b.recycle },
  };
}
