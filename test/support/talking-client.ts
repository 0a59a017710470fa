import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

export interface Ended {
  readonly code: number | null;
  /** All that it said of errors. */
  readonly errors: string;
}

/** A client program of a service that keeps one connection, and does what it is told on its standard input, one line after another. */
export class TalkingClient {
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly lines: string[] = [];
  errors = '';
  #hasEnded = false;
  #waiting: (() => void)[] = [];

  constructor(program: string, words: readonly string[]) {
    this.#child = spawn(program, words, { stdio: 'pipe' });
    let rest = '';
    this.#child.stdout.on('data', chunk => {
      const parts = (rest + String(chunk)).split('\n');
      rest = parts.pop()!;
      this.lines.push(...parts);
      this.#wake();
    });
    this.#child.stderr.on('data', chunk => {
      this.errors += String(chunk);
      this.#wake();
    });
    this.#child.stdin.on('error', () => undefined);
    this.ended = new Promise((done, failed) => {
      this.#child.once('error', failed);
      this.#child.once('close', code => {
        this.#hasEnded = true;
        this.#wake();
        done({ code, errors: this.errors });
      });
    });
  }

  /** What it says next when it is told this; undefined where it tells an error, ends, or says nothing for so long. */
  async ask(line: string, withinMs: number): Promise<string | undefined> {
    const [at, errors] = [this.lines.length, this.errors.length];
    this.#child.stdin.write(`${line}\n`);
    const until = performance.now() + withinMs;
    while (this.lines.length === at && this.errors.length === errors && !this.#hasEnded && performance.now() < until)
      await new Promise<void>(done => {
        const timer = setTimeout(done, until - performance.now());
        this.#waiting.push(() => {
          clearTimeout(timer);
          done();
        });
      });
    return this.lines[at];
  }

  async stop(): Promise<Ended> {
    this.#child.kill('SIGTERM');
    return this.ended;
  }

  #wake() {
    for (const done of this.#waiting.splice(0)) done();
  }
}
