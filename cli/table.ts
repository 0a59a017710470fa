/** Colour codes take no room on the screen. */
const escapes = /\u001b\[[0-9;]*m/g;

export function uncoloured(text: string): string {
  return text.replace(escapes, '');
}

/** How many columns a text takes. */
export function width(text: string): number {
  return [...uncoloured(text)].length;
}

/**
 * Rows as aligned columns, at most so many columns wide: the last column goes on in lines of its own where it does not fit, for what is
 * cut cannot be read. Trailing blanks are left out. A row may have fewer cells than the head.
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[], columns = 100): string {
  const all = head.length > 0 ? [head, ...rows] : rows;
  const count = Math.max(0, ...all.map(row => row.length));
  const widths = Array.from({ length: count }, (_, at) => Math.max(0, ...all.map(row => width(row[at] ?? ''))));
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0);
  const last = Math.max(10, columns - before);
  return all
    .flatMap(row => {
      const cells = row.map((cell, at) => (at === count - 1 ? '' : cell + ' '.repeat((widths[at] ?? 0) - width(cell))));
      if (row.length < count) return [cells.join('  ')];
      const [first = '', ...more] = wrap(row[count - 1] ?? '', last);
      return [cells.join('  ') + first, ...more.map(line => ' '.repeat(before) + line)];
    })
    .map(line => line.trimEnd())
    .join('\n');
}

/** A text broken between words into lines of at most so many columns; a word that is longer is broken, too. */
export function wrap(text: string, columns: number): readonly string[] {
  return joined(
    text.split(/\s+/).flatMap(word => pieces(word, columns)),
    ' ',
    columns,
  );
}

/** Parts joined into lines of at most so many columns, none broken unless it is longer than a line. */
export function joined(parts: readonly string[], between: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    if (line !== undefined && width(line) + width(between) + width(part) <= columns) lines[lines.length - 1] = line + between + part;
    else lines.push(part);
  }
  return lines;
}

function pieces(word: string, columns: number): readonly string[] {
  const letters = [...word];
  if (letters.length <= columns || word.includes('\u001b[')) return [word];
  const count = Math.ceil(letters.length / columns);
  return Array.from({ length: count }, (_, at) => letters.slice(at * columns, (at + 1) * columns).join(''));
}

/** Text that came from a container, safe for a terminal: control characters as `\xNN`, so that nobody can move the cursor of who reads an alert. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, letter => `\\x${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
