import { useAct } from '../../acted.js';
import { Ago } from '../../parts/ago.js';
import { Empty } from '../../parts/empty.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { say } from '../../words.js';
import type { PartProps } from './workload.js';

/** Lines that somebody answers for, until a day. */
export function Exceptions({ profile, again }: PartProps) {
  const { busy, problem, act } = useAct();
  const end = async (id: string) => {
    if (await act('POST', '/exceptions/remove', { exceptions: [id] })) await again();
  };
  if (profile.exceptions.length === 0)
    return <Empty text={say('exceptions.none')} command="knowngood profile allow <alert> --exception --expires 7d" />;
  return (
    <>
      <ProblemNote problem={problem} />
      <ul class="facts">
        {profile.exceptions.map(one => (
          <li key={one.id}>
            <div>
              <strong>{one.reason || one.id}</strong>{' '}
              <span class="quiet">
                {one.owner} {one.ticket} · {say(one.expired ? 'exceptions.over' : 'line.until')} <Ago time={one.expiresAt} />
              </span>
              <ul class="plain-list mono">
                {one.entries.map(entry => (
                  <li key={entry.id}>{entry.sentence}</li>
                ))}
              </ul>
            </div>
            <button type="button" disabled={busy} onClick={() => void end(one.id)}>
              {say('exceptions.end')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
