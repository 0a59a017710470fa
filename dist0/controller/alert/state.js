export const maxContainers = 50;
export const maxCells = 256;
export const maxResponses = 50;
export const noCounts = { cells: new Map(), settled: 0, settledMinute: -1, total: 0 };
export function cellKey(container, minute, runUs) {
  return `${container}/${minute}/${runUs}`;
}
/** The count that is known for one cell. */
export function countIn(counts, container, minute, runUs) {
  return counts.cells.get(cellKey(container, minute, runUs))?.count ?? 0;
}
export function withCount(counts, container, minute, runUs, count) {
  const key = cellKey(container, minute, runUs);
  const known = counts.cells.get(key)?.count ?? 0;
  if (count <= known || (known === 0 && minute <= counts.settledMinute)) return counts;
  const cells = new Map(counts.cells).set(key, { minute, count });
  let { settled, settledMinute } = counts;
  if (cells.size > maxCells) {
    const oldest = [...cells].reduce((a, b) => (b[1].minute < a[1].minute ? b : a));
    cells.delete(oldest[0]);
    settled += oldest[1].count;
    settledMinute = Math.max(settledMinute, oldest[1].minute);
  }
  return { cells, settled, settledMinute, total: counts.total + count - known };
}
