import type { Finding } from '../finding.js';
import { type ParsedDocuments, type ProfileDocument, parseDocuments } from './document.js';

export interface ProfileFile {
  readonly file: string;
  readonly text: string;
}

/** The profiles of several files, and what is wrong with them, also across files: one workload has one document. */
export function parseSet(files: readonly ProfileFile[]): ParsedDocuments {
  const parsed = files.map(({ file, text }) => parseDocuments(text, file));
  const findings = parsed.flatMap(one => one.findings);
  const documents: ProfileDocument[] = [];
  const where = new Map<string, string>();
  for (const document of parsed.flatMap(one => one.documents)) {
    const { workload } = document.draft;
    const other = where.get(workload);
    if (other === undefined) documents.push(document);
    else findings.push(findingAt(document, 'duplicate-workload', `workload "${workload}" has another profile in ${other}`));
    where.set(workload, document.file);
  }
  return { documents, findings };
}

/** A mistake of a whole document, where it names its workload. */
export function findingAt({ file, position }: ProfileDocument, code: string, message: string): Finding {
  return { file, ...position, severity: 'error', code, message };
}
