/**
 * Sockets that libraries look for whether they are there or not: a connect to one that is not there reaches nobody. Any other path is told also
 * where nothing is found at it, for it may have been a link that is gone by now.
 */
const lookedForAnyway: ReadonlySet<string> = new Set([
  '/dev/log',
  '/var/run/nscd/socket',
  '/run/nscd/socket',
  '/var/run/.nscd_socket',
  '/var/lib/sss/pipes/nss',
  '/var/lib/sss/pipes/pam',
  '/run/systemd/userdb/io.systemd.DynamicUser',
  '/run/systemd/resolve/io.systemd.Resolve',
  '/run/systemd/journal/socket',
  '/run/systemd/journal/stdout',
  '/var/run/avahi-daemon/socket',
]);

export function isLookedForAnyway(path: string): boolean {
  return lookedForAnyway.has(path);
}

/** Who listens at a local socket: by its path on the host where the socket itself was mounted from there, under whatever name. */
export function localPeer(
  path: string,
  mounts: readonly { readonly type: string; readonly source: string; readonly target: string }[],
): string {
  return mounts.find(({ type, target }) => type === 'bind' && path === target)?.source ?? path;
}
