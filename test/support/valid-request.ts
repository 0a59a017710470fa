import type { Answer } from './controller-process.js';

const examples = [
  'shop/web',
  'ada',
  'ev-0123456789abcdef',
  '0'.repeat(64),
  '2026-11-24T00:00:00.000000000Z',
  '2026-11-24T00:00:00.000Z',
  '1h',
];

/** A value that a schema of the API's document takes: the least that it asks for. */
export function valid(schema: Answer, document: Answer): unknown {
  if (schema.$ref) return valid(document.components.schemas[schema.$ref.split('/').at(-1)], document);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [one] = schema.anyOf ?? schema.oneOf ?? [];
  if (one) return valid(one, document);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'string':
      return examples.find(text => !schema.pattern || new RegExp(schema.pattern).test(text)) ?? 'a';
    case 'number':
    case 'integer':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return false;
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => valid(schema.items, document));
    case 'object': {
      const required: readonly string[] = schema.required ?? [];
      // A time is a text to the document.
      const of = (name: string) =>
        (name === 'from' || name === 'to') && schema.properties[name].type === 'string' ? '1h' : valid(schema.properties[name], document);
      return Object.fromEntries(required.map(name => [name, of(name)]));
    }
    default:
      return '1h';
  }
}
