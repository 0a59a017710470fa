import { en } from './messages/en.js';
import { type Catalogue, filled, type Key } from './messages/message.js';

type Param = string | number | Words | readonly Words[];
/** A sentence of the controller, as the API tells it beside the English one: which it is, and what it tells of. */
export interface Words {
  readonly code: string;
  readonly params?: Readonly<Record<string, Param>> | undefined;
}

/** The sentence in the language of this catalogue; undefined where the controller is newer and says what the catalogue does not know. */
export function toldIn(catalogue: Catalogue, { code, params = {} }: Words): string | undefined {
  const key = `said.${code}`;
  if (!Object.hasOwn(en, key)) return undefined;
  const shown: Record<string, string> = {};
  let text = catalogue[key as Key];
  for (const [name, param] of Object.entries(params)) {
    const one = shownIn(catalogue, param);
    if (one === undefined) return undefined;
    shown[name] = one;
    // Chinese has no blank between its own words: it stands in the catalogue for what is of other letters.
    if (typeof param === 'object' && isHan(one.at(0))) text = text.replace(` {${name}}`, `{${name}}`);
    if (typeof param === 'object' && isHan(one.at(-1))) text = text.replace(`{${name}} `, `{${name}}`);
  }
  return filled(text, shown);
}

function isHan(letter: string | undefined): boolean {
  return letter !== undefined && /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(letter);
}

function shownIn(catalogue: Catalogue, param: Param): string | undefined {
  if (typeof param === 'string' || typeof param === 'number') return String(param);
  if ('code' in param) return toldIn(catalogue, param);
  const each = param.map(one => toldIn(catalogue, one));
  return each.includes(undefined) ? undefined : each.join(catalogue['said.between']);
}
