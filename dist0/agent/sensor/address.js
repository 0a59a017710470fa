/** Four bytes as dotted quad. */
export function v4Text(bytes, from) {
  return `${bytes[from]}.${bytes[from + 1]}.${bytes[from + 2]}.${bytes[from + 3]}`;
}
/** Sixteen bytes in the canonical form of RFC 5952; a v4-mapped address as the v4 address it is. */
export function v6Text(bytes, from) {
  const groups = [];
  for (let i = 0; i < 16; i += 2) groups.push((bytes[from + i] << 8) | bytes[from + i + 1]);
  if (groups.slice(0, 5).every(group => group === 0) && groups[5] === 0xffff) return v4Text(bytes, from + 12);
  let [start, length] = [-1, 1];
  for (let i = 0; i < 8; i++) {
    let run = 0;
    while (i + run < 8 && groups[i + run] === 0) run++;
    if (run > length) [start, length] = [i, run];
  }
  const text = part => part.map(group => group.toString(16)).join(':');
  return start < 0 ? text(groups) : `${text(groups.slice(0, start))}::${text(groups.slice(start + length))}`;
}
