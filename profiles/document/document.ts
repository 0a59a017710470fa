import { parseDuration } from '../duration.js';
import type { Stamp } from '../edit.js';
import { sentenceOf } from '../entry-sentence.js';
import type { Finding, Position } from '../finding.js';
import type { ApprovedImage, Entry, EntryId, Mode, Profile, RecyclePolicy, SessionPolicy } from '../profile.js';
import { stillProposed } from '../proposal.js';
import { entriesOf } from './entries.js';
import { findingsOf } from './findings.js';
import { type DocumentSpec, documentSchema, type ProfileYaml } from './schema.js';
import { readYaml, type YamlDocument } from './yaml.js';

/** What one document says; what it does not say is absent. */
export interface Draft {
  readonly workload: string;
  readonly mode?: Mode;
  readonly images: readonly ApprovedImage[];
  readonly learned: Profile['learned'];
  readonly entries: readonly Entry[];
  readonly sessions?: SessionPolicy;
  readonly protect: Profile['protect'];
  readonly recycle: RecyclePolicy;
}

export interface ProfileDocument {
  readonly draft: Draft;
  readonly file: string;
  /** Where it names its workload. */
  readonly position: Position;
  /** Where each entry stands. */
  readonly entryAt: ReadonlyMap<EntryId, Position>;
}

export interface ParsedDocuments {
  /** Documents without errors. Apply none of them where `findings` holds an error. */
  readonly documents: readonly ProfileDocument[];
  readonly findings: readonly Finding[];
}

const maxFindings = 200;

/** The profiles of one file. Never throws for what a file holds: what is wrong is a finding. */
export function parseDocuments(text: string, file: string): ParsedDocuments {
  const yaml = readYaml(text, file);
  const findings: Finding[] = [...yaml.findings];
  const documents: ProfileDocument[] = [];
  const workloads = new Set<string>();
  for (const document of yaml.documents) {
    const checked = documentSchema.safeParse(document.value);
    if (!checked.success) {
      findings.push(...findingsOf(checked.error.issues, document, file));
      continue;
    }
    const { workload } = checked.data.metadata;
    const position = document.locate(['metadata', 'workload']);
    if (workloads.has(workload)) {
      findings.push({
        file,
        ...position,
        severity: 'error',
        code: 'duplicate-workload',
        message: `workload "${workload}" has another profile in this file`,
      });
      continue;
    }
    workloads.add(workload);
    const { draft, entryAt, warnings } = draftOf(checked.data, document, file);
    findings.push(...warnings);
    documents.push({ draft, file, position, entryAt });
  }
  return { documents, findings: findings.slice(0, maxFindings) };
}

/** The profile a document makes, one revision after the one it takes the place of. */
export function profileOf(draft: Draft, { by, at, why }: Stamp, previous?: Profile): Profile {
  const { workload, images, learned, entries, sessions, protect, recycle } = draft;
  const mode = draft.mode ?? previous?.mode ?? 'alert';
  const ids = new Set(entries.map(entry => entry.id));
  const proposals = stillProposed(previous?.proposals ?? [], { entries, images });
  return {
    workload,
    mode,
    // Only a person makes a locked profile learn again, and a document that says `learn` is no such word.
    complete: mode !== 'learn' || (previous?.complete ?? false),
    ...(mode === 'learn' && previous?.stretch && { stretch: previous.stretch }),
    revision: (previous?.revision ?? 0) + 1,
    images,
    learned: { ...previous?.learned, ...learned },
    entries,
    // What the document lists is allowed now, whatever was asked or removed before.
    alwaysAsk: (previous?.alwaysAsk ?? []).filter(ask => !ids.has(ask.key)),
    ...(proposals.length > 0 && { proposals }),
    ...(previous?.rejected && { rejected: previous.rejected }),
    ...(sessions && { sessions }),
    protect,
    recycle,
    updatedAt: at,
    by,
    why,
  };
}

function draftOf({ metadata, spec }: ProfileYaml, document: YamlDocument, file: string) {
  const placed = entriesOf(spec, metadata.learned ? 'learned' : 'person');
  const warnings: Finding[] = emptyLists(spec, document, file);
  const entryAt = new Map<EntryId, Position>();
  const entries: Entry[] = [];
  for (const { entry, path } of placed) {
    const position = document.locate(path);
    if (entryAt.has(entry.id)) {
      warnings.push({
        file,
        ...position,
        severity: 'warning',
        code: 'duplicate-entry',
        message: `the same entry is there already: ${sentenceOf(entry)}`,
      });
      continue;
    }
    entryAt.set(entry.id, position);
    entries.push(entry);
  }
  const { sensor, since } = metadata.learned ?? {};
  const maxAgeMs = spec.recycle?.maxAge === undefined ? undefined : parseDuration(spec.recycle.maxAge);
  const draft: Draft = {
    workload: metadata.workload,
    ...(spec.mode && { mode: spec.mode }),
    images: (spec.images ?? []).map(image => defined(image)),
    learned: { ...(sensor && { sensor }), ...(since && { since }) },
    entries,
    ...(spec.sessions && { sessions: spec.sessions }),
    protect: { respond: defined(spec.protect?.respond ?? {}), block: defined(spec.protect?.block ?? {}) },
    recycle: { ...(maxAgeMs !== undefined && { maxAgeMs }), ...(spec.recycle?.method && { method: spec.recycle.method }) },
  };
  return { draft, entryAt, warnings };
}

/** Lists of an entry that are there and hold nothing: legal, and hardly ever meant. */
function emptyLists(spec: DocumentSpec, document: YamlDocument, file: string): Finding[] {
  return (spec.processes ?? []).flatMap((entry, i) =>
    Object.entries(entry).flatMap(([field, value]): Finding[] => {
      // No loaders is what an absent list says as well.
      if (!Array.isArray(value) || value.length > 0 || field === 'loaders') return [];
      const position = document.locate(['spec', 'processes', i, field]);
      return [
        { file, ...position, severity: 'warning', code: 'empty-list', message: `"${field}" is an empty list: the entry admits nothing` },
      ];
    }),
  );
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without keys whose value is undefined: absent is absent. */
function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Defined<T>;
}
