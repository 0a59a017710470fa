import type { ComponentChildren } from 'preact';
import { useLoaded } from '../../loaded.js';
import type { Key } from '../../messages/message.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { to } from '../../route.js';
import type { Profile, Workload as Shape } from '../../shapes.js';
import { number } from '../../time.js';
import { say } from '../../words.js';
import { Coverage } from './coverage.js';
import { Document } from './document.js';
import { Exceptions } from './exceptions.js';
import { History } from './history.js';
import { Lines } from './lines.js';
import { LivedThrough } from './lived-through.js';
import { ModeChange } from './mode-change.js';
import { Neighbours } from './neighbours.js';
import { ProcessTree } from './process-tree.js';
import { Proposals } from './proposals.js';
import { RecyclePlan } from './recycle-plan.js';
import { Ribbon } from './ribbon.js';
import { Sessions } from './sessions.js';

export interface PartProps {
  readonly workload: Shape;
  readonly profile: Profile;
  readonly again: () => Promise<void>;
}

const tabs = ['processes', 'network', 'files', 'settings', 'proposals', 'exceptions', 'sessions', 'recycle', 'history', 'yaml'] as const;
type Tab = (typeof tabs)[number];
const everyMs = 5_000;

/** All of one workload: what is in force, how sure that is, and each part of it. */
export function Workload({ name, tab }: { readonly name: string; readonly tab: string | undefined }) {
  const path = encodeURIComponent(name);
  const asked = useLoaded<Shape>(`/workloads/${path}`, everyMs);
  const read = useLoaded<Profile>(`/profiles/${path}`, everyMs);
  const [workload, profile] = [asked.value, read.value];
  if (asked.problem?.status === 404) {
    return (
      <Page title={name}>
        <Empty text={asked.problem.message} command="knowngood workloads" />
      </Page>
    );
  }
  const here: Tab = tabs.find(one => one === tab) ?? 'processes';
  const again = async () => {
    await Promise.all([asked.again(), read.again()]);
  };
  return (
    <Page title={name} class="workload">
      <ProblemNote problem={asked.problem ?? read.problem} again={() => void again()} />
      {workload && (
        <>
          <p class="quiet">{placeOf(workload)}</p>
          <p class="effective">{workload.effective}</p>
          <ModeChange workload={workload} again={again} />
          {workload.openAlerts > 0 && (
            <p>
              <a class="bad" href={to('alerts')}>
                {say('workload.open', { n: number(workload.openAlerts) })}
              </a>
            </p>
          )}
        </>
      )}
      {workload && profile && (
        <>
          <div class="pair">
            <Coverage workload={workload} profile={profile} />
            <LivedThrough profile={profile} />
          </div>
          <Ribbon workload={workload} entries={profile.entries} />
          <nav class="tabs" aria-label={say('workload.parts')}>
            {tabs.map(one => (
              <a key={one} href={to('workloads', name, one)} aria-current={one === here ? 'page' : undefined}>
                {say(`tab.${one}` as Key & `tab.${Tab}`)}
                {countOf(one, workload, profile)}
              </a>
            ))}
          </nav>
          <section class="sheet" aria-label={say(`tab.${here}`)}>
            {partOf(here, { workload, profile, again })}
          </section>
        </>
      )}
    </Page>
  );
}

function partOf(tab: Tab, props: PartProps): ComponentChildren {
  switch (tab) {
    case 'processes':
      return <ProcessTree {...props} />;
    case 'network':
      return (
        <>
          <Neighbours {...props} />
          <Lines {...props} kinds={['listen', 'inbound', 'outbound']} />
        </>
      );
    case 'files':
      return <Lines {...props} kinds={['write']} />;
    case 'settings':
      return <Lines {...props} kinds={['setting']} />;
    case 'proposals':
      return <Proposals {...props} />;
    case 'exceptions':
      return <Exceptions {...props} />;
    case 'sessions':
      return <Sessions {...props} />;
    case 'recycle':
      return <RecyclePlan {...props} />;
    case 'history':
      return <History {...props} />;
    case 'yaml':
      return <Document {...props} />;
  }
}

function countOf(tab: Tab, { entries, proposals }: Shape, { exceptions }: Profile): ComponentChildren {
  const counts: Partial<Record<Tab, number>> = {
    processes: entries.processes,
    network: entries.network,
    files: entries.storage,
    settings: entries.settings,
    proposals,
    exceptions: exceptions.length,
  };
  return counts[tab] ? <span class="count">{number(counts[tab])}</span> : null;
}

function placeOf({ environment, owner, class: kind, containers, heldAside }: Shape): string {
  const hosts = new Set(containers.map(one => one.host)).size;
  const images = new Set(containers.map(one => one.imageName));
  return [
    environment,
    owner && say('workload.owner', { owner }),
    kind,
    say('workload.where', { n: number(containers.length), hosts: number(hosts) }),
    [...images].slice(0, 2).join(', '),
    ...heldAside.map(one => say('workload.held', { image: one.imageName, n: number(one.behaviours) })),
  ]
    .filter(Boolean)
    .join(' · ');
}
