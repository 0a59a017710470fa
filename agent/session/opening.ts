import { posix } from 'node:path';

/** The interpreter of a `#!` line and its one operand come before what was called. */
const mostBefore = 2;
/** The kernel gives the head of a long command line only. */
const comparedCharacters = 200;

/** Whether what a session was opened with came of this command, which the engine gives as its words joined by spaces. */
export function isOpeningOf(opening: readonly string[], command: string): boolean {
  for (let from = 0; from <= mostBefore && from < opening.length; from++) {
    const words = opening.slice(from).join(' ');
    if (isSame(words, command)) return true;
    const [first = '', ...rest] = opening.slice(from);
    // Found in PATH: called by its name, told by its path.
    if (!command.startsWith('/') && isSame([posix.basename(first), ...rest].join(' '), command)) return true;
  }
  return false;
}

function isSame(words: string, command: string): boolean {
  return (
    words === command || (words.length >= comparedCharacters && words.slice(0, comparedCharacters) === command.slice(0, comparedCharacters))
  );
}
