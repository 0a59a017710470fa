/** Lines of context around what differs. */
const around = 3;
/** Pairs of lines that are compared to find the fewest that differ; past it the whole stretch is shown as replaced. */
const maxPairs = 4_000_000;

interface Step {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

/** What differs between two texts, as `patch -p1` and `git apply` take it; empty where nothing does. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const steps = stepsOf(linesOf(before), linesOf(after));
  const name = file.replace(/^\/+/, '');
  return [`--- a/${name}`, `+++ b/${name}`, ...hunksOf(steps)].map(line => `${line}\n`).join('');
}

/** A text's lines; one that does not end with a line break says so on a line of its own, as a diff does. */
function linesOf(text: string): readonly string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  const last = lines.pop()!;
  return last === '' ? lines : [...lines, `${last}\n\\ No newline at end of file`];
}

function stepsOf(before: readonly string[], after: readonly string[]): readonly Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const same = (line: string): Step => ({ sign: ' ', line });
  return [
    ...before.slice(0, head).map(same),
    ...between(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ];
}

/** By the longest lines in common. */
function between(before: readonly string[], after: readonly string[]): readonly Step[] {
  const [rows, columns] = [before.length, after.length];
  const all = rows * columns > maxPairs;
  const common = all ? [] : Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let i = rows - 1; !all && i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      common[i]![j] = before[i] === after[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    if (!all && i < rows && j < columns && before[i] === after[j]) {
      steps.push({ sign: ' ', line: before[i++]! });
      j++;
    } else if (i < rows && (all || j >= columns || common[i + 1]![j]! >= common[i]![j + 1]!)) steps.push({ sign: '-', line: before[i++]! });
    else steps.push({ sign: '+', line: after[j++]! });
  }
  return steps;
}

function hunksOf(steps: readonly Step[]): readonly string[] {
  const changed = steps.flatMap(({ sign }, at) => (sign === ' ' ? [] : [at]));
  const spans: { from: number; to: number }[] = [];
  for (const at of changed) {
    const last = spans.at(-1);
    if (last && at - around <= last.to) last.to = at + around + 1;
    else spans.push({ from: Math.max(0, at - around), to: at + around + 1 });
  }
  return spans.flatMap(({ from, to }) => {
    const inside = steps.slice(from, to);
    const counted = (without: Step['sign'], list: readonly Step[]) => list.filter(({ sign }) => sign !== without).length;
    const range = (without: Step['sign']) => {
      const length = counted(without, inside);
      return `${counted(without, steps.slice(0, from)) + (length > 0 ? 1 : 0)},${length}`;
    };
    return [`@@ -${range('+')} +${range('-')} @@`, ...inside.map(({ sign, line }) => `${sign}${line}`)];
  });
}
