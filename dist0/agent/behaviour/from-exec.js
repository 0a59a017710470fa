import { inlineScript } from '../../proto/behaviour.js';
import { interpreterOf } from './interpreters.js';
import { redactArgv } from './redact.js';
import { appletOf, scriptOf } from './script.js';
/** Paths in the container whose files decide about a behaviour and must be looked at on disk first. */
export function wantedFromDisk(observation) {
  const { exe, file } = observation;
  const script = scriptOf(observation);
  const changed = exe !== undefined && file?.onRoot && file.upper && !file.memfd && !file.deleted && file.lower !== false;
  return { ...(changed && { program: exe }), ...(script.kind === 'file' && { script: script.path }) };
}
/** An exec reduced to what identifies it, and what supports an alert about it. */
export function fromExec(observation, known) {
  const { exe, parentExe, uid, loaders } = observation;
  const file = originOf(observation, known.program);
  const applet = appletOf(observation);
  const script = scriptOf(observation);
  const behaviour = {
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
function scriptFields(script, found) {
  switch (script.kind) {
    case 'unseen':
      return {};
    case 'none':
      return { script: '' };
    case 'inline':
      return { script: inlineScript };
    case 'file':
      return found ? { script: found.path, scriptFile: found.origin } : { script: script.path, scriptFile: 'unknown' };
  }
}
/** Of the image only by proof: on the container's own root overlay, with nothing of it in the writable layer. */
export function originOf({ exe, file, hostMounts }, onDisk) {
  if (!file) return undefined;
  if (file.memfd) return 'memfd';
  if (file.deleted) return 'deleted';
  if (hostMounts) return 'unknown';
  if (!file.onRoot) return file.overlay ? 'foreign-overlay' : exe === undefined ? 'unknown' : 'mount';
  if (!file.overlay) return 'unknown';
  if (!file.upper) return 'image';
  return changedOrigin(file, onDisk);
}
function changedOrigin(file, onDisk) {
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
function evidenceOf(observation, known, applet) {
  const { argv, argvTruncated, pid, ppid, parentExe, uid, gid, tty, file, origin, exe, stdioSocket } = observation;
  const name = applet || exe?.slice(exe.lastIndexOf('/') + 1) || '';
  const metadata = known.program?.metadata;
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
    ...(stdioSocket && interpreterOf(name) && { socketShell: true }),
    ...(metadata && { metadata }),
  };
}
