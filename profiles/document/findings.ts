import type { z } from 'zod';
import { type Finding, suggest } from '../finding.js';
import { profileJsonSchema, schemaOf } from './json-schema.js';
import { documentKinds } from './schema.js';
import type { YamlDocument } from './yaml.js';

type Issue = z.core.$ZodIssue;

/** What the schema found, in our words, at its place in the file. */
export function findingsOf(issues: readonly Issue[], { value, locate }: YamlDocument, file: string): readonly Finding[] {
  return issues
    .slice(0, maxTold)
    .flatMap(issue => flatten(issue, value))
    .slice(0, maxTold)
    .flatMap(issue => describe(issue, value))
    .slice(0, maxTold)
    .map(({ path, what, ...said }) => ({ file, ...locate(path, what), severity: 'error', ...said }));
}

/** Findings told of one document: whoever has more wrong reads no further. */
const maxTold = 100;

interface Said {
  readonly path: readonly PropertyKey[];
  readonly what: 'value' | 'key';
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string;
}

/** Of a union the alternative that was meant: the one whose type fits, for the value then fails deeper in. */
function flatten(issue: Issue, value: unknown): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const alternatives = issue.errors.map(errors => errors.map(error => ({ ...error, path: [...issue.path, ...error.path] }) as Issue));
  const meant = alternatives.filter(errors => !errors.some(error => isWrongType(error) && error.path.length === issue.path.length));
  const [first, ...others] = meant.map(errors => errors.flatMap(error => flatten(error, value)));
  if (first) return others.reduce((least, errors) => (errors.length < least.length ? errors : least), first);
  return [issue];
}

function isWrongType(issue: Issue): boolean {
  return (
    issue.code === 'invalid_type' ||
    (issue.code === 'invalid_union' && issue.errors.every(errors => errors.some(error => error.path.length === 0 && isWrongType(error))))
  );
}

function describe(issue: Issue, value: unknown): readonly Said[] {
  const { path } = issue;
  const found = at(value, path);
  const name = nameOf(path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(path, value);
      return issue.keys.slice(0, maxTold).map(key => {
        const suggestion = suggest(key, known);
        const message = `unknown key "${key}"${hint(suggestion)}`;
        return { path: [...path, key], what: 'key', code: 'unknown-key', message, ...(suggestion && { suggestion }) };
      });
    }
    case 'invalid_type':
    case 'invalid_union': {
      if (found === undefined)
        return [{ path: path.slice(0, -1), what: 'value', code: 'missing', message: `"${String(path.at(-1) ?? 'document')}" is missing` }];
      const own = issue.message.startsWith('must ') ? issue.message : `must be ${expectedOf(issue)}, not ${typeName(found)}`;
      return [{ path, what: 'value', code: 'wrong-type', message: `${name} ${own}` }];
    }
    case 'invalid_value': {
      if (found === undefined)
        return [{ path: path.slice(0, -1), what: 'value', code: 'missing', message: `"${String(path.at(-1))}" is missing` }];
      const words = issue.values.map(String);
      const suggestion = typeof found === 'string' ? suggest(found, words) : undefined;
      const message = `${name} is ${JSON.stringify(found)?.slice(0, 80)}, must be ${words.length === 1 ? '' : 'one of '}${words.join(', ')}${hint(suggestion)}`;
      return [{ path, what: 'value', code: 'wrong-value', message, ...(suggestion && { suggestion }) }];
    }
    case 'invalid_key':
      return [{ path, what: 'key', code: 'wrong-key', message: `${name} ${said(issue.issues[0]?.message ?? issue.message)}` }];
    default:
      return [{ path, what: 'value', code: 'wrong-value', message: `${name} ${said(issue.message)}` }];
  }
}

function hint(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` (did you mean "${suggestion}"?)`;
}

function said(message: string): string {
  return message.startsWith('must ') ? message : `is wrong: ${message}`;
}

function expectedOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return article(issue.expected);
  if (issue.code !== 'invalid_union') return 'another value';
  const expected = issue.errors.flatMap(errors => errors.map(error => expectedOf({ ...error, path: [] } as Issue)));
  return [...new Set(expected)].filter(word => word !== 'another value').join(' or ') || 'another value';
}

function article(type: string): string {
  const words: Readonly<Record<string, string>> = {
    array: 'a list',
    object: 'a map',
    record: 'a map',
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return words[type] ?? type;
}

function typeName(value: unknown): string {
  if (value === null) return 'empty';
  return article(Array.isArray(value) ? 'array' : typeof value);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (here, step) =>
      here !== null && typeof here === 'object' && Object.hasOwn(here, step) ? (here as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
}

/** The last key of a path, and the place in its list. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'the document';
  return typeof last === 'number' ? `${String(path.at(-2) ?? 'list')}[${last}]` : `"${String(last)}"`;
}

/** The keys that may stand at a path of this document, from the published schema. */
function keysAt(path: readonly PropertyKey[], document: unknown): readonly string[] {
  const kind = documentKinds.find(one => one === at(document, ['kind']));
  let here: unknown = schemaOf(kind ?? 'Profile');
  for (const step of path) here = stepInto(here, step);
  const properties = objectOf(alternatives(here).find(one => one['properties'] !== undefined)?.['properties']);
  return properties ? Object.keys(properties) : [];
}

function stepInto(schema: unknown, step: PropertyKey): unknown {
  for (const one of alternatives(schema)) {
    if (typeof step === 'number' && one['items'] !== undefined) return one['items'];
    const properties = objectOf(one['properties']);
    if (properties && Object.hasOwn(properties, step)) return properties[String(step)];
    if (objectOf(one['additionalProperties'])) return one['additionalProperties'];
  }
  return undefined;
}

function alternatives(schema: unknown): readonly Readonly<Record<string, unknown>>[] {
  const one = objectOf(schema);
  if (!one) return [];
  const ref = one['$ref'];
  if (typeof ref === 'string') return alternatives(objectOf(profileJsonSchema()['$defs'])?.[ref.slice('#/$defs/'.length)]);
  const anyOf = one['anyOf'];
  return Array.isArray(anyOf) ? anyOf.flatMap(alternatives) : [one];
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : undefined;
}
