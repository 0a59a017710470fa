import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { useAct } from '../../acted.js';
import type { AllowedIncident, Incident } from '../../incident-shapes.js';
import { Dialog } from '../../parts/dialog.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { mayChange } from '../../session.js';
import { say, told } from '../../words.js';
import { AllowedNote, AllowIncident } from './allow-incident.js';

/** What is done about it, the key for it, and the one thing each wants to be told. */
const actions = [
  { verb: 'acknowledge', key: 'i', wants: undefined, when: ['open'] },
  { verb: 'contain', key: 'c', wants: 'why', when: ['open', 'acknowledged'] },
  { verb: 'release', key: 'c', wants: 'why', when: ['contained'] },
  { verb: 'assign', key: 'h', wants: 'assignee', when: ['open', 'acknowledged', 'contained'] },
  { verb: 'note', key: 'n', wants: 'text', when: ['open', 'acknowledged', 'contained', 'resolved', 'false-alarm'] },
  { verb: 'ticket', key: 't', wants: 'ticket', when: ['open', 'acknowledged', 'contained'] },
  { verb: 'capture', key: 'e', wants: undefined, when: ['open', 'acknowledged', 'contained'] },
  { verb: 'recycle', key: 'r', wants: 'why', when: ['open', 'acknowledged'] },
  { verb: 'allow', key: 'a', wants: 'alerts', when: ['open', 'acknowledged', 'contained'] },
  { verb: 'resolve', key: 's', wants: 'why', when: ['open', 'acknowledged', 'contained'] },
  { verb: 'false-alarm', key: 'd', wants: 'why', when: ['open', 'acknowledged', 'contained'] },
] as const;
type Action = (typeof actions)[number];
/** What ends it is about all that is in it: refused where something came to it that nobody has seen. What holds it never waits for that. */
const ends: readonly Action['verb'][] = ['resolve', 'false-alarm'];
/** What happens to its containers is said before it does. */
const does = ['contain', 'release', 'recycle'] as const;

export function Actions({ incident, again }: { readonly incident: Incident; readonly again: () => Promise<void> }) {
  const asking = useSignal<Action | undefined>(undefined);
  const text = useSignal('');
  const allowed = useSignal<AllowedIncident | undefined>(undefined);
  const { busy, problem, act } = useAct();
  const path = `/incidents/${encodeURIComponent(incident.id)}`;
  const run = async ({ verb, wants }: Action) => {
    const body = {
      ...(ends.includes(verb) && { revision: incident.revision }),
      ...(wants !== undefined && text.value !== '' && { [wants]: text.value }),
    };
    if (!(await act('POST', `${path}/${verb}`, body))) return again();
    asking.value = undefined;
    text.value = '';
    await again();
  };
  const choose = (action: Action) => {
    if (action.wants === undefined) void run(action);
    else asking.value = action;
  };
  const may = actions.filter(one => mayChange() && (one.when as readonly string[]).includes(incident.status));
  useKeys(may, choose, busy || asking.value !== undefined);
  if (!mayChange()) return null;
  return (
    <>
      <p class="buttons">
        {may.map((one, index) => (
          <button
            key={one.verb}
            type="button"
            class={index === 0 ? 'main' : ''}
            disabled={busy}
            aria-keyshortcuts={one.key}
            onClick={() => choose(one)}
          >
            {say(`act.${one.verb}`)} <kbd class="only-wide">{one.key}</kbd>
          </button>
        ))}
      </p>
      {!asking.value && <ProblemNote problem={problem} />}
      {allowed.value?.id === incident.id && <AllowedNote after={allowed.value} />}
      {asking.value?.verb === 'allow' && (
        <AllowIncident
          incident={incident}
          close={() => (asking.value = undefined)}
          done={after => {
            allowed.value = after;
            asking.value = undefined;
            void again();
          }}
        />
      )}
      {asking.value && asking.value.verb !== 'allow' && (
        <Dialog title={say(`act.${asking.value.verb}`)} close={() => (asking.value = undefined)}>
          <form
            onSubmit={event => {
              event.preventDefault();
              void run(asking.value!);
            }}
          >
            <p class="sentence">{told(incident.words, incident.sentence)}</p>
            {does.map(verb => verb === asking.value?.verb && <p key={verb}>{say(`act.does.${verb}`)}</p>)}
            <label>
              {say(`act.wants.${asking.value.wants as 'why'}`)}
              <input type="text" required value={text.value} onInput={event => (text.value = event.currentTarget.value)} maxLength={2000} />
            </label>
            <ProblemNote problem={problem} />
            <p class="buttons">
              <button type="submit" class="main" disabled={busy}>
                {say(`act.${asking.value.verb}`)}
              </button>
              <button type="button" onClick={() => (asking.value = undefined)}>
                {say('frame.cancel')}
              </button>
            </p>
          </form>
        </Dialog>
      )}
    </>
  );
}

/** A key does what its button does, but not while somebody types, or is asked something. */
function useKeys(may: readonly Action[], choose: (action: Action) => void, isAsked: boolean): void {
  // Before the picture is drawn: a key is about what is seen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = (event.target as HTMLElement).closest('input, textarea, select, dialog') !== null;
      const action = may.find(one => one.key === event.key);
      if (!action || isAsked || isTyping || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      choose(action);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [may, choose, isAsked]);
}
