import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { AlertList } from '../../alert-list.js';
import { filtered } from '../../filter.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Rows } from '../../parts/rows.js';
import { go, replace } from '../../route.js';
import { mayChange } from '../../session.js';
import type { Alert } from '../../shapes.js';
import { say } from '../../words.js';
import { AlertRow } from './alert-row.js';
import { AllowAlert } from './allow-alert.js';
import { DismissAlert } from './dismiss-alert.js';
import { Keys } from './keys.js';
import { OneAlert } from './one-alert.js';
import { severityWanted, statusWanted, Which } from './which.js';

export type Doing = 'allow' | 'dismiss' | 'keys' | undefined;

/** Alerts as they come, and all that is known of the one that is chosen. Everything by keys, too. */
export function Alerts({ id }: { readonly id: string | undefined }) {
  const { environment, owner } = filtered.value;
  const [status, severity] = [statusWanted.value, severityWanted.value];
  const list = useMemo(
    () => new AlertList({ status, severity: severity === 'any' ? [] : [severity], environment, owner }),
    [status, severity, environment, owner],
  );
  useEffect(() => {
    list.start();
    return () => list.stop();
  }, [list]);
  const doing = useSignal<Doing>(undefined);
  const said = useSignal('');
  const detail = useRef<HTMLElement>(null);
  const shown = list.shown.value;
  const current = useMemo(() => shown.findIndex(alert => alert.id === id), [shown, id]);
  const chosen = current < 0 ? undefined : shown[current];
  // One that was opened by a link need not be among those that are listed.
  const open = useSignal<Alert | undefined>(undefined);
  const alert = chosen ?? (open.value?.id === id ? open.value : undefined);

  // Before the picture is drawn: a key is about what is seen.
  useLayoutEffect(() => {
    const move = (by: number) => {
      const next = shown[current < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, current + by))];
      if (next) replace('alerts', next.id);
    };
    const start = (what: Doing) => {
      if (what === 'keys' || (alert?.status === 'open' && mayChange())) doing.value = what;
    };
    const keys: Readonly<Record<string, () => void>> = {
      j: () => move(1),
      ArrowDown: () => move(1),
      k: () => move(-1),
      ArrowUp: () => move(-1),
      Enter: () => detail.current?.focus(),
      a: () => start('allow'),
      d: () => start('dismiss'),
      w: () => alert && go('workloads', alert.workload),
      '?': () => start('keys'),
    };
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const isTyping = target.closest('input, textarea, select, dialog') !== null;
      const isPressed = event.key === 'Enter' && target.closest('a, button') !== null;
      if (isTyping || isPressed || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
      event.preventDefault();
      keys[event.key]!();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [shown, current, alert, doing]);

  const done = (alerts: readonly Alert[], text: string) => {
    for (const one of alerts) list.put(one);
    open.value = alerts[0] ?? open.value;
    said.value = text;
    doing.value = undefined;
  };
  // A dialog tells a moment later that it was closed, when the next key may have opened another.
  const closing = (what: Doing) => () => {
    if (doing.value === what) doing.value = undefined;
  };
  const listed = useComputed(() => ({ shown: list.shown.value.length, total: list.total.value }));
  return (
    <Page title={say('page.alerts')} unseen class={`alerts ${id === undefined ? '' : 'has-chosen'}`}>
      <section class="alerts-list" aria-label={say('alerts.list')}>
        <Which live={list.live.value} listed={listed.value} showKeys={() => (doing.value = 'keys')} />
        <ProblemNote problem={list.problem.value} />
        {shown.length === 0 && list.total.value !== undefined ? (
          severity === 'any' ? (
            <Empty text={`${say('alerts.none')} ${say('alerts.none.try')}`} command="knowngood doctor --canary" />
          ) : (
            <Empty text={say('alerts.none.match')} />
          )
        ) : (
          <Rows
            label={say('alerts.list')}
            items={shown}
            keyOf={one => one.id}
            height={64}
            current={current}
            nearEnd={() => void list.older()}
          >
            {one => <AlertRow alert={one} isCurrent={one.id === id} />}
          </Rows>
        )}
      </section>
      <section class="alerts-one" ref={detail} tabIndex={-1} aria-label={say('alert.what')}>
        <p class="said" role="status">
          {said.value}
        </p>
        {id === undefined ? (
          <p class="quiet only-wide">{say('alerts.pick')}</p>
        ) : (
          <OneAlert id={id} listed={chosen} found={one => (open.value = one)} start={what => (doing.value = what)} />
        )}
      </section>
      {doing.value === 'allow' && alert && <AllowAlert alert={alert} done={done} close={closing('allow')} />}
      {doing.value === 'dismiss' && alert && <DismissAlert alert={alert} done={done} close={closing('dismiss')} />}
      {doing.value === 'keys' && <Keys close={closing('keys')} />}
    </Page>
  );
}
