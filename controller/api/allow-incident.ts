import { type Words, words } from '../../profiles/words/words.js';
import type { Alert } from '../alert/state.js';
import { fullOf, isOver, lacks } from '../incident/act.js';
import { type Happened, type Incident, nameOf } from '../incident/incident.js';
import { said } from '../incident/timeline.js';
import { type Refusal, refusal } from '../refusal.js';
import type { Asked } from '../store/store.js';
import { type Allowed, allowAlerts, type Limits, whyNotAllowed } from './allow-alerts.js';
import { Problem } from './problem.js';
import { granted } from './routing.js';
import type { Services } from './services.js';

export interface IncidentAllowance extends Limits {
  /** Ids, or their first six digits and more; absent = every open one of the incident that may be allowed so. */
  readonly alerts?: readonly string[] | undefined;
}

interface Left {
  readonly alert: string;
  readonly sentence: string;
  readonly why: string;
  readonly fix: string;
}

interface AllowedIncident {
  readonly incident: Incident;
  readonly allowed: readonly Allowed[];
  /** What stays open, since no profile can allow it so. */
  readonly left: readonly Left[];
}

/**
 * Makes what alerts of an incident tell part of the profile of its workload, and notes that in its timeline. Where nothing of it is open any more by
 * that, it closes as a false alarm. Throws a Problem where nothing was allowed.
 */
export async function allowIncident(
  services: Services,
  number: number,
  { alerts: named, ...limits }: IncidentAllowance,
  { by, why, revision }: Asked,
): Promise<AllowedIncident> {
  const { incidents, incidentViews } = services;
  const incident = granted(
    await incidents.change(number, { by, why, ...(revision === undefined ? {} : { revision }) }, one => fullOf(one) ?? one),
  );
  if (!why) throw new Problem(lacks('allow', 'why'));
  const open = incidentViews.alertsOf(incident).filter(({ status }) => status === 'open');
  if (open.length === 0) throw new Problem(isOver(incident));
  const { may, left } = named ? { may: named.map(id => oneOf(open, id, incident)), left: [] } : sorted(services, open, limits);
  if (may.length === 0) throw new Problem(refusal('unsupported', left[0]!.why, left[0]!.fix));
  const ticket = limits.exception?.ticket ?? incident.ticket;
  const exception = limits.exception && { ...limits.exception, ...(ticket === undefined ? {} : { ticket }) };
  const allowed = await allowAlerts(services, may, { ...limits, exception }, { by, why });
  const after = await incidents.change(nowOf(services, number), { by, why }, (one, at) => {
    const happened: Happened = { at, by, kind: 'allow', ...said(wordsFor(allowed, left.length, why)) };
    return { ...one, happened: [...one.happened, happened] };
  });
  return { incident: granted(after), allowed, left };
}

function sorted(
  services: Services,
  open: readonly Alert[],
  limits: Limits,
): { readonly may: readonly Alert[]; readonly left: readonly Left[] } {
  const refused = new Map<Alert, Refusal>();
  for (const alert of open) {
    const whyNot = whyNotAllowed(services, alert, limits);
    if (whyNot) refused.set(alert, whyNot);
  }
  const left = [...refused].map(([{ id, facts }, { message, fix }]) => ({ alert: id, sentence: facts.sentence, why: message, fix }));
  return { may: open.filter(alert => !refused.has(alert)), left };
}

function oneOf(open: readonly Alert[], id: string, incident: Incident): Alert {
  const found = open.filter(alert => alert.id === id || (id.length >= 6 && alert.id.startsWith(id)));
  if (found.length === 1) return found[0]!;
  const name = nameOf(incident);
  throw new Problem(refusal('no-alert', `"${id}" is no open alert of ${name}`, `see them with "knowngood incidents ${name} --json"`));
}

/** What it was told of may have made it part of another one meanwhile. */
function nowOf({ incidents }: Services, number: number): number {
  return incidents.current(number)?.number ?? number;
}

function wordsFor(allowed: readonly Allowed[], left: number, why: string): Words {
  const [{ workload, revision, expiresAt: until }] = allowed as readonly [Allowed, ...Allowed[]];
  const n = new Set(allowed.map(({ alert }) => alert)).size;
  const what = { alerts: words(n === 1 ? 'moment.alert' : 'moment.alerts', { n }), workload, revision, why };
  if (until === undefined) return left === 0 ? words('moment.allowed', what) : words('moment.allowed-but', { ...what, left });
  return left === 0 ? words('moment.allowed-until', { ...what, until }) : words('moment.allowed-until-but', { ...what, until, left });
}
