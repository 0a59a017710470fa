import type { Answer, Ask } from '../proto/alerts.js';
import { decodeAsk, encodeAnswer, isMalformed } from '../proto/codec.js';
import { EngineError } from './container/container.js';

/** What this agent can be asked, by kind of question. Each rejects where it cannot be answered. */
export type Answering = { readonly [K in Ask['kind']]: (ask: Extract<Ask, { readonly kind: K }>) => Promise<Answer> };

/** Answers a question that came from the bus: never rejects. */
export async function answerTo(bytes: Uint8Array, answering: Answering): Promise<Uint8Array> {
  const ask = decodeAsk(bytes);
  if (isMalformed(ask)) return encodeAnswer({ kind: 'refused', code: 'malformed', message: ask.why });
  const answer = answering[ask.kind] as (ask: Ask) => Promise<Answer>;
  const given = await answer(ask).catch(
    (error): Answer => ({
      kind: 'refused',
      code: error instanceof EngineError ? error.code : 'failed',
      message: String(error.message ?? error),
    }),
  );
  return encodeAnswer(given);
}
