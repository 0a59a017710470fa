/** The engine's answer, looked at once where it enters. Throws for one that is no container. */
export function asInspected(raw) {
  for (const key of ['Id', 'Name', 'Image']) if (typeof raw[key] !== 'string') throw new Error(`the engine's answer has no ${key}`);
  for (const key of ['State', 'Config', 'HostConfig'])
    if (typeof raw[key] !== 'object' || raw[key] === null) throw new Error(`the engine's answer has no ${key}`);
  return raw;
}
