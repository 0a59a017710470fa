/** Of a value as it was read, which may be anything. */
export function fieldOf(value: unknown, field: string): unknown {
  return isMap(value) && Object.hasOwn(value, field) ? value[field] : undefined;
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
