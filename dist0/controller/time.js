/** Microseconds since the epoch as RFC 3339, UTC, milliseconds. */
export function timeOf(us) {
  return new Date(us / 1_000).toISOString();
}
