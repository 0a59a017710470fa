import { Ago } from '../../parts/ago.js';
import { SeverityMark } from '../../parts/severity-mark.js';
import { to } from '../../route.js';
import type { Alert } from '../../shapes.js';
import { number } from '../../time.js';
import { say, told, word } from '../../words.js';

export function AlertRow({ alert, isCurrent }: { readonly alert: Alert; readonly isCurrent: boolean }) {
  const { id, severity, workload, sentence, words, count, lastSeen, status } = alert;
  return (
    <a
      class={`alert-row edge-${severity} ${status === 'open' ? '' : 'closed'}`}
      href={to('alerts', id)}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span class="alert-row-top">
        <SeverityMark severity={severity} />
        <strong class="cut">{workload}</strong>
        {status !== 'open' && <span class="quiet">{word('status', status)}</span>}
        <span class="spread" />
        {count > 1 && <span class="quiet">{say('now.times', { n: number(count) })}</span>}
        <span class="quiet">
          <Ago time={lastSeen} />
        </span>
      </span>
      <span class="cut">{told(words, sentence)}</span>
    </a>
  );
}
