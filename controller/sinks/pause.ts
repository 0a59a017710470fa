/** A wait that somebody may end. */
export class Pause {
  #end: (() => void) | undefined;

  wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise(done => {
      const finish = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', finish);
        this.#end = undefined;
        done();
      };
      const timer = setTimeout(finish, ms);
      this.#end = finish;
      signal.addEventListener('abort', finish, { once: true });
      if (signal.aborted) finish();
    });
  }

  end(): void {
    this.#end?.();
  }
}
