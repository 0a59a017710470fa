import koffi from 'koffi';

/** EDGE of libc's extended attributes, which node does not read: what an overlay notes on its files, and what capabilities a program has. */

type Read = (path: Uint8Array, name: string, value: Uint8Array, size: number) => number;
type List = (path: Uint8Array, names: Uint8Array, size: number) => number;
let read: Read | undefined;
let list: List | undefined;

const longest = 256;
/** Of a value, and of all names together: no kernel keeps more. */
const mostBytes = 65_536;
let room: Buffer | undefined;

/** An attribute of a file itself (of a link, not of where it points); undefined where it has none, or cannot be asked. */
export function attributeOf(path: string | Buffer, name: string): Buffer | undefined {
  read ??= koffi.load('libc.so.6').func('long lgetxattr(const void*, const char*, void*, size_t)') as unknown as Read;
  const value = Buffer.alloc(longest);
  const length = Number(read(Buffer.concat([Buffer.from(path as string), Buffer.alloc(1)]), name, value, longest));
  return length < 0 ? undefined : value.subarray(0, length);
}

/** All attributes of a file itself, sorted by name; none where the file system keeps none. Throws where they cannot be read. */
export function attributesOf(path: string | Buffer): readonly (readonly [name: string, value: Buffer])[] {
  const libc = list === undefined || read === undefined ? koffi.load('libc.so.6') : undefined;
  list ??= libc!.func('long llistxattr(const void*, void*, size_t)') as unknown as List;
  read ??= libc!.func('long lgetxattr(const void*, const char*, void*, size_t)') as unknown as Read;
  room ??= Buffer.alloc(mostBytes);
  const bytes = Buffer.concat([Buffer.from(path as string), Buffer.alloc(1)]);
  const length = Number(list(bytes, room, mostBytes));
  if (length < 0) {
    if (koffi.errno() === koffi.os.errno['EOPNOTSUPP']) return [];
    throw unreadable(path);
  }
  if (length === 0) return [];
  const names = room
    .toString('latin1', 0, length - 1)
    .split('\0')
    .sort();
  return names.map(name => {
    const size = Number(read!(bytes, name, room!, mostBytes));
    if (size < 0) throw unreadable(path);
    return [name, Buffer.from(room!.subarray(0, size))] as const;
  });
}

function unreadable(path: string | Buffer): Error {
  return new Error(`the attributes of ${path.toString('latin1')} cannot be read (errno ${koffi.errno()})`);
}
