import { call } from '../call.js';
import type { Notice } from '../notice.js';
import type { Receiver } from '../spec.js';
import type { Transport } from '../transport.js';

/** Slack's incoming webhooks, and those that take the same: Mattermost, Rocket.Chat, Zulip. They cannot tell that something came twice. */
export function slack({ url }: Extract<Receiver, { readonly type: 'slack' }>): Transport {
  return {
    send: (notice, signal) =>
      call({
        url,
        headers: { 'content-type': 'application/json', 'idempotency-key': notice.key },
        body: JSON.stringify({ text: slackText(notice) }),
        signal,
      }),
  };
}

/** What an intruder named must not become a link or call everybody. */
function slackText({ title, text }: Notice): string {
  const [first = title, ...rest] = text.split('\n').map(line => line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'));
  return [`*${first.replace(/\*/g, '∗')}*`, ...rest].join('\n');
}
