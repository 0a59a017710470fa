import type { Context } from 'hono';

/** Server-sent events, each handed on at once: one stream between whoever writes and the connection, for every further one costs an alert its time. */
export class Events {
  readonly #encoder = new TextEncoder();
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  #room: (() => void) | undefined;
  #gone = false;
  readonly #listeners: (() => void)[] = [];

  /** Answers with what `work` writes, until it returns or the client goes. */
  static answer(c: Context, work: (events: Events) => Promise<void>): Response {
    const events = new Events();
    const body = new ReadableStream<Uint8Array>({
      start: controller => {
        events.#controller = controller;
      },
      pull: () => events.#room?.(),
      cancel: () => events.#end(),
    });
    const over = (close: () => void) => {
      if (events.gone) return;
      events.#end();
      close();
    };
    work(events).then(
      () => over(() => events.#controller.close()),
      error => over(() => events.#controller.error(error)),
    );
    return c.body(body, 200, { 'Transfer-Encoding': 'chunked', 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
  }

  /** The client went, or everything was said. */
  get gone() {
    return this.#gone;
  }
  onGone(call: () => void): void {
    this.#listeners.push(call);
  }

  /** Resolves when there is room for more, or nobody reads it any longer: who does not read is not written to. */
  async write(text: string): Promise<void> {
    if (this.#gone) return;
    this.#controller.enqueue(this.#encoder.encode(text));
    if ((this.#controller.desiredSize ?? 0) > 0) return;
    await new Promise<void>(done => {
      this.#room = done;
    });
  }

  #end() {
    this.#gone = true;
    this.#room?.();
    for (const call of this.#listeners) call();
  }
}
