import { reach } from './api.js';

const firstWaitMs = 500;
const maxWaitMs = 15_000;

export interface Following<T> {
  readonly path: string;
  /** The connection stands; what was told over one before may be out of date. */
  readonly begun: () => void;
  readonly take: (one: T) => void;
  readonly lost: () => void;
}

/**
 * Server-sent events of a path until the returned function is called, over as many connections as it takes. By `fetch` and not by EventSource,
 * which cannot tell "not logged in" from "not there".
 */
export function follow<T>({ path, begun, take, lost }: Following<T>): () => void {
  const stopping = new AbortController();
  const run = async () => {
    let waitMs = firstWaitMs;
    while (!stopping.signal.aborted) {
      try {
        const { body } = await reach('GET', path, undefined, stopping.signal);
        begun();
        waitMs = firstWaitMs;
        for await (const data of events(body!)) take(JSON.parse(data) as T);
      } catch {
        // Said by `lost`; what the controller refused is tried again as well, for it may be restarting.
      }
      if (stopping.signal.aborted) return;
      lost();
      await new Promise(done => setTimeout(done, waitMs));
      waitMs = Math.min(maxWaitMs, waitMs * 2);
    }
  };
  void run();
  return () => stopping.abort();
}

async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    const parts = text.split('\n\n');
    text = parts.pop()!;
    for (const part of parts) {
      const data = part.split('\n').flatMap(line => (line.startsWith('data: ') ? [line.slice(6)] : []));
      if (data.length > 0) yield data.join('\n');
    }
  }
}
