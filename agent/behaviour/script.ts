import { posix } from 'node:path';
import { cutPath, type ExecObservation } from '../sensor/sensor.js';
import { type Interpreter, interpreterOf, multiCall } from './interpreters.js';

/** What an interpreter runs. `none`: the program is no interpreter. `unseen`: its command line was not seen. */
export type Script = { readonly kind: 'none' | 'inline' | 'unseen' } | { readonly kind: 'file'; readonly path: string };

/** Words past this many characters of a cut command line may not be whole. */
const certainCharacters = 900;

/**
 * The name a multi-call file was called by, `''` where the program is none; undefined where its command line was not seen.
 * It is the base name of argv[0], or the first operand where that names the file itself.
 */
export function appletOf({ exe, argv: said, argvUnsure }: ExecObservation): string | undefined {
  const argv = argvUnsure ? undefined : said;
  const name = posix.basename(exe ?? '');
  const file = multiCall.find(({ names }) => names.includes(name));
  if (!file) return exe === undefined ? undefined : '';
  const [called, first] = argv ?? [];
  if (called === undefined) return undefined;
  const option = file.option;
  if (option !== undefined && first?.startsWith(option)) return first.slice(option.length);
  const own = posix.basename(called).replace(/^-/, ''); // a login shell is called `-sh`
  return file.names.includes(own) || own === name ? (first ?? '') : own;
}

/** What the program runs, from how it was called. A relative path is resolved against its working directory. */
export function scriptOf(observation: ExecObservation): Script {
  const [called] = scriptsOf(observation);
  return called === undefined ? operandScript(observation) : { kind: 'file', path: called };
}

/**
 * Every file that decides what runs. For a `#!` line that is the script that was called, in front of which the kernel put the interpreter; and
 * where that interpreter is a script itself, the one that the last interpreter reads.
 */
export function scriptsOf(observation: ExecObservation): readonly string[] {
  const operand = operandScript(observation);
  const read = operand.kind === 'file' ? [operand.path] : [];
  if (!observation.isScript) return read;
  const { calledAs } = observation;
  const called = calledAs === undefined ? { kind: 'unseen' as const } : fileOf(calledAs, observation);
  if (called.kind === 'file') return [...new Set([called.path, ...read])];
  // Called by a path too long to be kept, or by one that names no file: there is a script, and it is none that is listed.
  return read.length > 0 ? read : calledAs === undefined ? [cutPath] : [];
}

function operandScript(observation: ExecObservation): Script {
  const { exe, maybeScript } = observation;
  const argv = observation.argvUnsure ? undefined : observation.argv;
  if (exe === undefined) return { kind: 'unseen' };
  const applet = appletOf(observation);
  const interpreter = interpreterOf(applet || posix.basename(exe));
  if (!interpreter) return { kind: maybeScript ? 'unseen' : 'none' };
  if (!argv) return { kind: 'unseen' };
  const operands = argv.slice(applet && argv[1] === applet && posix.basename(argv[0] ?? '') !== applet ? 2 : 1);
  return operandOf(interpreter, operands, observation);
}

function operandOf(interpreter: Interpreter, words: readonly string[], observation: ExecObservation): Script {
  const { inlineLetters = '', inlineOptions = [], valued = [], scriptOptions = [], commands = [] } = interpreter;
  let passed = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    passed += word.length + 1;
    if (observation.argvTruncated && passed > certainCharacters) return { kind: 'inline' };
    if (word === '-') return { kind: 'inline' };
    if (word === '--') return operand(interpreter, words[at + 1], observation);
    const [option, value] = split(word);
    if (scriptOptions.includes(option)) return fileOf(value ?? words[at + 1] ?? '-', observation);
    const attached = scriptOptions.find(candidate => candidate.length === 2 && word.startsWith(candidate) && word.length > 2);
    if (attached) return fileOf(word.slice(2), observation);
    if (inlineOptions.includes(option)) return { kind: 'inline' };
    if (valued.includes(word)) at++;
    else if (/^-[^-]/.test(word)) {
      if (valued.some(candidate => /^-[A-Za-z]$/.test(candidate) && word.startsWith(candidate))) continue; // its value is attached
      if (hasInlineLetter(word, inlineLetters)) return { kind: 'inline' };
      if (valued.includes(`-${word.at(-1)}`)) at++; // `-euo pipefail`
    } else if (!word.startsWith('-') && !(word.startsWith('+') && word.length === 2 && interpreter.valued?.includes('+o'))) {
      if (commands.includes(word)) continue;
      return operand(interpreter, word, observation);
    }
  }
  return { kind: 'inline' }; // standard input
}

function operand(interpreter: Interpreter, word: string | undefined, observation: ExecObservation): Script {
  if (word === undefined || interpreter.operand === 'code') return { kind: 'inline' };
  if (interpreter.operand === 'name' && !word.endsWith('.java') && !word.endsWith('.jar')) return { kind: 'inline' };
  return fileOf(word, observation);
}

function split(word: string): readonly [string, string | undefined] {
  const equals = word.startsWith('--') ? word.indexOf('=') : -1;
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}

/** A cluster of letters such as `-lc`; anything behind another character is a value. */
function hasInlineLetter(word: string, letters: string): boolean {
  for (const letter of /^-([A-Za-z]*)/.exec(word)?.[1] ?? '') if (letters.includes(letter)) return true;
  return false;
}

/**
 * A path of the container; what names an open descriptor, or a path under another root, tells no file. Of a process found running nobody knows
 * which folder a relative path began in.
 */
function fileOf(path: string, { cwd, chrooted, hostMounts, origin }: ExecObservation): Script {
  if (path === '' || path === '-' || /^\/(?:dev\/(?:fd\/|stdin$)|proc\/(?:self|thread-self|\d+)\/fd\/)/.test(path))
    return { kind: 'inline' };
  if (chrooted || hostMounts) return { kind: 'inline' };
  if (path.startsWith('/')) return { kind: 'file', path: posix.normalize(path) };
  if (cwd === undefined && origin !== 'live') return { kind: 'unseen' };
  return cwd === undefined ? { kind: 'inline' } : { kind: 'file', path: posix.join(cwd, path) };
}
