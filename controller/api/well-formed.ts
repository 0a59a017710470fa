import type { MiddlewareHandler } from 'hono';
import { refusal } from '../refusal.js';
import { Problem } from './problem.js';

/** How JSON writes half of a character of two halves; whole ones are written so as well. */
const halves = /\\u[dD][89a-fA-F]/;

/** Refuses text with half a character in it: JSON can write that, and what is stored and what agents are told cannot. */
export const wellFormed: MiddlewareHandler = async (c, next) => {
  const carries = c.req.method === 'POST' || c.req.method === 'PUT';
  if (carries && halves.test(await c.req.text()) && !isWhole(await c.req.json().catch(() => undefined)))
    throw new Problem(refusal('usage', 'the body has half a character in a text (a lone surrogate)', 'send whole characters'));
  await next();
};

function isWhole(value: unknown): boolean {
  if (typeof value === 'string') return Buffer.from(value, 'utf8').toString('utf8') === value;
  if (Array.isArray(value)) return value.every(isWhole);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, field]) => isWhole(name) && isWhole(field));
}
