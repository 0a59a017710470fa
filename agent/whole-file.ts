import { closeSync, openSync, readSync } from 'node:fs';

/** What is read lands here first, and is copied out at its real size: files of the kernel do not tell it before. */
let buffer: Buffer = Buffer.alloc(1 << 16);

/** EDGE: all bytes of a file of the kernel's; undefined where it is gone or may not be read. */
export function readWhole(path: string): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, buffer, length, buffer.length - length, null);
      if (read === 0) return Buffer.from(buffer.subarray(0, length));
      length += read;
      if (length === buffer.length) buffer = Buffer.concat([buffer], length * 2);
    }
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
