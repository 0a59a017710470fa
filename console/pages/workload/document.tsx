import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useAct } from '../../acted.js';
import { refreshWorkloads } from '../../fleet.js';
import { lineDiff } from '../../line-diff.js';
import { useLoaded } from '../../loaded.js';
import { Command } from '../../parts/command.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { mayChange } from '../../session.js';
import type { Items } from '../../shapes.js';
import { number } from '../../time.js';
import { say } from '../../words.js';
import type { PartProps } from './workload.js';

interface Finding {
  readonly severity: 'error' | 'warning';
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}
interface Applied {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly revision: number;
  readonly rollout?: { readonly of: number; readonly step: string };
}
interface Checked {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** What it would change; absent where it has mistakes. */
  readonly would?: Applied;
}

/** The profile as it goes into Git; changed here it is checked and compared before it is saved. */
export function Document({ profile, again }: PartProps) {
  const { workload, revision } = profile;
  const { value } = useLoaded<{ readonly yaml: string }>(`/profiles/${encodeURIComponent(workload)}/document?revision=${revision}`);
  // While a new revision is loaded the last one stays: who is writing keeps what was written.
  const latest = useRef<EditProps | undefined>(undefined);
  if (value) latest.current = { workload, revision, yaml: value.yaml, again };
  const shown = latest.current?.workload === workload ? latest.current : undefined;
  return (
    <>
      <p class="quiet">{say('yaml.what')}</p>
      <Command text={`knowngood profile export ${workload} -o profiles/\nknowngood profile apply profiles/`} />
      {shown && !mayChange() && <Command text={shown.yaml} />}
      {shown && mayChange() && <Edit key={workload} {...shown} again={again} />}
    </>
  );
}

interface EditProps {
  readonly workload: string;
  readonly revision: number;
  readonly yaml: string;
  readonly again: () => Promise<void>;
}

function Edit({ workload, revision, yaml, again }: EditProps) {
  // What it was written over: a revision that comes meanwhile is not taken back by what is saved here.
  const base = useSignal({ revision, yaml });
  const text = useSignal(yaml);
  const why = useSignal('');
  const checked = useSignal<Checked | undefined>(undefined);
  const saved = useSignal<Applied | undefined>(undefined);
  const { busy, problem, act } = useAct();
  const isTouched = text.value !== base.value.yaml;
  if (!isTouched && revision > base.value.revision) {
    base.value = { revision, yaml };
    text.value = yaml;
  }
  const body = () => ({ files: [{ file: `${workload}.yaml`, text: text.value }] });
  const check = async () => {
    const asked = text.value;
    const found = await act<Items<Finding>>('POST', '/profiles/lint', body());
    if (!found) return;
    const isWrong = found.items.some(one => one.severity === 'error');
    const would = isWrong ? undefined : await act<Items<Applied>>('POST', '/profiles/apply', { ...body(), workload, dryRun: true });
    if (isWrong || would) checked.value = { text: asked, findings: found.items, ...(would && { would: would.items[0]! }) };
  };
  const save = async () => {
    const asked = { ...body(), workload, revision: base.value.revision, ...(why.value !== '' && { why: why.value }) };
    const done = await act<Items<Applied>>('POST', '/profiles/apply', asked);
    if (!done) return;
    saved.value = done.items[0];
    base.value = { revision: done.items[0]!.revision, yaml: text.value };
    checked.value = undefined;
    why.value = '';
    await Promise.all([again(), refreshWorkloads()]);
  };
  const answer = checked.value?.text === text.value ? checked.value : undefined;
  const changes = answer?.would ? lineDiff(base.value.yaml, text.value) : [];
  return (
    <>
      <label>
        <span class="unseen">{say('yaml.edit', { workload })}</span>
        <textarea
          class="mono yaml"
          rows={Math.min(40, text.value.split('\n').length + 1)}
          spellcheck={false}
          value={text.value}
          onInput={event => (text.value = event.currentTarget.value)}
        />
      </label>
      {isTouched && base.value.revision !== revision && <p class="bad">{say('yaml.moved', { revision: number(revision) })}</p>}
      <p class="buttons">
        <button type="button" class="main" disabled={busy || !isTouched} onClick={() => void check()}>
          {say('yaml.check')}
        </button>
        <button
          type="button"
          disabled={busy || !isTouched}
          onClick={() => {
            base.value = { revision, yaml };
            text.value = yaml;
          }}
        >
          {say('yaml.undo')}
        </button>
      </p>
      <ProblemNote problem={problem} />
      <div role="status">
        {answer && answer.findings.length > 0 && (
          <ul class="plain-list problem">
            {answer.findings.map(one => (
              <li key={`${one.line}:${one.column}:${one.message}`}>
                <span class="mono">
                  {one.line}:{one.column}
                </span>{' '}
                {one.message}
              </li>
            ))}
          </ul>
        )}
        {answer?.would && (
          <>
            <h3>{say('yaml.would', { added: answer.would.added, removed: answer.would.removed, changed: answer.would.changed })}</h3>
            <ul class="plain-list mono difference">
              {changes.map(({ op, line, text: one }) => (
                <li key={`${op}${line}`} class={op === 'add' ? 'good' : 'bad'}>
                  {op === 'add' ? '+' : '−'} {String(line).padStart(4)} {one}
                </li>
              ))}
            </ul>
          </>
        )}
        {saved.value && !isTouched && (
          <p class="said">
            {say('yaml.saved', { revision: number(saved.value.revision) })}{' '}
            {saved.value.rollout && say('yaml.stages', { of: number(saved.value.rollout.of), step: saved.value.rollout.step })}
          </p>
        )}
      </div>
      {answer?.would && (
        <form
          class="buttons"
          onSubmit={event => {
            event.preventDefault();
            void save();
          }}
        >
          <label>
            <span class="unseen">{say('allow.why')}</span>
            <input
              type="text"
              placeholder={say('allow.why')}
              value={why.value}
              onInput={event => (why.value = event.currentTarget.value)}
              maxLength={2000}
            />
          </label>
          <button type="submit" class="main" disabled={busy}>
            {say('yaml.save')}
          </button>
        </form>
      )}
    </>
  );
}
