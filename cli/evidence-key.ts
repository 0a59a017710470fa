import type { KeyObject } from 'node:crypto';
import { newSealKey, type Opened, openSealed, recipientOf, sealKeyId } from '../proto/sealed.js';
import { CliError, exit } from './exit.js';
import { type MadeKey, readPrivateKey, writeKeyPair } from './key-file.js';

/** A private key that evidence is opened with. */
export interface EvidenceKey {
  readonly file: string;
  readonly key: KeyObject;
}

/** EDGE: a new X25519 key that evidence can be sealed for. */
export function makeEvidenceKey(file: string): MadeKey {
  const key = newSealKey();
  return writeKeyPair(file, sealKeyId(key), key, `${recipientOf(key)}\n`);
}

/** EDGE */
export function readEvidenceKey(file: string): EvidenceKey {
  const key = readPrivateKey(file);
  if (key?.asymmetricKeyType === 'x25519') return { file, key };
  throw new CliError(
    exit.usage,
    'usage',
    `${file} is no private X25519 key`,
    'give the file that "knowngood evidence keygen -o FILE" wrote, not the one that ends in .pub',
  );
}

/** What is in a sealed piece. `what` it is and `where` it lies, in words. Throws `no-key`, `wrong-key`, `cut`, `changed`. */
export function opening(sealed: Buffer, name: string, sealedFor: string, key: EvidenceKey | undefined, what: string): Buffer {
  if (key === undefined)
    throw new CliError(
      exit.denied,
      'no-key',
      `no key: ${what} is sealed for the key ${sealedFor}`,
      'give the private half of it: --key FILE',
    );
  const opened = openSealed(sealed, name, key.key);
  if (opened.kind === 'opened') return opened.bytes;
  throw closed(opened, key, what);
}

function closed(opened: Exclude<Opened, { readonly kind: 'opened' }>, { file, key }: EvidenceKey, what: string): CliError {
  const fix = 'do not rely on it: somebody changed it on its host, or the disk there fails';
  switch (opened.kind) {
    case 'wrong-key': {
      const message = `wrong key: ${what} is sealed for ${opened.sealedFor}, and ${file} is ${sealKeyId(key)}`;
      return new CliError(exit.denied, 'wrong-key', message, 'give the file that "knowngood evidence keygen" wrote for that one');
    }
    case 'cut':
      return new CliError(exit.failed, 'cut', `${what} is cut: its end is missing`, fix);
    case 'changed':
      return new CliError(exit.failed, 'changed', `${what} was changed after it was sealed`, fix);
  }
}
