import type { Write } from '../proto/behaviour.js';
import { escapeGlob } from './match/path.js';

/**
 * Folders in which each name counts: what lies there decides what programs do, and its names are few and steady. Everywhere else a workload
 * that makes one file makes others with names that nobody knows yet.
 */
const namedFolders: readonly RegExp[] = [
  /^\/(etc|boot|root|bin|sbin|lib(32|64|x32)?)?(\/|$)/,
  /^\/usr(\/local)?$/,
  /^\/usr\/(local\/)?(bin|sbin|lib(32|64|x32|exec)?)(\/|$)/,
  /^\/home(\/[^/]+)?$/,
  /^\/var\/spool\/cron(\/|$)/,
];

export interface LearnedWrite {
  readonly path: string;
  readonly new?: true;
}

/**
 * What learning lists for a file that was written: what the image has is listed by its name; what it has not, by the folder of the image that
 * it lies below, with everything else that is new there and is no program. In the folders above by its own name.
 * undefined where that would be everything.
 */
export function learnedWrite({ path, under }: Pick<Write, 'path' | 'under'>): LearnedWrite | undefined {
  if (!path || path === '/') return undefined;
  if (!under || isNamed(under)) return { path: patternOf(path) };
  return { path: `${escapeGlob(under)}/**`, new: true };
}

/** The pattern that matches a written path and nothing else: for one that ends in `/`, whatever lies below. */
export function patternOf(path: string): string {
  return path.endsWith('/') ? `${escapeGlob(path)}**` : escapeGlob(path);
}

/** Whether a write lies where each name counts. */
export function isVital({ path }: Pick<Write, 'path'>): boolean {
  return path !== undefined && isNamed(path.slice(0, path.replace(/\/$/, '').lastIndexOf('/')) || '/');
}

function isNamed(folder: string): boolean {
  return namedFolders.some(named => named.test(folder));
}
