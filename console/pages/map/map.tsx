import { useSignal } from '@preact/signals';
import { query } from '../../api.js';
import { filtered } from '../../filter.js';
import { workloads } from '../../fleet.js';
import { useLoaded } from '../../loaded.js';
import { Empty } from '../../parts/empty.js';
import { FindWorkload } from '../../parts/find-workload.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Rows } from '../../parts/rows.js';
import { go, to } from '../../route.js';
import { number } from '../../time.js';
import { say } from '../../words.js';
import { type MapPage, type Row, rowsOf, type Talker, talkersOf } from './map-page.js';
import { maxDrawn, Picture } from './picture.js';

const everyMs = 30_000;
/** As many ways as are asked for at once: of more, those of one environment or owner are to be looked at. */
const limit = 10_000;

/** Which workloads of the chosen environment talk to each other: as a list, and as a picture where it can be one. */
export function EastWest() {
  const text = useSignal('');
  const { value, problem, again } = useLoaded<MapPage>(query('/map', { ...filtered.value, limit }), everyMs);
  const ways = value?.items ?? [];
  const wanted = text.value.trim().toLowerCase();
  const isFound = (name: string) => name.toLowerCase().includes(wanted);
  const seen = wanted === '' ? ways : ways.filter(one => isFound(one.from) || isFound(one.to));
  const talkers = talkersOf(seen, workloads.value ?? []);
  const listed = wanted === '' ? talkers : talkers.filter(one => isFound(one.workload));
  const open = () => {
    if (listed[0]) go('map', listed[0].workload);
  };
  return (
    <Page title={say('page.map')} class="list-page">
      <FindWorkload text={text} onEnter={open}>
        {value && (
          <span class="quiet">
            {say('ways.count', { n: number(listed.length), ways: number(seen.length) })}
            {value.unlisted > 0 && <strong class="bad"> {say('ways.unlisted', { n: number(value.unlisted) })}</strong>}
          </span>
        )}
      </FindWorkload>
      <ProblemNote problem={problem} again={() => void again()} />
      {value?.next !== undefined && <p class="bad">{say('ways.cut', { n: number(ways.length), of: number(value.total) })}</p>}
      {value && ways.length === 0 && <Empty text={say('ways.none')} command="knowngood workloads" />}
      {talkers.length > maxDrawn && <p class="quiet">{say('ways.many', { n: number(talkers.length), max: number(maxDrawn) })}</p>}
      {talkers.length > 0 && talkers.length <= maxDrawn && <Picture ways={seen} />}
      {listed.length > 0 && (
        <Rows label={say('page.map')} items={rowsOf(listed)} keyOf={keyOf} height={62} current={-1}>
          {row => ('size' in row ? <Group {...row} /> : <TalkerRow one={row} />)}
        </Rows>
      )}
    </Page>
  );
}

function keyOf(row: Row): string {
  return 'size' in row ? `group ${row.group}` : row.workload;
}

function Group({ group, size }: { readonly group: string; readonly size: number }) {
  return (
    <p class="ways-group">
      {group || say('ways.nowhere')} <span class="quiet">{number(size)}</span>
    </p>
  );
}

function TalkerRow({ one: { workload, calls, calledBy, unlisted } }: { readonly one: Talker }) {
  const names = (of: readonly string[]) => (of.length === 0 ? say('ways.nobody') : of.join(', '));
  return (
    <a class="workload-row" href={to('map', workload)}>
      <span class="alert-row-top">
        <strong class="cut">{workload}</strong>
        {unlisted > 0 && <span class="severity severity-high">{say('ways.unlisted', { n: number(unlisted) })}</span>}
        <span class="spread" />
        <span class="quiet only-wide">{say('ways.degree', { calls: number(calls.length), by: number(calledBy.length) })}</span>
      </span>
      <span class="cut quiet">
        {say('map.out')} {names(calls.map(way => way.to))} · {say('map.in')} {names(calledBy.map(way => way.from))}
      </span>
    </a>
  );
}
