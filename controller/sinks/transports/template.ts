import { call } from '../call.js';
import type { Receiver } from '../spec.js';
import { filled } from '../template-text.js';
import type { Transport } from '../transport.js';

/** Any receiver that takes a text of its own form. */
export function template({ url, method, headers, body, expects }: Extract<Receiver, { readonly type: 'template' }>): Transport {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const json = /\bjson\b/i.test(type);
  return {
    send: (notice, signal) =>
      call({
        url,
        method,
        headers: { 'idempotency-key': notice.key, ...headers },
        body: filled(body, notice, json),
        signal,
        ...(expects !== undefined && { expects }),
      }),
  };
}
