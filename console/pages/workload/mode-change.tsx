import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useAct } from '../../acted.js';
import { refreshWorkloads } from '../../fleet.js';
import { Dialog } from '../../parts/dialog.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { SeverityMark } from '../../parts/severity-mark.js';
import type { Mode, WhatIf, Workload } from '../../shapes.js';
import { number } from '../../time.js';
import { say, word } from '../../words.js';

const modes: readonly Mode[] = ['learn', 'alert', 'protect'];

/** The mode, and the others: what each would mean is asked of the last week before it is set. */
export function ModeChange({ workload, again }: { readonly workload: Workload; readonly again: () => Promise<void> }) {
  const wanted = useSignal<Mode | undefined>(undefined);
  return (
    <div class="modes">
      {modes.map(mode => (
        <button
          key={mode}
          type="button"
          class={mode === workload.mode ? 'main' : ''}
          aria-pressed={mode === workload.mode}
          disabled={mode === workload.mode}
          onClick={() => (wanted.value = mode)}
        >
          {word('mode', mode)}
        </button>
      ))}
      {wanted.value && <SetMode workload={workload} mode={wanted.value} again={again} close={() => (wanted.value = undefined)} />}
    </div>
  );
}

interface SetModeProps {
  readonly workload: Workload;
  readonly mode: Mode;
  readonly again: () => Promise<void>;
  readonly close: () => void;
}

/** What protect recycles at: the least severity, and all above it. */
const arms = { critical: ['critical'], high: ['high', 'critical'], medium: ['medium', 'high', 'critical'] } as const;
type Arm = keyof typeof arms;

function SetMode({ workload: { workload, revision, coverage, complete }, mode, again, close }: SetModeProps) {
  const arm = useSignal<Arm>('high');
  const seen = useSignal(false);
  const answer = useSignal<WhatIf | undefined>(undefined);
  const trial = useAct();
  const change = useAct();
  const path = encodeURIComponent(workload);
  const recycle = mode === 'protect' ? { recycle: arms[arm.value] } : {};
  useEffect(() => {
    if (mode === 'learn') return;
    seen.value = false;
    answer.value = undefined;
    void trial.act<WhatIf>('POST', `/workloads/${path}/what-if`, { mode, ...recycle }).then(said => (answer.value = said));
  }, [mode, arm.value]);
  const hurts = answer.value !== undefined && answer.value.wouldAlert + answer.value.asks > 0;
  const mayGo = mode === 'learn' || trial.problem !== undefined || (answer.value !== undefined && (!hurts || seen.value));
  const set = async () => {
    const body = { mode, revision, ...recycle, ...(mode === 'learn' && complete && { relearn: true }) };
    if (!(await change.act('POST', `/workloads/${path}/mode`, body))) return;
    await Promise.all([again(), refreshWorkloads()]);
    close();
  };
  return (
    <Dialog title={say('mode.title', { workload, mode: word('mode', mode) })} close={close}>
      <p>{say(`mode.${mode}.what`)}</p>
      {mode === 'protect' && (
        <p>
          <label>
            {say('mode.at')}{' '}
            <select value={arm.value} onChange={event => (arm.value = event.currentTarget.value as Arm)}>
              {(Object.keys(arms) as Arm[]).map(one => (
                <option key={one} value={one} selected={one === arm.value}>
                  {say(`mode.at.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      {!complete && mode !== 'learn' && coverage.waitingFor.length > 0 && (
        <div class="advice">
          <h3>{say('coverage.waits')}</h3>
          <ul class="plain-list">
            {coverage.waitingFor.slice(0, 5).map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {mode !== 'learn' && (
        <div class="advice" role="status">
          <h3>{say('mode.try')}</h3>
          {answer.value ? <Answer answer={answer.value} protects={mode === 'protect'} /> : !trial.problem && <p>{say('mode.trying')}</p>}
        </div>
      )}
      {hurts && (
        <label class="check">
          <input type="checkbox" checked={seen.value} onChange={event => (seen.value = event.currentTarget.checked)} /> {say('mode.seen')}
        </label>
      )}
      <ProblemNote problem={trial.problem ?? change.problem} />
      <p class="buttons">
        <button type="button" class="main" disabled={change.busy || !mayGo} onClick={() => void set()}>
          {say('mode.set', { mode: word('mode', mode) })}
        </button>
        <button type="button" onClick={close}>
          {say('frame.cancel')}
        </button>
      </p>
    </Dialog>
  );
}

const shown = 8;

/** What it would have told and done, gravest first. */
function Answer({ answer: { replayed, wouldAlert, wouldRecycle, asks, complete, groups, held }, protects }: AnswerProps) {
  return (
    <>
      <p>
        <strong>{say('mode.would', { replayed: number(replayed), n: number(wouldAlert) })}</strong>{' '}
        {protects && <strong>{say('mode.recycled', { n: number(wouldRecycle) })}</strong>} {!complete && say('mode.partly')}
      </p>
      {asks > 0 && <p>{say('mode.asks', { n: number(asks) })}</p>}
      <ul class="facts">
        {groups.slice(0, shown).map(one => (
          <li key={one.sentence}>
            <span>
              <SeverityMark severity={one.severity} /> {one.sentence}
            </span>
            <span class="quiet">
              {say('now.times', { n: number(one.count) })}
              {one.recycles && ` · ${say('mode.recycles')}`}
            </span>
          </li>
        ))}
      </ul>
      {groups.length > shown && <p class="quiet">{say('mode.more', { n: number(groups.length - shown) })}</p>}
      {held.length > 0 && (
        <>
          <p>{say('mode.held')}</p>
          <ul class="plain-list">
            {held.slice(0, shown).map(one => (
              <li key={`${one.host}/${one.container}`}>
                {one.container} ({one.host}): <span class="mono">{one.keeps.join(', ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface AnswerProps {
  readonly answer: WhatIf;
  readonly protects: boolean;
}
