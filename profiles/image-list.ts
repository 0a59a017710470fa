import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** An image that whoever holds the key answers for. */
export interface ListedImage {
  /** `sha256:…` */
  readonly id: string;
  /** Only where a container is started by this name, without tag; absent = by any. */
  readonly repository?: string;
  /** What its layers hold, as agents write it down: hex. Absent where the signer did not say. */
  readonly layers?: string;
}

/** A signed list of images: a document of its own. */
export interface ImageList {
  readonly images: readonly ListedImage[];
  /** Id of the key it is signed with. */
  readonly key: string;
  /** RFC 3339. */
  readonly at: string;
}

interface Written extends ImageList {
  readonly apiVersion: 'knowngood.dev/v1';
  readonly kind: 'ImageList';
  /** Base64. */
  readonly signature: string;
}

export type ReadList = { readonly kind: 'list'; readonly list: ImageList } | { readonly kind: 'wrong'; readonly why: string };

const imageId = /^sha256:[0-9a-f]{64}$/;
const setHash = /^[0-9a-f]{64}$/;

/** What identifies a public key: 16 hex digits of SHA-256 over its DER form. */
export function keyIdOf(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
}

/** The list as a document, signed with an Ed25519 key. An image named twice is listed once, as it was named last. */
export function signList(images: readonly ListedImage[], privateKey: KeyObject, at: string): string {
  const byName = new Map(images.map(image => [`${image.id} ${image.repository ?? ''}`, image]));
  const list = { apiVersion: 'knowngood.dev/v1', kind: 'ImageList', images: [...byName.values()], key: keyIdOf(privateKey), at } as const;
  const signature = sign(null, Buffer.from(canonical(list)), privateKey).toString('base64');
  return `${JSON.stringify({ ...list, signature } satisfies Written, null, 2)}\n`;
}

/** A list that one of these keys has signed, whole. `keys`: by their id. */
export function readList(text: string, keys: ReadonlyMap<string, KeyObject>): ReadList {
  let written: Written;
  try {
    written = JSON.parse(text) as Written;
  } catch (error) {
    return { kind: 'wrong', why: `it is no JSON (${(error as Error).message})` };
  }
  const why = shapeOf(written);
  if (why !== undefined) return { kind: 'wrong', why };
  const { signature, ...list } = written;
  const key = keys.get(list.key);
  if (key === undefined) return { kind: 'wrong', why: `it is signed with key ${list.key}, which is not trusted here` };
  if (!verify(null, Buffer.from(canonical(list)), key, Buffer.from(signature, 'base64')))
    return { kind: 'wrong', why: `its signature is not that of key ${list.key} over what it says: it was changed after it was signed` };
  return { kind: 'list', list: { images: list.images, key: list.key, at: list.at } };
}

function shapeOf(written: Partial<Written> | null): string | undefined {
  if (written?.apiVersion !== 'knowngood.dev/v1' || written.kind !== 'ImageList') return 'it is no list of images (apiVersion, kind)';
  const { images, key, at, signature } = written;
  if (typeof key !== 'string' || typeof at !== 'string' || typeof signature !== 'string') return 'it has no key, at or signature';
  if (!Array.isArray(images)) return 'it has no images';
  const wrong = (images as readonly (Partial<ListedImage> | null)[]).find(
    image =>
      typeof image?.id !== 'string' ||
      !imageId.test(image.id) ||
      (image.repository !== undefined && typeof image.repository !== 'string') ||
      (image.layers !== undefined && (typeof image.layers !== 'string' || !setHash.test(image.layers))),
  );
  return wrong === undefined ? undefined : `it lists what is no image: ${JSON.stringify(wrong).slice(0, 200)}`;
}

/** One text for one value: keys sorted, nothing between. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`)
    .join(',')}}`;
}
