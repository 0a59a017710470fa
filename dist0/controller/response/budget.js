export function budget(capacity, refillEveryMs, nowMs) {
  return { capacity, refillPerMs: 1 / refillEveryMs, tokens: capacity, atMs: nowMs };
}
/** The budget as it stands now. A clock that went back refills nothing. */
export function refilled(budget, nowMs) {
  const passedMs = Math.max(0, nowMs - budget.atMs);
  return {
    ...budget,
    tokens: Math.min(budget.capacity, budget.tokens + passedMs * budget.refillPerMs),
    atMs: Math.max(budget.atMs, nowMs),
  };
}
export function left(budget, nowMs) {
  return Math.floor(refilled(budget, nowMs).tokens + 1e-9);
}
/** One token taken, or `spent`: past it the answer is hold. */
export function take(budget, nowMs) {
  const now = refilled(budget, nowMs);
  return now.tokens + 1e-9 >= 1 ? { ...now, tokens: Math.max(0, now.tokens - 1) } : 'spent';
}
