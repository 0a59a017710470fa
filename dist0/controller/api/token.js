import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
/** EDGE: the token of this stack, made where there is none; readable by its owner only. */
export async function tokenAt(path) {
  await mkdir(dirname(path), { recursive: true });
  const made = randomBytes(32).toString('base64url');
  try {
    // `wx`: of two processes that start together one makes it and the other reads it.
    await writeFile(path, `${made}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const token = (await readFile(path, 'utf8')).trim();
  if (token.length < 16) throw new Error(`${path} holds no token; delete it, and the next start makes one`);
  return token;
}
