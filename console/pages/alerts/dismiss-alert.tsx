import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { call, Problem } from '../../api.js';
import { Dialog } from '../../parts/dialog.js';
import { ProblemNote } from '../../parts/problem-note.js';
import type { Alert, Items } from '../../shapes.js';
import { say, told } from '../../words.js';
import type { DecisionProps } from './allow-alert.js';

/** Closes the alert and changes no profile; says why. */
export function DismissAlert({ alert, done, close }: DecisionProps) {
  const why = useRef<HTMLInputElement>(null);
  const problem = useSignal<Problem | undefined>(undefined);
  const submit = async (event: Event) => {
    event.preventDefault();
    try {
      const { items } = await call<Items<Alert>>('POST', '/alerts/dismiss', { ids: [alert.id], why: why.current!.value });
      done(items, say('dismiss.done'));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problem.value = error;
    }
  };
  return (
    <Dialog title={say('dismiss.title')} close={close}>
      <form onSubmit={submit}>
        <p class="sentence">{told(alert.words, alert.sentence)}</p>
        <p class="quiet">{say('dismiss.what')}</p>
        <label>
          {say('dismiss.why')}
          <input ref={why} type="text" name="why" required maxLength={2000} autocomplete="off" />
        </label>
        <ProblemNote problem={problem.value} />
        <p class="buttons">
          <button type="submit" class="main">
            {say('dismiss.go')}
          </button>
          <button type="button" onClick={close}>
            {say('frame.cancel')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
