import { createHash } from 'node:crypto';
/**
 * The id of the episode that comes after `previous` (undefined: the first). The same observation gives the same id however often it is
 * judged, because an episode is named by the end of the one before it.
 */
export function episodeId(fingerprint, previous) {
  return createHash('sha256')
    .update(`${fingerprint}\n${previous?.closedAtUs ?? 0}`, 'utf8')
    .digest('hex')
    .slice(0, 16);
}
