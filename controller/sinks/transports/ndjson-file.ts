import { open } from 'node:fs/promises';
import { type Answer, stopwatch } from '../answer.js';
import type { Notice } from '../notice.js';
import type { Transport } from '../transport.js';

/** Of the file's end, what is looked at for a line that a killed controller wrote and could not note. */
const tailBytes = 1 << 20;

/** A line of JSON each, synced. EDGE: files. The file is opened anew each time, so that it can be rotated. */
export function ndjsonFile(path: string): Transport {
  let isFirst = true;
  return {
    async send(notice): Promise<Answer> {
      const took = stopwatch();
      try {
        await append(path, notice, isFirst);
        isFirst = false;
        return { kind: 'taken', ms: took() };
      } catch (error) {
        return { kind: 'later', ms: took(), error: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

async function append(path: string, notice: Notice, looks: boolean): Promise<void> {
  const { key, kind, title, text, body } = notice;
  const line = JSON.stringify({ key, kind, title, text, ...(body as object) });
  const file = await open(path, 'a+', 0o640);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, looks ? tailBytes : 1);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    const tail = buffer.toString('utf8');
    // A key has no quotes; the line may have been cut short by a full disk.
    if (looks && tail.split('\n').some(old => old.startsWith(`{"key":${JSON.stringify(key)},`) && old.endsWith('}'))) return;
    await file.appendFile(`${tail === '' || tail.endsWith('\n') ? '' : '\n'}${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
