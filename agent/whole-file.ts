import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** What is read lands here first, and is copied out at its real size: files of the kernel do not tell it before. */
let buffer: Buffer = Buffer.alloc(1 << 16);

/** EDGE: all bytes of a file of the kernel's, or the first `atMost` of them; undefined where it is gone or may not be read. */
export function readWhole(path: string, atMost = Number.POSITIVE_INFINITY): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, buffer, length, Math.min(buffer.length, atMost) - length, null);
      length += read;
      if (read === 0 || length === atMost) return Buffer.from(buffer.subarray(0, length));
      if (length === buffer.length) buffer = Buffer.concat([buffer], length * 2);
    }
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** EDGE: the first lines of a file of the kernel's, as far as `goes` says of each, and no more is read; none where it is gone or may not be read. */
export function readLinesWhile(path: string, goes: (line: string) => boolean): readonly string[] {
  let descriptor: number | undefined;
  const lines: string[] = [];
  try {
    descriptor = openSync(path, 'r');
    for (let rest = ''; ; ) {
      const read = readSync(descriptor, buffer, 0, buffer.length, null);
      const parts = (rest + buffer.toString('latin1', 0, read)).split('\n');
      rest = read === 0 ? '' : parts.pop()!;
      for (const line of parts) {
        if (!goes(line)) return lines;
        lines.push(line);
      }
      if (read === 0) return lines;
    }
  } catch {
    return lines;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** EDGE: of a disk that is nearly full one write takes what there is room for, and only the next one fails. Throws where not all of it fits. */
export function writeAll(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
