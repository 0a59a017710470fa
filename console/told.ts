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
  for (const [name, param] of Object.entries(params)) {
    const text = shownIn(catalogue, param);
    if (text === undefined) return undefined;
    shown[name] = text;
  }
  return filled(catalogue[key as Key], shown);
}

function shownIn(catalogue: Catalogue, param: Param): string | undefined {
  if (typeof param === 'string' || typeof param === 'number') return String(param);
  if ('code' in param) return toldIn(catalogue, param);
  const each = param.map(one => toldIn(catalogue, one));
  return each.includes(undefined) ? undefined : each.join(catalogue['said.between']);
}
