import { effect } from '@preact/signals';
import { kept } from './keep.js';
import { en } from './messages/en.js';
import { type Catalogue, filled, type Key, type Params } from './messages/message.js';
import { zh } from './messages/zh.js';
import { toldIn, type Words } from './told.js';

export const languages = ['en', 'zh'] as const;
export const language = kept<(typeof languages)[number]>('language', navigator.language.startsWith('zh') ? 'zh' : 'en', languages);
const catalogues: Readonly<Record<(typeof languages)[number], Catalogue>> = { en, zh };

effect(() => {
  document.documentElement.lang = language.value === 'zh' ? 'zh-Hans' : 'en';
});

/** A message in the reader's language; who calls it while drawing is drawn again when the language changes. */
export function say<K extends Key>(
  key: K,
  ...[params]: Params<K> extends never ? [] : [Readonly<Record<Params<K>, string | number>>]
): string {
  return filled(catalogues[language.value][key], (params ?? {}) as Readonly<Record<string, string | number>>);
}

/** A sentence of the controller in the reader's language; where it came without words, or with such as are not known yet, as it is in English. */
export function told(words: Words | undefined, text: string): string {
  return (words && toldIn(catalogues[language.value], words)) ?? text;
}

/** A word of the API (a reason, a mode) in the reader's language; one that the catalogue does not know yet stays as it is. */
export function word(
  group:
    | 'reason'
    | 'why'
    | 'whose'
    | 'mode'
    | 'severity'
    | 'status'
    | 'outcome'
    | 'cause'
    | 'kind'
    | 'method'
    | 'life'
    | 'ask'
    | 'gap'
    | 'like',
  value: string,
): string {
  const key = `${group}.${value}`;
  return key in en ? catalogues[language.value][key as Key] : value;
}
