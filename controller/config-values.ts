import { parseDuration } from '../profiles/duration.js';

/** A setting that cannot be used: names the variable and what it takes. */
export class ConfigError extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Each is undefined where the variable is not set, and throws `ConfigError` where it makes no sense. */
export function duration(env: Environment, name: string): number | undefined {
  const text = env[name];
  if (!text) return undefined;
  const ms = parseDuration(text);
  if (ms === undefined) throw new ConfigError(`${name} is "${text}"; it takes a duration like 90s, 10m, 24h or 7d`);
  return ms;
}

export function number(env: Environment, name: string, from: number, to: number): number | undefined {
  const text = env[name];
  if (!text) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value) || value < from || value > to)
    throw new ConfigError(`${name} is "${text}"; it takes a number from ${from} to ${to}`);
  return value;
}

export function matching(env: Environment, name: string, pattern: RegExp, means: string): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  if (!pattern.test(text)) throw new ConfigError(`${name} is "${text}"; it takes ${means}`);
  return text;
}

/** Parts between commas, of which each must match. */
export function parts(env: Environment, name: string, pattern: RegExp, means: string): readonly string[] {
  const found = (env[name] ?? '').split(',').flatMap(part => part.trim() || []);
  const wrong = found.find(part => !pattern.test(part));
  if (wrong !== undefined) throw new ConfigError(`${name} has "${wrong}"; it takes ${means}, separated by commas`);
  return found;
}

export function url(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
