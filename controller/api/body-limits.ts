import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { refusal } from '../refusal.js';
import { Problem } from './problem.js';

/** Bytes of a body: of documents, of a login, of all else. */
export const bodyBytes = { documents: 8 << 20, login: 4 << 10, other: 1 << 20 };

const takeDocuments = /^\/api\/v1\/profiles\/(?:apply|lint|test)$/;

/** Refuses a body that is too large: by the length it says before any of it is read, else as soon as it is. */
export function limitBody(): MiddlewareHandler {
  const [documents, login, other] = [limited(bodyBytes.documents), limited(bodyBytes.login), limited(bodyBytes.other)];
  return (c, next) => {
    const limit = c.req.path === '/api/v1/login' ? login : takeDocuments.test(c.req.path) ? documents : other;
    return limit(c, next);
  };
}

function limited(maxSize: number): MiddlewareHandler {
  return bodyLimit({ maxSize, onError: () => tooLarge(maxSize) });
}

function tooLarge(bytes: number): never {
  const most = bytes >= 1 << 20 ? `${bytes >> 20} MiB` : `${bytes >> 10} KiB`;
  throw new Problem(refusal('body-too-large', `the body is larger than ${most}`, 'send it in parts'));
}
