import { signal } from '@preact/signals';
import { language, say } from './words.js';

/** The time now, for texts that say how long ago something was; moves on by itself. */
export const now = signal(Date.now());
setInterval(() => {
  now.value = Date.now();
}, 5_000);

const units = [
  ['time.d', 86_400_000],
  ['time.h', 3_600_000],
  ['time.min', 60_000],
] as const;

/** A stretch of time by its greatest unit. */
export function span(ms: number): string {
  for (const [key, unit] of units) if (ms >= unit) return say(key, { n: Math.floor(ms / unit) });
  return say('time.s', { n: Math.max(0, Math.round(ms / 1_000)) });
}

/** `4 min ago`, or `in 2 h`. */
export function ago(time: string): string {
  const ms = now.value - Date.parse(time);
  if (Math.abs(ms) < 5_000) return say('time.now');
  return ms > 0 ? say('time.ago', { span: span(ms) }) : say('time.in', { span: span(-ms) });
}

/** Day and time as the reader's clock has it. */
export function moment(time: string): string {
  const locale = language.value === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(time));
}

export function number(value: number): string {
  return new Intl.NumberFormat(language.value === 'zh' ? 'zh-CN' : 'en-GB').format(value);
}
