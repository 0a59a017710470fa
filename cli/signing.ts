import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { keyIdOf, type ListedImage, readList, signList } from '../profiles/image-list.js';
import { CliError, exit } from './exit.js';

export interface MadeKey {
  readonly id: string;
  readonly file: string;
  readonly publicFile: string;
  /** PEM. */
  readonly publicKey: string;
}

/** EDGE: a new Ed25519 key, the private half in a new file for its owner alone, the public one beside it as `<file>.pub`. Neither replaces a file. */
export function makeKey(file: string): MadeKey {
  const publicFile = `${file}.pub`;
  for (const path of [file, publicFile]) if (existsSync(path)) throw there(path);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeNew(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600);
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  writeNew(publicFile, pem, 0o644);
  return { id: keyIdOf(publicKey), file, publicFile, publicKey: pem };
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
  let key: KeyObject | undefined;
  const text = readFileSync(file, 'utf8');
  try {
    key = createPrivateKey(text);
  } catch {}
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new CliError(exit.usage, 'usage', `${file} is no private Ed25519 key`, 'make one with "knowngood images keygen -o FILE"');
}

function publicOf(key: KeyObject): KeyObject {
  return createPublicKey(key);
}

function writeNew(path: string, text: string, mode: number): void {
  let fd: number;
  try {
    fd = openSync(path, 'wx', mode);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? there(path) : error;
  }
  try {
    writeSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function there(path: string): CliError {
  return new CliError(exit.failed, 'file-exists', `${path} is there already, and no key is written over`, 'name a new file');
}
