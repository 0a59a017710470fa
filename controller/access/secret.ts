import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits by chance, under a name by which scanners of sources find it. */
export function newToken(): string {
  return `kg_${randomBytes(32).toString('base64url')}`;
}

export function newId(): string {
  return `tok-${randomBytes(6).toString('hex')}`;
}

/**
 * What is stored of a token. One round of SHA-256 is enough: nobody guesses 256 bits, and a slow hash, which makes up for what people choose, would
 * be paid at every request.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}

/** What the page of a login sends along with every change. Whoever has not read the cookie cannot know it, and needs no place of its own. */
export function csrfOf(cookie: string): string {
  return createHash('sha256').update('csrf ').update(cookie, 'utf8').digest('base64url');
}

/** Compared over hashes, in constant time, so that lengths need not agree. */
export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(expected)));
}
