import { sentenceOf } from '../profiles/entry-sentence.js';
import { imageEntryId } from '../profiles/match/image.js';
import type { Profile, Sighting } from '../profiles/profile.js';
import type { Proposal } from '../profiles/proposal.js';
import type { Sightings } from '../profiles/sightings.js';
import type { Hosts } from './hosts.js';

export interface ProposalViewOptions {
  readonly sightings: Pick<Sightings, 'of'>;
  readonly hosts: Pick<Hosts, 'running'>;
}

/** What waits for a person in a profile, with where and how often it was seen; `decides` is the owner that an assignment rule names. */
export function proposalViews({ workload, proposals = [] }: Profile, options: ProposalViewOptions) {
  const decides = options.hosts.running(workload).find(one => one.container.owner !== undefined)?.container.owner;
  return proposals.map(({ id, kind, image, release, what, adds, removes, images, at }) => ({
    id,
    kind,
    ...(image === undefined ? {} : { image }),
    ...(release === undefined ? {} : { release }),
    what,
    adds: adds.map(entry => ({ ...entry, line: sentenceOf(entry) })),
    removes: [...removes],
    images: [...images],
    seen: seenOf({ adds, removes, images }, options),
    ...(decides === undefined ? {} : { decides }),
    at,
  }));
}

/** Of the lines it adds and the images it approves; of one that was never seen itself (a wider line), of those it takes the place of. Times are absent where nothing was seen. */
function seenOf({ adds, removes, images }: Pick<Proposal, 'adds' | 'removes' | 'images'>, { sightings }: ProposalViewOptions) {
  const of = (ids: readonly string[]) => ids.flatMap(id => sightings.of(id) ?? []);
  const own = of([...adds.map(entry => entry.id), ...images.map(imageEntryId)]);
  const seen: readonly Sighting[] = own.length > 0 ? own : of(removes);
  const containers = [...new Set(seen.flatMap(one => one.containers))].sort();
  const times = [...seen.map(one => one.firstSeen), ...seen.map(one => one.lastSeen)].sort();
  return {
    hosts: [...new Set(seen.flatMap(one => one.hosts ?? [one.by.host]))].sort(),
    containers,
    count: seen.reduce((sum, one) => sum + one.count, 0),
    ...(times.length === 0 ? {} : { firstSeen: times[0]!, lastSeen: times.at(-1)! }),
  };
}
