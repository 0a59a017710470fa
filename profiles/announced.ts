import type { AnnouncedJob } from '../proto/records.js';
import type { Entry, ProcessEntry } from './profile.js';

export interface ToldJobs {
  readonly jobs: readonly AnnouncedJob[];
  /** How many are not listed. */
  readonly more: number;
}
/** As plain JSON: what each image announces, the one told last at the end. */
export type AnnouncementsDocument = readonly (readonly [image: string, told: ToldJobs])[];

/** What one stored value has room for, whatever an agent says. */
const maxImages = 4;
const maxJobs = 64;
const maxLength = 256;

/** What the images of a workload announce. */
export class Announcements {
  readonly #byImage: Map<string, ToldJobs>;

  constructor(stored: AnnouncementsDocument = []) {
    this.#byImage = new Map(stored);
  }

  tell(image: string, { jobs, more }: ToldJobs): void {
    this.#byImage.delete(image);
    const kept = jobs.slice(0, maxJobs).map(({ file, when, command }) => ({
      file: file.slice(0, maxLength),
      when: when.slice(0, maxLength),
      command: command.slice(0, maxLength),
    }));
    this.#byImage.set(image, { jobs: kept, more: more + jobs.length - kept.length });
    // What an image of long ago announces nobody waits for.
    if (this.#byImage.size > maxImages) this.#byImage.delete(this.#byImage.keys().next().value!);
  }

  /** What of it never ran, in words, for images of which containers run, else of the one told last. */
  toCome(running: readonly string[], entries: readonly Entry[]): readonly string[] {
    const told = [...this.#byImage];
    const these = (running.length > 0 ? told.filter(([image]) => running.includes(image)) : told.slice(-1)).map(([, one]) => one);
    const words = new Set(
      neverRan(
        these.flatMap(({ jobs }) => jobs),
        entries,
      ).map(inWords),
    );
    const more = these.reduce((sum, one) => sum + one.more, 0);
    return [
      ...words,
      ...(more > 0 && hasScheduler(entries) ? [`${more} further jobs are announced by the image, and were not looked at`] : []),
    ];
  }

  toJSON(): AnnouncementsDocument {
    return [...this.#byImage];
  }
}

/** Without one of these nothing comes of a crontab: most images have some that nobody reads. */
const schedulers = new Set(['cron', 'crond', 'anacron', 'fcron', 'dcron', 'supercronic', 'systemd']);
/** Words of the shell before a program. */
const before = new Set(['if', 'then', 'else', 'elif', 'do', 'while', '!', 'exec', 'eval', 'time', 'command', '.', 'source']);
/** Words of the shell that run no file, or whose arguments are none. */
const builtins = new Set('cd test [ [[ echo printf export set sleep umask ulimit true false : wait exit fi done for case esac'.split(' '));
/** Programs that run another, named somewhere behind their own options. */
const wrappers = new Set(['su', 'sudo', 'runuser', 'gosu', 'setpriv', 'flock', 'timeout', 'nice', 'ionice', 'chronic', 'env', 'nohup']);
const interpreters = /^(?:[abd]?a?sh|zsh|ksh|python[\d.]*|perl[\d.]*|ruby[\d.]*|php[\d.]*|node|nodejs|lua[\d.]*)$/;

/**
 * Jobs that an image announces and of which nothing was seen to run, while a scheduler runs: by the names of programs and scripts, which is a sign
 * and no proof. A job whose command names nothing is not among them.
 */
export function neverRan(jobs: readonly AnnouncedJob[], entries: readonly Entry[]): readonly AnnouncedJob[] {
  if (!hasScheduler(entries)) return [];
  const seen = namesIn(entries);
  return jobs.filter(({ command }) => {
    const named = programsOf(command);
    return named.length > 0 && !named.some(name => seen.has(name));
  });
}

function hasScheduler(entries: readonly Entry[]): boolean {
  const seen = namesIn(entries);
  return [...schedulers].some(name => seen.has(name));
}

/** Of programs and scripts that the entries list, without their folders. */
function namesIn(entries: readonly Entry[]): ReadonlySet<string> {
  const programs = entries.filter((entry): entry is ProcessEntry => entry.kind === 'process');
  return new Set(programs.flatMap(({ exe, script = [], applet = [] }) => [exe, ...script, ...applet].map(nameOf)));
}

/** Names of what a shell command may run, as far as its words tell: of an interpreter the script, where one is named. */
export function programsOf(command: string): readonly string[] {
  return command.split(/&&|\|\||[;|&(){}]/).flatMap(part => {
    const words = part.split(/\s+/).filter(word => word !== '' && !/^[A-Za-z_]\w*=/.test(word));
    while (before.has(words[0] ?? '')) words.shift();
    const [first = '', ...rest] = words.map(word => word.replace(/^["']|["']$/g, ''));
    const program = nameOf(first);
    if (program === '' || builtins.has(program) || /^[\d<>]/.test(program)) return [];
    const operands = rest.filter(word => /^[./\w]/.test(word));
    if (wrappers.has(program)) return operands.map(nameOf);
    if (!interpreters.test(program)) return [program];
    const isInline = rest.some(word => /^-[cemr]$/.test(word));
    return [operands[0] !== undefined && !isInline ? nameOf(operands[0]) : program];
  });
}

function inWords({ file, when, command }: AnnouncedJob): string {
  return `${command === file ? `${file} (${when})` : `${file} (${when} ${command})`}: announced by the image, never ran`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
