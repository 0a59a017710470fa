import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { moment, number } from '../time.js';
import { say } from '../words.js';
import { Axis } from './axis.js';
import { type Cluster, clustersOf } from './clusters.js';
import { type Change, type ChangePage, changeKinds, placeOf, toldChange } from './told-change.js';

interface ChangesProps {
  readonly title: string;
  /** Undefined until it was told. */
  readonly page: ChangePage | undefined;
  /** Ms since the epoch. */
  readonly begin: number;
  readonly end: number;
  /** Whether all of it is of the one workload that the page is of. */
  readonly ofOne?: boolean;
  /** Beside the title. */
  readonly tools?: ComponentChildren;
  /** Lanes above the marks, on the same axis. */
  readonly children?: ComponentChildren;
  /** Below them. */
  readonly table?: ComponentChildren;
}

/** As many of the changes of one mark are named beside it. */
const maxNamed = 4;

/** The changes ribbon: what was changed, by kind, along one line of time. What explains an alert is often the mark beside it. */
export function Changes({ title, page, begin, end, ofOne = false, tools, children, table }: ChangesProps) {
  const ref = useRef<HTMLElement>(null);
  const chosen = useSignal('');
  const lanes = changeKinds
    .map(kind => ({ kind, marks: clustersOf(page?.items ?? [], kind, begin, end) }))
    .filter(({ marks }) => marks.length > 0);
  const all = lanes.flatMap(({ marks }) => marks);
  const current = all.find(one => one.key === chosen.value);
  const at = (time: number) => `${((time - begin) / (end - begin)) * 100}%`;
  const move = (event: KeyboardEvent, from: Cluster) => {
    const next = nextOf(lanes, from, event.key);
    if (!next) return;
    event.preventDefault();
    chosen.value = next.key;
    ref.current?.querySelector<HTMLElement>(`[data-mark="${next.key}"]`)?.focus();
  };
  const besides = ofOne ? 'workload' : 'nothing';
  const hidden = (page?.total ?? 0) - (page?.items.length ?? 0);
  return (
    <section class="ribbon" aria-label={title} ref={ref}>
      <div class="quiet ribbon-title">
        <span>
          {title}
          {page && all.length === 0 && `: ${say('ribbon.none')}`}
        </span>
        {tools}
      </div>
      <ul class="lanes">
        {children}
        {lanes.map(({ kind, marks }) => (
          <li key={kind}>
            <span class="lane-name">
              {say(`ribbon.${kind}`)} {number(page?.counts[kind] ?? 0)}
            </span>
            <span class="lane">
              {marks.map(one => (
                <a
                  key={one.key}
                  data-mark={one.key}
                  href={placeOf(one.changes.at(-1)!)}
                  class={`lane-mark lane-${kind}`}
                  style={{ left: `min(${at(one.from)}, calc(100% - 6px))`, width: `${((one.to - one.from) / (end - begin)) * 100}%` }}
                  tabIndex={one === (current ?? all[0]) ? 0 : -1}
                  onFocus={() => {
                    chosen.value = one.key;
                  }}
                  onMouseEnter={() => {
                    chosen.value = one.key;
                  }}
                  onKeyDown={event => move(event, one)}
                >
                  <span class="unseen">{labelOf(one, besides)}</span>
                </a>
              ))}
            </span>
          </li>
        ))}
        {(all.length > 0 || children !== undefined) && <Axis begin={begin} end={end} />}
      </ul>
      {all.length > 0 && <Told mark={current} besides={besides} />}
      {hidden > 0 && <p class="quiet">{say('ribbon.older', { n: number(hidden) })}</p>}
      {all.length > 0 && table}
    </section>
  );
}

function Told({ mark, besides }: { readonly mark: Cluster | undefined; readonly besides: 'workload' | 'nothing' }) {
  if (!mark) return <p class="ribbon-told quiet">{say('ribbon.how')}</p>;
  const named = mark.changes.slice(-maxNamed).toReversed();
  const more = mark.changes.length - named.length;
  return (
    <ul class="ribbon-told">
      {named.map(one => (
        <li key={one.id}>
          <span class="quiet">{momentOf(one)}</span> <a href={placeOf(one)}>{toldChange(one, besides)}</a>
        </li>
      ))}
      {more > 0 && <li class="quiet">{say('ribbon.more', { n: number(more) })}</li>}
    </ul>
  );
}

function labelOf({ changes }: Cluster, besides: 'workload' | 'nothing'): string {
  const newest = changes.at(-1)!;
  const text = `${momentOf(newest)} ${toldChange(newest, besides)}`;
  return changes.length === 1 ? text : `${text}; ${say('ribbon.more', { n: number(changes.length - 1) })}`;
}

function momentOf({ at }: Pick<Change, 'at'>): string {
  return moment(at);
}

/** Where an arrow leads from a mark: to the one beside it, or to the nearest in the lane above or below. */
function nextOf(lanes: readonly { readonly marks: readonly Cluster[] }[], from: Cluster, key: string): Cluster | undefined {
  const lane = lanes.findIndex(({ marks }) => marks.some(one => one.key === from.key));
  const marks = lanes[lane]?.marks ?? [];
  const at = marks.findIndex(one => one.key === from.key);
  switch (key) {
    case 'ArrowRight':
      return marks[at + 1];
    case 'ArrowLeft':
      return marks[at - 1];
    case 'Home':
      return marks[0];
    case 'End':
      return marks.at(-1);
    case 'ArrowUp':
      return nearest(lanes[lane - 1]?.marks, from);
    case 'ArrowDown':
      return nearest(lanes[lane + 1]?.marks, from);
    default:
      return undefined;
  }
}

function nearest(marks: readonly Cluster[] | undefined, { from }: Cluster): Cluster | undefined {
  return marks?.reduce((a, b) => (Math.abs(b.from - from) < Math.abs(a.from - from) ? b : a));
}
