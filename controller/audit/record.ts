import { createHash } from 'node:crypto';

/** What somebody changed, before it has its place in the chain. */
export interface Change {
  readonly by: string;
  /** Id of the token that it came by. */
  readonly token: string;
  /** `POST /workloads/{w}/mode` */
  readonly what: string;
  /** What it was done to: names or ids, or `all`. */
  readonly target: string;
  /** Workloads among that, so that a scope sees what is its own. */
  readonly workloads: readonly string[];
  readonly why?: string;
  /** As far as it is one thing and says how it stands. */
  readonly before?: unknown;
  /** What was asked, and how it stands since. */
  readonly after?: unknown;
}

/** One change in the chain. `hash` is over all of it and the hash before it: whatever is changed, taken out or put in later does not fit any more. */
export interface AuditRecord extends Change {
  readonly seq: number;
  readonly at: string;
  /** Tells a record of ours, whose answer was lost, from somebody else's. */
  readonly id: string;
  readonly previous: string;
  readonly hash: string;
}

/** Where the chain ends, kept beside it: what is cut off at its end is missed. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** What lies at one place of the chain; no record where that cannot be read. */
export interface Stored {
  readonly seq: number;
  readonly record: AuditRecord | undefined;
}

export interface Verified {
  readonly ok: boolean;
  readonly records: number;
  /** RFC 3339; absent where there are none. */
  readonly from?: string;
  readonly to?: string;
  /** Of the last record: noted elsewhere, it proves later that nothing up to it was written anew. */
  readonly hash?: string;
  readonly firstBad?: { readonly seq: number; readonly why: string };
}

export const beginning: Head = { seq: 0, hash: '0'.repeat(64) };

export function linked(change: Change, { seq, hash: previous }: Head, id: string, at: string): AuditRecord {
  const record = { seq: seq + 1, at, ...change, id, previous };
  return { ...record, hash: hashOf(record) };
}

/** Goes along the chain, by ascending place, and names the first record that does not fit. */
export function verify(stored: readonly Stored[], head: Head): Verified {
  let last = beginning;
  let firstBad: Verified['firstBad'];
  for (const { seq, record } of stored) {
    firstBad ??= whyBad(seq, record, last);
    last = { seq, hash: record?.hash ?? '' };
  }
  if (firstBad === undefined && last.seq < head.seq) firstBad = { seq: last.seq + 1, why: 'it is missing, and so is all after it' };
  if (firstBad === undefined && last.seq === head.seq && last.hash !== head.hash)
    firstBad = { seq: head.seq, why: 'it is another one than was written last' };
  const told = stored.flatMap(({ record }) => record ?? []);
  const [first, end] = [told[0], told.at(-1)];
  return {
    ok: firstBad === undefined,
    records: stored.length,
    ...(first === undefined ? {} : { from: first.at, to: end!.at, hash: end!.hash }),
    ...(firstBad === undefined ? {} : { firstBad }),
  };
}

function whyBad(seq: number, record: AuditRecord | undefined, last: Head): Verified['firstBad'] {
  if (seq !== last.seq + 1) return { seq: last.seq + 1, why: 'it is missing' };
  if (record === undefined) return { seq, why: 'it cannot be read' };
  const { hash, ...rest } = record;
  if (record.seq !== seq) return { seq, why: `it says that it is ${record.seq}` };
  if (hashOf(rest) !== hash) return { seq, why: 'it was changed after it was written' };
  if (record.previous !== last.hash) return { seq, why: 'it does not follow from the one before it' };
  return undefined;
}

/** Over its fields in the order of their names, so that it is the same for whoever writes them down anew. */
function hashOf(record: Omit<AuditRecord, 'hash'>): string {
  return createHash('sha256').update(canonical(record), 'utf8').digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}
