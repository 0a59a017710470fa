import { segment } from '../client.js';
import type { Context, Register } from '../context.js';
import { exit } from '../exit.js';
import { numberFlag } from '../flags.js';
import { pause } from '../pause.js';
import { plain } from '../table.js';
import { momentFlag } from '../time.js';
import { example } from './example.js';

interface Options {
  readonly since?: string;
  readonly tail?: string;
  readonly follow?: boolean;
}
interface Page {
  readonly lines: readonly { readonly at: string; readonly stream: string; readonly text: string; readonly container: string }[];
  readonly more: boolean;
  readonly containers: readonly { readonly host: string; readonly id: string; readonly name: string; readonly generation: number }[];
  readonly unread: readonly { readonly name: string; readonly why: string }[];
  readonly letGo: number;
  readonly cut: number;
  readonly silent: readonly string[];
}

const followEveryMs = 1_000;

export const registerLogs: Register = (program, run) => {
  program
    .command('logs')
    .argument('<workload>', 'whose containers, those that were replaced too')
    .option('--since <time>', 'written since then: like 10m, or RFC 3339')
    .option('--tail <n>', 'only the newest so many lines, at most 10000')
    .option('--follow', 'go on and print what is written, also by what takes their place')
    .description('what containers wrote, from one generation to the next')
    .addHelpText('after', example('logs shop/web --since 1h --follow', 'goes on through each recycle of shop/web'))
    .action(
      run(async (context, workload: string, options: Options) => {
        const since = options.since === undefined ? undefined : momentFlag('--since', options.since, context.world.now());
        const tail = options.tail === undefined ? undefined : numberFlag('--tail', options.tail, 1);
        const reading = new Reading(context, workload, since);
        await reading.page(tail);
        if (tail === undefined) while (reading.more && !context.world.signal.aborted) await reading.page();
        else if (reading.more) context.out.note(`not all of the ${tail} lines: they are more than fit an answer; read on with --since`);
        reading.sayWhatIsMissing();
        if (options.follow) {
          while (!context.world.signal.aborted) {
            await pause(reading.more ? 0 : followEveryMs, context.world.signal);
            if (!context.world.signal.aborted) await reading.page();
          }
          return context.world.signal.reason as number;
        }
        return reading.isDoubtful ? exit.failed : exit.done;
      }),
    );
};

/** Reads page by page, each container from where it was read so far: also one that has been retired meanwhile goes on where it was. */
class Reading {
  readonly #marks = new Map<string, string>();
  #last: Page | undefined;
  /** Of containers that were not read so far. */
  #since: string | undefined;

  constructor(
    readonly context: Context,
    readonly workload: string,
    /** RFC 3339 */
    since: string | undefined,
  ) {
    this.#since = since === undefined ? undefined : `${since.slice(0, 23)}000000Z`;
  }

  get more(): boolean {
    return this.#last?.more ?? false;
  }

  /** Something that was kept is not what was written down, or could not be read. */
  get isDoubtful(): boolean {
    return (this.#last?.unread.length ?? 0) > 0 || (this.#last?.silent.length ?? 0) > 0;
  }

  async page(tail?: number): Promise<void> {
    const { context, workload } = this;
    const page = await context.client().send<Page>('POST', `/workloads/${segment(workload)}/logs`, {
      ...(this.#since === undefined ? {} : { since: this.#since }),
      ...(tail === undefined ? {} : { tail }),
      marks: [...this.#marks].map(([container, at]) => ({ container, at })),
    });
    this.#last = page;
    // The newest of all of them: whoever is not among them has written nothing since the first.
    if (tail !== undefined) this.#since = page.lines[0]?.at ?? this.#since;
    const of = new Map(page.containers.map(one => [one.id, one]));
    for (const { at, stream, text, container } of page.lines) {
      this.#marks.set(container, at);
      const { host = '', name = '', generation = 0 } = of.get(container) ?? {};
      const line = { at: `${at.slice(0, 23)}Z`, workload, host, container: { id: container, name, generation }, stream, text };
      context.out.one(line, () => `${context.out.colour.dim(`${line.at} ${name}.${generation}`)}  ${plain(text)}`);
    }
  }

  sayWhatIsMissing(): void {
    const { out } = this.context;
    const { unread = [], silent = [], letGo = 0, cut = 0 } = this.#last ?? {};
    for (const { name, why } of unread) out.note(`${name}: ${why}`);
    for (const host of silent) out.note(`host ${host} does not answer: what was written there is missing`);
    if (letGo > 0) out.note(`${letGo} older generations were let go`);
    if (cut > 0) out.note(`of ${cut} generations only the end was kept`);
  }
}
