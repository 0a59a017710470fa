import { useSignal } from '@preact/signals';
import { useAct } from '../../acted.js';
import { call } from '../../api.js';
import { refreshWorkloads } from '../../fleet.js';
import { Dialog } from '../../parts/dialog.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { SeverityMark } from '../../parts/severity-mark.js';
import type { Mode, Replay, Workload } from '../../shapes.js';
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

function SetMode({ workload: { workload, revision, coverage, complete }, mode, again, close }: SetModeProps) {
  const replay = useSignal<Replay | undefined>(undefined);
  const trial = useAct();
  const change = useAct();
  const path = encodeURIComponent(workload);
  const test = async () => {
    const { yaml } = await call<{ readonly yaml: string }>('GET', `/profiles/${path}/document`);
    replay.value = await trial.act<Replay>('POST', '/profiles/test', {
      files: [{ file: 'profile.yaml', text: yaml }],
      workload,
      since: '7d',
    });
  };
  const set = async () => {
    const body = {
      mode,
      revision,
      ...(mode === 'protect' && { recycle: ['high', 'critical'] }),
      ...(mode === 'learn' && complete && { relearn: true }),
    };
    if (!(await change.act('POST', `/workloads/${path}/mode`, body))) return;
    await Promise.all([again(), refreshWorkloads()]);
    close();
  };
  return (
    <Dialog title={say('mode.title', { workload, mode: word('mode', mode) })} close={close}>
      <p>{say(`mode.${mode}.what`)}</p>
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
        <p>
          <button type="button" disabled={trial.busy} onClick={() => void test()}>
            {say('mode.try')}
          </button>
        </p>
      )}
      {replay.value && <Answer replay={replay.value} />}
      <ProblemNote problem={trial.problem ?? change.problem} />
      <p class="buttons">
        <button type="button" class="main" disabled={change.busy} onClick={() => void set()}>
          {say('mode.set', { mode: word('mode', mode) })}
        </button>
        <button type="button" onClick={close}>
          {say('frame.cancel')}
        </button>
      </p>
    </Dialog>
  );
}

function Answer({ replay: { replayed, wouldAlert, complete, groups } }: { readonly replay: Replay }) {
  return (
    <div class="advice" role="status">
      <p>
        <strong>{say('mode.would', { replayed: number(replayed), n: number(wouldAlert) })}</strong> {!complete && say('mode.partly')}
      </p>
      <ul class="facts">
        {groups.slice(0, 8).map(one => (
          <li key={one.sentence}>
            <span>
              <SeverityMark severity={one.severity} /> {one.sentence}
            </span>
            <span class="quiet">{say('now.times', { n: number(one.count) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
