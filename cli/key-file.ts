import { createPrivateKey, type KeyObject } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { CliError, exit } from './exit.js';

export interface MadeKey {
  readonly id: string;
  readonly file: string;
  readonly publicFile: string;
  readonly publicKey: string;
}

/** EDGE: the private half, as PEM, in a new file for its owner alone, the public one beside it as `<file>.pub`. Neither replaces a file. */
export function writeKeyPair(file: string, id: string, privateKey: KeyObject, publicKey: string): MadeKey {
  const publicFile = `${file}.pub`;
  for (const path of [file, publicFile]) if (existsSync(path)) throw there(path);
  writeNew(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600);
  writeNew(publicFile, publicKey, 0o644);
  return { id, file, publicFile, publicKey };
}

/** EDGE: what a file holds as a private key, of whatever kind; undefined where it holds none. Throws where it cannot be read. */
export function readPrivateKey(file: string): KeyObject | undefined {
  const text = readFileSync(file, 'utf8');
  try {
    return createPrivateKey(text);
  } catch {
    return undefined;
  }
}

export function writeNew(path: string, text: string, mode: number): void {
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
