import type { Refusal, RefusalCode } from '../refusal.js';

/** The HTTP status of every refusal; what the command line makes of it is in its own table. */
const statuses = {
  usage: 400,
  ambiguous: 400,
  'not-permitted': 401,
  role: 403,
  csrf: 403,
  'no-route': 404,
  'no-workload': 404,
  'no-container': 404,
  'no-host': 404,
  'no-alert': 404,
  'no-entry': 404,
  'no-order': 404,
  'no-evidence': 404,
  'no-image': 404,
  'no-revision': 404,
  'no-exception': 404,
  'no-sink': 404,
  'no-incident': 404,
  'no-token': 404,
  conflict: 409,
  'body-too-large': 413,
  'media-type': 415,
  complete: 422,
  unsupported: 422,
  'nothing-armed': 422,
  invalid: 422,
  budget: 422,
  stale: 422,
  unsigned: 422,
  'image-tampered': 422,
  window: 422,
  silent: 422,
  'stood-down': 422,
  excepted: 422,
  'too-large': 422,
  'too-many': 429,
  internal: 500,
  unreachable: 503,
  timeout: 504,
} as const satisfies Record<RefusalCode, number>;

/** Thrown by routes, told by the server: `{error:{code,message,fix}}` and its status. */
export class Problem extends Error {
  readonly status: (typeof statuses)[RefusalCode];

  constructor(
    readonly refusal: Refusal,
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(refusal.message);
    this.status = statuses[refusal.refused];
  }

  body() {
    const { refused, message, fix } = this.refusal;
    return { error: { code: refused, message, fix, ...this.more } };
  }
}
