import { parseDuration } from '../duration.js';
import type { Stamp } from '../edit.js';
import { sentenceOf } from '../entry-sentence.js';
import type { Finding, Position } from '../finding.js';
import { relation } from '../match/relation.js';
import { type Probation, probationFrom } from '../probation.js';
import type { AlwaysAsk, ApprovedImage, Entry, EntryId, Mode, Profile, RecyclePolicy, SessionPolicy, Source } from '../profile.js';
import { stillProposed } from '../proposal.js';
import type { Cycle } from '../watched-hours.js';
import { type Composing, compose, environmentsOf, type Part } from './compose.js';
import { entriesOf } from './entries.js';
import { type ExceptionDocument, exceptionOf } from './exception-document.js';
import type { OverlaySpec, ProfileYaml } from './schema.js';
import { type ProfileFile, Shelf } from './shelf.js';
import type { ListSpec } from './spec-schema.js';
import type { YamlDocument } from './yaml.js';

/** What one document says; what it does not say is absent. */
export interface Draft {
  readonly workload: string;
  readonly mode?: Mode;
  /** How long; what it does not say is left as it is. */
  readonly probation?: Pick<Probation, 'forMs'>;
  readonly startupMs?: number;
  readonly cycle?: Cycle;
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
  readonly entryAt: ReadonlyMap<EntryId, Place>;
}

/** A fragment stands in a file of its own. */
export interface Place extends Position {
  readonly file: string;
}

export interface ParsedDocuments {
  /** Documents without errors. Apply none of them where `findings` holds an error. */
  readonly documents: readonly ProfileDocument[];
  readonly exceptions: readonly ExceptionDocument[];
  /** Those that there are overlays for, also of documents with errors. */
  readonly environments: readonly string[];
  readonly findings: readonly Finding[];
}

const maxFindings = 200;

/** The profiles of one text, which includes no other. Never throws for what it holds: what is wrong is a finding. */
export function parseDocuments(text: string, file: string): ParsedDocuments {
  const one = { file, text };
  return parseFile(one, { shelf: new Shelf([one]) });
}

/** The profiles of one file, with what they include. */
export function parseFile(given: ProfileFile, composing: Composing): ParsedDocuments {
  const { file } = given;
  const yaml = composing.shelf.read(given);
  const findings: Finding[] = [...yaml.findings];
  const documents: ProfileDocument[] = [];
  const exceptions: ExceptionDocument[] = [];
  const workloads = new Set<string>();
  for (const document of yaml.documents) {
    const composed = compose(document, file, composing);
    if (composed.kind === 'wrong') findings.push(...composed.findings);
    if (composed.kind === 'exception') {
      const found = exceptionOf(composed.yaml, document, file);
      if ('draft' in found) exceptions.push(found);
      else findings.push(found);
    }
    if (composed.kind !== 'profile') continue;
    const { workload } = composed.yaml.metadata;
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
    const { draft, entryAt, warnings } = draftOf(composed.yaml, composed.parts);
    findings.push(...warnings);
    documents.push({ draft, file, position, entryAt });
  }
  const environments = [...new Set(yaml.documents.flatMap(({ value }) => environmentsOf(value)))];
  return { documents, exceptions, environments, findings: findings.slice(0, maxFindings) };
}

/** The profile a document makes, one revision after the one it takes the place of. */
export function profileOf(draft: Draft, { by, at, why }: Stamp, previous?: Profile): Profile {
  const { workload, images, learned, entries, sessions, protect, recycle, startupMs, cycle } = draft;
  const mode = draft.mode ?? previous?.mode ?? 'alert';
  const ids = new Set(entries.map(entry => entry.id));
  // What the document lists is allowed now, whatever was asked or removed before; what it lists anew is so as widely as it says.
  const known = new Set(previous?.entries.map(entry => entry.id));
  const fresh = entries.filter(entry => !known.has(entry.id));
  const isSettled = ({ key, entry }: AlwaysAsk) => ids.has(key) || (entry && fresh.some(line => relation(entry, line) === 'within'));
  const alwaysAsk = (previous?.alwaysAsk ?? []).filter(ask => !isSettled(ask));
  const proposals = stillProposed(previous?.proposals ?? [], { entries, images, alwaysAsk });
  // The same word again begins nothing anew: it is over when it is over.
  const isSame = draft.probation === undefined || draft.probation.forMs === previous?.probation?.forMs;
  const probation = isSame ? previous?.probation : probationFrom(draft.probation!.forMs, Date.parse(at));
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
    alwaysAsk,
    ...(proposals.length > 0 && { proposals }),
    ...(previous?.rejected && { rejected: previous.rejected }),
    ...(previous?.releases && { releases: previous.releases }),
    // They stand over the document, whatever it says.
    ...(previous?.exceptions && { exceptions: previous.exceptions }),
    ...(sessions && { sessions }),
    protect,
    recycle,
    ...(probation && { probation }),
    ...(startupMs !== undefined && { startupMs }),
    ...(cycle && { cycle }),
    updatedAt: at,
    by,
    why,
  };
}

function draftOf({ metadata }: ProfileYaml, parts: readonly Part[]) {
  const { entries, entryAt, warnings } = listed(parts, metadata.learned ? 'learned' : 'person');
  const { sensor, since } = metadata.learned ?? {};
  const specs = parts.map(part => part.spec);
  const last = <K extends keyof OverlaySpec>(key: K) => specs.findLast(spec => spec[key] !== undefined)?.[key];
  const together = <T extends object>(pick: (spec: OverlaySpec) => T | undefined) =>
    Object.assign({}, ...specs.map(spec => defined(pick(spec) ?? {}))) as Defined<T>;
  const mode = last('mode');
  const probation = last('probation');
  const probationMs = probation === undefined ? undefined : parseDuration(probation);
  const startup = last('startup');
  const cycle = last('cycle');
  const startupMs = startup === undefined ? undefined : parseDuration(startup);
  const { maxAge, jitter, ...recycle } = together(spec => spec.recycle);
  const maxAgeMs = maxAge === undefined ? undefined : parseDuration(maxAge);
  const commands = specs.flatMap(spec => spec.sessions?.allow ?? []);
  const images = specs.flatMap(spec => spec.images ?? []).map(image => defined(image));
  const draft: Draft = {
    workload: metadata.workload,
    ...(mode && { mode }),
    ...(probationMs !== undefined && { probation: { forMs: probationMs } }),
    ...(cycle && { cycle }),
    ...(startupMs !== undefined && { startupMs }),
    images: parts.length > 1 ? [...new Map(images.map(image => [JSON.stringify(image), image])).values()] : images,
    learned: { ...(sensor && { sensor }), ...(since && { since }) },
    entries,
    ...(last('sessions') && {
      sessions: { allow: parts.length > 1 ? [...new Map(commands.map(one => [one.command, one])).values()] : commands },
    }),
    protect: { respond: together(spec => spec.protect?.respond), block: together(spec => spec.protect?.block) },
    recycle: {
      ...(maxAgeMs !== undefined && { maxAgeMs }),
      ...(jitter !== undefined && { jitter: Number(jitter.slice(0, -1)) / 100 }),
      // The schema leaves away what is absent, at every depth.
      ...(defined(recycle) as RecyclePolicy),
    },
  };
  return { draft, entryAt, warnings };
}

/** The entries of all parts. What a later one says of the same line holds, and what it says of a setting holds alone. */
function listed(parts: readonly Part[], source: Source) {
  const warnings: Finding[] = [];
  const entryAt = new Map<EntryId, Place>();
  const entries = new Map<EntryId, Entry>();
  const lastSaying = new Map(parts.flatMap(({ spec }, at) => Object.keys(spec.settings ?? {}).map(setting => [setting, at] as const)));
  for (const [at, { spec, document, file, base }] of parts.entries()) {
    warnings.push(...emptyLists(spec, document, file, base));
    const own = new Set<EntryId>();
    for (const { entry, path } of entriesOf(spec, source, base)) {
      if (entry.kind === 'setting' && lastSaying.get(entry.setting) !== at) continue;
      const place = { file, ...document.locate(path) };
      if (own.has(entry.id)) {
        const message = `the same entry is there already: ${sentenceOf(entry)}`;
        warnings.push({ ...place, severity: 'warning', code: 'duplicate-entry', message });
        continue;
      }
      own.add(entry.id);
      entryAt.set(entry.id, place);
      entries.set(entry.id, entry);
    }
  }
  return { entries: [...entries.values()], entryAt, warnings };
}

/** Lists of an entry that are there and hold nothing: legal, and hardly ever meant. */
function emptyLists(spec: ListSpec, document: YamlDocument, file: string, base: readonly PropertyKey[]): Finding[] {
  return (spec.processes ?? []).flatMap((entry, i) =>
    Object.entries(entry).flatMap(([field, value]): Finding[] => {
      // No loaders is what an absent list says as well.
      if (!Array.isArray(value) || value.length > 0 || field === 'loaders') return [];
      const position = document.locate([...base, 'processes', i, field]);
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
