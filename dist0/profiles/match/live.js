export function ready(entry) {
  // An expiry nobody can read admits nothing: NaN compares false.
  const expiresMs = entry.expiresAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(entry.expiresAt);
  return { entry, expiresMs, allowed: { kind: 'allowed', entry: entry.id } };
}
/** Whether it admits anything now, in a container of this image. */
export function isLive({ entry, expiresMs }, image, nowMs) {
  return nowMs < expiresMs && (entry.image === undefined || entry.image === image);
}
/** The first live one's verdict. */
export function firstLive(all, image, nowMs) {
  if (all === undefined) return undefined;
  for (const one of all) if (isLive(one, image, nowMs)) return one.allowed;
  return undefined;
}
