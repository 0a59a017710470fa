import type { en } from './en.js';

export type Key = keyof typeof en;
export type Catalogue = Readonly<Record<Key, string>>;

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
/** What a message wants to be told. */
export type Params<K extends Key> = Names<(typeof en)[K]>;

/** A text with its `{names}` put in. */
export function filled(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}
