import { useSignal } from '@preact/signals';
import { useAct } from '../../acted.js';
import { shows } from '../../filter.js';
import { refreshWorkloads } from '../../fleet.js';
import { useLoaded } from '../../loaded.js';
import { Ago } from '../../parts/ago.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { to } from '../../route.js';
import type { AskGroup, Items } from '../../shapes.js';
import { number } from '../../time.js';
import { say, word } from '../../words.js';

/** What is never learned by itself, by cause over all workloads: often one decision for many. */
export function Ask({ cause }: { readonly cause: string | undefined }) {
  const asked = useLoaded<Items<AskGroup>>('/ask', 10_000);
  const groups = (asked.value?.items ?? []).filter(one => one.workloads.some(shows));
  return (
    <Page title={say('page.ask')}>
      <p class="quiet">{say('ask.what')}</p>
      <ProblemNote problem={asked.problem} again={() => void asked.again()} />
      {asked.value && groups.length === 0 && <Empty text={say('ask.none')} command="knowngood ask" />}
      {groups.map(group => (
        <Group key={group.cause} group={group} isOpen={groups.length === 1 || group.cause === cause} again={asked.again} />
      ))}
    </Page>
  );
}

interface GroupProps {
  readonly group: AskGroup;
  readonly isOpen: boolean;
  readonly again: () => Promise<void>;
}

function Group({ group: { cause, workloads, count, firstSeen, lastSeen, examples }, isOpen, again }: GroupProps) {
  const names = workloads.filter(shows);
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const why = useSignal('');
  const { busy, problem, act } = useAct();
  const picked = names.filter(one => chosen.value.has(one));
  const toggle = (name: string) => {
    const next = new Set(chosen.value);
    if (!next.delete(name)) next.add(name);
    chosen.value = next;
  };
  const allow = async () => {
    const body = { asks: [cause], workloads: picked, ...(why.value !== '' && { why: why.value }) };
    if (!(await act('POST', '/ask/allow', body))) return;
    chosen.value = new Set();
    await Promise.all([again(), refreshWorkloads()]);
  };
  return (
    <details class="sheet" open={isOpen}>
      <summary>
        <strong>{causeInWords(cause)}</strong>{' '}
        <span class="quiet">
          {say('ask.count', { n: number(count), workloads: number(names.length) })} · <Ago time={firstSeen} /> – <Ago time={lastSeen} />
        </span>
      </summary>
      <ul class="plain-list">
        {examples
          .filter(one => shows(one.workload))
          .map(one => (
            <li key={`${one.workload}${one.ask}`}>
              <a href={to('workloads', one.workload)}>{one.workload}</a> <span class="mono">{one.behaviour}</span>
            </li>
          ))}
      </ul>
      <fieldset>
        <legend>{say('ask.where')}</legend>
        <button type="button" class="plain" onClick={() => (chosen.value = new Set(picked.length === names.length ? [] : names))}>
          {say(picked.length === names.length ? 'ask.nobody' : 'ask.everybody', { n: number(names.length) })}
        </button>
        <div class="picks">
          {names.slice(0, 300).map(name => (
            <label key={name} class="check">
              <input type="checkbox" checked={chosen.value.has(name)} onChange={() => toggle(name)} /> {name}
            </label>
          ))}
        </div>
        {names.length > 300 && <p class="quiet">+ {number(names.length - 300)}</p>}
      </fieldset>
      <p class="buttons">
        <label class="grow">
          <span class="unseen">{say('allow.why')}</span>
          <input type="text" placeholder={say('allow.why')} value={why.value} onInput={event => (why.value = event.currentTarget.value)} />
        </label>
        <button type="button" class="main" disabled={busy || picked.length === 0} onClick={() => void allow()}>
          {say('ask.allow', { n: number(picked.length) })}
        </button>
      </p>
      <ProblemNote problem={problem} />
    </details>
  );
}

export function causeInWords(cause: string): string {
  const told = word('ask', cause);
  return told === cause ? word('reason', cause) : told;
}
