/** What the engine lays into a container's root, whatever its image and whatever it does. */
const always: readonly string[] = [
  '/.dockerenv',
  '/run/.containerenv',
  '/etc/hosts',
  '/etc/hostname',
  '/etc/resolv.conf',
  '/etc/mtab',
  '/sbin/docker-init',
];

/**
 * `made`: an empty file or folder of this name is none of the container's doing; the engine mounts on it. `passage`: a folder that leads there may
 * have been made for it.
 */
export type Made = 'made' | 'passage' | 'own';

/** Tells paths of a container apart by name; `points` are what is mounted in it. */
export function madeByEngine(points: readonly string[]): (path: string) => Made {
  const made = new Set([...always, ...points].map(path => path.replace(/\/+$/, '')).filter(path => path !== ''));
  const passages = new Set<string>();
  for (const path of made) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) passages.add(path.slice(0, end));
  }
  return path => (made.has(path) ? 'made' : passages.has(path) ? 'passage' : 'own');
}
