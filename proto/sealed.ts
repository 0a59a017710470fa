import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** What opening came to; `cut`: the end is missing; `changed`: some byte is another, or it is another thing than it is asked for. */
export type Opened =
  | { readonly kind: 'opened'; readonly bytes: Buffer }
  | { readonly kind: 'wrong-key'; readonly sealedFor: string }
  | { readonly kind: 'cut' | 'changed' };

const magic = Buffer.from('kgseal1\n', 'latin1');
/** magic 8 · key id 8 · public half of the key of the moment 32 · salt 16 · bytes of content 8, big endian. */
const headerBytes = 72;
const tagBytes = 16;
/** Of content, sealed one by one; each says its place, and the last that it is the last. */
const chunkBytes = 64 * 1024;

/** As what the pieces of evidence are sealed: none can be put in the place of another's. */
export const manifestName = (id: string): string => `${id}/manifest`;
export const contentName = (id: string): string => `${id}/content`;

/** What identifies a key, of both its halves: 16 hex digits. */
export function sealKeyId(key: KeyObject): string {
  return createHash('sha256').update(rawPublic(key)).digest('hex').slice(0, 16);
}

const recipientText = /^kgev-([A-Za-z0-9_-]{48})$/;
const checkBytes = 4;

/** The public half of an X25519 key as one word. It carries a check: sealed for a typing error it would be closed for ever. */
export function recipientOf(key: KeyObject): string {
  const raw = rawPublic(key);
  return `kgev-${Buffer.concat([raw, checkOf(raw)]).toString('base64url')}`;
}

/** The key of such a word; undefined where it is none. */
export function readRecipient(text: string): KeyObject | undefined {
  const bytes = Buffer.from(recipientText.exec(text)?.[1] ?? '', 'base64url');
  const raw = bytes.subarray(0, 32);
  return bytes.length === 32 + checkBytes && checkOf(raw).equals(bytes.subarray(32)) ? publicOf(raw) : undefined;
}

export function newSealKey(): KeyObject {
  return generateKeyPairSync('x25519').privateKey;
}

/**
 * Seals for whoever has the private half of `recipient`: with a key of this moment that is forgotten, so that nobody on this host can open it again. Each
 * piece has a key of its own by X25519 and HKDF-SHA256, its chunks are AES-256-GCM. It says nothing of who sealed: everybody who knows the recipient can.
 */
export class Sealing {
  readonly keyId: string;
  readonly #shared: Buffer;
  readonly #ours: Buffer;
  readonly #theirs: Buffer;

  constructor(recipient: KeyObject) {
    const moment = newSealKey();
    this.keyId = sealKeyId(recipient);
    this.#theirs = rawPublic(recipient);
    this.#ours = rawPublic(moment);
    this.#shared = diffieHellman({ privateKey: moment, publicKey: publicOf(this.#theirs) });
  }

  /** The sealed form, in parts of at most a chunk. It can only be opened as `name`. */
  *seal(name: string, content: readonly Uint8Array[]): Generator<Buffer> {
    const bytes = content.reduce((sum, part) => sum + part.length, 0);
    const header = Buffer.concat([magic, Buffer.from(this.keyId, 'hex'), this.#ours, randomBytes(16), Buffer.alloc(8)]);
    header.writeBigUInt64BE(BigInt(bytes), headerBytes - 8);
    yield header;
    const key = keyOf(this.#shared, header, this.#theirs, name);
    let at = 0;
    for (const chunk of rechunked(content)) {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(at, at === lastOf(bytes)));
      yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
      at++;
    }
  }
}

/** Bytes of content that were sealed as `name`, or why they are not to be had. `privateKey`: X25519. */
export function openSealed(sealed: Uint8Array, name: string, privateKey: KeyObject): Opened {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length);
  if (!bytes.subarray(0, magic.length).equals(magic.subarray(0, bytes.length))) return { kind: 'changed' };
  if (bytes.length < headerBytes) return { kind: 'cut' };
  const header = bytes.subarray(0, headerBytes);
  const sealedFor = sealedForOf(header)!;
  if (sealedFor !== sealKeyId(privateKey)) return { kind: 'wrong-key', sealedFor };
  const length = Number(header.readBigUInt64BE(headerBytes - 8));
  const whole = headerBytes + length + (lastOf(length) + 1) * tagBytes;
  if (bytes.length !== whole) return { kind: bytes.length < whole ? 'cut' : 'changed' };
  const content: Buffer[] = [];
  try {
    const shared = diffieHellman({ privateKey, publicKey: publicOf(header.subarray(16, 48)) });
    const key = keyOf(shared, header, rawPublic(privateKey), name);
    for (let at = 0; at <= lastOf(length); at++) {
      const from = headerBytes + at * (chunkBytes + tagBytes);
      const chunk = bytes.subarray(from, from + chunkBytes + tagBytes);
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(at, at === lastOf(length)), { authTagLength: tagBytes });
      decipher.setAuthTag(chunk.subarray(-tagBytes));
      content.push(decipher.update(chunk.subarray(0, -tagBytes)), decipher.final());
    }
  } catch {
    return { kind: 'changed' };
  }
  return { kind: 'opened', bytes: Buffer.concat(content) };
}

/** Id of the key that it is sealed for; undefined where it is not sealed, or cut within its first 16 bytes. */
export function sealedForOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 16));
  return head.length === 16 && head.subarray(0, 8).equals(magic) ? head.subarray(8).toString('hex') : undefined;
}

/** Number of the last chunk of so many bytes: of nothing there is one, empty. */
const lastOf = (bytes: number): number => Math.max(0, Math.ceil(bytes / chunkBytes) - 1);

function nonceOf(at: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(at, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Every byte of the header, both keys and the name are in it: none can be exchanged. */
function keyOf(shared: Buffer, header: Buffer, recipient: Buffer, name: string): Buffer {
  const info = createHash('sha256').update(header).update(recipient).update(name, 'utf8').digest();
  return Buffer.from(hkdfSync('sha256', shared, header.subarray(48, 64), Buffer.concat([Buffer.from('knowngood sealed 1'), info]), 32));
}

/** The same bytes in chunks that are full but for the last, of which there always is one. */
function* rechunked(content: readonly Uint8Array[]): Generator<Uint8Array> {
  let chunk = Buffer.allocUnsafe(chunkBytes);
  let filled = 0;
  for (const part of content)
    for (let from = 0; from < part.length; ) {
      if (filled === chunkBytes) {
        yield chunk;
        chunk = Buffer.allocUnsafe(chunkBytes);
        filled = 0;
      }
      const taken = Math.min(part.length - from, chunkBytes - filled);
      chunk.set(part.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
    }
  yield chunk.subarray(0, filled);
}

function rawPublic(key: KeyObject): Buffer {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  return Buffer.from(half.export({ format: 'jwk' }).x!, 'base64url');
}

function publicOf(raw: Buffer): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: raw.toString('base64url') }, format: 'jwk' });
}

function checkOf(raw: Buffer): Buffer {
  return createHash('sha256').update('kgev').update(raw).digest().subarray(0, checkBytes);
}
