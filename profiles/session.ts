import { createHash } from 'node:crypto';
import type { Behaviour } from '../proto/behaviour.js';
import type { Evidence } from '../proto/records.js';
import type { SessionTold } from '../proto/session.js';
import { ownOrigins } from './entry.js';
import type { Profile, SessionPolicy } from './profile.js';
import type { Severity } from './severity.js';
import { inEnglish, type Words, words } from './words/words.js';

/** Whether the profile names this command: word by word what the engine was asked to run. */
export function isAllowedSession(policy: SessionPolicy | undefined, { how, argv }: Pick<SessionTold, 'how' | 'argv'>): boolean {
  if (how !== 'exec' || argv.length === 0) return false;
  return policy?.allow.some(({ command }) => isSameWords(wordsOf(command), argv)) ?? false;
}

/** The words of a command line as a shell splits it: at spaces, unless they stand in quotes or behind a backslash. Nothing else of a shell is known. */
export function wordsOf(command: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of command.matchAll(/(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+/gs))
    words.push(
      word.replace(/'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/gs, (_, plain, quoted, one) => plain ?? quoted?.replace(/\\(["\\])/g, '$1') ?? one),
    );
  return words;
}

/** A command line of which `wordsOf` makes these words again. */
export function commandOf(argv: readonly string[]): string {
  return argv.map(word => (/^[^\s'"\\]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' ');
}

/** The profile with these commands among those that sessions may run. */
export function withSessionCommands(profile: Profile, commands: readonly string[]): Profile {
  if (commands.length === 0) return profile;
  const listed = profile.sessions?.allow ?? [];
  const fresh = [...new Set(commands)].filter(command => !listed.some(one => one.command === command));
  return { ...profile, sessions: { allow: [...listed, ...fresh.map(command => ({ command }))] } };
}

/** 12 hex digits that name such a line as its id names an entry. */
export function sessionEntryId(command: string): string {
  return createHash('sha256').update(`session|${command.length}:${command}`, 'utf8').digest('hex').slice(0, 12);
}

function isSameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

/**
 * Whether what a person ran is one of the commands of a session that is told as a whole: a program of the image's own. What is not in the image, and
 * whatever reaches out of the container, is told by itself.
 */
export function isOfSession(behaviour: Behaviour, { sessionId }: Pick<Evidence, 'sessionId'>): boolean {
  if (sessionId === undefined || behaviour.kind !== 'exec' || behaviour.session !== 'exec') return false;
  const { file, script, scriptFile } = behaviour;
  return isOwn(file) && (script?.startsWith('/') !== true || isOwn(scriptFile));
}

function isOwn(origin: string | undefined): boolean {
  return ownOrigins.some(own => own === origin);
}

/** Announced on the host itself it is less grave. */
export function sessionSeverity({ coveredBy }: Pick<SessionTold, 'coveredBy'>): Severity {
  return coveredBy === undefined ? 'medium' : 'low';
}

/** 32 hex digits: each session is an alert of its own. */
export function sessionFingerprint(workload: string, host: string, id: string): string {
  const text = [workload, 'session', host, id].map(part => `${part.length}:${part}`).join('|');
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32);
}

/** The session as the behaviour of an alert: as far as it was seen when that was raised. */
export function sessionBehaviour({ how, argv }: Pick<SessionTold, 'how' | 'argv'>): Behaviour {
  const program = argv[0];
  if (how === 'copy') return { kind: 'write' };
  return { kind: 'exec', session: 'exec', ...(how === 'exec' && program?.startsWith('/') && { exe: program }) };
}

/** One sentence: somebody came in how, and for what. Never quotes a whole command line, which may hold secrets. */
export function sessionSentence(session: SessionTold, container: string): string {
  return inEnglish(sessionWords(session, container));
}

/** The same in no language. */
export function sessionWords(session: SessionTold, container: string): Words {
  const { person, coveredBy, by, reason } = session;
  const who = person === undefined ? words('session.somebody') : words('session.guess', { name: person.name, how: person.how });
  const did = whatWasDone(session, container);
  if (coveredBy === undefined) return words('session.told', { who, did });
  return words('session.covered', { who, did, by: by ?? words('session.opener'), reason: reason ?? words('session.no-reason') });
}

function whatWasDone({ how, argv, tty, direction }: SessionTold, container: string): Words {
  switch (how) {
    case 'exec':
      return words(tty ? 'session.ran-tty' : 'session.ran', { program: argv[0] || words('session.program'), container });
    case 'attach':
      return words('session.attached', { container });
    case 'copy':
      return words(direction === 'in' ? 'session.copied-in' : 'session.copied-out', { container });
    case 'opened':
      return words('session.opened', { container });
  }
}
