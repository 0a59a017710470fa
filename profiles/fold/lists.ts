import { entryFrom } from '../entry.js';
import type { Entry, ProcessEntry } from '../profile.js';
import { type Candidate, together } from './candidate.js';

/** Fewer lines are sooner read one by one. */
const minLines = 4;
/** What a line lists one of, and how it is called. Never which program. */
const fields = [
  ['applet', 'the name it is called by'],
  ['script', 'its script'],
  ['user', 'its user'],
  ['parent', 'who starts it'],
] as const;
type Field = (typeof fields)[number][0];

/** Lines of one program that differ in a single list, as one that lists all of it: that admits what they admitted, and nothing else. */
export function foldLists(entries: readonly Entry[]): readonly Candidate[] {
  let left = entries.flatMap((entry): readonly ProcessEntry[] => (entry.kind === 'process' ? [entry] : []));
  return fields.flatMap(([field, word]) => {
    const found = together(left, line => (line[field] === undefined ? undefined : restOf(line, field))).flatMap(([, same]) =>
      same.length < minLines ? [] : [candidate(same, field, word)],
    );
    const taken = new Set(found.flatMap(one => one.replaces));
    left = left.filter(line => !taken.has(line));
    return found;
  });
}

function candidate(lines: readonly ProcessEntry[], field: Field, word: string): Candidate {
  const [{ id: _id, ...first }] = lines as readonly [ProcessEntry];
  const all = [...new Set(lines.flatMap((line): readonly (string | number)[] => line[field] ?? []))].sort();
  return {
    // As what it was: what is hostile alerts for a learned line all the same.
    adds: entryFrom({ ...first, [field]: all } as typeof first),
    replaces: lines,
    says: `${first.exe}: ${lines.length} lines that differ in ${word} alone; it admits what they do, and nothing else`,
  };
}

function restOf(line: ProcessEntry, field: Field): string {
  const { id: _id, [field]: _values, ...rest } = line;
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}
