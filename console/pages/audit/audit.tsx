import { query } from '../../api.js';
import { useLoaded } from '../../loaded.js';
import { Ago } from '../../parts/ago.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { isAdmin } from '../../session.js';
import type { Items } from '../../shapes.js';
import { number } from '../../time.js';
import { say } from '../../words.js';

interface AuditLine {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  /** `POST /workloads/{w}/mode` */
  readonly what: string;
  readonly target: string;
  readonly why?: string;
}

interface Verified {
  readonly ok: boolean;
  readonly records: number;
  readonly firstBad?: { readonly seq: number; readonly why: string };
}

const shown = 500;

/** Who changed what, the newest first, and whether all of it is as it was written. */
export function Audit() {
  const list = useLoaded<Items<AuditLine>>(query('/audit', { limit: shown }), 5_000);
  const verified = useLoaded<Verified>(isAdmin() ? '/audit/verify' : undefined, 60_000);
  const lines = (list.value?.items ?? []).toReversed();
  return (
    <Page title={say('page.audit')}>
      <ProblemNote problem={list.problem ?? verified.problem} again={() => void list.again()} />
      {verified.value && <Chain {...verified.value} />}
      {list.value && lines.length === 0 && <Empty text={say('audit.none')} command="knowngood audit list" />}
      {lines.length > 0 && (
        <section class="sheet" aria-label={say('page.audit')}>
          <ul class="facts">
            {lines.map(({ seq, at, by, what, target, why }) => (
              <li key={seq}>
                <span>
                  <strong>{by}</strong> <code>{what}</code> {target} {why && <span class="quiet">{why}</span>}
                </span>
                <span class="quiet">
                  {number(seq)} · <Ago time={at} />
                </span>
              </li>
            ))}
          </ul>
          {lines.length >= shown && <p class="quiet">{say('audit.more', { n: number(shown) })}</p>}
        </section>
      )}
    </Page>
  );
}

function Chain({ ok, records, firstBad }: Verified) {
  if (ok) return <p class="quiet">{say('audit.whole', { n: number(records) })}</p>;
  return (
    <p class="problem" role="alert">
      {say('audit.broken', { seq: number(firstBad?.seq ?? 0), why: firstBad?.why ?? '' })}
    </p>
  );
}
