import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { type Answer, answerMs, stopwatch } from '../answer.js';
import type { Notice } from '../notice.js';
import type { Receiver } from '../spec.js';
import type { Transport } from '../transport.js';

type Smtp = Extract<Receiver, { readonly type: 'smtp' }>;

/** Mail by SMTP. EDGE: the network. The same thing always has the same Message-ID, by which mailboxes know what came twice. */
export function smtp({ host, port, secure, startTls, from, to, user, password, ca }: Smtp): Transport {
  const mails = createTransport({
    host,
    port,
    secure,
    requireTLS: startTls,
    ignoreTLS: !secure && !startTls,
    connectionTimeout: answerMs,
    greetingTimeout: answerMs,
    socketTimeout: answerMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    ...(ca !== undefined && { tls: { ca } }),
  });
  return {
    async send(notice): Promise<Answer> {
      const took = stopwatch();
      try {
        const { response } = await mails.sendMail({ from, to: [...to], ...mailOf(notice) });
        const status = Number.parseInt(response, 10);
        return { kind: 'taken', ms: took(), ...(Number.isNaN(status) ? {} : { status }) };
      } catch (error) {
        const { responseCode, command, message } = error as Error & { readonly responseCode?: number; readonly command?: string };
        // What a server says of the mail itself stays so; what it says of us or of its mailboxes may be set right.
        const isFinal = command === 'DATA' && responseCode !== undefined && responseCode >= 500;
        return {
          kind: isFinal ? 'never' : 'later',
          ms: took(),
          error: message,
          ...(responseCode === undefined ? {} : { status: responseCode }),
        };
      }
    },
  };
}

function mailOf({ key, about, kind, status, severity, title, text, atMs }: Notice) {
  const id = (word: string) => `<${createHash('sha256').update(word, 'utf8').digest('hex').slice(0, 32)}@knowngood>`;
  const first = id(`${about}:open`);
  return {
    subject: title.replace(/\p{Cc}/gu, ' ').slice(0, 250),
    text,
    date: new Date(atMs),
    messageId: id(key),
    // An end stands below its beginning in whoever's mailbox.
    ...(status === 'open' ? {} : { inReplyTo: first, references: first }),
    ...(severity === 'critical' && status === 'open' ? { priority: 'high' as const } : {}),
    headers: { 'X-Knowngood-Key': key, 'X-Knowngood-Kind': kind, 'Auto-Submitted': 'auto-generated' },
  };
}
