import { createHash } from 'node:crypto';
import { approvalKey, withImages } from './approved-image.js';
import { entryId } from './entry.js';
import type { AlwaysAsk, ApprovedImage, Entry, EntryId, Profile } from './profile.js';
import { askedWithin } from './refusals.js';

/** `release`: what is new in one; `fold`: a wider line in the place of several; `startup`: lines that only a start was ever seen to need. */
export type ProposalKind = 'release' | 'fold' | 'startup';

/** A change of a profile that waits for a person: lines it would add and those it would take away. Until then nothing of it holds. */
export interface Proposal {
  /** 12 hex digits over what it proposes: whoever names it says yes to what they read. One that grows has another id. */
  readonly id: string;
  readonly kind: ProposalKind;
  /** One line a person can read, with what else it would admit where that is more than was seen. */
  readonly what: string;
  readonly adds: readonly Entry[];
  /** Lines of the profile that it takes the place of. */
  readonly removes: readonly EntryId[];
  readonly images: readonly ApprovedImage[];
  /** Id of the release that brought it. */
  readonly release?: string;
  /** Image id it was first seen in. */
  readonly image?: string;
  /** When it was made, RFC 3339. */
  readonly at: string;
}

/** A proposal that a person said no to: it is not made again. */
export interface Rejected {
  readonly proposal: string;
  /** Ids of images that it would have approved. */
  readonly images?: readonly string[];
  /** Of a wider line: its id, in the place of whatever lines. */
  readonly lines?: readonly EntryId[];
  readonly by: string;
  /** RFC 3339. */
  readonly at: string;
}

/** The proposal with its id. */
export function proposalFrom(spec: Omit<Proposal, 'id'>): Proposal {
  const { kind, adds, removes, images } = spec;
  const parts = [
    ['adds', ...adds.map(entryId)],
    ['removes', ...removes],
    ['images', ...images.map(approvalKey)],
  ].map(([name, ...ids]) => `${name}:${[...new Set(ids)].sort().join(',')}`);
  return {
    ...spec,
    id: createHash('sha256')
      .update([kind, ...parts].join('|'), 'utf8')
      .digest('hex')
      .slice(0, 12),
  };
}

/** The profile with these proposals beside those that wait already; none that was rejected, or would change nothing. */
export function withProposals(profile: Profile, proposals: readonly Proposal[]): Profile {
  const waiting = profile.proposals ?? [];
  const known = new Set(waiting.map(one => one.id));
  const fresh = stillProposed(
    proposals.filter(one => !known.has(one.id) && !isRejected(one, profile)),
    profile,
  );
  if (fresh.length === 0) return profile;
  const folded = new Set(fresh.filter(isFold).flatMap(({ adds }) => adds.map(entry => entry.id)));
  // A wider line that takes the place of more by now is one proposal still.
  const others = waiting.filter(one => !isFold(one) || !one.adds.some(entry => folded.has(entry.id)));
  return { ...profile, proposals: [...others, ...fresh] };
}

/** Whether a person said no to it; to a wider line, whatever lines it is to take the place of by now. */
export function isRejected(proposal: Proposal, { rejected = [] }: Pick<Profile, 'rejected'>): boolean {
  const lines = new Set(rejected.flatMap(one => one.lines ?? []));
  return rejected.some(one => one.proposal === proposal.id) || (isFold(proposal) && proposal.adds.some(entry => lines.has(entry.id)));
}

function isFold({ kind }: Proposal): boolean {
  return kind === 'fold';
}

/** Whether a wider line would admit nothing that a person refused, or has yet to decide. */
export function isFoldSafe({ adds }: Pick<Proposal, 'adds'>, asked: readonly AlwaysAsk[]): boolean {
  return adds.every(entry => askedWithin(entry, asked) === undefined);
}

/** What of these would still change a profile that lists this: without lines that it has by now, or that they were to take the place of and are gone. */
export function stillProposed(
  proposals: readonly Proposal[],
  { entries, images, alwaysAsk }: Pick<Profile, 'entries' | 'images' | 'alwaysAsk'>,
): readonly Proposal[] {
  const listed = new Set(entries.map(entry => entry.id));
  return proposals.flatMap(proposal => {
    const removes = proposal.removes.filter(id => listed.has(id));
    if (removes.length === 0 && proposal.removes.length > 0) return [];
    if (isFold(proposal) && (removes.length < proposal.removes.length || !isFoldSafe(proposal, alwaysAsk))) return [];
    const adds = proposal.adds.filter(entry => !listed.has(entry.id));
    const approves = withImages(images, proposal.images).slice(images.length);
    if (adds.length + removes.length + approves.length === 0) return [];
    const isSame =
      adds.length === proposal.adds.length && removes.length === proposal.removes.length && approves.length === proposal.images.length;
    return [isSame ? proposal : proposalFrom({ ...proposal, adds, removes, images: approves })];
  });
}
