import { facilities } from './rfc5424.js';
import type { Written } from './schema.js';
import type { ReadSecret } from './sinks-file.js';
import type { Receiver, Tls } from './spec.js';

const pagerDutyUrl = 'https://events.pagerduty.com/v2/enqueue';
const minute = 60_000;

/** What a reference names is not there: says which, and where it stands. */
export class SecretMissing extends Error {
  /** The key in the file. */
  key = '';
}

/** A sink's receiver with its secrets read. Throws `SecretMissing`. */
export function receiverOf(written: Written, read: ReadSecret): Receiver {
  const secret = (key: string, reference: string): string => {
    try {
      return read(reference);
    } catch (error) {
      if (error instanceof SecretMissing) error.key = key;
      throw error;
    }
  };
  const url = (given: string): string => {
    if (!/^(env|file):/.test(given)) return given;
    const found = secret('url', given);
    if (/^https?:\/\//.test(found) && URL.canParse(found)) return found;
    const wrong = new SecretMissing(`${given} holds no http:// or https:// address`);
    wrong.key = 'url';
    throw wrong;
  };
  switch (written.type) {
    case 'webhook':
      return { type: 'webhook', url: url(written.url), secret: secret('secret', written.secret) };
    case 'slack':
      return { type: 'slack', url: url(written.url) };
    case 'file':
      return { type: 'file', path: written.path };
    case 'syslog': {
      const { host, tls, port = tls ? 6514 : 601, facility = 'local0' } = written;
      return { type: 'syslog', host, port, facility: facilities[facility]!, ...(tls && { tls: tlsOf(tls, secret) }) };
    }
    case 'smtp': {
      const { host, security = 'starttls', from, to, user, password, ca, port = security === 'tls' ? 465 : 587 } = written;
      return {
        type: 'smtp',
        host,
        port,
        secure: security === 'tls',
        startTls: security === 'starttls',
        from,
        to,
        ...(user !== undefined && { user }),
        ...(password !== undefined && { password: secret('password', password) }),
        ...(ca !== undefined && { ca: secret('ca', ca) }),
      };
    }
    case 'pagerduty': {
      const { webhookSecret } = written;
      return {
        type: 'pagerduty',
        url: url(written.url ?? pagerDutyUrl),
        routingKey: secret('routingKey', written.routingKey),
        ...(webhookSecret !== undefined && { webhookSecret: secret('webhookSecret', webhookSecret) }),
      };
    }
    case 'alertmanager': {
      const { token, repeat = minute } = written;
      const base = url(written.url).replace(/\/+$/, '');
      return { type: 'alertmanager', url: base, repeatMs: repeat, ...(token !== undefined && { token: secret('token', token) }) };
    }
    case 'template': {
      const { method = 'POST', headers = { 'content-type': 'application/json' }, body, expects } = written;
      const shown = Object.entries(headers).map(([name, value]) => [name, /^(env|file):/.test(value) ? secret('headers', value) : value]);
      return {
        type: 'template',
        url: url(written.url),
        method,
        headers: Object.fromEntries(shown),
        body,
        ...(expects !== undefined && { expects }),
      };
    }
  }
}

type WrittenTls = Exclude<Extract<Written, { readonly type: 'syslog' }>['tls'], undefined | boolean>;

function tlsOf(tls: true | WrittenTls, secret: (key: string, reference: string) => string): Tls {
  if (tls === true) return {};
  const { ca, cert, key, serverName } = tls;
  return {
    ...(ca !== undefined && { ca: secret('tls', ca) }),
    ...(cert !== undefined && { cert: secret('tls', cert) }),
    ...(key !== undefined && { key: secret('tls', key) }),
    ...(serverName !== undefined && { serverName }),
  };
}
