import type { Behaviour, Exec } from '../proto/behaviour.js';
import { alwaysAsk } from './always-ask.js';
import type { Facts } from './facts.js';
import type { Reason } from './reason.js';
import { isVersatileProgram } from './versatile.js';

/**
 * Reasons that a person may be told of later, with others of the kind, where something new is to be expected: a program of the image in another
 * use, a peer, a file, a setting. Everything else is somebody else's code or somebody else at the controls, and is told at once.
 */
const waits: Readonly<Record<Reason, boolean>> = {
  'unlisted-program': true,
  'unlisted-parent': true,
  'unlisted-user': true,
  'unlisted-script': true,
  'unlisted-destination': true,
  'unlisted-listener': true,
  'unlisted-inbound': true,
  'unlisted-write': true,
  'settings-differ': true,
  'new-image': true,
  drift: false,
  'from-memory': false,
  'from-mount': false,
  'deleted-file': false,
  session: false,
  unattributed: false,
  'intrusion-tool': false,
  'socket-shell': false,
  'metadata-address': false,
  'engine-socket': false,
  'executable-written': false,
  'dangerous-setting': false,
  'image-tampered': false,
  flood: false,
};

/**
 * Whether a deviation may wait for a person, in a release or on probation. Never what always asks, a shell or network tool, or what became root:
 * that is what an intruder does who comes in at such a time.
 */
export function mayWait(reason: Reason, behaviour: Behaviour, facts: Facts): boolean {
  if (!waits[reason] || alwaysAsk(behaviour, facts) !== undefined) return false;
  if (behaviour.kind === 'exec') return !isToolOfMany(behaviour) && !(reason === 'unlisted-user' && behaviour.user === 0);
  return !('exe' in behaviour && behaviour.exe !== undefined && isVersatileProgram(behaviour.exe));
}

/** An interpreter that runs a script of the image is that script; one that runs what it is given is nothing in particular. */
function isToolOfMany({ exe, applet, script, scriptFile }: Exec): boolean {
  if (exe === undefined) return true;
  const runsOwn = script?.startsWith('/') === true && (scriptFile === 'image' || scriptFile === 'metadata-changed');
  return !runsOwn && (isVersatileProgram(exe) || (applet !== undefined && isVersatileProgram(applet)));
}
