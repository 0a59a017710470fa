import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { call, Problem } from '../../api.js';
import { refreshWorkloads } from '../../fleet.js';
import { AllowSpan } from '../../parts/allow-span.js';
import { Dialog } from '../../parts/dialog.js';
import { ProblemNote } from '../../parts/problem-note.js';
import type { Alert, Items } from '../../shapes.js';
import { say, told } from '../../words.js';

export interface DecisionProps {
  readonly alert: Alert;
  readonly done: (alerts: readonly Alert[], text: string) => void;
  readonly close: () => void;
}

/** Makes what the alert tells part of the profile, for a time or for good. */
export function AllowAlert({ alert, done, close }: DecisionProps) {
  const form = useRef<HTMLFormElement>(null);
  const problem = useSignal<Problem | undefined>(undefined);
  const busy = useSignal(false);
  // An image is approved for good, and for itself; so is the command of a session.
  const limited = alert.kind !== 'image' && alert.kind !== 'session';
  const submit = async (event: Event) => {
    event.preventDefault();
    const fields = new FormData(form.current!);
    const [until, why] = [String(fields.get('until') ?? 'good'), String(fields.get('why') ?? '')];
    const body = {
      alerts: [alert.id],
      ...(limited && until !== 'good' && { expires: until }),
      ...(limited && fields.get('image') && { thisImage: true }),
      ...(why !== '' && { why }),
    };
    busy.value = true;
    try {
      const { items } = await call<Items<{ readonly workload: string; readonly revision: number }>>('POST', '/profiles/allow', body);
      void refreshWorkloads();
      const now = await call<Alert>('GET', `/alerts/${alert.id}`);
      done([now], say('allow.done', { workload: alert.workload, revision: items[0]?.revision ?? '?' }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problem.value = error;
      busy.value = false;
    }
  };
  return (
    <Dialog title={say('allow.title')} close={close}>
      <form ref={form} onSubmit={submit}>
        <p class="sentence">{told(alert.words, alert.sentence)}</p>
        <p class="quiet">{say('allow.what', { workload: alert.workload })}</p>
        {limited && <AllowSpan />}
        <label>
          {say('allow.why')}
          <input type="text" name="why" maxLength={2000} autocomplete="off" />
        </label>
        <ProblemNote problem={problem.value} />
        <p class="buttons">
          <button type="submit" class="main" disabled={busy.value}>
            {say('allow.go')}
          </button>
          <button type="button" onClick={close}>
            {say('frame.cancel')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
