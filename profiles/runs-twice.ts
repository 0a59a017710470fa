import type { Entry, ProcessEntry } from './profile.js';
import { databaseClients, migrationPrograms, migrationWord, schedulers } from './runs-twice-names.js';

/** While a new container starts: the old one still serves, or others of its workload do. */
export type Meanwhile = 'the old one still serves' | 'others still serve';

/**
 * What is done twice, or under somebody's feet, while a new container starts and others of its workload serve: by the programs and scripts that its
 * profile lists, and by the words of the command it is started with. Sentences, each once.
 */
export function runsTwice(entries: readonly Entry[], command: readonly string[] = [], meanwhile: Meanwhile = 'the old one still serves') {
  const found = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind !== 'process') continue;
    for (const path of namesOf(entry)) {
      const sentence = sentenceOf(path, baseName(path), entry.phase === 'startup' ? 'as it starts' : undefined, meanwhile);
      if (sentence !== undefined) found.set(path, sentence);
    }
  }
  const told = new Set([...found.keys()].map(baseName));
  for (const word of wordsOf(command)) {
    const name = baseName(word);
    const sentence = told.has(name) ? undefined : sentenceOf(name, name, 'by its command', meanwhile);
    if (sentence !== undefined) found.set(name, sentence);
  }
  return [...found.values()].sort();
}

/** `at`: absent where it may as well be run later, by hand. */
function sentenceOf(shown: string, name: string, at: 'as it starts' | 'by its command' | undefined, meanwhile: Meanwhile) {
  const bare = withoutEnding(name);
  // A migration is run as a container starts; by hand it is no matter of a recycle.
  if (at !== undefined && (migrationWord.test(name) || migrationPrograms.has(bare)))
    return `${shown} runs ${at}: it would run while ${meanwhile}, on the same database`;
  if (at !== undefined && databaseClients.has(bare))
    return `${shown} calls a database ${at}: what it changes there it changes while ${meanwhile}`;
  // Where several of it run at all times, one more of them at work is nothing new.
  if (meanwhile === 'the old one still serves' && schedulers.some(pattern => pattern.test(bare)))
    return `${shown} works by the clock: while both run, each may do the same work`;
  return undefined;
}

function namesOf({ exe, script = [], applet = [] }: ProcessEntry): readonly string[] {
  return [exe, ...script, ...applet].filter(name => name !== '' && name !== 'inline');
}

/** What a command calls, also within the text that a shell is given. What may be an address or a setting is never shown: it can hold a secret. */
function wordsOf(command: readonly string[]): readonly string[] {
  return command.flatMap(argument => argument.split(/[\s;&|()<>'"`]+/)).filter(word => word !== '' && !/:\/\/|=|@/.test(word));
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const withoutEnding = (name: string): string => name.replace(/\.(sh|js|cjs|mjs|ts|py|rb|php|pl|exe)$/i, '').toLowerCase();
