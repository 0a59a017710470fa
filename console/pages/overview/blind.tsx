import { status } from '../../fleet.js';
import { Ago } from '../../parts/ago.js';
import { Empty } from '../../parts/empty.js';
import type { Gap, Host } from '../../shapes.js';
import { ago, now, number } from '../../time.js';
import { say, word } from '../../words.js';
import { Question } from './question.js';

const lookBackMs = 86_400_000;
const shown = 6;

/** Hosts that are not seen, or not wholly. */
export function Blind() {
  const told = status.value;
  if (!told) return <Question number={2} title={say('blind.title')} answer={undefined} tone="none" />;
  const { hosts, gaps, troubles, inbox } = told;
  const proven = hosts.filter(host => host.proven && !host.silent).length;
  const recent = gaps.filter(gap => Date.parse(gap.to) > now.value - lookBackMs).toReversed();
  const lines: readonly Line[] = [
    ...troubles.map(({ what, why, fix }) => ({ bad: true, text: `${what}: ${why}`, detail: fix })),
    ...hosts.flatMap(hostLines),
    ...recent.map(gap => ({ bad: false, text: gapText(gap), detail: word('gap', gap.cause), at: gap.to })),
    ...(inbox.pending > 100 ? [{ bad: false, text: say('blind.pending', { n: number(inbox.pending) }), detail: '' }] : []),
  ];
  const answer = hosts.length === 0 ? undefined : say('blind.proven', { proven: number(proven), all: number(hosts.length) });
  const tone = proven < hosts.length || troubles.length > 0 ? 'bad' : lines.length > 0 || hosts.length === 0 ? 'look' : 'good';
  return (
    <Question number={2} title={say('blind.title')} answer={answer} tone={tone}>
      {hosts.length === 0 && <Empty text={say('blind.noHosts')} command="npm start" />}
      {hosts.length > 0 && lines.length === 0 && <p>{say('blind.none')}</p>}
      <ul class="facts">
        {lines.slice(0, shown).map(line => (
          <li key={line.text} class={line.bad ? 'bad' : ''}>
            <span>{line.text}</span>
            <span class="quiet">
              {line.detail} {line.at && <Ago time={line.at} />}
            </span>
          </li>
        ))}
      </ul>
      {lines.length > shown && <p class="quiet">+ {number(lines.length - shown)}</p>}
    </Question>
  );
}

interface Line {
  readonly bad: boolean;
  readonly text: string;
  readonly detail: string;
  readonly at?: string;
}

function hostLines(host: Host): readonly Line[] {
  const { host: name, silent, proven, notProven, sensor, canary } = host;
  if (silent) return [{ bad: true, text: say('blind.silent', { host: name, when: ago(host.lastSeen) }), detail: '' }];
  return [
    ...(proven ? [] : [{ bad: true, text: say('blind.unproven', { host: name, what: notProven.join(', ') }), detail: canary?.why ?? '' }]),
    ...(sensor === 'sampling' ? [{ bad: false, text: say('blind.sampling', { host: name }), detail: '' }] : []),
  ];
}

function gapText({ host, count }: Gap): string {
  return count === undefined ? say('blind.gap', { host }) : say('blind.lost', { host, n: number(count) });
}
