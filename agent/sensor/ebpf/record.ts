import type { ExecObservation, SocketObservation } from '../sensor.js';
import { execIn } from './exec-record.js';
import { headBytes } from './record-head.js';
import { type AnswerRecord, answerIn, socketIn } from './socket-record.js';
import { kinds } from './totals.js';

/** A record of `kernel/records.h` in our words, or why it is none. Reads only within the bytes it is given. */
export type Decoded =
  | { readonly kind: 'exec'; readonly observation: ExecObservation; readonly opens: boolean }
  | { readonly kind: 'socket'; readonly observation: SocketObservation; readonly inode: number }
  | ({ readonly kind: 'answer' } & AnswerRecord)
  | { readonly kind: 'malformed'; readonly why: string };

/** `offsetUs`: what added to the kernel's monotonic time in microseconds gives microseconds since the epoch. */
export function decodeRecord(bytes: Buffer, from: number, length: number, offsetUs: number): Decoded {
  if (from < 0 || length < headBytes || from + length > bytes.length) return malformed(`${length} bytes are no record`);
  const number = bytes.readUInt16LE(from + 88);
  const kind = kinds[number];
  switch (kind) {
    case 'exec':
      return read('exec', execIn(bytes, from, length, offsetUs));
    case 'connect':
    case 'send':
    case 'listen':
    case 'inbound':
    case 'socket':
      return read('socket', socketIn(bytes, from, length, offsetUs, kind));
    case 'answer':
      return read('answer', answerIn(bytes, from, length));
    default:
      return malformed(`no kind has the number ${number}`);
  }
}

function read<K extends Decoded['kind'], T extends object>(
  kind: K,
  found: T | string,
): ({ readonly kind: K } & T) | Extract<Decoded, { kind: 'malformed' }> {
  return typeof found === 'string' ? { kind: 'malformed', why: found } : { kind, ...found };
}

function malformed(why: string): Decoded {
  return { kind: 'malformed', why };
}
