import { useAct } from '../../acted.js';
import { Empty } from '../../parts/empty.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { number } from '../../time.js';
import { say } from '../../words.js';
import type { PartProps } from './workload.js';

/** Changes that wait for a person: yes, or never again. */
export function Proposals({ workload, profile, again }: PartProps) {
  const { busy, problem, act } = useAct();
  const decide = async (verb: 'approve' | 'reject', id: string) => {
    const path = `/profiles/${encodeURIComponent(profile.workload)}/${verb}`;
    if (await act('POST', path, { proposals: [id], revision: profile.revision })) await again();
  };
  if (profile.proposals.length === 0)
    return <Empty text={say('proposals.none')} command={`knowngood profile generalise ${workload.workload} --dry-run`} />;
  return (
    <>
      <ProblemNote problem={problem} />
      <ul class="facts">
        {profile.proposals.map(one => (
          <li key={one.id}>
            <div>
              <strong>{one.what}</strong>{' '}
              <span class="quiet">
                {say('proposals.seen', {
                  n: number(one.seen.count),
                  containers: number(one.seen.containers.length),
                  hosts: number(one.seen.hosts.length),
                })}
              </span>
              <ul class="plain-list mono">
                {one.adds.map(entry => (
                  <li key={entry.id}>+ {entry.line}</li>
                ))}
                {one.removes.length > 0 && <li>− {say('proposals.removes', { n: number(one.removes.length) })}</li>}
              </ul>
            </div>
            <span class="buttons">
              <button type="button" class="main" disabled={busy} onClick={() => void decide('approve', one.id)}>
                {say('proposals.yes')}
              </button>
              <button type="button" disabled={busy} onClick={() => void decide('reject', one.id)}>
                {say('proposals.no')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
