import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { call, Problem } from './api.js';

/** Where nobody answered it is asked again so soon, however seldom else. */
const retryMs = 3_000;

export interface Loaded<T> {
  readonly value: T | undefined;
  readonly problem: Problem | undefined;
  /** Asks again now; resolves when the answer is there. */
  readonly again: () => Promise<void>;
}

/** What the API answers at a path, asked again every so many ms while the page is looked at. `undefined` asks nothing. */
export function useLoaded<T>(path: string | undefined, everyMs = 0): Loaded<T> {
  const value = useSignal<{ readonly path: string; readonly answer: T } | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);
  const again = useMemo(
    () => async () => {
      if (path === undefined) return;
      try {
        value.value = { path, answer: await call<T>('GET', path) };
        problem.value = undefined;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        problem.value = error;
      }
    },
    [path, value, problem],
  );
  useEffect(() => {
    problem.value = undefined;
    void again();
    const whileSeen = (isWanted: () => boolean) => () => {
      if (document.visibilityState === 'visible' && isWanted()) void again();
    };
    const timers = [
      setInterval(
        whileSeen(() => problem.peek()?.status === 0),
        retryMs,
      ),
    ];
    if (everyMs > 0)
      timers.push(
        setInterval(
          whileSeen(() => true),
          everyMs,
        ),
      );
    return () => timers.forEach(clearInterval);
  }, [again, everyMs, problem]);
  // An answer to another question is none to this one.
  return { value: value.value?.path === path ? value.value?.answer : undefined, problem: problem.value, again };
}
