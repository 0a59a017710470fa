const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Milliseconds of `90s`, `10m`, `24h`, `7d`, `250ms`; undefined for anything else, zero and what no number holds. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,12})(ms|s|m|h|d)$/.exec(text);
  const ms = match && Number(match[1]) * units[match[2] as keyof typeof units];
  return ms && Number.isSafeInteger(ms) ? ms : undefined;
}

/** In the largest unit that says it exactly; 24 h stay hours. */
export function formatDuration(ms: number): string {
  if (ms % units.d === 0 && ms > units.d) return `${ms / units.d}d`;
  if (ms % units.h === 0 && ms > 0) return `${ms / units.h}h`;
  if (ms % units.m === 0 && ms > 0) return `${ms / units.m}m`;
  return ms % units.s === 0 ? `${ms / units.s}s` : `${ms}ms`;
}

/** To the nearest whole unit that a reader needs: `26 h`, `4 min`, `12 s`. */
export function roughly(ms: number): string {
  const { n, unit } = roughlyIn(ms);
  return `${n} ${unit}`;
}

/** The same, number and unit apart. */
export function roughlyIn(ms: number): { readonly n: number; readonly unit: 'd' | 'h' | 'min' | 's' } {
  if (ms >= 2 * units.d) return { n: Math.floor(ms / units.d), unit: 'd' };
  if (ms >= 2 * units.h) return { n: Math.floor(ms / units.h), unit: 'h' };
  return ms >= 2 * units.m ? { n: Math.floor(ms / units.m), unit: 'min' } : { n: Math.max(0, Math.floor(ms / units.s)), unit: 's' };
}
