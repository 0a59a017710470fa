import { root } from './root.js';

/** Where the clone stands for them: there on every Debian, and nothing of ours. */
const place = '/mnt';

/**
 * Words that run `command` as somebody else. A clone may lie below a folder that only its owner may enter, as root's home is, so it is
 * mounted where everybody may go, in a mount namespace of its own.
 */
export function asAnother(user: { readonly uid: number; readonly gid: number }, command: readonly string[]): string[] {
  const become = `exec setpriv --reuid ${user.uid} --regid ${user.gid} --clear-groups "$@"`;
  const words = command.map(word => (word === root || word.startsWith(`${root}/`) ? place + word.slice(root.length) : word));
  return ['unshare', '--mount', 'sh', '-c', `mount --bind "$0" ${place} && ${become}`, root, ...words];
}
