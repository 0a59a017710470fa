import { createPrivateKey, type KeyObject } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newSealKey } from '../../proto/sealed.js';

const fileOf = (stateDir: string): string => join(stateDir, 'agent', 'evidence.key');

/** EDGE: the key that this host made for itself; undefined where it never made one. Throws where what is there is no key. */
export async function readOwnKey(stateDir: string): Promise<KeyObject | undefined> {
  const file = fileOf(stateDir);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType === 'x25519') return key;
  } catch {}
  throw new Error(`${file} is no private X25519 key: put back what was there, or remove it; what was sealed for it stays closed then`);
}

/** The same, made where there is none: there whole or not at all, for root alone, and never in place of another. */
export async function ownKey(stateDir: string): Promise<KeyObject> {
  const known = await readOwnKey(stateDir);
  if (known !== undefined) return known;
  const file = fileOf(stateDir);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const fresh = `${file}.${process.pid}.new`;
  await rm(fresh, { force: true });
  try {
    const handle = await open(fresh, 'wx', 0o600);
    try {
      await handle.writeFile(newSealKey().export({ type: 'pkcs8', format: 'pem' }));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(fresh, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(fresh, { force: true });
  }
  return (await readOwnKey(stateDir))!;
}
