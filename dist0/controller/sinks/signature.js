import { createHmac } from 'node:crypto';
/**
 * `sha256=<hex>` over `<timestamp>.<body>`: the receiver reckons the same with the shared secret, and refuses old timestamps.
 * `timestamp` in seconds since the epoch, as sent in its header.
 */
export function signatureOf(secret, timestamp, body) {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`, 'utf8').digest('hex')}`;
}
