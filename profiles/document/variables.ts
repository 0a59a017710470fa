import { suggest } from '../finding.js';
import { variableName } from './schema.js';

export type Scalar = string | number | boolean;
/** What variables stand for; undefined where one is declared and has no value. */
export type Scope = ReadonlyMap<string, Scalar | undefined>;

/** One reference that stands for nothing. */
export interface Unresolved {
  readonly path: readonly PropertyKey[];
  readonly code: 'unset-variable' | 'undeclared-variable' | 'wrong-variable' | 'too-large';
  readonly message: string;
}

/** Characters that variables may make of one text, and of all texts of a document. */
const maxText = 4096;
const maxTexts = 4 << 20;

/** A name in braces, a brace without a name, or a brace that is meant as such. */
const reference = /\$\$\{|\$\{(?:([A-Za-z_][A-Za-z0-9_]*)\})?/g;
const alone = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/;

/** What a document declares under `variables`; what is no variable is left to its schema. */
export function scopeOf(declared: unknown): Scope {
  if (declared === null || typeof declared !== 'object' || Array.isArray(declared)) return new Map();
  return new Map(
    Object.entries(declared).flatMap(([name, value]): [string, Scalar | undefined][] => {
      if (!variableName.test(name)) return [];
      if (value === null) return [[name, undefined]];
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, value]] : [];
    }),
  );
}

/** The inner scope, with what the outer one gives to names that the inner declares. */
export function given(inner: Scope, outer: Scope): Scope {
  return new Map([...inner].map(([name, value]) => [name, outer.get(name) ?? value]));
}

/** The value with every `${NAME}` in its texts replaced. A text that is nothing else becomes what the variable is: a number stays a number. */
export function resolve(value: unknown, scope: Scope, path: readonly PropertyKey[], unresolved: Unresolved[]): unknown {
  const budget = { left: maxTexts };
  const within = (part: unknown, at: readonly PropertyKey[]): unknown => {
    if (typeof part === 'string') return part.includes('${') ? text(part, at) : part;
    if (Array.isArray(part)) return part.map((item, i) => within(item, [...at, i]));
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, within(item, [...at, key])]));
  };
  const text = (from: string, at: readonly PropertyKey[]): unknown => {
    const wrong = (code: Unresolved['code'], message: string) => {
      unresolved.push({ path: at, code, message });
      return from;
    };
    if (budget.left <= 0) return from;
    const [, only] = alone.exec(from) ?? [];
    if (only !== undefined) return standsFor(only, scope, wrong);
    const made = from.replace(reference, (found, name: string | undefined) => {
      if (found === '$${') return '${';
      if (name !== undefined) return String(standsFor(name, scope, wrong));
      wrong('wrong-variable', 'a variable is written "${NAME}"; "${" itself is written "$${"');
      return found;
    });
    budget.left -= made.length;
    if (budget.left <= 0) return wrong('too-large', `with its variables the document has more than ${maxTexts} characters`);
    return made.length > maxText
      ? wrong('too-large', `with its variables the text has ${made.length} characters, more than ${maxText}`)
      : made;
  };
  return within(value, path);
}

/** A text that says itself, whatever is in it. */
export function literalText(text: string): string {
  return text.replaceAll('${', () => '$${');
}

function standsFor(name: string, scope: Scope, wrong: (code: Unresolved['code'], message: string) => string): Scalar {
  const value = scope.get(name);
  if (value !== undefined) return value;
  if (scope.has(name)) return wrong('unset-variable', `variable "${name}" has no value: give it one under "variables", or in an overlay`);
  const meant = suggest(name, scope.keys());
  return wrong(
    'undeclared-variable',
    `variable "${name}" is not declared under "variables"${meant === undefined ? '' : ` (did you mean "${meant}"?)`}`,
  );
}
