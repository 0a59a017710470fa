/** Colour codes take no room on the screen. */
const escapes = /\u001b\[[0-9;]*m/g;
/** How many columns a text takes. */
export function width(text) {
  return [...text.replace(escapes, '')].length;
}
/** A text cut to so many columns, with an ellipsis where something is gone. Colours end at the cut. */
export function cut(text, columns) {
  if (width(text) <= columns) return text;
  let kept = '';
  let left = columns - 1;
  for (const part of text.split(/(\u001b\[[0-9;]*m)/)) {
    if (part.startsWith('\u001b[')) kept += part;
    else {
      const letters = [...part].slice(0, Math.max(0, left));
      kept += letters.join('');
      left -= letters.length;
    }
    if (left <= 0) break;
  }
  return `${kept}…${kept.includes('\u001b[') ? '\u001b[0m' : ''}`;
}
/**
 * Rows as aligned columns, at most so many columns wide: the last column is cut where it does not fit. Trailing blanks are left out.
 * A row may have fewer cells than the head.
 */
export function table(head, rows, columns = 100) {
  const all = head.length > 0 ? [head, ...rows] : rows;
  const count = Math.max(0, ...all.map(row => row.length));
  const widths = Array.from({ length: count }, (_, at) => Math.max(0, ...all.map(row => width(row[at] ?? ''))));
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0);
  const last = Math.max(10, columns - before);
  return all
    .map(row =>
      row
        .map((cell, at) => (at === count - 1 ? cut(cell, last) : cell + ' '.repeat((widths[at] ?? 0) - width(cell))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
/** A text broken between words into lines of at most so many columns. */
export function wrap(text, columns) {
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && width(line) + 1 + width(word) <= columns) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
/** Text that came from a container, safe for a terminal: control characters as `\xNN`, so that nobody can move the cursor of who reads an alert. */
export function plain(text) {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, letter => `\\x${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
