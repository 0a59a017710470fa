import { closeSync, openSync, readSync, writeSync } from 'node:fs';

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

/** EDGE: of a disk that is nearly full one write takes what there is room for, and only the next one fails. Throws where not all of it fits. */
export function writeAll(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
