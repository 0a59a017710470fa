import type { Webhook } from '../config.js';
import { signatureOf } from './signature.js';

const answerMs = 10_000;

/** `later`: it is worth another attempt; `never`: the receiver will not have it, whatever we do. */
export interface Answer {
  readonly kind: 'taken' | 'later' | 'never';
  readonly status?: number;
  readonly error?: string;
  /** How long it took. */
  readonly ms: number;
}

export interface Posted {
  /** The same for the same thing, however often it is sent. */
  readonly key: string;
  readonly body: string;
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

/** Tells a receiver something, signed. EDGE: the network. Never rejects. */
export async function post({ url, secret }: Webhook, { key, body, nowMs, signal }: Posted): Promise<Answer> {
  const timestamp = Math.floor(nowMs / 1_000);
  const begun = performance.now();
  const took = () => Math.round(performance.now() - begun);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'knowngood',
        'idempotency-key': key,
        'x-knowngood-timestamp': String(timestamp),
        'x-knowngood-signature': signatureOf(secret, timestamp, body),
      },
      body,
    });
    await answer.body?.cancel();
    return {
      kind: meaning(answer.status),
      status: answer.status,
      ms: took(),
      ...(answer.ok ? {} : { error: `it answered ${answer.status}` }),
    };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return { kind: 'later', error: cause, ms: took() };
  }
}

/** What an answer means: a receiver that is down, slow, or not yet set up right gets it again; one that calls what is told itself wrong does not. */
function meaning(status: number): Answer['kind'] {
  if (status >= 200 && status < 300) return 'taken';
  return status === 400 || status === 409 || status === 410 || status === 413 || status === 415 || status === 422 ? 'never' : 'later';
}
