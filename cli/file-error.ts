import { CliError, exit } from './exit.js';

/** What the system says of a file or folder, and what it means for who gave it. */
const meanings: Readonly<Record<string, { readonly exit: number; readonly code: string; readonly says: string; readonly fix: string }>> = {
  EACCES: {
    exit: exit.denied,
    code: 'denied',
    says: 'may not be used by this user',
    fix: 'run it as the user it belongs to, or choose another place',
  },
  EPERM: {
    exit: exit.denied,
    code: 'denied',
    says: 'may not be used by this user',
    fix: 'run it as the user it belongs to, or choose another place',
  },
  EROFS: { exit: exit.denied, code: 'denied', says: 'lies on a file system that is read-only', fix: 'choose another place' },
  ENOSPC: { exit: exit.failed, code: 'disk-full', says: 'lies on a disk that is full', fix: 'make room there, or choose another place' },
  EDQUOT: { exit: exit.failed, code: 'disk-full', says: 'is past the quota of its owner', fix: 'make room there, or choose another place' },
  ENOTDIR: { exit: exit.usage, code: 'usage', says: 'leads through a file that is no folder', fix: 'choose another place' },
  EEXIST: { exit: exit.usage, code: 'usage', says: 'is there, and is no folder', fix: 'choose another place' },
  EISDIR: { exit: exit.usage, code: 'usage', says: 'is a folder, not a file', fix: 'name a file' },
  ENAMETOOLONG: { exit: exit.usage, code: 'usage', says: 'is a name longer than the system takes', fix: 'choose a shorter one' },
  ELOOP: { exit: exit.usage, code: 'usage', says: 'is a link that leads to itself', fix: 'choose another place' },
};

/** What `mkdir` of a folder with its parents says where the file system takes none. */
const notMade = {
  exit: exit.denied,
  code: 'denied',
  says: 'cannot be made there',
  fix: 'choose another place, on a file system that can be written',
};

/** The failure to tell where the system refused a file of the user's; undefined where the mistake is our own. */
export function fileError(error: unknown): CliError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path, syscall } = error as NodeJS.ErrnoException;
  const meaning = code === 'ENOENT' && syscall === 'mkdir' ? notMade : meanings[code];
  // A write names no file, and of those only a full disk is surely the user's.
  if (meaning === undefined || (path === undefined && meaning.code !== 'disk-full')) return undefined;
  return new CliError(meaning.exit, meaning.code, `${path ?? 'what was to be written'} ${meaning.says}`, meaning.fix);
}
