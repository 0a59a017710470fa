import { posix } from 'node:path';
import { cutPath, type ExecObservation } from '../sensor/sensor.js';
import { type Interpreter, interpreterOf, multiCall } from './interpreters.js';

/** What an interpreter runs. `none`: the program is no interpreter. `unseen`: its command line was not seen. */
export type Script = { readonly kind: 'none' | 'inline' | 'unseen' } | ScriptFile;

/** `path` is plain to read; `asked` is what the kernel was given, in which a `..` behind a link leads elsewhere than it reads. */
interface ScriptFile {
  readonly kind: 'file';
  readonly path: string;
  readonly asked: string;
}

/** Words past this many characters of a cut command line may not be whole. */
const certainCharacters = 900;
/** No kernel opens a longer one. */
const longestPath = 4_095;

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
  return called === undefined ? operandScript(observation) : fileAt(called);
}

/**
 * Every file that decides what runs, as it was asked for. For a `#!` line that is the script that was called, in front of which the kernel put
 * the interpreter; and where that interpreter is a script itself, the one that the last interpreter reads.
 */
export function scriptsOf(observation: ExecObservation): readonly string[] {
  const operand = operandScript(observation);
  const read = operand.kind === 'file' ? [operand.asked] : [];
  if (!observation.isScript) return read;
  const { calledAs } = observation;
  const called = calledAs === undefined ? { kind: 'unseen' as const } : fileOf(calledAs, observation);
  if (called.kind === 'file') return [...new Set([called.asked, ...read])];
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
  const { alone, valued, inline = [], commands = [] } = interpreter;
  let [passed, commanded] = [0, false];
  let script: string | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    passed += word.length + 1;
    if (observation.argvTruncated && passed > certainCharacters) return { kind: 'inline' };
    if (word === interpreter.ends || (script !== undefined && (word === '--' || !isOption(interpreter, word)))) break;
    if (word === '--') return operand(interpreter, interpreter.dashesReadInput ? undefined : words[at + 1], observation);
    const said = interpreter.underscores ? dashed(word) : word;
    if (inline.includes(said.startsWith('--') ? said.replace(/=.*/s, '') : said)) return { kind: 'inline' };
    if (!isOption(interpreter, word)) {
      if (commanded || !commands.includes(word)) return operand(interpreter, word, observation);
      commanded = true;
      continue;
    }
    const given = scriptGiven(interpreter, word, words[at + 1]);
    if (given !== undefined) {
      // Each of several would be read.
      if (script !== undefined) return { kind: 'inline' };
      script = given;
      if (interpreter.scriptEnds) break;
      if (interpreter.scriptOptions?.includes(word)) passed += (words[++at]?.length ?? 0) + 1;
    } else if (valued?.test(said)) passed += (words[++at]?.length ?? 0) + 1;
    else if (!alone?.test(said) && !(interpreter.underscores && /^--./.test(word) && words[at + 1]?.startsWith('-')))
      return { kind: 'inline' };
  }
  return script === undefined ? { kind: 'inline' } : fileOf(script, observation); // standard input
}

/** `-` is standard input, which the first of operands may be. */
function isOption({ plus }: Interpreter, word: string): boolean {
  return (word.startsWith('-') && word !== '-') || (plus === true && word.startsWith('+'));
}

/** What an option names as the file to run, in its own word or the next; undefined where it is another option. */
function scriptGiven({ scriptOptions = [] }: Interpreter, word: string, next: string | undefined): string | undefined {
  if (scriptOptions.includes(word)) return next ?? '-';
  for (const option of scriptOptions) {
    const attached = option.startsWith('--') ? `${option}=` : option;
    if (word.startsWith(attached) && (option.startsWith('--') || option.length === 2)) return word.slice(attached.length);
  }
  return undefined;
}

/** As node reads a long option. */
function dashed(word: string): string {
  return word.startsWith('--') ? word.replace(/^[^=]*/, name => name.replaceAll('_', '-')) : word;
}

function operand(interpreter: Interpreter, word: string | undefined, observation: ExecObservation): Script {
  if (word === undefined || interpreter.operand === 'code') return { kind: 'inline' };
  if (interpreter.operand !== 'file' && !interpreter.operand.test(word)) return { kind: 'inline' };
  return fileOf(word, observation);
}

/**
 * A path of the container; what names an open descriptor, or a path under another root, tells no file, and no file has a name of several lines.
 * Of a process found running nobody knows which folder a relative path began in.
 */
function fileOf(path: string, { cwd, chrooted, hostMounts, origin }: ExecObservation): Script {
  if (path === '' || path === '-' || /^\/(?:dev\/(?:fd\/|stdin$)|proc\/(?:self|thread-self|\d+)\/fd\/)/.test(path))
    return { kind: 'inline' };
  if (chrooted || hostMounts || path.includes('\n') || path.length > longestPath) return { kind: 'inline' };
  if (path.startsWith('/')) return fileAt(path);
  if (cwd === undefined && origin !== 'live') return { kind: 'unseen' };
  return cwd === undefined ? { kind: 'inline' } : fileAt(`${cwd}/${path}`);
}

function fileAt(path: string): ScriptFile {
  const names = path.split('/').filter(name => name !== '' && name !== '.');
  return { kind: 'file', path: posix.normalize(path), asked: `/${names.join('/')}` };
}
