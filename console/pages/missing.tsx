import { Empty } from '../parts/empty.js';
import { Page } from '../parts/page.js';
import { say } from '../words.js';

export function Missing() {
  return (
    <Page title={say('page.missing')}>
      <Empty text={say('page.missing.why')} />
    </Page>
  );
}
