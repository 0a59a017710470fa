import type { ProfileSpec } from '../profiles/diff.js';
import { parseSet } from '../profiles/document/set.js';
import type { ProfileFile } from '../profiles/document/shelf.js';
import { segment } from './client.js';
import type { Context } from './context.js';
import { documentsAt, isPath, withIncluded } from './documents.js';
import { CliError, exit } from './exit.js';
import { refuseMistakes } from './findings.js';

/** One side of a comparison, by workload. */
export interface Side {
  readonly named: string;
  readonly kind: 'documents' | 'profile';
  readonly profiles: ReadonlyMap<string, ProfileSpec>;
}

/** What a word names: documents at a path, else a workload, as it is or as it was in a revision (`shop/web@12`). */
export async function sideOf(context: Context, named: string, environment: string | undefined): Promise<Side> {
  if (isPath(named)) {
    const files = withIncluded(documentsAt([named]));
    if (files.length === 0) throw new CliError(exit.usage, 'no-such-path', `there is no document in ${named}`, 'name a file or folder');
    return { named, kind: 'documents', profiles: parsed(context, files, environment) };
  }
  const [, workload = named, revision] = /^(.+)@(\d+)$/.exec(named) ?? [];
  const query = revision === undefined ? {} : { revision: Number(revision) };
  const { yaml } = await context.client().get<{ readonly yaml: string }>(`/profiles/${segment(workload)}/document`, query);
  return { named, kind: 'profile', profiles: parsed(context, [{ file: named, text: yaml }]) };
}

/** Of several documents beside the profile of one workload only that workload's is meant. */
export function besides(side: Side, other: Side): Side['profiles'] {
  const [workload] = other.profiles.keys();
  if (side.kind !== 'documents' || other.kind !== 'profile' || side.profiles.size < 2 || workload === undefined) return side.profiles;
  const own = side.profiles.get(workload);
  if (own) return new Map([[workload, own]]);
  throw new CliError(exit.missing, 'no-workload', `no document in ${side.named} is of ${workload}`, 'name the file that is meant');
}

function parsed(context: Context, files: readonly ProfileFile[], environment?: string): Side['profiles'] {
  const { documents, findings } = parseSet(files, { environment });
  refuseMistakes(context, findings, 'nothing was compared');
  return new Map(documents.map(({ draft }) => [draft.workload, draft]));
}
