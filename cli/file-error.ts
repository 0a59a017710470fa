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

/** The failure to tell where the system refused a file of the user's; undefined where the mistake is our own. */
export function fileError(error: unknown): CliError | undefined {
  const { code = '', path } = error as NodeJS.ErrnoException;
  const meaning = meanings[code];
  if (!(error instanceof Error) || meaning === undefined || path === undefined) return undefined;
  return new CliError(meaning.exit, meaning.code, `${path} ${meaning.says}`, meaning.fix);
}
