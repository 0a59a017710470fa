import type { Problem } from '../api.js';
import { say } from '../words.js';

/** What was not done, and the way out. */
export function ProblemNote({ problem, again }: { readonly problem: Problem | undefined; readonly again?: () => void }) {
  if (!problem) return null;
  return (
    <div class="problem" role="alert">
      <p>{problem.message}</p>
      {problem.fix !== '' && (
        <p class="quiet">
          {say('frame.fix')} <code>{problem.fix}</code>
        </p>
      )}
      {again && (
        <button type="button" onClick={again}>
          {say('frame.again')}
        </button>
      )}
    </div>
  );
}
