import type { Readable } from 'node:stream';
import { type LogLine, type LogPage, LogReader, weightOf } from './log-lines.js';

export interface LogBounds {
  /** Only what was written after this, as a line tells its time. */
  readonly after?: string;
  /** The newest so many lines. */
  readonly tail?: number;
  /** Bytes that are given at most. */
  readonly bytes: number;
  /** Which of them where there are more. */
  readonly keep: 'newest' | 'oldest';
}

/** The lines of a stream that ends at the end of the log; left as soon as there are enough. */
export async function readLog(stream: Readable, hasTerminal: boolean, { after, bytes, keep }: LogBounds): Promise<LogPage> {
  const reader = new LogReader(hasTerminal);
  const lines: LogLine[] = [];
  let from = 0;
  let held = 0;
  let cut = false;
  for await (const chunk of stream) {
    for (const line of reader.read(chunk as Buffer)) {
      if (after !== undefined && line.at <= after) continue;
      if (keep === 'oldest' && held + weightOf(line) > bytes && lines.length > 0) return { lines, cut: true };
      lines.push(line);
      held += weightOf(line);
      for (; held > bytes && from < lines.length - 1; from++) {
        held -= weightOf(lines[from]!);
        cut = true;
      }
      // What is let go must not be held until the end.
      if (from > 4_096) from -= lines.splice(0, from).length;
    }
  }
  return { lines: lines.slice(from), cut };
}
