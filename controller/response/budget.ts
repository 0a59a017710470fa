/** A token bucket, as a value. `tokens` may be a fraction; `atMs` is when it was reckoned. */
export interface Budget {
  readonly capacity: number;
  readonly refillPerMs: number;
  readonly tokens: number;
  readonly atMs: number;
}

export function budget(capacity: number, refillEveryMs: number, nowMs: number): Budget {
  return { capacity, refillPerMs: 1 / refillEveryMs, tokens: capacity, atMs: nowMs };
}

/** The budget as it stands now. A clock that went back refills nothing. */
export function refilled(budget: Budget, nowMs: number): Budget {
  const passedMs = Math.max(0, nowMs - budget.atMs);
  return {
    ...budget,
    tokens: Math.min(budget.capacity, budget.tokens + passedMs * budget.refillPerMs),
    atMs: Math.max(budget.atMs, nowMs),
  };
}

export function left(budget: Budget, nowMs: number): number {
  return Math.floor(refilled(budget, nowMs).tokens + 1e-9);
}

/** One token taken, or `spent`: past it the answer is hold. */
export function take(budget: Budget, nowMs: number): Budget | 'spent' {
  const now = refilled(budget, nowMs);
  return now.tokens + 1e-9 >= 1 ? { ...now, tokens: Math.max(0, now.tokens - 1) } : 'spent';
}
