import type { ParsedDocuments, ProfileDocument } from '../../profiles/document/document.js';
import { findingAt, parseSet } from '../../profiles/document/set.js';
import type { ProfileFile } from '../../profiles/document/shelf.js';
import type { Finding } from '../../profiles/finding.js';
import { unperformed } from '../changes.js';

/** Documents and what is wrong with them. */
export function parseFiles(files: readonly ProfileFile[], environment?: string): ParsedDocuments {
  const parsed = parseSet(files, { environment });
  return { ...parsed, findings: [...parsed.findings, ...parsed.documents.flatMap(promises)] };
}

/** What a document that says protect promises and this version would not do. */
function promises(document: ProfileDocument): readonly Finding[] {
  const { mode, protect, workload } = document.draft;
  const refused = mode === undefined ? undefined : unperformed({ workload, mode, protect });
  return refused ? [findingAt(document, refused.refused, refused.message.replace(` for ${workload}`, ''))] : [];
}
