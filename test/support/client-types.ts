import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const file = resolve(import.meta.dirname, '../../client/gen/api.ts');
const head = '// Made from the OpenAPI document of the controller: npm run build:client\n';

/** The types of the client as the document of the API makes them. */
export async function typesOf(document: object): Promise<string> {
  return head + astToString(await openapiTS(document as never, { defaultNonNullable: false }));
}

/** Those that the client has. */
export function typesOfClient(): string {
  return readFileSync(file, 'utf8');
}

export function writeTypes(text: string): void {
  writeFileSync(file, text);
}
