/**
 * A thing of which nothing can be reached but these parts, in place of its own. Whatever else is reached for throws: a part that is added later is out
 * of reach of a scope until somebody has decided what may be seen of it.
 */
export function only<T extends object>(whole: T, parts: Partial<T>): T {
  return new Proxy(whole, {
    get(_, name) {
      if (name in parts) return Reflect.get(parts, name, parts);
      throw new Error(
        `a token with a scope reaches for ${whole.constructor.name}.${String(name)}: say in controller/access what it may see of it`,
      );
    },
  });
}
