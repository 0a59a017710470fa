import { type Code, english } from './english.js';

/** What is put into a sentence: a name or a number as it is, or words of the same language; several stand behind each other. */
export type Param = string | number | Words | readonly Words[];

/** A sentence that is not yet of any language: which one it is, and what it tells of. */
export interface Words {
  readonly code: Code;
  readonly params?: Readonly<Record<string, Param>>;
}

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Wanted<C extends Code> = Names<(typeof english)[C]>;

/** The sentence of this code; the compiler asks for all that it tells of. */
export function words<C extends Code>(code: C, ...[params]: Wanted<C> extends never ? [] : [Readonly<Record<Wanted<C>, Param>>]): Words {
  return params === undefined ? { code } : { code, params };
}

/** A word of the API (a deed, an outcome) as one that can be told; one that nobody made a text of yet stays as it is. */
export function wordOf(group: string, value: string): Param {
  const code = `${group}.${value}`;
  return Object.hasOwn(english, code) && english[code as Code] === value ? { code: code as Code } : value;
}

/** As the command line, sinks and older readers have it. */
export function inEnglish({ code, params = {} }: Words): string {
  return english[code].replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? shown(params[name]!) : whole));
}

function shown(param: Param): string {
  if (typeof param === 'string' || typeof param === 'number') return String(param);
  return 'code' in param ? inEnglish(param) : param.map(inEnglish).join(english.between);
}
