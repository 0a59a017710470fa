export interface LineChange {
  readonly op: 'add' | 'remove';
  /** In the text that has it, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Lines of the middle that are compared each with each; past it the middle counts as exchanged whole, which says too much and never too little. */
const maxCompared = 2_000;

/** What makes one text the other: lines taken out and put in, in order. */
export function lineDiff(from: string, to: string): readonly LineChange[] {
  const [a, b] = [from.split('\n'), to.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [was, is] = [a.slice(start, endA), b.slice(start, endB)];
  const kept = was.length > maxCompared || is.length > maxCompared ? [] : common(was, is);
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  for (const [ofWas, ofIs] of [...kept, [was.length, is.length] as const]) {
    for (; i < ofWas; i++) changes.push({ op: 'remove', line: start + i + 1, text: was[i]! });
    for (; j < ofIs; j++) changes.push({ op: 'add', line: start + j + 1, text: is[j]! });
    i++;
    j++;
  }
  return changes;
}

/** Places of the longest run of lines that both have, in order. */
function common(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      longest[at] = a[i] === b[j] ? longest[at + width + 1]! + 1 : Math.max(longest[at + width]!, longest[at + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
