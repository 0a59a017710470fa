import { z } from 'zod';
import { parseDuration } from '../duration.js';

export const text = z.string().max(4096, 'must be at most 4096 characters');
export const duration = z
  .string('must be a duration such as 90s, 10m, 24h or 7d')
  .refine(value => parseDuration(value) !== undefined, 'must be a duration such as 90s, 10m, 24h or 7d');
export const time = z.string('must be a time such as 2026-01-31T12:00:00Z').refine(isTime, 'must be a time such as 2026-01-31T12:00:00Z');

export function isTime(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value));
}
