import { query } from '../../api.js';
import { useLoaded } from '../../loaded.js';
import { Ago } from '../../parts/ago.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { to } from '../../route.js';
import { number } from '../../time.js';
import { say } from '../../words.js';
import type { MapPage, Way } from './map-page.js';
import { maxDrawn, Picture } from './picture.js';

const everyMs = 30_000;
const limit = 10_000;

/** Everybody whom one workload talks to, with each way and who lists it. */
export function TalksTo({ workload }: { readonly workload: string }) {
  const { value, problem, again } = useLoaded<MapPage>(query('/map', { workload: [workload], limit }), everyMs);
  const ways = value?.items ?? [];
  const size = new Set(ways.flatMap(({ from, to: called }) => [from, called])).size;
  return (
    <Page title={say('ways.of', { workload })}>
      <p>
        <a href={to('map')}>{say('ways.all')}</a> · <a href={to('workloads', workload, 'network')}>{say('ways.profile', { workload })}</a>
      </p>
      <ProblemNote problem={problem} again={() => void again()} />
      {value && ways.length === 0 && <Empty text={say('ways.none')} command="knowngood workloads" />}
      {size > maxDrawn && <p class="quiet">{say('ways.many', { n: number(size), max: number(maxDrawn) })}</p>}
      {ways.length > 0 && size <= maxDrawn && <Picture ways={ways} chosen={workload} />}
      <Side title={say('map.in')} ways={ways.filter(one => one.to === workload)} nameOf={one => one.from} />
      <Side title={say('map.out')} ways={ways.filter(one => one.from === workload)} nameOf={one => one.to} />
    </Page>
  );
}

interface SideProps {
  readonly title: string;
  readonly ways: readonly Way[];
  readonly nameOf: (one: Way) => string;
}

function Side({ title, ways, nameOf }: SideProps) {
  if (ways.length === 0) return null;
  return (
    <section class="sheet" aria-label={title}>
      <h2>
        {title} <span class="count">{number(ways.length)}</span>
      </h2>
      <ul class="facts">
        {ways
          .toSorted((a, b) => b.alerts - a.alerts)
          .map(one => (
            <li key={nameOf(one)}>
              <span>
                <a href={to('map', nameOf(one))}>{nameOf(one)}</a> <span class="mono">{one.by.join(', ')}</span>{' '}
                {one.alerts > 0 && (
                  <a class="severity severity-high" href={to('alerts')}>
                    {say('ways.unlisted', { n: number(one.alerts) })}
                  </a>
                )}
              </span>
              <span class="quiet">
                {listedBy(one)} {one.lastSeen && <Ago time={one.lastSeen} />}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}

function listedBy({ listedBy: by }: Way): string {
  if (by.length === 0) return say('ways.listed.none');
  return by.length === 2 ? say('ways.listed.both') : say(`ways.listed.${by[0]!}`);
}
