import { useSignal } from '@preact/signals';
import { useAct } from '../acted.js';
import { Ago } from '../parts/ago.js';
import { Dialog } from '../parts/dialog.js';
import { ProblemNote } from '../parts/problem-note.js';
import { mayChange } from '../session.js';
import type { Items } from '../shapes.js';
import { isDown, type Standing, standings } from '../standing.js';
import { number } from '../time.js';
import { say } from '../words.js';

/** Ends every reaction everywhere at once, and lets it begin again. */
export function StandDown() {
  const asking = useSignal(false);
  const all = standings.value ?? [];
  const down = all.filter(isDown);
  if (!mayChange())
    return down.length > 0 ? (
      <span class="stood-down">{say('stand.isDown', { n: number(down.length), all: number(all.length) })}</span>
    ) : null;
  return (
    <>
      <button type="button" class={down.length > 0 ? 'stand-up' : 'stand-down'} onClick={() => (asking.value = true)}>
        {down.length > 0 ? say('stand.isDown', { n: number(down.length), all: number(all.length) }) : say('stand.down')}
      </button>
      {asking.value && <Asked down={down} close={() => (asking.value = false)} />}
    </>
  );
}

function Asked({ down, close }: { readonly down: readonly Standing[]; readonly close: () => void }) {
  const why = useSignal('');
  const { busy, problem, act } = useAct();
  const isUp = down.length === 0;
  const go = async () => {
    const body = isUp ? { ...(why.value !== '' && { why: why.value }) } : {};
    const answer = await act<Items<Standing>>('POST', isUp ? '/stand-down' : '/stand-up', body);
    if (!answer) return;
    standings.value = answer.items;
    close();
  };
  return (
    <Dialog title={say(isUp ? 'stand.down.title' : 'stand.up.title')} close={close}>
      <p>{say(isUp ? 'stand.down.what' : 'stand.up.what')}</p>
      {isUp ? (
        <label class="wide">
          {say('dismiss.why')}
          <input type="text" value={why.value} onInput={event => (why.value = event.currentTarget.value)} />
        </label>
      ) : (
        <ul class="facts">
          {down.map(one => (
            <li key={one.host}>
              <strong>{one.host}</strong>
              <span class="quiet">
                {one.by} {one.at && <Ago time={one.at} />}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ProblemNote problem={problem} />
      <p class="buttons">
        <button type="button" class={isUp ? 'stand-down' : 'main'} disabled={busy} onClick={() => void go()}>
          {say(isUp ? 'stand.down' : 'stand.up')}
        </button>
        <button type="button" onClick={close}>
          {say('frame.cancel')}
        </button>
      </p>
    </Dialog>
  );
}
