const types = { end: 0, uid: 11, gid: 13 };
/** The two widths of a process's words, bytes. */
const widths = [8, 4];

/**
 * Real user and group of a process as execve found them, from `/proc/<pid>/auxv`: setuid(2) since then has not changed them, and a fork
 * has its parent's. As the process's own user namespace counts. undefined where the bytes do not tell.
 */
export function usersAtExec(bytes: Buffer | undefined): { readonly uid: number; readonly gid: number } | undefined {
  if (bytes === undefined) return undefined;
  for (const width of widths) {
    const found = new Map<number, number>();
    for (let from = 0; from + 2 * width <= bytes.length; from += 2 * width) {
      const [type, value] = [word(bytes, from, width), word(bytes, from + width, width)];
      if (type === types.end) break;
      found.set(type, value);
    }
    const [uid, gid] = [found.get(types.uid), found.get(types.gid)];
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  return undefined;
}

/** An id of a process's user namespace as the reader counts it, from `/proc/<pid>/uid_map`; undefined where it is mapped to none. */
export function outsideId(id: number, map: string): number | undefined {
  for (const line of map.split('\n')) {
    const [inside, outside, length] = line.trim().split(/\s+/).map(Number);
    if (inside === undefined || outside === undefined || length === undefined) continue;
    if (id >= inside && id < inside + length) return outside + id - inside;
  }
  return undefined;
}

function word(bytes: Buffer, from: number, width: number): number {
  if (width === 4) return bytes.readUInt32LE(from);
  return bytes.readUInt32LE(from) + bytes.readUInt32LE(from + 4) * 2 ** 32;
}
