import { createHash } from 'node:crypto';
import type { ApprovedImage, Entry, EntryId, Profile } from './profile.js';
import { type Proposal, proposalFrom, stillProposed } from './proposal.js';

/** Something new that a release did: a line, or its image. */
export interface ProposedLine {
  readonly release: string;
  readonly entry?: Entry;
  readonly approves?: ApprovedImage;
  /** Id of the image it was seen in. */
  readonly image: string;
  /** RFC 3339. */
  readonly at: string;
}

/** Lines that one proposal holds. What is more than a person can read at once is told one by one. */
const maxLines = 500;

/** The proposal of a release, where it waits for a person. */
export function proposalOf({ proposals = [] }: Pick<Profile, 'proposals'>, release: string): Proposal | undefined {
  return proposals.find(one => one.kind === 'release' && one.release === release);
}

export function isFull(proposal: Proposal | undefined): boolean {
  return proposal !== undefined && proposal.adds.length >= maxLines;
}

/** The profile with these lines in the proposals of their releases: one for each release, whatever container and host they come from. */
export function withLines(profile: Profile, lines: readonly ProposedLine[]): Profile {
  let { proposals = [] } = profile;
  for (const { release, entry, approves, image, at } of lines) {
    const known = proposalOf({ proposals }, release);
    if (isFull(known) || isRefused(profile, entry?.id, approves)) continue;
    const { revision = release } = profile.releases?.find(({ id }) => id === release) ?? {};
    const base = known ?? {
      kind: 'release' as const,
      what: `release ${revision} does what the profile does not list`,
      adds: [],
      removes: [],
      images: [],
      release,
      image,
      at,
    };
    const adds = entry && !base.adds.some(({ id }) => id === entry.id) ? [...base.adds, entry] : base.adds;
    const images = approves && !base.images.some(({ id }) => id === approves.id) ? [...base.images, approves] : base.images;
    const grown = proposalFrom({ ...base, adds, images });
    proposals = known ? proposals.map(one => (one === known ? grown : one)) : [...proposals, grown];
  }
  const waiting = stillProposed(proposals, profile);
  return waiting.length === 0 ? profile : { ...profile, proposals: waiting };
}

/** Whether a person would not have this line, or image: it is told like anything else that is not listed. */
export function isRefused({ alwaysAsk, rejected = [] }: Profile, entry: EntryId | undefined, approves: ApprovedImage | undefined): boolean {
  const id = approves?.id;
  if (id !== undefined && rejected.some(({ images }) => images?.includes(id))) return true;
  return entry !== undefined && alwaysAsk.some(({ key, cause }) => cause === 'removed' && key === entry);
}

/** 32 hex digits: the one alert of a release, on whatever host. */
export function releaseFingerprint(workload: string, release: string): string {
  return createHash('sha256').update(`release|${workload.length}:${workload}|${release}`, 'utf8').digest('hex').slice(0, 32);
}
