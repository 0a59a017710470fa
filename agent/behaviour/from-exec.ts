import { type Exec, type FileOrigin, inlineScript, type Session } from '../../proto/behaviour.js';
import type { Evidence } from '../../proto/records.js';
import type { ExecObservation, ProgramFile } from '../sensor/sensor.js';
import { interpreterOf } from './interpreters.js';
import { redactArgv } from './redact.js';
import { appletOf, type Script, scriptOf, scriptsOf } from './script.js';

/** What the layers on disk have of a program in the writable layer (`ProcFs.compareWithImage`). */
export interface ProgramOnDisk {
  readonly content: 'same-content' | 'other-content' | 'no-lower';
  /** In words, where owner or mode differ from the image's. */
  readonly metadata?: string;
}
/** Where a script really lies, links followed, and what it is (`ProcFs.scriptOf`). */
export interface ScriptOnDisk {
  readonly path: string;
  readonly origin: FileOrigin;
}

/** What the agent knows beside the observation. Absent = it could not be found out. */
export interface ExecKnown {
  readonly session?: Session;
  readonly program?: ProgramOnDisk;
  readonly script?: ScriptOnDisk;
  /** sha256 of the program's content, hex. */
  readonly hash?: string;
  /** When the script was last changed, where the image does not vouch for it; microseconds since the epoch. */
  readonly scriptChangedUs?: number;
}

/** Paths in the container whose files decide about a behaviour and must be looked at on disk first. */
export function wantedFromDisk(observation: ExecObservation): { readonly program?: string; readonly scripts: readonly string[] } {
  const { exe, file } = observation;
  const changed = exe !== undefined && file?.onRoot && file.upper && !file.memfd && !file.deleted && file.lower !== false;
  return { ...(changed && { program: exe }), scripts: scriptsOf(observation) };
}

/** The file whose content must be known because nobody else vouches for it: the program, else its script; undefined where the image has both. */
export function wantedHash(
  observation: ExecObservation,
  { program, script }: Pick<ExecKnown, 'program' | 'script'>,
): { readonly path: string; readonly file?: ProgramFile } | undefined {
  const { exe, file } = observation;
  if (exe !== undefined && !observation.exeCut && file && isForeign(originOf(observation, program))) return { path: exe, file };
  return script && isForeign(script.origin) ? { path: script.path } : undefined;
}

function isForeign(origin: FileOrigin | undefined): boolean {
  return origin === 'mount' || origin === 'drift' || origin === 'foreign-overlay';
}

/** An exec reduced to what identifies it, and what supports an alert about it. */
export function fromExec(observation: ExecObservation, known: ExecKnown): { readonly behaviour: Exec; readonly evidence: Evidence } {
  const { exe, parentExe, uid, loaders } = observation;
  const file = originOf(observation, known.program);
  const applet = appletOf(observation);
  const script = scriptOf(observation);
  const behaviour: Exec = {
    kind: 'exec',
    ...(exe !== undefined && { exe }),
    ...(file !== undefined && { file }),
    ...(applet !== undefined && { applet }),
    ...scriptFields(script, known.script),
    ...(parentExe !== undefined && { parent: parentExe }),
    ...(uid !== undefined && { user: uid }),
    ...(known.session !== undefined && { session: known.session }),
    ...(loaders !== undefined && { loaders }),
    ...(known.hash !== undefined && { hash: known.hash }),
  };
  return { behaviour, evidence: evidenceOf(observation, known, applet) };
}

function scriptFields(script: Script, found: ScriptOnDisk | undefined): Pick<Exec, 'script' | 'scriptFile'> {
  switch (script.kind) {
    case 'unseen':
      return {};
    case 'none':
      return { script: '' };
    case 'inline':
      return { script: inlineScript };
    case 'file':
      return found ? { script: found.path, scriptFile: found.origin } : { script: script.asked, scriptFile: 'unknown' };
  }
}

/** Of the image only by proof: on the container's own root overlay, with nothing of it in the writable layer. */
export function originOf({ exe, exeCut, file, hostMounts }: ExecObservation, onDisk: ProgramOnDisk | undefined): FileOrigin | undefined {
  if (!file) return undefined;
  if (file.memfd) return 'memfd';
  if (file.deleted) return 'deleted';
  if (hostMounts || exeCut) return 'unknown';
  if (!file.onRoot) return file.overlay ? 'foreign-overlay' : exe === undefined ? 'unknown' : 'mount';
  if (!file.overlay) return 'unknown';
  if (!file.upper) return 'image';
  return changedOrigin(file, onDisk);
}

function changedOrigin(file: ProgramFile, onDisk: ProgramOnDisk | undefined): FileOrigin {
  if (file.lower === false) return 'drift';
  switch (onDisk?.content) {
    case 'same-content':
      return 'metadata-changed';
    case 'other-content':
    case 'no-lower':
      return 'drift';
    case undefined:
      return 'unknown';
  }
}

function evidenceOf(observation: ExecObservation, known: ExecKnown, applet: string | undefined): Evidence {
  const { argv, argvTruncated, pid, ppid, parentExe, uid, gid, tty, file, origin, exe, stdioSocket } = observation;
  const name = applet || exe?.slice(exe.lastIndexOf('/') + 1) || '';
  const metadata = known.program?.metadata;
  const changedUs = programChangedUs(file) ?? known.scriptChangedUs;
  return {
    argv: redactArgv(argv ?? []),
    argvTruncated: argvTruncated ?? argv === undefined,
    origin,
    ...(pid !== undefined && { pid }),
    ...(ppid !== undefined && { ppid }),
    ...(parentExe !== undefined && { parentExe }),
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
    ...(tty !== undefined && { tty }),
    ...(known.session !== undefined && { session: known.session }),
    ...(file && {
      file: { upper: file.upper, memfd: file.memfd, deleted: file.deleted && !file.memfd, mount: !file.onRoot && !file.memfd },
    }),
    ...(changedUs !== undefined && { fileChangedUs: changedUs }),
    ...(stdioSocket && interpreterOf(name) && { socketShell: true }),
    ...(metadata && { metadata }),
  };
}

/** Of a program in the writable layer or on a mount, whose age says something. That of one without a name is when it lost it. */
function programChangedUs(file: ProgramFile | undefined): number | undefined {
  if (!file || file.memfd || file.deleted || (file.onRoot && !file.upper)) return undefined;
  return file.changedUs;
}
