/** One line that a container wrote, as the engine tells of it. */
export interface LogLine {
  /** RFC 3339 with nine digits of a second, UTC: as texts in their order. */
  readonly at: string;
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** Lines, oldest first; `cut` where there are more than were asked for. */
export interface LogPage {
  readonly lines: readonly LogLine[];
  readonly cut: boolean;
}

const headBytes = 8;
const stderr = 2;
/** A line that is longer is told in parts of this: the engine itself breaks at 16 KiB. */
const longestBytes = 64 << 10;

/** Reads what the engine streams: frames of one line each, or with a terminal nothing but lines. */
export class LogReader {
  #rest: Buffer = Buffer.alloc(0);

  constructor(readonly hasTerminal: boolean) {}

  read(chunk: Buffer): readonly LogLine[] {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    return this.hasTerminal ? this.#ofLines() : this.#ofFrames();
  }

  #ofFrames(): LogLine[] {
    const lines: LogLine[] = [];
    while (this.#rest.length >= headBytes) {
      const length = this.#rest.readUInt32BE(4);
      if (this.#rest.length < headBytes + length) break;
      const body = this.#rest.subarray(headBytes, headBytes + length).toString('utf8');
      const stream = this.#rest[0] === stderr ? 'stderr' : 'stdout';
      this.#rest = this.#rest.subarray(headBytes + length);
      const line = lineOf(body, stream);
      if (line) lines.push(line);
    }
    return lines;
  }

  #ofLines(): LogLine[] {
    const lines: LogLine[] = [];
    for (let end = this.#rest.indexOf(10); end >= 0 || this.#rest.length > longestBytes; end = this.#rest.indexOf(10)) {
      const to = end >= 0 ? end + 1 : longestBytes;
      const line = lineOf(this.#rest.subarray(0, to).toString('utf8'), 'stdout');
      this.#rest = this.#rest.subarray(to);
      if (line) lines.push(line);
    }
    return lines;
  }
}

/** `2026-01-31T12:00:00.123456789Z text`; undefined for what has no time. */
function lineOf(body: string, stream: LogLine['stream']): LogLine | undefined {
  const found = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z) ([^\r\n]*)[\r\n]*$/.exec(body);
  return found ? { at: found[1]!, stream, text: found[2]! } : undefined;
}

/** What a line takes where bytes are counted: its text, and a round sum for what is around it. */
export const weightOf = ({ text }: LogLine): number => Buffer.byteLength(text) + 64;

/** As many of the newest as weigh no more than this. */
export function newest(lines: readonly LogLine[], most: { readonly bytes: number; readonly lines: number }): LogPage {
  let from = lines.length;
  for (let bytes = 0; from > 0 && lines.length - from < most.lines; from--) {
    bytes += weightOf(lines[from - 1]!);
    if (bytes > most.bytes) break;
  }
  return { lines: lines.slice(from), cut: from > 0 };
}
