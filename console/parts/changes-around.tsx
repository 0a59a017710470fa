import { query } from '../api.js';
import { useLoaded } from '../loaded.js';
import { now } from '../time.js';
import { say } from '../words.js';
import { Changes } from './changes.js';
import type { ChangePage } from './told-change.js';

const everyMs = 15_000;
const dayMs = 86_400_000;

interface AroundProps {
  readonly workload: string;
  /** What happened, by its name, and when, RFC 3339. */
  readonly what: string;
  readonly at: string;
}

/** What was changed at a workload in the day before something happened and the day after it, as far as that is over. */
export function ChangesAround({ workload, what, at }: AroundProps) {
  const happened = Date.parse(at);
  const begin = happened - dayMs;
  const isOver = now.value > happened + dayMs;
  const end = isOver ? happened + dayMs : now.value;
  const until = isOver ? { until: new Date(end).toISOString() } : {};
  const asked = query('/changes', { workload: [workload], since: new Date(begin).toISOString(), ...until });
  const { value } = useLoaded<ChangePage>(asked, everyMs);
  return (
    <section class="sheet" aria-label={say('ribbon.around')}>
      <Changes title={say('ribbon.around')} page={value} begin={begin} end={end} ofOne>
        <li>
          <span class="lane-name">{what}</span>
          <span class="lane">
            <span class="lane-mark lane-this" style={{ left: `min(${((happened - begin) / (end - begin)) * 100}%, calc(100% - 6px))` }} />
          </span>
        </li>
      </Changes>
    </section>
  );
}
