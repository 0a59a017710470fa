import koffi from 'koffi';

/** EDGE of libc's extended attributes, which node does not read: what an overlay notes on its files, and what capabilities a program has. */

type Read = (path: Uint8Array, name: string, value: Uint8Array, size: number) => number;
let read: Read | undefined;

const longest = 256;

/** An attribute of a file itself (of a link, not of where it points); undefined where it has none, or cannot be asked. */
export function attributeOf(path: string | Buffer, name: string): Buffer | undefined {
  read ??= koffi.load('libc.so.6').func('long lgetxattr(const void*, const char*, void*, size_t)') as unknown as Read;
  const value = Buffer.alloc(longest);
  const length = Number(read(Buffer.concat([Buffer.from(path as string), Buffer.alloc(1)]), name, value, longest));
  return length < 0 ? undefined : value.subarray(0, length);
}
