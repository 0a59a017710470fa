const units = { Ki: 1024, Mi: 1024 ** 2, Gi: 1024 ** 3, Ti: 1024 ** 4 };
/** Settings that are amounts of memory: bytes in a profile, `512Mi` in a document. */
const amounts = new Set(['memory', 'memorySwap', 'memoryReservation', 'kernelMemory', 'shmSize']);
/** A setting's value as a profile holds it: text, amounts in bytes. */
export function settingText(setting, value) {
  const match = amounts.has(setting) ? /^(\d{1,12})(Ki|Mi|Gi|Ti)$/.exec(String(value)) : null;
  return match ? String(Number(match[1]) * units[match[2]]) : String(value);
}
/** As a document shows it: the largest unit that says it exactly, booleans and whole numbers as what they are. */
export function settingShown(setting, value) {
  if (value === 'true' || value === 'false') return value === 'true';
  const number = Number(value);
  if (!Number.isSafeInteger(number) || String(number) !== value) return value;
  if (!amounts.has(setting) || number <= 0) return number;
  const unit = ['Ti', 'Gi', 'Mi', 'Ki'].find(one => number % units[one] === 0 && number / units[one] < 1e12);
  return unit ? `${number / units[unit]}${unit}` : number;
}
