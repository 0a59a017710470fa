/** `later`: it is worth another attempt; `never`: the receiver will not have it, whatever we do. */
export interface Answer {
  readonly kind: 'taken' | 'later' | 'never';
  /** The status of an HTTP receiver, the code of a mail server. */
  readonly status?: number;
  readonly error?: string;
  /** How long it took. */
  readonly ms: number;
}

/** How long a receiver may take. */
export const answerMs = 10_000;

/** A stopwatch, in whole ms. */
export function stopwatch(): () => number {
  const begun = performance.now();
  return () => Math.round(performance.now() - begun);
}
