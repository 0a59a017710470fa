import { access } from './en/access.js';
import { alerts } from './en/alerts.js';
import { frame } from './en/frame.js';
import { incidents } from './en/incidents.js';
import { overview } from './en/overview.js';
import { pages } from './en/pages.js';
import { reasons } from './en/reasons.js';
import { saidAlerts } from './en/said-alerts.js';
import { saidLikeness } from './en/said-likeness.js';
import { saidMoments } from './en/said-moments.js';
import { words } from './en/words.js';
import { workload } from './en/workload.js';

/** Every text of the console. A key is `page.what`; `{names}` are put in by who says it. */
export const en = {
  ...frame,
  ...overview,
  ...incidents,
  ...access,
  ...alerts,
  ...reasons,
  ...workload,
  ...pages,
  ...words,
  ...saidLikeness,
  ...saidAlerts,
  ...saidMoments,
} as const;
