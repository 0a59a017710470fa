import { post } from '../post.js';
import type { Receiver } from '../spec.js';
import type { Transport } from '../transport.js';

/** The whole alert as JSON, signed. */
export function webhook(receiver: Extract<Receiver, { readonly type: 'webhook' }>, now: () => number): Transport {
  return {
    send: ({ key, body }, signal) => post(receiver, { key, body: JSON.stringify(body), nowMs: now(), signal }),
  };
}
