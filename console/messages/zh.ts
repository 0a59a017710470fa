import type { Catalogue } from './message.js';
import { access } from './zh/access.js';
import { alerts } from './zh/alerts.js';
import { frame } from './zh/frame.js';
import { incidents } from './zh/incidents.js';
import { overview } from './zh/overview.js';
import { pages } from './zh/pages.js';
import { reasons } from './zh/reasons.js';
import { saidAlerts } from './zh/said-alerts.js';
import { saidLikeness } from './zh/said-likeness.js';
import { saidMoments } from './zh/said-moments.js';
import { words } from './zh/words.js';
import { workload } from './zh/workload.js';

export const zh: Catalogue = {
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
};
