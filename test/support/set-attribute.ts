import koffi from 'koffi';

/** Gives a file an extended attribute. Throws where it cannot be given. */
export function setAttribute(path: string, name: string, value: string): void {
  const set = koffi.load('libc.so.6').func('int lsetxattr(const char*, const char*, const void*, size_t, int)');
  const bytes = Buffer.from(value, 'latin1');
  if (set(path, name, bytes, bytes.length, 0) !== 0) throw new Error(`${name} of ${path} cannot be set (errno ${koffi.errno()})`);
}
