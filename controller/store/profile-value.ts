import { promisify } from 'node:util';
import { gunzip, gunzipSync, gzip } from 'node:zlib';
import type { Profile } from '../../profiles/profile.js';

const zip = promisify(gzip);
const unzip = promisify(gunzip);
/** Bytes a stored profile may inflate to: a broken or hostile value must not take the memory. */
const maxInflated = 64 << 20;

export async function encode(value: unknown): Promise<Uint8Array> {
  return zip(JSON.stringify(value));
}

export async function decode<T = Profile>(key: string, bytes: Uint8Array): Promise<T> {
  try {
    return JSON.parse((await unzip(bytes, { maxOutputLength: maxInflated })).toString('utf8')) as T;
  } catch (cause) {
    throw unreadable(key, cause);
  }
}

/** The same without letting anybody else have a turn: less than half the work, where thousands are read before anything is judged. */
export function decodeNow(key: string, bytes: Uint8Array): Profile {
  try {
    return JSON.parse(gunzipSync(bytes, { maxOutputLength: maxInflated }).toString('utf8')) as Profile;
  } catch (cause) {
    throw unreadable(key, cause);
  }
}

function unreadable(key: string, cause: unknown): Error {
  const fix = 'put an earlier value back with the nats command line, or delete the key';
  return new Error(`${key} in the store cannot be read; ${fix}`, { cause });
}
