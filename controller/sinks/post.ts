import type { Webhook } from '../config.js';
import type { Answer } from './answer.js';
import { call } from './call.js';
import { signatureOf } from './signature.js';

export interface Posted {
  /** The same for the same thing, however often it is sent. */
  readonly key: string;
  readonly body: string;
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

/** Tells a receiver something, signed. Never rejects. */
export async function post({ url, secret }: Webhook, { key, body, nowMs, signal }: Posted): Promise<Answer> {
  const timestamp = Math.floor(nowMs / 1_000);
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': key,
    'x-knowngood-timestamp': String(timestamp),
    'x-knowngood-signature': signatureOf(secret, timestamp, body),
  };
  return call({ url, headers, body, signal });
}
