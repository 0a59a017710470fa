import { type Finding, suggest } from '../finding.js';
import type { ParsedDocuments } from './document.js';

/** What is wrong with an environment that no document knows: whoever mistypes it must not get the documents without it. */
export function noOverlay(environment: string, { documents, environments }: Omit<ParsedDocuments, 'findings'>): Finding | undefined {
  const [first] = documents;
  if (!first || environments.includes(environment)) return undefined;
  const meant = suggest(environment, environments);
  const known = environments.length === 0 ? 'there are no overlays' : `there are ${environments.join(', ')}`;
  return {
    file: first.file,
    ...first.position,
    severity: 'error',
    code: 'no-overlay',
    message: `no document has an overlay "${environment}" (${meant === undefined ? known : `did you mean "${meant}"?`})`,
  };
}
