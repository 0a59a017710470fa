import { z } from 'zod';
import { suggest } from '../finding.js';
import { days } from '../recycle-times.js';
import { isZone } from '../zone.js';
import { duration, isTime, text } from './scalars.js';

const methods = ['front', 'host-dnat', 'proxy', 'queue', 'in-place'] as const;
const timeOfDay = 'must be a time of day such as "02:00"';
const day = z.enum(days);

const window = z
  .strictObject({
    days: z.array(day).min(1, 'must name a day; leave it away for each of them').max(7, 'must have at most 7 days').optional(),
    from: z.string(timeOfDay).regex(/^([01]\d|2[0-3]):[0-5]\d$/, timeOfDay),
    to: z.string(timeOfDay).regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, timeOfDay),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'must differ from "from": nothing lies between' });

const edge = z
  .string('must be a date such as 2026-12-24, or a time such as 2026-12-24T18:00:00Z')
  .refine(value => isDate(value) || isTime(value), 'must be a date such as 2026-12-24, or a time such as 2026-12-24T18:00:00Z');
const freeze = z
  .strictObject({ from: edge, to: edge, reason: text.optional() })
  .refine(isInOrder, { path: ['to'], message: 'must not be before "from"' });

/** When, and how, containers are replaced by fresh ones. */
export const recycle = z.strictObject({
  maxAge: duration.optional(),
  method: z.enum(methods).optional(),
  jitter: z
    .string('must be a share such as 20%, at most 50%')
    .regex(/^([0-9]|[1-4][0-9]|50)%$/, 'must be a share such as 20%, at most 50%')
    .optional(),
  windows: z
    .array(window)
    .min(1, 'must have a window: with none no recycle may ever begin; leave it away for any time')
    .max(50, 'must have at most 50 windows')
    .optional(),
  timeZone: z
    .string('must be a time zone such as Europe/Berlin, or UTC')
    .superRefine((value, context) => {
      if (isZone(value)) return;
      const near = suggest(value, Intl.supportedValuesOf('timeZone'));
      const hint = near === undefined ? '' : ` (did you mean "${near}"?)`;
      context.addIssue({ code: 'custom', message: `must be a time zone such as Europe/Berlin, or UTC${hint}` });
    })
    .optional(),
  freeze: z.array(freeze).max(100, 'must have at most 100 freezes').optional(),
  onAlert: z.enum(['anytime', 'windows']).optional(),
});

function isDate(value: string): boolean {
  return /^20\d{2}-\d{2}-\d{2}$/.test(value) && isTime(`${value}T00:00:00Z`) && new Date(value).toISOString().startsWith(value);
}

/** A date is a whole day, of whichever zone: only what is surely the wrong way round is wrong. */
function isInOrder({ from, to }: { readonly from: string; readonly to: string }): boolean {
  if (isDate(from) && isDate(to)) return from <= to;
  if (!isDate(from) && !isDate(to)) return Date.parse(from) < Date.parse(to);
  return from.slice(0, 10) <= to.slice(0, 10);
}
