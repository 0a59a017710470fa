import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { keyIdOf, type ListedImage, readList, signList } from '../profiles/image-list.js';
import { CliError, exit } from './exit.js';
import { type MadeKey, readPrivateKey, writeKeyPair, writeNew } from './key-file.js';

/** EDGE: a new Ed25519 key to sign with. */
export function makeKey(file: string): MadeKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return writeKeyPair(file, keyIdOf(publicKey), privateKey, publicKey.export({ type: 'spki', format: 'pem' }).toString());
}

export interface ListSigned {
  readonly key: string;
  readonly images: readonly ListedImage[];
}

/** EDGE: adds images to a list that this key has signed, or begins one; the file is replaced whole. Throws where the list is another key's, or was changed. */
export function signInto(file: string, keyFile: string, images: readonly ListedImage[], at: string): ListSigned {
  const key = readKey(keyFile);
  const id = keyIdOf(key);
  const before = existsSync(file) ? readList(readFileSync(file, 'utf8'), new Map([[id, publicOf(key)]])) : undefined;
  if (before?.kind === 'wrong')
    throw new CliError(
      exit.failed,
      'wrong-list',
      `${file} is not extended: ${before.why}`,
      'name the key that it was signed with, or a new file',
    );
  const text = signList([...(before?.list.images ?? []), ...images], key, at);
  const fresh = `${file}.new`;
  rmSync(fresh, { force: true });
  writeNew(fresh, text, 0o644);
  renameSync(fresh, file);
  const written = readList(text, new Map([[id, publicOf(key)]]));
  return { key: id, images: written.kind === 'list' ? written.list.images : [] };
}

function readKey(file: string): KeyObject {
  const key = readPrivateKey(file);
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new CliError(exit.usage, 'usage', `${file} is no private Ed25519 key`, 'make one with "knowngood images keygen -o FILE"');
}

function publicOf(key: KeyObject): KeyObject {
  return createPublicKey(key);
}
