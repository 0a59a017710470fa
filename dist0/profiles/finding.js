/** `profiles/web.yaml:12:7 unknown key "proceses" (did you mean "processes"?)` */
export function findingText({ file, line, column, message }) {
  return `${file}:${line}:${column} ${message}`;
}
/** The word of a list that a mistyped one is nearest to, or undefined where none is near. */
export function suggest(word, words) {
  let best;
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1;
  if (word.length > 64) return undefined;
  for (const candidate of words) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}
/** Insertions, deletions, substitutions and swaps of neighbours. */
function distance(a, b) {
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
