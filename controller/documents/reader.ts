import { Worker } from 'node:worker_threads';
import type { ParsedDocuments } from '../../profiles/document/document.js';
import type { ProfileFile } from '../../profiles/document/shelf.js';
import { type Refusal, refusal } from '../refusal.js';
import { parseFiles } from './parse.js';

/** Up to so many characters are read at once: less than a thread costs, and nobody waits for it. */
const smallChars = 16_384;
/** What a thread may have: a document that makes much of itself ends it, and nothing else. */
const maxHeapMb = 768;
const idleMs = 60_000;

export interface Asked {
  readonly id: number;
  readonly files: readonly ProfileFile[];
  readonly environment: string | undefined;
}
export interface Read {
  readonly id: number;
  readonly parsed: ParsedDocuments;
}

interface Waiting {
  readonly done: (parsed: ParsedDocuments | Refusal) => void;
  readonly failed: (error: unknown) => void;
}

/** Reads documents without keeping anybody waiting: thousands of them are seconds of work, in which nothing would be judged. EDGE of its thread. */
export class DocumentReader {
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last = 0;

  /** `heapMb`: what its thread may have. */
  constructor(
    readonly signal: AbortSignal,
    readonly heapMb = maxHeapMb,
  ) {
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** A refusal where it takes more memory than there is for it. */
  async read(files: readonly ProfileFile[], environment?: string): Promise<ParsedDocuments | Refusal> {
    if (files.reduce((sum, { text }) => sum + text.length, 0) <= smallChars) return parseFiles(files, environment);
    clearTimeout(this.#idle);
    const thread = this.#running();
    const asked: Asked = { id: ++this.#last, files, environment };
    try {
      return await new Promise((done, failed) => {
        this.#waiting.set(asked.id, { done, failed });
        thread.postMessage(asked);
      });
    } finally {
      this.#waiting.delete(asked.id);
      if (this.#waiting.size === 0) this.#idle = setTimeout(() => this.#end(), idleMs).unref();
    }
  }

  #running(): Worker {
    if (this.#thread) return this.#thread;
    const thread = new Worker(new URL('./thread.js', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: this.heapMb } });
    thread.on('message', ({ id, parsed }: Read) => this.#waiting.get(id)?.done(parsed));
    thread.on('error', (error: NodeJS.ErrnoException) => {
      this.#thread = undefined;
      const large = refusal('too-large', `reading the documents takes more than ${this.heapMb} MiB`, 'give them in several calls');
      // Which of them it was nobody knows; each may be given again.
      for (const { done, failed } of this.#waiting.values()) error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? done(large) : failed(error);
    });
    thread.unref();
    this.#thread = thread;
    return thread;
  }

  #end(): void {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = undefined;
    for (const { failed } of this.#waiting.values()) failed(new Error('the controller stops'));
    void thread?.terminate();
  }
}
