/** The known word that somebody probably meant; undefined where none is near. */
export function nearestWord(given: string, known: readonly string[]): string | undefined {
  return known
    .map(word => ({ word, far: distance(given, word) }))
    .sort((a, b) => a.far - b.far)
    .find(({ far }) => far <= 2)?.word;
}

/** Letters to put in, take out or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
