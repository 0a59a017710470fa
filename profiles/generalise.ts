import { sentenceOf } from './entry-sentence.js';
import type { Candidate } from './fold/candidate.js';
import { foldLists } from './fold/lists.js';
import { foldPaths } from './fold/paths.js';
import { foldPeers } from './fold/peers.js';
import { foldPorts } from './fold/ports.js';
import type { EntryId, Profile, Sighting } from './profile.js';
import { isRejected, type Proposal, proposalFrom } from './proposal.js';
import { askedWithin } from './refusals.js';

/** A wider line that was looked at and is not proposed. */
export interface PassedOver {
  /** The line, and what it would admit. */
  readonly what: string;
  readonly why: string;
}

export interface Generalised {
  readonly proposals: readonly Proposal[];
  readonly passedOver: readonly PassedOver[];
}

/** Containers are no evidence for each other's lines if only one of them saw different ones. */
const minWithoutOne = 2;

/**
 * Wider lines that could take the place of several that were seen, each as a proposal that says what else it admits. Never of which program: `exe` is
 * not folded. None rests on one container alone, and none admits what a person refused or has yet to decide. Lines with an end, or of
 * one image, stay as they are.
 */
export function generalise(profile: Profile, seenOf: (entry: EntryId) => Sighting | undefined, at: string): Generalised {
  const containersOf = new Map<EntryId, readonly string[]>();
  for (const { id } of profile.entries) containersOf.set(id, seenOf(id)?.containers ?? []);
  let left = profile.entries.filter(
    ({ id, source, expiresAt, image }) =>
      source !== 'library' && expiresAt === undefined && image === undefined && containersOf.get(id)!.length > 0,
  );
  const listed = new Set(profile.entries.map(entry => entry.id));
  const proposals: Proposal[] = [];
  const passedOver: PassedOver[] = [];
  for (const find of [foldPeers, foldPorts, foldPaths, foldLists]) {
    for (const one of find(left)) {
      if (listed.has(one.adds.id)) continue;
      const proposal = proposalOf(one, at);
      const why = one.never ?? unsupported(one, containersOf) ?? refused(one, profile, proposal);
      if (why === undefined) proposals.push(proposal);
      else passedOver.push({ what: proposal.what, why });
    }
    // Of two proposals that take the place of one line, the second would have nothing to replace.
    const taken = new Set(proposals.flatMap(one => one.removes));
    left = left.filter(({ id }) => !taken.has(id));
  }
  return { proposals, passedOver };
}

function proposalOf({ adds, replaces, says }: Candidate, at: string): Proposal {
  return proposalFrom({ kind: 'fold', what: says, adds: [adds], removes: replaces.map(({ id }) => id), images: [], at });
}

function unsupported({ replaces }: Candidate, containersOf: ReadonlyMap<EntryId, readonly string[]>): string | undefined {
  const sets = replaces.map(({ id }) => containersOf.get(id)!);
  const containers = [...new Set(sets.flat())];
  if (containers.length < 2) return 'all of it was seen in one container alone';
  const without = (container: string) => sets.filter(seen => seen.some(one => one !== container)).length;
  return containers.every(one => without(one) >= minWithoutOne) ? undefined : 'nearly all of it was seen in one container alone';
}

function refused({ adds }: Candidate, profile: Profile, proposal: Proposal): string | undefined {
  if (isRejected(proposal, profile)) return 'a person said no to it';
  const asked = askedWithin(adds, profile.alwaysAsk);
  if (!asked) return undefined;
  const line = asked.entry ? sentenceOf(asked.entry) : asked.behaviour;
  return asked.cause === 'removed' ? `it might admit what a person removed: ${line}` : `it might admit what waits for a person: ${line}`;
}
