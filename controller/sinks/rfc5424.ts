import type { Severity } from '../../profiles/severity.js';
import type { Notice } from './notice.js';

/** Those that fit what we tell, by their numbers. */
export const facilities: Readonly<Record<string, number>> = {
  user: 1,
  daemon: 3,
  auth: 4,
  authpriv: 10,
  local0: 16,
  local1: 17,
  local2: 18,
  local3: 19,
  local4: 20,
  local5: 21,
  local6: 22,
  local7: 23,
};
const severityNumbers: Readonly<Record<Severity, number>> = { critical: 2, high: 3, medium: 4, low: 5 };
const maxMessageChars = 7_000;
/** The number that documents use: a project without one of its own must not take another's. */
const enterprise = 32473;

/** A notice as one syslog message of RFC 5424, its length before it (octet counting, RFC 6587): a message may hold anything. */
export function syslogFrame(notice: Notice, facility: number, hostname: string): Buffer {
  const { key, kind, severity, status, workload, host, reason, owner, title, text, atMs } = notice;
  // An end is no new danger.
  const priority = facility * 8 + (status === 'open' ? severityNumbers[severity] : 5);
  const fields = { key, status, severity, workload, host, reason, ...(owner && { owner }) };
  const data = Object.entries(fields)
    .map(([name, value]) => `${name}="${value.replace(/["\\\]]/g, found => `\\${found}`)}"`)
    .join(' ');
  const words = [title, ...text.split('\n').slice(1)].join(' | ');
  const line = words.replace(/\p{Cc}/gu, ' ').slice(0, maxMessageChars);
  const head = `<${priority}>1 ${new Date(atMs).toISOString()} ${printable(hostname, 255)} knowngood - ${kind}`;
  const message = Buffer.from(`${head} [knowngood@${enterprise} ${data}] \ufeff${line}`, 'utf8');
  return Buffer.concat([Buffer.from(`${message.length} `, 'ascii'), message]);
}

function printable(name: string, max: number): string {
  return name.replace(/[^\x21-\x7e]/g, '_').slice(0, max) || '-';
}
