import { entryOf } from '../../profiles/entry.js';
import { imageEntryId } from '../../profiles/match/image.js';
import { mayWait } from '../../profiles/may-wait.js';
import type { ApprovedImage, Entry, EntryId, Profile } from '../../profiles/profile.js';
import type { Release } from '../../profiles/release.js';
import { isFull, isRefused, type ProposedLine, proposalOf, releaseFingerprint } from '../../profiles/release-proposal.js';
import { severityOf } from '../../profiles/severity.js';
import { inEnglish } from '../../profiles/words/words.js';
import type { Behaviour, ImageUse } from '../../proto/behaviour.js';
import { releaseWords } from '../alert/release-words.js';
import type { Deviation, Judgement, Sighted } from './judge.js';

/** Part of what a release does new: told in one alert and one proposal for all of it. */
export interface Proposed {
  readonly kind: 'proposed';
  /** Of the line that is proposed: what was seen of it is counted under it. */
  readonly entry: EntryId;
  /** The alert of the release, and what it is about. */
  readonly deviation: Deviation;
  readonly behaviour: ImageUse;
  /** Where it is not among what is proposed already. */
  readonly line?: ProposedLine;
}

/**
 * A deviation as part of a release, where a person may be told of it with the rest: in a locked profile that only alerts, in the time of a release or
 * already among what one proposes, and never what a person refused. Where it is not, the deviation as it is. While a change is rolled out nothing waits:
 * by what it alerts it is known whether it holds.
 */
export function inRelease(profile: Profile, one: Sighted, deviation: Deviation, nowMs: number): Judgement {
  const { behaviour, evidence, image, release } = one;
  const pending = profile.proposals?.some(({ kind }) => kind === 'release') === true;
  if (profile.mode !== 'alert' || profile.rollout || (release === undefined && !pending)) return deviation;
  if (!mayWait(deviation.reason, behaviour, evidence)) return deviation;
  if (behaviour.kind === 'image' && release?.how === 'told' && isOfKnownRepository(profile, behaviour)) return { kind: 'aside' };
  const news = newsOf(behaviour, one);
  if (!news || isRefused(profile, news.entry?.id, news.approves)) return deviation;
  const waits = profile.proposals?.find(({ kind, adds, images }) =>
    kind !== 'release' ? false : news.entry ? adds.some(({ id }) => id === news.id) : images.some(({ id }) => id === news.approves?.id),
  );
  const of = waits?.release ?? release?.id;
  if (of === undefined || (!waits && isFull(proposalOf(profile, of)))) return deviation;
  const { id: _id, ...line } = news;
  return {
    kind: 'proposed',
    entry: news.id,
    ...alertOf(profile, of, one),
    ...(!waits && { line: { ...line, release: of, image, at: new Date(nowMs).toISOString() } }),
  };
}

/** Whoever tells of a release answers for its image, where that is one of those the workload has run. */
function isOfKnownRepository({ images }: Profile, { repository }: ImageUse): boolean {
  return repository !== undefined && repository !== '' && images.some(known => known.repository === repository);
}

interface News {
  readonly id: EntryId;
  readonly entry?: Entry;
  readonly approves?: ApprovedImage;
}

function newsOf(behaviour: Behaviour, { evidence }: Sighted): News | undefined {
  if (behaviour.kind !== 'image') {
    const entry = entryOf(behaviour, { source: 'person' }, evidence.origin);
    return entry && { id: entry.id, entry };
  }
  const { id, repository } = behaviour;
  if (id === undefined) return undefined;
  const approves = { id, ...(repository && { repository }) };
  return { id: imageEntryId(approves), approves };
}

function alertOf({ workload, releases = [] }: Profile, id: string, { image }: Sighted): Pick<Proposed, 'deviation' | 'behaviour'> {
  const { revision = id } = releases.find((one: Release) => one.id === id) ?? {};
  const behaviour: ImageUse = { kind: 'image', id: image };
  const deviation: Deviation = {
    kind: 'deviation',
    reason: 'new-image',
    severity: severityOf('new-image', behaviour),
    fingerprint: releaseFingerprint(workload, id),
    sentence: inEnglish(releaseWords(revision, workload)),
    differs: [],
  };
  return { deviation, behaviour };
}
