import type { MiddlewareHandler } from 'hono';
import type { Limits } from '../access/limits.js';
import { holdBack } from './identify.js';
import type { ApiEnv } from './routing.js';

const lookEveryMs = 1_000;

/** A stream of events ends when who follows it is no longer let in: a token that was revoked, a login that is over. One caller has so many at once. */
export function cutOff(limits: Limits): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await next();
    const { body, headers } = c.res;
    const holds = c.get('holds');
    if (holds === undefined || body === null || !headers.get('content-type')?.startsWith('text/event-stream')) return;
    const over = limits.follow(c.get('counted'), c.get('caller').name);
    if (typeof over !== 'function') {
      await body.cancel();
      return holdBack(c, over);
    }
    const reader = body.getReader();
    let watching: NodeJS.Timeout | undefined;
    const stop = () => {
      clearInterval(watching);
      over();
    };
    const followed = new ReadableStream({
      start(stream) {
        watching = setInterval(() => {
          if (holds()) return;
          stop();
          stream.close();
          reader.cancel().catch(() => {});
        }, lookEveryMs);
      },
      async pull(stream) {
        const { done, value } = await reader.read();
        if (!done) return stream.enqueue(value);
        stop();
        try {
          stream.close();
        } catch {
          // It was cut off meanwhile.
        }
      },
      cancel(why) {
        stop();
        return reader.cancel(why);
      },
    });
    c.res = new Response(followed, c.res);
  };
}
