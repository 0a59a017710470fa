import { wanted } from '../../filter.js';
import { Empty } from '../../parts/empty.js';
import { to } from '../../route.js';
import { now, number } from '../../time.js';
import { say } from '../../words.js';
import { Question } from './question.js';

const quietMs = 7 * 86_400_000;

/** Where a stricter mode would change nothing today. */
export function Tighten() {
  const all = wanted.value;
  if (!all) return <Question number={5} title={say('tighten.title')} answer={undefined} tone="none" />;
  const of = (mode: string) => number(all.filter(one => one.mode === mode).length);
  const lock = all.filter(one => one.mode === 'learn' && !one.complete && one.coverage.ready);
  const isQuiet = (at: string | undefined) => at === undefined || now.value - Date.parse(at) > quietMs;
  const protect = all.filter(one => one.mode === 'alert' && one.complete && one.openAlerts === 0 && isQuiet(one.lastAlertAt));
  const weak = all.filter(one => one.hardening.length > 0);
  const steps = weak.reduce((sum, one) => sum + one.hardening.length, 0);
  const nothing = lock.length + protect.length + weak.length === 0;
  return (
    <Question
      number={5}
      title={say('tighten.title')}
      answer={all.length === 0 ? undefined : say('tighten.modes', { learn: of('learn'), alert: of('alert'), protect: of('protect') })}
      tone="good"
    >
      {all.length === 0 && <Empty text={say('tighten.none')} command="docker run -d --name web nginx" />}
      <ul class="facts">
        {lock.length > 0 && (
          <li>
            <a href={to('find', 'ready')}>{say('tighten.lock', { n: number(lock.length) })}</a>
          </li>
        )}
        {protect.length > 0 && (
          <li>
            <a href={to('find', 'quiet')}>{say('tighten.protect', { n: number(protect.length) })}</a>
          </li>
        )}
        {weak.length > 0 && (
          <li>
            <a href={to('find', 'weak')}>{say('tighten.harden', { n: number(steps), workloads: number(weak.length) })}</a>
          </li>
        )}
        {all.length > 0 && nothing && <li>{say('tighten.nothing')}</li>}
      </ul>
    </Question>
  );
}
