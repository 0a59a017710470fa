import { query } from '../../api.js';
import { shows, wanted } from '../../filter.js';
import { useLoaded } from '../../loaded.js';
import { to } from '../../route.js';
import type { AskGroup, Exception, Items } from '../../shapes.js';
import { ago, now, number } from '../../time.js';
import { say } from '../../words.js';
import { causeInWords } from '../ask/ask.js';
import { Question } from './question.js';

const soonMs = 3 * 86_400_000;
const everyMs = 15_000;
const shown = 6;

/** What nobody but a person may decide. */
export function Decide() {
  const asks = useLoaded<Items<AskGroup>>('/ask', everyMs);
  const exceptions = useLoaded<Items<Exception>>(query('/exceptions', {}), everyMs);
  const proposals = (wanted.value ?? []).filter(one => one.proposals > 0);
  const lines = [
    ...(asks.value?.items ?? []).flatMap(group => {
      const workloads = group.workloads.filter(shows);
      if (workloads.length === 0) return [];
      const cause = causeInWords(group.cause);
      return [
        { text: say('decide.ask', { cause, n: number(group.count), workloads: number(workloads.length) }), href: to('ask', group.cause) },
      ];
    }),
    ...proposals.map(one => ({
      text: say('decide.proposals', { workload: one.workload, n: number(one.proposals) }),
      href: to('workloads', one.workload, 'proposals'),
    })),
    ...(exceptions.value?.items ?? [])
      .filter(one => shows(one.workload) && !one.expired && Date.parse(one.expiresAt) - now.value < soonMs)
      .map(one => ({
        text: say('decide.exception', { workload: one.workload, owner: one.owner, when: ago(one.expiresAt) }),
        href: to('workloads', one.workload, 'exceptions'),
      })),
  ];
  const known = asks.value && exceptions.value && wanted.value;
  const answer = !known ? undefined : lines.length === 0 ? say('decide.none') : number(lines.length);
  return (
    <Question number={3} title={say('decide.title')} answer={answer} tone={!known ? 'none' : lines.length > 0 ? 'look' : 'good'}>
      <ul class="facts">
        {lines.slice(0, shown).map(({ text, href }) => (
          <li key={text}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
      {lines.length > shown && <p class="quiet">+ {number(lines.length - shown)}</p>}
    </Question>
  );
}
