import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface RowsProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (one: T) => string;
  /** Every row is as high, px. */
  readonly height: number;
  /** Is kept in sight when it changes; -1 = none. */
  readonly current: number;
  readonly nearEnd?: () => void;
  readonly children: (one: T) => ComponentChildren;
}

const beyond = 8;

/** A list of any length of which only what is in sight is in the page. */
export function Rows<T>({ label, items, keyOf, height, current, nearEnd, children }: RowsProps<T>) {
  const ref = useRef<HTMLUListElement>(null);
  const top = useSignal(0);
  const room = useSignal(800);
  useEffect(() => {
    const list = ref.current!;
    const measure = () => {
      room.value = list.clientHeight;
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(list);
    return () => observer.disconnect();
  }, [room]);
  useLayoutEffect(() => {
    const list = ref.current!;
    if (current < 0) return;
    const [from, to] = [current * height, (current + 1) * height];
    if (from < list.scrollTop) list.scrollTop = from;
    else if (to > list.scrollTop + list.clientHeight) list.scrollTop = to - list.clientHeight;
  }, [current, height]);
  const first = Math.max(0, Math.floor(top.value / height) - beyond);
  const last = Math.min(items.length, Math.ceil((top.value + room.value) / height) + beyond);
  const onScroll = () => {
    const list = ref.current!;
    top.value = list.scrollTop;
    if (list.scrollTop + list.clientHeight > list.scrollHeight - 20 * height) nearEnd?.();
  };
  return (
    <ul class="rows" ref={ref} onScroll={onScroll} aria-label={label}>
      <li aria-hidden="true" style={{ height: `${first * height}px` }} />
      {items.slice(first, last).map(one => (
        <li key={keyOf(one)} style={{ height: `${height}px` }}>
          {children(one)}
        </li>
      ))}
      <li aria-hidden="true" style={{ height: `${(items.length - last) * height}px` }} />
    </ul>
  );
}
