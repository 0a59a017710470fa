import { createHash } from 'node:crypto';
import type { Container } from './container.js';

/**
 * What a container of an image is for: the first process's program and its first argument, e.g. `python-worker.py`, `redis-server`.
 * Options and plain numbers do not count, so that a changed flag or duration is no new role. Code given inline (`sh -c …`) is named by a hash of it.
 */
export function roleOf(container: Pick<Container, 'entrypoint' | 'command'>): string {
  const argv = [...container.entrypoint, ...container.command];
  const program = readable(base(argv[0] ?? ''));
  const rest = argv.slice(1);
  const inline = rest.findIndex(argument => /^-[a-z]*[ce]$/.test(argument));
  const first = rest.findIndex(argument => !argument.startsWith('-'));
  if (inline !== -1 && (first === -1 || inline < first) && shells.has(base(argv[0] ?? '')))
    return `${program}-${createHash('sha256')
      .update(rest[inline + 1] ?? '')
      .digest('hex')
      .slice(0, 8)}`;
  const argument = first === 0 && !/^[\d.:smhd]+$/.test(rest[0]!) ? readable(base(rest[0]!)) : '';
  return [program, argument].filter(part => part !== '').join('-');
}

/** Which role of an image has the image's own name on this host. Plain data, kept over restarts by the caller. */
export type Roles = Readonly<Record<string, string>>;

/**
 * The first role of a repository that this host ever saw keeps the bare name for good; any other carries its role. So a second
 * role never renames the first, and the first one's end never renames the second. Two hosts may meet the roles in another
 * order: an image with several is better named by a rule or a label.
 */
export function nameByRole(roles: Roles, repository: string, role: string): { readonly roles: Roles; readonly suffix: string } {
  const first = roles[repository];
  if (first === undefined) return { roles: { ...roles, [repository]: role }, suffix: '' };
  return { roles, suffix: first === role ? '' : role };
}

const shells: ReadonlySet<string> = new Set([
  'sh',
  'bash',
  'dash',
  'ash',
  'zsh',
  'ksh',
  'busybox',
  'python',
  'python3',
  'perl',
  'ruby',
  'node',
  'php',
]);
const base = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const readable = (text: string): string => text.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 40);
