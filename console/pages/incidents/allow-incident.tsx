import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useAct } from '../../acted.js';
import { query } from '../../api.js';
import { refreshWorkloads } from '../../fleet.js';
import type { AllowedIncident, Incident } from '../../incident-shapes.js';
import { useLoaded } from '../../loaded.js';
import { AllowSpan } from '../../parts/allow-span.js';
import { Dialog } from '../../parts/dialog.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { SeverityMark } from '../../parts/severity-mark.js';
import { to } from '../../route.js';
import type { Alert, Items } from '../../shapes.js';
import { number } from '../../time.js';
import { say, told } from '../../words.js';

/** As many are chosen one by one; more are allowed together, or on their own pages. */
const maxChosen = 50;

interface AllowIncidentProps {
  readonly incident: Incident;
  readonly done: (after: AllowedIncident) => void;
  readonly close: () => void;
}

/** Makes what its alerts tell part of the profile: which of them, for how long, and why. */
export function AllowIncident({ incident: { id, workload, revision }, done, close }: AllowIncidentProps) {
  const form = useRef<HTMLFormElement>(null);
  const { busy, problem, act } = useAct();
  const open = useLoaded<Items<Alert>>(query('/alerts', { incident: id, limit: 10_000 }));
  const all = open.value?.items ?? [];
  const unchosen = useSignal<ReadonlySet<string>>(new Set());
  const chosen = all.filter(one => !unchosen.value.has(one.id));
  const choose = (alert: string, wanted: boolean) => {
    const next = new Set(unchosen.value);
    if (wanted) next.delete(alert);
    else next.add(alert);
    unchosen.value = next;
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const fields = new FormData(form.current!);
    const until = String(fields.get('until') ?? 'good');
    const after = await act<AllowedIncident>('POST', `/incidents/${encodeURIComponent(id)}/allow`, {
      ...(unchosen.value.size > 0 && { alerts: chosen.map(one => one.id) }),
      ...(until !== 'good' && { expires: until }),
      ...(fields.get('image') && { thisImage: true }),
      why: String(fields.get('why')),
      revision,
    });
    if (!after) return;
    void refreshWorkloads();
    done(after);
  };
  return (
    <Dialog title={say('act.allow.title', { id })} close={close}>
      <form ref={form} onSubmit={submit}>
        <p>{say('act.does.allow', { workload })}</p>
        <ProblemNote problem={open.problem} again={() => void open.again()} />
        <fieldset class="choices">
          <legend>{say('act.allow.which', { n: number(chosen.length), of: number(all.length) })}</legend>
          {all.slice(0, maxChosen).map(one => (
            <label key={one.id} class="check">
              <input
                type="checkbox"
                checked={!unchosen.value.has(one.id)}
                onChange={event => choose(one.id, event.currentTarget.checked)}
              />
              <span>
                <SeverityMark severity={one.severity} /> {told(one.words, one.sentence)}
              </span>
            </label>
          ))}
          {all.length > maxChosen && <p class="quiet">{say('act.allow.more', { n: number(all.length - maxChosen) })}</p>}
        </fieldset>
        <AllowSpan />
        <label>
          {say('act.wants.why')}
          <input type="text" name="why" required maxLength={2000} autocomplete="off" />
        </label>
        <ProblemNote problem={problem} />
        <p class="buttons">
          <button type="submit" class="main" disabled={busy || chosen.length === 0}>
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

/** What came of it: the revision that allows it, and what stays open with why. */
export function AllowedNote({ after: { allowed, left, workload } }: { readonly after: AllowedIncident }) {
  const revision = allowed.reduce((newest, one) => Math.max(newest, one.revision), 0);
  return (
    <div class="said" role="status">
      <p>
        {say('act.allow.done', { n: number(new Set(allowed.map(one => one.alert)).size) })}{' '}
        <a href={to('workloads', workload, 'history')}>{say('act.allow.revision', { workload, revision: number(revision) })}</a>
      </p>
      {left.length > 0 && (
        <>
          <p>{say('act.allow.left')}</p>
          <ul class="plain-list">
            {left.map(one => (
              <li key={one.alert}>
                <a href={to('alerts', one.alert)}>{one.sentence}</a> {one.why} <span class="quiet mono">{one.fix}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
