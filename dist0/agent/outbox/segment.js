import { createHash } from 'node:crypto';

/** One sealed batch on disk: `[u32 length][8 bytes of SHA-256][payload]`, little-endian. */
const headBytes = 12;
export function frame(payload) {
  const framed = Buffer.allocUnsafe(headBytes + payload.length);
  framed.writeUInt32LE(payload.length, 0);
  digest(payload).copy(framed, 4);
  framed.set(payload, headBytes);
  return framed;
}
/** The whole frames of a segment, and where the first torn or foreign byte stands (= `bytes.length` when there is none). */
export function framesOf(bytes) {
  const payloads = [];
  let at = 0;
  while (at + headBytes <= bytes.length) {
    const length = bytes.readUInt32LE(at);
    const end = at + headBytes + length;
    if (end > bytes.length) break;
    const payload = bytes.subarray(at + headBytes, end);
    if (!digest(payload).equals(bytes.subarray(at + 4, at + headBytes))) break;
    payloads.push(payload);
    at = end;
  }
  return { payloads, sound: at };
}
/** `00000000000000000042.seg` holds the batches from 42 on. */
export function segmentName(firstSeq) {
  return `${String(firstSeq).padStart(20, '0')}.seg`;
}
export function firstSeqOf(name) {
  return /^\d{20}\.seg$/.test(name) ? Number(name.slice(0, 20)) : undefined;
}
function digest(payload) {
  return createHash('sha256').update(payload).digest().subarray(0, 8);
}
