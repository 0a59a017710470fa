import { z } from 'zod';
import { apiVersion, type DocumentKind, documentKinds, schemas } from './schema.js';

/** Where the schema of this version is known by. */
export const schemaUrl = 'https://knowngood.dev/v1/profile.schema.json';
/** First line of a document, by which an editor finds the schema: `where` is a URL, or a path from the document's folder. */
export const schemaLine = (where: string) => `# yaml-language-server: $schema=${where}\n`;

export type JsonSchema = Readonly<Record<string, unknown>>;
let made: JsonSchema | undefined;

/** The JSON Schema (draft 2020-12) of documents, for editors: by its kind each has its own keys. */
export function profileJsonSchema(): JsonSchema {
  made ??= publish();
  return made;
}

/** What a document of one kind is held against. */
export function schemaOf(kind: DocumentKind): JsonSchema {
  return (profileJsonSchema()['allOf'] as readonly { readonly then: JsonSchema }[])[documentKinds.indexOf(kind)]!.then;
}

/** The same as the file that is published. */
export function schemaText(): string {
  return `${JSON.stringify(profileJsonSchema(), undefined, 2)}\n`;
}

function publish(): JsonSchema {
  const all = documentKinds.map(kind => schemas[kind]) as unknown as readonly [z.ZodType, z.ZodType, z.ZodType];
  const { $schema, $defs, anyOf } = z.toJSONSchema(z.union(all), { io: 'input', reused: 'ref' }) as JsonSchema & {
    readonly anyOf: readonly JsonSchema[];
    readonly $defs: Readonly<Record<string, JsonSchema>>;
  };
  return {
    $schema,
    $id: schemaUrl,
    title: 'knowngood document',
    description: 'What a workload may do: programs, network, storage, settings, and what is done about anything else.',
    type: 'object',
    properties: { apiVersion: { const: apiVersion }, kind: { enum: documentKinds } },
    required: ['apiVersion', 'kind'],
    allOf: documentKinds.map((kind, at) => ({
      if: { properties: { kind: { const: kind } } },
      // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
      then: orVariable(anyOf[at]!),
    })),
    $defs: Object.fromEntries(Object.entries($defs).map(([name, one]) => [name, orVariable(one)])),
  };
}

const variable = { type: 'string', pattern: '\\$\\{[A-Za-z_]' };
const own = ['apiVersion', 'kind', 'include', 'variables', 'propertyNames'];

/** The same, where any value that is not free text may also be written with a variable. */
function orVariable(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(orVariable);
  if (schema === null || typeof schema !== 'object') return schema;
  const one = schema as JsonSchema;
  const isBound =
    ['integer', 'number', 'boolean'].includes(String(one['type'])) || ['pattern', 'enum', 'const'].some(key => one[key] !== undefined);
  if (isBound) return { anyOf: [one, variable] };
  return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, own.includes(key) ? value : orVariable(value)]));
}
