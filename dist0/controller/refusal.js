export function refusal(refused, message, fix) {
  return { refused, message, fix };
}
/** Whether an answer is a refusal. */
export function isRefusal(value) {
  return typeof value === 'object' && value !== null && 'refused' in value && 'fix' in value;
}
