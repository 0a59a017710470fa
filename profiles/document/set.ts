import type { Finding } from '../finding.js';
import { findingText } from '../finding.js';
import type { Composing } from './compose.js';
import { type ParsedDocuments, type ProfileDocument, parseFile } from './document.js';
import type { ExceptionDocument } from './exception-document.js';
import { noOverlay } from './overlay.js';
import { type ProfileFile, Shelf } from './shelf.js';

export interface SetOptions {
  /** Whose overlays are laid over the documents. */
  readonly environment?: string | undefined;
  /** Of the same files, where they were read before. */
  readonly shelf?: Shelf;
}

/** The profiles of several files, and what is wrong with them, also across files: one workload has one document. Files may include each other. */
export function parseSet(files: readonly ProfileFile[], { environment, shelf = new Shelf(files) }: SetOptions = {}): ParsedDocuments {
  const composing: Composing = { shelf, ...(environment !== undefined && { environment }) };
  const parsed = files.map(file => parseFile(file, composing));
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
  const exceptions: ExceptionDocument[] = [];
  for (const one of parsed.flatMap(file => file.exceptions)) {
    const other = exceptions.find(({ workload, draft }) => workload === one.workload && draft.id === one.draft.id);
    if (!other) exceptions.push(one);
    else
      findings.push(findingAt(one, 'duplicate-exception', `exception "${one.draft.id}" of "${one.workload}" is in ${other.file} as well`));
  }
  const environments = [...new Set(parsed.flatMap(one => one.environments))].sort();
  const missed = environment === undefined ? undefined : noOverlay(environment, { documents, exceptions, environments });
  // A fragment with a mistake is met wherever it is included.
  const told = new Map([...findings, ...(missed ? [missed] : [])].map(one => [findingText(one), one]));
  return { documents, exceptions, environments, findings: [...told.values()] };
}

/** A mistake of a whole document, where it names its workload. */
export function findingAt({ file, position }: Pick<ProfileDocument, 'file' | 'position'>, code: string, message: string): Finding {
  return { file, ...position, severity: 'error', code, message };
}
