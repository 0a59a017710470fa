import { useSignal } from '@preact/signals';
import { useAct } from '../../acted.js';
import { useLoaded } from '../../loaded.js';
import { Ago } from '../../parts/ago.js';
import { ProblemNote } from '../../parts/problem-note.js';
import type { Entry, Items, Profile, Revision } from '../../shapes.js';
import { say } from '../../words.js';
import type { PartProps } from './workload.js';

/** Who changed it when, and why; what a revision changed, and the way back to it. */
export function History({ profile, again }: PartProps) {
  const path = `/profiles/${encodeURIComponent(profile.workload)}`;
  const list = useLoaded<Items<Revision>>(`${path}/history`, 5_000);
  const chosen = useSignal<number | undefined>(undefined);
  const { busy, problem, act } = useAct();
  const revert = async (to: number) => {
    if (!(await act('POST', `${path}/revert`, { to, revision: profile.revision }))) return;
    chosen.value = undefined;
    await Promise.all([again(), list.again()]);
  };
  const items = list.value?.items ?? [];
  return (
    <>
      <ProblemNote problem={problem ?? list.problem} />
      <ol class="facts">
        {items.map((one, index) => (
          <li key={one.revision}>
            <button
              type="button"
              class="plain"
              aria-expanded={chosen.value === one.revision}
              onClick={() => (chosen.value = chosen.value === one.revision ? undefined : one.revision)}
            >
              r{one.revision}
            </button>
            <span class="grow">
              {one.why || '–'}{' '}
              <span class="quiet">
                {one.by} · <Ago time={one.at} />
              </span>
            </span>
            <span class="mono">
              <span class="good">+{one.added}</span> <span class="bad">−{one.removed}</span>
            </span>
            {one.revision !== profile.revision && chosen.value === one.revision && (
              <button type="button" disabled={busy} onClick={() => void revert(one.revision)}>
                {say('history.revert', { revision: one.revision })}
              </button>
            )}
            {chosen.value === one.revision && <Difference path={path} from={items[index + 1]?.revision} to={one.revision} />}
          </li>
        ))}
      </ol>
    </>
  );
}

function Difference({ path, from, to }: { readonly path: string; readonly from: number | undefined; readonly to: number }) {
  const before = useLoaded<Profile>(from === undefined ? undefined : `${path}?revision=${from}`);
  const after = useLoaded<Profile>(`${path}?revision=${to}`);
  if (!after.value || (from !== undefined && !before.value)) return null;
  const had: readonly Entry[] = before.value?.entries ?? [];
  const has = after.value.entries;
  const lacks = (list: readonly Entry[]) => (one: Entry) => !list.some(other => other.id === one.id);
  const [added, removed] = [has.filter(lacks(had)), had.filter(lacks(has))];
  return (
    <ul class="plain-list mono difference">
      {added.length + removed.length === 0 && <li class="quiet">{say('history.same', { mode: after.value.mode })}</li>}
      {added.map(one => (
        <li key={one.id} class="good">
          + {one.sentence}
        </li>
      ))}
      {removed.map(one => (
        <li key={one.id} class="bad">
          − {one.sentence}
        </li>
      ))}
    </ul>
  );
}
