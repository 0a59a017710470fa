/** The message's fields without those that are not there (protobufjs says null), so that absent means unseen. */
export function present(fields) {
  const kept = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== null && value !== undefined) kept[name] = value;
  }
  return kept;
}
/** The value as one of `words`; throws when it is none: the caller's edge makes a Malformed of it. */
export function oneOf(words, value, field) {
  if (!words.includes(value)) throw new Error(`${field} is ${JSON.stringify(value)}, not one of ${words.join(', ')}`);
  return value;
}
/** Like `oneOf`, where the field may be unseen. */
export function maybeOneOf(words, value, field) {
  return value === null || value === undefined ? undefined : oneOf(words, value, field);
}
/** Runs a decoder; whatever it throws becomes a value that names the place. */
export function reading(where, decode) {
  try {
    return decode();
  } catch (error) {
    return { where, why: error instanceof Error ? error.message : String(error) };
  }
}
export function isMalformed(value) {
  return typeof value === 'object' && value !== null && 'where' in value && 'why' in value && Object.keys(value).length === 2;
}
export function required(value, field) {
  if (value === null || value === undefined) throw new Error(`${field} is missing`);
  return value;
}
/** A schema this build can read. A later one is refused as a whole: what it means is not known here. */
export function checkSchema(schema, known) {
  if (schema !== known) throw new Error(`schema ${schema ?? 'missing'}; this build reads ${known}: upgrade the older side`);
}
