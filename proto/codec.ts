/** Wire ↔ domain. Encoders take domain values; decoders return the value or a `Malformed`, and never throw. */
export { decodeAlertRecord, encodeAlertRecord } from './codec-alert.js';
export { encodeBatch, encodeRecord, encodeSealed } from './codec-batch.js';
export {
  decodeAnswer,
  decodeAsk,
  decodeHeartbeat,
  decodeOrder,
  decodeReport,
  encodeAnswer,
  encodeAsk,
  encodeHeartbeat,
  encodeOrder,
  encodeReport,
} from './codec-fleet.js';
export { decodeBatch } from './read-batch.js';
export { isMalformed } from './wire.js';
