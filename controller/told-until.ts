import type { ObservationRecord } from '../proto/records.js';

/** The latest time that records tell of, microseconds since the epoch by their host's clock; undefined where none of them has one. */
export function toldUntilUs(records: readonly ObservationRecord[]): number | undefined {
  let latest: number | undefined;
  for (const record of records) {
    const at = timeOf(record);
    if (at !== undefined && at > (latest ?? 0)) latest = at;
  }
  return latest;
}

function timeOf(record: ObservationRecord): number | undefined {
  switch (record.kind) {
    case 'first':
      return record.observedAtUs;
    case 'tally':
      return record.lastAtUs;
    case 'minute':
      return record.minute * 60_000_000 + record.observedMs * 1_000;
    case 'gap':
      return record.toUs;
    case 'life':
    case 'session':
      return record.atUs;
    case 'announced':
      return undefined;
  }
}
