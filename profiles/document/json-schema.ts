import { z } from 'zod';
import { documentSchema } from './schema.js';

/** Where the schema of this version is known by. */
export const schemaUrl = 'https://knowngood.dev/v1/profile.schema.json';
/** First line of a document, by which an editor finds the schema: `where` is a URL, or a path from the document's folder. */
export const schemaLine = (where: string) => `# yaml-language-server: $schema=${where}\n`;

type JsonSchema = Readonly<Record<string, unknown>>;
let made: JsonSchema | undefined;

/** The document's JSON Schema (draft 2020-12), for editors. */
export function profileJsonSchema(): JsonSchema {
  made ??= {
    $id: schemaUrl,
    title: 'knowngood profile',
    description: 'What a workload may do: programs, network, storage, settings, and what is done about anything else.',
    ...z.toJSONSchema(documentSchema, { io: 'input' }),
  };
  return made;
}

/** The same as the file that is published. */
export function schemaText(): string {
  return `${JSON.stringify(profileJsonSchema(), undefined, 2)}\n`;
}
