import pc from 'picocolors';
/** What a command prints: with `--json` one object a line and nothing else; else text for people, at most `columns` wide. */
export class Output {
  streams;
  how;
  colour;
  constructor(streams, how) {
    this.streams = streams;
    this.how = how;
    this.colour = pc.createColors(how.colour);
  }
  /** One thing. */
  one(value, text) {
    this.#write(this.how.json ? JSON.stringify(value) : text());
  }
  /** A list: NDJSON, or one text for all of it. */
  list(values, text) {
    if (!this.how.json) this.#write(text());
    else for (const value of values) this.#write(JSON.stringify(value));
  }
  /** Text as it is, in both forms: a document that was asked for. */
  raw(text) {
    this.streams.stdout.write(text);
  }
  /** A word on the way, for people only. */
  note(text) {
    if (!this.how.json && !this.how.quiet) this.streams.stderr.write(`${text}\n`);
  }
  failure(error) {
    if (this.how.json) {
      const fix = error.fix === undefined ? {} : { fix: error.fix };
      this.streams.stderr.write(`${JSON.stringify({ error: { code: error.code, message: error.message, ...fix, ...error.more } })}\n`);
    } else {
      this.streams.stderr.write(
        `${this.colour.red('knowngood:')} ${error.message}\n${error.fix === undefined ? '' : `  try: ${error.fix}\n`}`,
      );
    }
  }
  #write(text) {
    if (text !== '') this.streams.stdout.write(`${text}\n`);
  }
}
