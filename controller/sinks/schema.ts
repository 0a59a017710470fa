import { z } from 'zod';
import { parseDuration } from '../../profiles/duration.js';
import { isZone } from '../../profiles/zone.js';
import { minutesOf } from './quiet.js';
import { facilities } from './rfc5424.js';
import { placeholders } from './template-text.js';

const text = z.string('must be text').min(1, 'must not be empty');
const isReference = (given: string) => /^(env:[A-Za-z_][A-Za-z0-9_]*|file:.+)$/.test(given);
const isWebAddress = (given: string) => /^https?:\/\/\S+$/.test(given) && URL.canParse(given);

/** A secret stands elsewhere, so that the file can be shown. */
const secret = text.refine(isReference, {
  error: 'must say where the secret is, as env:NAME or file:/path; it does not stand here itself',
});
const webAddress = text.refine(given => isReference(given) || isWebAddress(given), {
  error: 'must be an http:// or https:// address, or say where it is, as env:NAME or file:/path',
});
const duration = text
  .refine(given => parseDuration(given) !== undefined, { error: 'takes a duration like 90s, 10m, 24h or 7d' })
  .transform(given => parseDuration(given)!);
const port = z.int('must be a port').min(1, 'must be a port').max(65_535, 'must be a port');
const time = text
  .refine(given => minutesOf(given) !== undefined, { error: 'takes a time of day in quotes, like "22:00"' })
  .transform(given => minutesOf(given)!);
const pem = text.refine(given => given.startsWith('file:'), { error: 'takes file:/path of a PEM file' });

const how = z.enum(['now', 'digest', 'never'], 'takes now, digest or never');
const quiet = z.strictObject({
  zone: text.refine(isZone, { error: 'takes a time zone like Europe/Berlin' }),
  from: time,
  to: time,
});
const perHour = z.int('takes a number of alerts an hour').min(1, 'must be at least 1').max(1_000_000, 'must be at most 1000000');
const severityKeys = <T extends z.ZodType>(value: T) =>
  z.strictObject({ critical: value.optional(), high: value.optional(), medium: value.optional(), low: value.optional() });

const common = {
  name: text.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'takes 1-40 of a-z, 0-9 and -'),
  tell: severityKeys(how).optional(),
  budget: severityKeys(perHour).optional(),
  digest: duration.optional(),
  quiet: z.union([z.literal('never'), quiet], 'takes never, or zone, from and to').optional(),
  queue: z.int('takes a number').min(1, 'must be at least 1').max(100_000, 'must be at most 100000').optional(),
};
const templateBody = text.superRefine((given, issues) => {
  for (const [, name = ''] of given.matchAll(/\{\{([^}]*)\}\}/g))
    if (!(placeholders as readonly string[]).includes(name.trim()))
      issues.addIssue(`{{${name.trim()}}} is no placeholder; there are ${placeholders.map(one => `{{${one}}}`).join(' ')}`);
});

/** What each type of sink takes beside what all take. */
export const sinkShapes = {
  webhook: z.strictObject({ ...common, type: z.literal('webhook'), url: webAddress, secret }),
  slack: z.strictObject({ ...common, type: z.literal('slack'), url: webAddress }),
  file: z.strictObject({ ...common, type: z.literal('file'), path: text }),
  syslog: z.strictObject({
    ...common,
    type: z.literal('syslog'),
    host: text,
    port: port.optional(),
    facility: z.enum(Object.keys(facilities) as [string, ...string[]], `takes ${Object.keys(facilities).join(', ')}`).optional(),
    tls: z
      .union([z.boolean(), z.strictObject({ ca: pem.optional(), cert: pem.optional(), key: pem.optional(), serverName: text.optional() })])
      .optional(),
  }),
  smtp: z.strictObject({
    ...common,
    type: z.literal('smtp'),
    host: text,
    port: port.optional(),
    security: z.enum(['none', 'starttls', 'tls'], 'takes none, starttls or tls').optional(),
    from: text,
    to: z.array(text).min(1, 'must name at least one address'),
    user: text.optional(),
    password: secret.optional(),
    ca: pem.optional(),
  }),
  pagerduty: z.strictObject({
    ...common,
    type: z.literal('pagerduty'),
    url: webAddress.optional(),
    routingKey: secret,
    webhookSecret: secret.optional(),
  }),
  alertmanager: z.strictObject({
    ...common,
    type: z.literal('alertmanager'),
    url: webAddress,
    token: secret.optional(),
    repeat: duration.optional(),
  }),
  template: z.strictObject({
    ...common,
    type: z.literal('template'),
    url: webAddress,
    method: z.enum(['POST', 'PUT'], 'takes POST or PUT').optional(),
    headers: z.record(text, text).optional(),
    body: templateBody,
    expects: text.optional(),
  }),
} as const;
export type SinkType = keyof typeof sinkShapes;
export type Written = z.output<(typeof sinkShapes)[SinkType]>;
export const sinkTypes = Object.keys(sinkShapes) as readonly SinkType[];

/** What stands beside the sinks. */
export const topShape = z.strictObject({
  console: text.refine(isWebAddress, { error: 'must be an http:// or https:// address' }).optional(),
  quiet: quiet.optional(),
  sinks: z.array(z.looseObject({}, 'must be a sink: name, type and what it takes'), 'must be a list of sinks'),
});
