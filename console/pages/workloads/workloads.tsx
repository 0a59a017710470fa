import { useSignal } from '@preact/signals';
import { wanted } from '../../filter.js';
import { Empty } from '../../parts/empty.js';
import { FindWorkload } from '../../parts/find-workload.js';
import { Page } from '../../parts/page.js';
import { Rows } from '../../parts/rows.js';
import { go, to } from '../../route.js';
import type { Workload } from '../../shapes.js';
import { number } from '../../time.js';
import { say, word } from '../../words.js';

/** A word in the place of a workload's name: those that a line of the overview counts. */
const groups = {
  ready: (one: Workload) => one.mode === 'learn' && !one.complete && one.coverage.ready,
  quiet: (one: Workload) => one.mode === 'alert' && one.complete && one.openAlerts === 0,
  weak: (one: Workload) => one.hardening.length > 0,
} as const;
type Group = keyof typeof groups;

/** Every workload in a line, those with open alerts first. */
export function Workloads({ group }: { readonly group: string | undefined }) {
  const text = useSignal('');
  const all = wanted.value;
  const isIn = groups[group as Group] ?? (() => true);
  const found = (all ?? [])
    .filter(one => isIn(one) && one.workload.toLowerCase().includes(text.value.toLowerCase()))
    .toSorted((a, b) => b.openAlerts - a.openAlerts || (a.workload < b.workload ? -1 : 1));
  const open = () => {
    if (found[0]) go('workloads', found[0].workload);
  };
  return (
    <Page title={say('page.workloads')} class="list-page">
      <FindWorkload text={text} onEnter={open}>
        <span class="quiet">{all && say('workloads.count', { n: number(found.length), all: number(all.length) })}</span>
        {group && <a href={to('workloads')}>{say('workloads.everyone')}</a>}
      </FindWorkload>
      {all?.length === 0 ? (
        <Empty text={say('tighten.none')} command="docker run -d --name web nginx" />
      ) : (
        <Rows label={say('page.workloads')} items={found} keyOf={one => one.workload} height={62} current={-1}>
          {one => <WorkloadRow one={one} />}
        </Rows>
      )}
    </Page>
  );
}

function WorkloadRow({ one }: { readonly one: Workload }) {
  const { workload, mode, openAlerts, effective, containers, environment, owner, proposals, alwaysAsk, coverage } = one;
  return (
    <a class="workload-row" href={to('workloads', workload)}>
      <span class="alert-row-top">
        <strong class="cut">{workload}</strong>
        <span class={`mode mode-${mode}`}>{word('mode', mode)}</span>
        {openAlerts > 0 && <span class="severity severity-high">{say('workloads.alerts', { n: number(openAlerts) })}</span>}
        {proposals + alwaysAsk > 0 && (
          <span class="severity severity-low">{say('workloads.waiting', { n: number(proposals + alwaysAsk) })}</span>
        )}
        <span class="spread" />
        <span class="quiet only-wide">
          {[environment, owner].filter(Boolean).join(' · ')} {say('workloads.containers', { n: number(containers.length) })}
        </span>
      </span>
      <span class="cut quiet">
        {effective}
        {mode === 'learn' && `; ${percent(coverage.estimate)}`}
      </span>
    </a>
  );
}

export function percent(share: number): string {
  return `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;
}
