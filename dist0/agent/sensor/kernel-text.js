import { isUtf8 } from 'node:buffer';
/**
 * Kernel bytes as text that keeps every byte: valid UTF-8 as it is, other bytes and control characters as `\xNN`.
 * A backslash that stands before an `x` is itself written `\x5c`, so that no two byte strings have one text.
 */
export function textOf(bytes, from, to) {
  const text = bytes.toString('latin1', from, to);
  return plain.test(text) ? text : escaped(bytes.subarray(from, to));
}
const plain = /^(?:[ -[\]-~]|\\(?!x))*$/;
function escaped(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    const byte = bytes[at];
    if (length === 0 || byte < 0x20 || byte === 0x7f || (byte === 0x5c && bytes[at + 1] === 0x78)) {
      text += `\\x${byte.toString(16).padStart(2, '0')}`;
      at++;
    } else {
      text += bytes.toString('utf8', at, at + length);
      at += length;
    }
  }
  return text;
}
/** Bytes of the UTF-8 character here, 0 where there is none. */
function sequenceLength(bytes, at) {
  const first = bytes[at];
  const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  return isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}
