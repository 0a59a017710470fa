import type { Reader } from './schema.js';

/** What stands before a field that is written with its length (text, bytes, a message), and before one that is a number. */
export function withLength(field: number): number {
  return (field << 3) | 2;
}
export function asNumber(field: number): number {
  return field << 3;
}

export function readNumber(reader: Reader): number {
  // The types say Long, which is switched off: see long-off.ts.
  return Number(reader.uint64());
}

/** Of a newer schema, or written as nothing that is known here. */
export function skipField(reader: Reader, tag: number): void {
  reader.skipType(tag & 7, 0, tag >>> 3);
}
