import type { Malformed } from './records.js';

/** The message's fields without those that are not there (protobufjs says null), so that absent means unseen. */
export function present<T extends object>(fields: T): { [K in keyof T as T[K] extends null | undefined ? never : K]: NonNullable<T[K]> } {
  const kept: Record<string, unknown> = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== null && value !== undefined) kept[name] = value;
  }
  return kept as never;
}

/** The value as one of `words`; throws when it is none: the caller's edge makes a Malformed of it. */
export function oneOf<T extends string>(words: readonly T[], value: string | null | undefined, field: string): T {
  if (!words.includes(value as T)) throw new Error(`${field} is ${JSON.stringify(value)}, not one of ${words.join(', ')}`);
  return value as T;
}

/** Like `oneOf`, where the field may be unseen. */
export function maybeOneOf<T extends string>(words: readonly T[], value: string | null | undefined, field: string): T | undefined {
  return value === null || value === undefined ? undefined : oneOf(words, value, field);
}

/** Runs a decoder; whatever it throws becomes a value that names the place. */
export function reading<T>(where: string, decode: () => T): T | Malformed {
  try {
    return decode();
  } catch (error) {
    return { where, why: error instanceof Error ? error.message : String(error) };
  }
}

export function isMalformed(value: unknown): value is Malformed {
  return typeof value === 'object' && value !== null && 'where' in value && 'why' in value && Object.keys(value).length === 2;
}

export function required<T>(value: T | null | undefined, field: string): T {
  if (value === null || value === undefined) throw new Error(`${field} is missing`);
  return value;
}

/** A schema this build can read. A later one is refused as a whole: what it means is not known here. */
export function checkSchema(schema: number | null | undefined, known: number): void {
  if (schema !== known) throw new Error(`schema ${schema ?? 'missing'}; this build reads ${known}: upgrade the older side`);
}

const lastUs = Number.MAX_SAFE_INTEGER;
const lastMinute = Math.floor(lastUs / 60_000_000);

/** Microseconds since the epoch; absent is 0. Throws past the year 2255: what no number and no calendar holds would fail later, for whoever looks at it. */
export function microseconds(value: number | null | undefined, field: string): number {
  return upTo(lastUs, value ?? 0, field);
}
/** Minutes since the epoch, as above. */
export function minutes(value: number | null | undefined, field: string): number {
  return upTo(lastMinute, value ?? 0, field);
}

function upTo(last: number, value: number, field: string): number {
  if (value > last) throw new Error(`${field} ${value} is no time that a clock shows`);
  return value;
}
