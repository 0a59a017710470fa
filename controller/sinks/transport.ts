import type { Answer } from './answer.js';
import type { Notice } from './notice.js';

/** One way to a receiver. EDGE. Never rejects: whatever goes wrong is an answer. */
export interface Transport {
  send(notice: Notice, signal: AbortSignal): Promise<Answer>;
  /** It also says that somebody has one: its receiver would go on calling people. */
  readonly saysAcknowledged?: true;
  /** Of receivers that forget: what was told and is still open is said again this often, together. */
  readonly refresh?: { readonly everyMs: number; again(notices: readonly Notice[], signal: AbortSignal): Promise<Answer> };
}
