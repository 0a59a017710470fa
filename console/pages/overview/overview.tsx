import { Page } from '../../parts/page.js';
import { RecentChanges } from '../../parts/recent-changes.js';
import { say } from '../../words.js';
import { Blind } from './blind.js';
import { ByItself } from './by-itself.js';
import { Decide } from './decide.js';
import { Now } from './now.js';
import { Tighten } from './tighten.js';

/** Five questions, in the order in which they matter. */
export function Overview() {
  return (
    <Page title={say('page.overview')} unseen class="overview">
      <Now />
      <Blind />
      <Decide />
      <ByItself />
      <Tighten />
      <RecentChanges since="24h" />
    </Page>
  );
}
