import { CliError, exit } from './exit.js';

/** A flag that takes one of some words. Throws a usage error: a typing error must not look like "there is none". */
export function wordFlag<Word extends string>(flag: string, text: string | undefined, words: readonly Word[]): Word | undefined {
  if (text === undefined || (words as readonly string[]).includes(text)) return text as Word | undefined;
  throw new CliError(exit.usage, 'usage', `${flag}: "${text}" is not known`, `one of: ${words.join(', ')}`);
}

/** A whole number of a flag. Throws a usage error. */
export function numberFlag(flag: string, text: string, least = 0): number {
  if (/^\d+$/.test(text) && Number(text) >= least) return Number(text);
  throw new CliError(
    exit.usage,
    'usage',
    `${flag}: "${text}" is no number${least > 0 ? ` from ${least}` : ''}`,
    'write a whole number like 12',
  );
}
