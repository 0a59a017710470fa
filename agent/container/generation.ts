import type { Container } from './container.js';
import { behind, intent, placeName } from './intent.js';

/** Which containers held which place on this host. Kept by the caller, also over restarts; plain data. */
export interface Places {
  /** Place → number of containers that have held it. */
  readonly held: Readonly<Record<string, number>>;
  /** Container → its place and which one it was there, from 1. */
  readonly of: Readonly<Record<string, { readonly place: string; readonly generation: number }>>;
}

export const noPlaces: Places = { held: {}, of: {} };

/** A place is a workload and the name a container has there, or its front has. A replacement has it before it has the name. */
export function placeOf(container: Pick<Container, 'name' | 'labels' | 'imageLabels'>, workload: string): string {
  const meant = container.imageLabels[intent.place] === undefined ? container.labels[intent.place] : undefined;
  const front = behind(container);
  if (front !== undefined) return `${workload} ${front}`;
  const name = placeName(container.name);
  return `${workload} ${meant !== undefined && name === meant ? meant : name}`;
}

/** The container enters its place: the next generation there, or the one it has already (asking twice changes nothing). */
export function enter(places: Places, id: string, place: string): { readonly places: Places; readonly generation: number } {
  const known = places.of[id];
  if (known !== undefined) return { places, generation: known.generation };
  const generation = (places.held[place] ?? 0) + 1;
  return {
    generation,
    places: { held: { ...places.held, [place]: generation }, of: { ...places.of, [id]: { place, generation } } },
  };
}

/** The container is gone: its own line is forgotten, the count of its place stays. */
export function leave(places: Places, id: string): Places {
  const { [id]: _left, ...of } = places.of;
  return { ...places, of };
}
