import type { Context } from 'hono';
import { Events } from './events.js';

/** The same thing is told again at most this often. */
const againMs = 1_000;
const keepAliveMs = 15_000;
/** Ids whose last telling is remembered. */
const maxRemembered = 10_000;

export interface Followed<T> {
  readonly event: string;
  /** Told first, in this order. */
  readonly initial: readonly T[];
  /** What ended at this time or later, ms since the epoch: told before that to whoever says up to when it was told. */
  readonly ended: (sinceMs: number) => readonly T[];
  readonly idOf: (one: T) => string;
  readonly view: (one: T) => unknown;
  /** Calls back on every change until the returned function is called. */
  readonly listen: (take: (one: T) => void) => () => void;
  readonly isWanted: (one: T) => boolean;
  /** The controller stops. */
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/**
 * Server-sent events: what is there, then every change, until the client goes or the controller stops. A slow reader gets the newest state of each
 * thing, not every one: what waits for it is bounded by how many things there are. The id of an event is a time up to which everything was told; who
 * sends it as `Last-Event-ID` also hears of what ended since, from whichever controller.
 */
export function follow<T>(c: Context, followed: Followed<T>) {
  const { event, initial, ended: endedSince, idOf, view, listen, isWanted, signal, now } = followed;
  return Events.answer(c, async stream => {
    /** In the order in which they changed, each with when it did. */
    const waiting = new Map<string, { readonly one: T; readonly sinceMs: number }>();
    const wait = (one: T) => waiting.set(idOf(one), { one, sinceMs: waiting.get(idOf(one))?.sinceMs ?? now() });
    const toldAt = new Map<string, number>();
    let wake: () => void = () => {};
    const stop = listen(one => {
      // What was told before is also told when it no longer matches: that it was closed, for instance.
      if (isWanted(one) || toldAt.has(idOf(one))) wait(one);
      wake();
    });
    const toldUntil = timeIn(c.req.header('last-event-id'), now());
    for (const one of toldUntil === undefined ? initial : [...endedSince(toldUntil), ...initial]) wait(one);
    const ended = () => stream.gone || signal.aborted;
    const onEnd = () => wake();
    stream.onGone(onEnd);
    signal.addEventListener('abort', onEnd, { once: true });
    let aliveAt = now();
    await stream.write(': following\n\n');
    try {
      while (!ended()) {
        for (const [id, { one }] of [...waiting]) {
          if (ended()) return;
          if (now() - (toldAt.get(id) ?? Number.NEGATIVE_INFINITY) < againMs) continue;
          // As long as it waits, what changed later has not been told as far as that.
          const [oldest] = waiting.values();
          waiting.delete(id);
          toldAt.set(id, now());
          if (toldAt.size > maxRemembered) toldAt.delete(toldAt.keys().next().value!);
          await stream.write(`event: ${event}\ndata: ${JSON.stringify(view(one))}\nid: ${oldest!.sinceMs}\n\n`);
          aliveAt = now();
        }
        if (now() - aliveAt > keepAliveMs) {
          await stream.write(': still here\n\n');
          aliveAt = now();
        }
        const held = [...waiting.keys()].map(id => (toldAt.get(id) ?? 0) + againMs - now());
        const waitMs = Math.max(1, Math.min(keepAliveMs, ...held));
        await new Promise<void>(done => {
          const timer = setTimeout(done, waitMs);
          wake = () => {
            clearTimeout(timer);
            done();
          };
          // Something came between the look and the wait.
          if (ended() || [...waiting.keys()].some(id => !toldAt.has(id))) wake();
        });
      }
    } finally {
      stop();
      signal.removeEventListener('abort', onEnd);
    }
  });
}

/** The time of an event's id, ms since the epoch; undefined for what was no id of ours. */
function timeIn(header: string | undefined, nowMs: number): number | undefined {
  const ms = /^\d{1,15}$/.test(header ?? '') ? Number(header) : undefined;
  return ms === undefined || ms > nowMs ? undefined : ms;
}
