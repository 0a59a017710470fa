import { Sightings } from '../../profiles/sightings.js';
import type { WorkloadDocument } from '../workload.js';

/** Containers that are named for one entry where there is no room for more. */
const fewContainers = 4;

/** The newest minute that is still counted in; -1 where none is. */
export function newestOpen({ entries, observed }: WorkloadDocument['sightings']): number {
  let newest = -1;
  for (const { open } of [observed.cells, ...Object.values(entries).map(({ cells }) => cells)])
    for (const [, minute] of open) newest = Math.max(newest, minute);
  return newest;
}

/**
 * The same with less in it, for a store that does not take it whole: first with every minute closed, then also with nothing of what is held aside and few
 * containers named. What a container does in a minute is its own choice; that there is no room for all of it ends nobody.
 */
export function lessOf(document: WorkloadDocument): readonly WorkloadDocument[] {
  const sightings = Sightings.from(document.sightings);
  sightings.close(newestOpen(document.sightings));
  const closed = { ...document, sightings: sightings.toJSON() };
  const entries = Object.entries(closed.sightings.entries).map(
    ([id, entry]) => [id, { ...entry, containers: entry.containers.slice(0, fewContainers) }] as const,
  );
  const held = closed.held?.map(one => ({ ...one, counts: [], letGo: one.letGo + one.counts.length }));
  return [closed, { ...closed, sightings: { ...closed.sightings, entries: Object.fromEntries(entries) }, ...(held && { held }) }];
}
