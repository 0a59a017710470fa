import { posix } from 'node:path';
import { interpreterOf, multiCall } from '../../behaviour/interpreters.js';
import { textOf } from '../kernel-text.js';
import { loadersAmong } from '../loaders.js';

/** What a process is called by now. */
export interface CommandLine {
  readonly argv: readonly string[];
  /** It is what execve was given, as far as anybody can tell: programs write their titles over it. */
  readonly original: boolean;
}

const commBytes = 15;

/** From `/proc/<pid>/cmdline`, the name in its stat line, and its program's path. */
export function commandLineOf(bytes: Buffer, comm: string, exe: string | undefined): CommandLine {
  if (bytes.length === 0) return { argv: [], original: false };
  const ends = bytes.at(-1) === 0;
  const argv = words(bytes, ends ? bytes.length - 1 : bytes.length);
  // A title is filled up with NULs, or runs on into the environment without an end.
  const clean = ends && !(argv.length > 1 && argv.at(-1) === '');
  return { argv, original: clean && isCalledSo(argv, comm, exe) };
}

/** The kernel named the process after what was called: its argv begins with that, or names it as the script that an interpreter was given. */
function isCalledSo(argv: readonly string[], comm: string, exe: string | undefined): boolean {
  const names = argv.map(word => posix.basename(word));
  const own = (names[0] ?? '').replace(/^-/, '');
  const isNamed = (name: string) => name !== '' && cut(name) === comm;
  if (isNamed(own) || names.slice(1).some(isNamed)) return true;
  const program = posix.basename(exe ?? '');
  // Where the name tells which of a file's programs it is, nothing else does.
  if (multiCall.some(({ names: files }) => files.includes(program))) return false;
  return own !== '' && (own === program || interpreterOf(own) !== undefined);
}

/** Whether execve was called with the program itself, not with a script that begins with `#!`; a link's name tells nothing. */
export function isCalledByItsName(comm: string, exe: string): boolean {
  return cut(posix.basename(exe)) === comm;
}

/** Which variables that load code are set, from `/proc/<pid>/environ`; undefined where the program has written over it. */
export function loadersIn(bytes: Buffer | undefined): readonly string[] | undefined {
  if (bytes === undefined) return undefined;
  if (bytes.length === 0) return [];
  if (bytes.at(-1) !== 0) return undefined;
  const variables = words(bytes, bytes.length - 1);
  if (!variables.every(variable => /^[^=]+=/.test(variable))) return undefined;
  return loadersAmong(variables.map(variable => variable.slice(0, variable.indexOf('='))));
}

function words(bytes: Buffer, to: number): string[] {
  const found: string[] = [];
  for (let from = 0; from <= to; ) {
    let end = from;
    while (end < to && bytes[end] !== 0) end++;
    found.push(textOf(bytes, from, end));
    from = end + 1;
  }
  return found;
}

function cut(name: string): string {
  return Buffer.from(name).toString('utf8', 0, commBytes);
}
