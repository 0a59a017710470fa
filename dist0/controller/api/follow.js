import { streamSSE } from 'hono/streaming';

/** The same thing is told again at most this often. */
const againMs = 1_000;
const keepAliveMs = 15_000;
/** Ids whose last telling is remembered. */
const maxRemembered = 10_000;
/**
 * Server-sent events: what is there, then every change, until the client goes or the controller stops. A slow reader gets the newest state of each
 * thing, not every one: what waits for it is bounded by how many things there are.
 */
export function follow(c, followed) {
  const { event, initial, idOf, view, listen, isWanted, signal, now } = followed;
  return streamSSE(c, async stream => {
    const waiting = new Map();
    const toldAt = new Map();
    let wake = () => {};
    const stop = listen(one => {
      // What was told before is also told when it no longer matches: that it was closed, for instance.
      if (isWanted(one) || toldAt.has(idOf(one))) waiting.set(idOf(one), one);
      wake();
    });
    for (const one of initial) waiting.set(idOf(one), one);
    const ended = () => stream.aborted || stream.closed || signal.aborted;
    const onEnd = () => wake();
    stream.onAbort(onEnd);
    signal.addEventListener('abort', onEnd, { once: true });
    let aliveAt = now();
    await stream.write(': following\n\n');
    try {
      while (!ended()) {
        for (const [id, one] of [...waiting]) {
          if (ended()) return;
          if (now() - (toldAt.get(id) ?? Number.NEGATIVE_INFINITY) < againMs) continue;
          waiting.delete(id);
          toldAt.set(id, now());
          if (toldAt.size > maxRemembered) toldAt.delete(toldAt.keys().next().value);
          await stream.writeSSE({ event, data: JSON.stringify(view(one)) });
          aliveAt = now();
        }
        if (now() - aliveAt > keepAliveMs) {
          await stream.write(': still here\n\n');
          aliveAt = now();
        }
        const held = [...waiting.keys()].map(id => (toldAt.get(id) ?? 0) + againMs - now());
        const waitMs = Math.max(1, Math.min(keepAliveMs, ...held));
        await new Promise(done => {
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
