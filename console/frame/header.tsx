import { environment, environments, owner, owners } from '../filter.js';
import { status } from '../fleet.js';
import { route, to } from '../route.js';
import { isAdmin, logOut, who } from '../session.js';
import { theme, themes } from '../theme.js';
import { number } from '../time.js';
import { language, languages, say } from '../words.js';
import { Choice } from './choice.js';
import { StandDown } from './stand-down.js';

const pages = ['overview', 'incidents', 'alerts', 'workloads', 'map', 'ask', 'recycles', 'hosts', 'audit'] as const;
const adminPages = ['tokens'] as const;

/** On every page: where to go, whose workloads are looked at, and how it looks. */
export function Header() {
  const here = route.value[0] ?? 'overview';
  const skip = () => document.querySelector<HTMLElement>('main')?.focus();
  return (
    <header class="frame">
      <button type="button" class="skip" onClick={skip}>
        {say('frame.skip')}
      </button>
      <div class="frame-top">
        <a class="brand" href={to('overview')}>
          knowngood
        </a>
        <Filters />
        <span class="spread" />
        <StandDown />
        <details class="menu">
          <summary>{say('frame.menu')}</summary>
          <div>
            {typeof who.value === 'object' && (
              <p class="quiet">
                {who.value.name}, {say(`role.${who.value.role}`)}
              </p>
            )}
            <Choice
              label={say('frame.language')}
              of={language}
              choices={languages}
              text={one => (one === 'zh' ? '简体中文' : 'English')}
              named
            />
            <Choice label={say('frame.theme')} of={theme} choices={themes} text={one => say(`theme.${one}`)} named />
            <button type="button" onClick={() => void logOut()}>
              {say('frame.out')}
            </button>
          </div>
        </details>
      </div>
      <nav aria-label={say('frame.pages')}>
        {[...pages, ...(isAdmin() ? adminPages : [])].map(page => (
          <a key={page} href={to(page)} aria-current={here === page ? 'page' : undefined}>
            {say(`page.${page}`)}
            {page === 'alerts' && <Open />}
          </a>
        ))}
      </nav>
    </header>
  );
}

function Open() {
  const open = status.value?.openAlerts ?? 0;
  return open === 0 ? null : <span class="count">{number(open)}</span>;
}

function Filters() {
  if (environments.value.length + owners.value.length === 0) return null;
  return (
    <>
      {environments.value.length > 0 && (
        <Choice
          label={say('frame.environment')}
          of={environment}
          choices={['', ...environments.value]}
          text={one => one || say('frame.all')}
          named
        />
      )}
      {owners.value.length > 0 && (
        <Choice label={say('frame.owner')} of={owner} choices={['', ...owners.value]} text={one => one || say('frame.all')} named />
      )}
    </>
  );
}
