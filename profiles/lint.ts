import { canFollow, coresFor, cpuShare, paceOf, smallestSafeSeconds } from './capacity.js';
import type { ProfileDocument } from './document/document.js';
import type { ExceptionDocument } from './document/exception-document.js';
import { parseSet } from './document/set.js';
import { type ProfileFile, Shelf } from './document/shelf.js';
import { formatDuration } from './duration.js';
import { sentenceOf } from './entry-sentence.js';
import { stands } from './exception.js';
import { type Finding, findingText, type Position } from './finding.js';
import { parseCidr } from './match/address.js';
import { globBase, literalOf } from './match/path.js';
import type { ApprovedImage, Entry, ProcessEntry, RecyclePolicy } from './profile.js';
import { freezeInWords, isPast } from './recycle-times.js';

/** Programs that run whatever they are given: listing one without its script or applet lists everything. */
const interpreters =
  /\/(ba|da|z|k|a)?sh$|\/(busybox|toybox|python[\d.]*|perl[\d.]*|node|nodejs|ruby[\d.]*|php[\d.]*|java|lua[\d.]*|env|ld-[^/]*\.so[^/]*|ld\.so)$/;
/** A range with a shorter prefix is as good as anywhere. */
const shortestPrefix = { 4: 8, 6: 32 } as const;

interface Warning {
  readonly code: string;
  readonly message: string;
}

/** Everything worth saying about a file: what is wrong with it, and entries that admit more than they seem to. `nowMs` since the epoch. */
export function lint(text: string, file: string, nowMs: number): readonly Finding[] {
  return lintSet([{ file, text }], nowMs);
}

/**
 * The same of several files, which may include each other, as they are in one environment; without one as they are in each. What only overlays give a
 * value is then no mistake of the document alone.
 */
export function lintSet(files: readonly ProfileFile[], nowMs: number, environment?: string): readonly Finding[] {
  const shelf = new Shelf(files);
  const plain = parseSet(files, { environment, shelf });
  const overlaid = environment === undefined ? plain.environments : [];
  const others = overlaid.map(one => parseSet(files, { environment: one, shelf }));
  const isGiven = ({ code }: Finding) => code === 'unset-variable' && overlaid.length > 0;
  const all = [plain, ...others].flatMap(({ documents, exceptions, findings }, at) => [
    ...findings.filter(one => at > 0 || !isGiven(one)),
    ...documents.flatMap(document => warningsOf(document, nowMs)),
    ...exceptions.flatMap(one => exceptionWarnings(one, nowMs)),
  ]);
  const order = new Map(files.map(({ file }, at) => [file, at]));
  const place = (one: Finding) => order.get(one.file) ?? files.length;
  return [...new Map(all.map(one => [findingText(one), one])).values()].sort(
    (a, b) => place(a) - place(b) || a.line - b.line || a.column - b.column,
  );
}

function warningsOf({ draft, file, position, entryAt }: ProfileDocument, nowMs: number): readonly Finding[] {
  const placed = (at: Position, { code, message }: Warning): Finding => ({ file, ...at, severity: 'warning', code, message });
  return [
    ...draft.entries.flatMap(entry => entryWarnings(entry, nowMs).map(warning => placed(entryAt.get(entry.id) ?? position, warning))),
    ...policyWarnings({ draft }, nowMs).map(warning => placed(position, warning)),
  ];
}

function exceptionWarnings({ draft, file, position }: ExceptionDocument, nowMs: number): readonly Finding[] {
  const placed = ({ code, message }: Warning): Finding => ({ file, ...position, severity: 'warning', code, message });
  if (stands(draft, nowMs)) return draft.entries.flatMap(entry => entryWarnings(entry, nowMs).map(placed));
  return [placed({ code: 'expired', message: `the exception expired ${draft.expiresAt} and admits nothing` })];
}

function entryWarnings(entry: Entry, nowMs: number): readonly Warning[] {
  const warnings: Warning[] = [];
  const wide = (message: string) => warnings.push({ code: 'wide', message });
  if (entry.expiresAt !== undefined && Date.parse(entry.expiresAt) <= nowMs) {
    warnings.push({ code: 'expired', message: `expired ${entry.expiresAt} and admits nothing: ${sentenceOf(entry)}` });
  }
  switch (entry.kind) {
    case 'process':
      warnings.push(...programWarnings(entry));
      break;
    case 'outbound':
      if (entry.to === 'any')
        wide(`admits any destination${entry.port === undefined ? ' on every port' : ''}, a cloud's metadata address too`);
      else if (isWideRange(entry.to)) wide(`${entry.to} is nearly every destination`);
      break;
    case 'inbound':
      if (isWideRange(entry.from)) wide(`${entry.from} is nearly every caller; say "any" where that is meant`);
      break;
    case 'write':
      if (literalOf(entry.path) === undefined && globBase(entry.path).split('/').length <= 1)
        wide(`${entry.path} admits writes nearly everywhere`);
      break;
    case 'listen':
    case 'setting':
      break;
  }
  return warnings;
}

function programWarnings({ exe, parent, applet, script, file, scriptFile, hash }: ProcessEntry): readonly Warning[] {
  const warnings: Warning[] = [];
  if (parent === undefined) warnings.push({ code: 'wide', message: `any program may start ${exe}: no parent is given` });
  if (interpreters.test(exe) && script === undefined && applet === undefined) {
    warnings.push({ code: 'wide', message: `${exe} runs whatever it is given: without "script" the entry admits all of it` });
  }
  const foreign = [...(file ?? []), ...(scriptFile ?? [])].filter(origin => origin !== 'image' && origin !== 'metadata-changed');
  if (foreign.length > 0 && hash === undefined) {
    warnings.push({ code: 'wide', message: `${exe} may come from ${foreign.join(' or ')} with any content: no hash is given` });
  }
  return warnings;
}

function policyWarnings({ draft }: Pick<ProfileDocument, 'draft'>, nowMs: number): readonly Warning[] {
  const { entries, protect, recycle, images, mode } = draft;
  const later = (what: string): Warning => ({ code: 'not-enforced', message: `${what} by this version` });
  return [
    ...(entries.some(entry => entry.kind === 'process')
      ? []
      : [{ code: 'no-programs', message: 'no program is listed: every one alerts' }]),
    ...Object.entries(protect.block).flatMap(([kind, how]) => (how === 'off' ? [] : [later(`"block.${kind}: ${how}" is not performed`)])),
    ...(recycle.method === 'proxy' ? [later('recycling by "proxy" is not performed')] : []),
    ...scheduleWarnings(recycle),
    ...(recycle.freeze ?? [])
      .filter(freeze => isPast(recycle, freeze, nowMs))
      .map(freeze => ({ code: 'expired', message: `the freeze ${freezeInWords(freeze)} is over and may go` })),
    ...images.flatMap(imageWarnings),
    ...(mode === 'protect' && Object.keys(protect.respond).length === 0 && Object.keys(protect.block).length === 0
      ? [{ code: 'nothing-armed', message: 'mode is "protect" and nothing is armed under "protect"' }]
      : []),
  ];
}

/** What not even one container on a host of one core could keep. Whether the hosts there are can is said when it is applied. */
function scheduleWarnings(recycle: RecyclePolicy): readonly Warning[] {
  const needed = coresFor([paceOf(recycle)]);
  if (canFollow(recycle, 1) && needed <= cpuShare) return [];
  const within = recycle.windows === undefined ? '' : ' within its windows';
  const message = `"maxAge: ${formatDuration(recycle.maxAgeMs!)}" takes ${Math.round(needed * 100)} % of a core for each container${within}: give at least ${Math.ceil(smallestSafeSeconds(1, 1))}s for each there is on a core`;
  return [{ code: 'schedule', message }];
}

/** What names an image only by a name. An approval by id is whole. */
function imageWarnings({ id, repository, digest, signed }: ApprovedImage): readonly Warning[] {
  if (id !== undefined || digest !== undefined) {
    return signed ? [{ code: 'not-enforced', message: '"signed" changes nothing beside an id or a digest: that alone decides' }] : [];
  }
  return repository === undefined
    ? [{ code: 'no-image', message: 'an image without "id", "digest" or "repository" approves nothing' }]
    : [];
}

function isWideRange(peer: string): boolean {
  const cidr = parseCidr(peer);
  return cidr !== undefined && cidr.bits < shortestPrefix[cidr.family];
}
