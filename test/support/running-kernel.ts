import { release } from 'node:os';

/** Whether this host's kernel is as new as `version` ("6.7"). */
export function kernelIsSince(version: string, running = release()): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = running.split('.').map(Number.parseFloat);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
