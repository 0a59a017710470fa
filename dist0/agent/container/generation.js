import { intent, placeName } from './intent.js';
export const noPlaces = { held: {}, of: {} };
/** A place is a workload and the name a container has there. A replacement has it before it has the name. */
export function placeOf(container, workload) {
  const meant = container.imageLabels[intent.place] === undefined ? container.labels[intent.place] : undefined;
  const name = placeName(container.name);
  return `${workload} ${meant !== undefined && name === meant ? meant : name}`;
}
/** The container enters its place: the next generation there, or the one it has already (asking twice changes nothing). */
export function enter(places, id, place) {
  const known = places.of[id];
  if (known !== undefined) return { places, generation: known.generation };
  const generation = (places.held[place] ?? 0) + 1;
  return {
    generation,
    places: { held: { ...places.held, [place]: generation }, of: { ...places.of, [id]: { place, generation } } },
  };
}
/** The container is gone: its own line is forgotten, the count of its place stays. */
export function leave(places, id) {
  const { [id]: _left, ...of } = places.of;
  return { ...places, of };
}
