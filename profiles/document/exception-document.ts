import { type Exception, exceptionId } from '../exception.js';
import type { Finding, Position } from '../finding.js';
import { entriesOf } from './entries.js';
import { documentText, listsSaid } from './export.js';
import { apiVersion, type ExceptionYaml } from './schema.js';
import type { YamlDocument } from './yaml.js';

/** An exception as a document says it: not yet by whom, nor when. */
export type ExceptionDraft = Omit<Exception, 'by' | 'at'>;

export interface ExceptionDocument {
  readonly workload: string;
  readonly draft: ExceptionDraft;
  readonly file: string;
  /** Where it names its workload. */
  readonly position: Position;
}

/** What a document of kind `Exception` says, or what is wrong with it beyond its keys. */
export function exceptionOf({ metadata, spec }: ExceptionYaml, document: YamlDocument, file: string): ExceptionDocument | Finding {
  const { workload, id } = metadata;
  const { owner, reason, ticket, expires } = spec;
  const position = document.locate(['metadata', 'workload']);
  const entries = [...new Map(entriesOf(spec, 'person').map(({ entry }) => [entry.id, entry])).values()];
  if (entries.length === 0)
    return { file, ...position, severity: 'error', code: 'no-lines', message: 'the exception lists nothing that it would allow' };
  return {
    workload,
    draft: {
      id:
        id ??
        exceptionId(
          workload,
          entries.map(entry => entry.id),
        ),
      owner,
      reason,
      ...(ticket !== undefined && { ticket }),
      expiresAt: new Date(expires).toISOString(),
      entries,
    },
    file,
    position,
  };
}

/** An exception as a document of its own. */
export function exportException(workload: string, { id, owner, reason, ticket, expiresAt, entries }: Exception): string {
  const said = {
    apiVersion,
    kind: 'Exception',
    metadata: { workload, id },
    spec: { owner, reason, ...(ticket !== undefined && { ticket }), expires: expiresAt, ...listsSaid(entries, 'person') },
  };
  return documentText(said);
}
