import { useSignal } from '@preact/signals';
import { call, Problem } from './api.js';

/** One thing at a time that a person has done: whether it is under way, and why it was refused. */
export function useAct() {
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  /** The answer, or undefined where it was refused. */
  const act = async <T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T | undefined> => {
    busy.value = true;
    problem.value = undefined;
    try {
      return await call<T>(method, path, body);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problem.value = error;
      return undefined;
    } finally {
      busy.value = false;
    }
  };
  return { busy: busy.value, problem: problem.value, act };
}
