import pc from 'picocolors';
import type { CliError } from './exit.js';
import { uncoloured } from './table.js';

/** What a command prints: with `--json` one object a line and nothing else; else text for people, at most `columns` wide. */
export class Output {
  readonly colour: ReturnType<typeof pc.createColors>;

  constructor(
    readonly streams: { readonly stdout: NodeJS.WriteStream; readonly stderr: NodeJS.WriteStream },
    readonly how: { readonly json: boolean; readonly quiet: boolean; readonly colour: boolean; readonly columns: number },
  ) {
    this.colour = pc.createColors(how.colour);
  }

  /** One thing. */
  one(value: unknown, text: () => string) {
    this.#write(this.how.json ? JSON.stringify(value) : text());
  }
  /** A list: NDJSON, or one text for all of it. */
  list(values: readonly unknown[], text: () => string) {
    if (!this.how.json) this.#write(text());
    else for (const value of values) this.#write(JSON.stringify(value));
  }
  /** Text as it is, in both forms: a document that was asked for. */
  raw(text: string) {
    this.streams.stdout.write(text);
  }
  /** A word on the way, for people only. */
  note(text: string) {
    // Whether there are colours was asked of stdout; this may go to a file.
    if (!this.how.json && !this.how.quiet) this.streams.stderr.write(`${this.streams.stderr.isTTY ? text : uncoloured(text)}\n`);
  }
  failure(error: CliError) {
    if (this.how.json) {
      const { code, message, fix, more } = error;
      this.streams.stderr.write(`${JSON.stringify({ error: { code, message, fix, ...more } })}\n`);
    } else {
      this.streams.stderr.write(`${this.colour.red('knowngood:')} ${error.message}\n  try: ${error.fix}\n`);
    }
  }

  #write(text: string) {
    if (text !== '') this.streams.stdout.write(`${text}\n`);
  }
}
