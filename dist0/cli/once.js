/**
 * Tells whether a text comes for the first time. Bounded: past `capacity` the oldest is forgotten, which only costs
 * a line printed twice, never one that is left out.
 */
export function once(capacity) {
  const known = new Set();
  return text => {
    if (known.has(text)) return false;
    known.add(text);
    if (known.size > capacity) for (const oldest of known) return known.delete(oldest);
    return true;
  };
}
