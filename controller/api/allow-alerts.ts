import { imageEntryId } from '../../profiles/match/image.js';
import { proposalOf } from '../../profiles/release-proposal.js';
import { sessionEntryId } from '../../profiles/session.js';
import { releaseToldBy } from '../alert/close.js';
import type { Alert } from '../alert/state.js';
import { commandIn, entriesFor, imageOf, notAllowed, withEntries } from '../changes.js';
import { type ExceptionRequest, exceptionFor, withException } from '../exceptions.js';
import { isRefusal, type Refusal, refusal } from '../refusal.js';
import type { Asked } from '../store/store.js';
import { Problem } from './problem.js';
import { profileOf } from './routes-workloads.js';
import { granted } from './routing.js';
import type { Services } from './services.js';

/** How far what alerts tell is to be allowed. */
export interface Limits {
  /** RFC 3339; absent = for good. */
  readonly expiresAt?: string | undefined;
  readonly thisImage?: boolean | undefined;
  /** Over the profile instead of in it; needs `expiresAt`. */
  readonly exception?: { readonly owner?: string | undefined; readonly ticket?: string | undefined } | undefined;
}

/** What became of one alert: the line that allows it, and the revision that has it. */
export interface Allowed {
  readonly alert: string;
  readonly workload: string;
  readonly entry: string;
  readonly revision: number;
  readonly expiresAt?: string;
  readonly exception?: string;
  readonly image?: string;
}

/** Why an alert cannot be allowed so; undefined where it can. Changes nothing. */
export function whyNotAllowed(services: Services, alert: Alert, { expiresAt, thisImage, exception }: Limits): Refusal | undefined {
  const never = notAllowed(alert);
  if (never) return never;
  const profile = profileOf(services, alert.workload);
  const release = releaseToldBy(alert, profile);
  if (release) {
    const proposal = proposalOf(profile, release.id);
    const message = `alert ${alert.id} stands for all that release ${release.revision} of ${alert.workload} does new`;
    return refusal('unsupported', message, `knowngood profile approve ${alert.workload} ${proposal?.id ?? '--all'}`);
  }
  const isLimited = expiresAt !== undefined || thisImage === true;
  if (imageOf(alert)) {
    if (!isLimited) return undefined;
    return refusal('usage', 'an image is approved for good, and for itself', 'leave out --expires and --this-image');
  }
  const command = commandIn(alert);
  if (isRefusal(command)) return command;
  if (command !== undefined) {
    if (!isLimited && !exception) return undefined;
    return refusal('usage', 'the command of a session is allowed for good', 'leave out --expires and --this-image');
  }
  const entries = entriesFor([alert], { thisImage: false });
  return isRefusal(entries) ? entries : undefined;
}

/** Makes what these alerts tell part of the profiles of their workloads: each workload at once, or not at all. Throws a Problem for one that cannot be. */
export async function allowAlerts(services: Services, alerts: readonly Alert[], limits: Limits, asked: Asked): Promise<readonly Allowed[]> {
  const { store, now } = services;
  const at = () => new Date(now()).toISOString();
  for (const alert of alerts) {
    const whyNot = whyNotAllowed(services, alert, limits);
    if (whyNot) throw new Problem(whyNot);
  }
  const { expiresAt } = limits;
  const images = alerts.flatMap(alert => {
    const image = imageOf(alert);
    return image ? [{ alert, image }] : [];
  });
  const commands = alerts.flatMap(alert => {
    const command = imageOf(alert) ? undefined : granted(commandIn(alert));
    return command === undefined ? [] : [{ alert, command }];
  });
  const others = alerts.filter(alert => ![...images, ...commands].some(one => one.alert === alert));
  const excepted = limits.exception && exceptionAsked(limits.exception, asked, expiresAt, images.length > 0);
  const entries = granted(
    entriesFor(others, { thisImage: limits.thisImage ?? false, ...(expiresAt === undefined || excepted ? {} : { expiresAt }) }),
  );
  const exceptions = new Map<string, string>();
  const revisions = new Map<string, number>();
  for (const workload of new Set(alerts.map(alert => alert.workload))) {
    const own = entries.filter(([alert]) => alert.workload === workload);
    const isOwn = ({ alert }: { readonly alert: Alert }) => alert.workload === workload;
    const stamp = { by: asked.by, why: asked.why };
    const { after } = granted(
      await store.change(workload, asked, profile => {
        if (!excepted) {
          const approved = images.filter(isOwn).map(({ image }) => image);
          const named = commands.filter(isOwn).map(({ command }) => command);
          return withEntries(profile, own, approved, asked, at(), named);
        }
        const lines = own.map(([, entry]) => entry);
        const one = exceptionFor(workload, lines, excepted, asked.by, at());
        exceptions.set(workload, one.id);
        return withException(profile, one, { ...stamp, at: at() });
      }),
    );
    revisions.set(workload, after.revision);
  }
  const told = ({ id, workload }: Alert, entry: string) => ({ alert: id, workload, entry, revision: revisions.get(workload)! });
  return [
    ...entries.map(([alert, entry]) => ({
      ...told(alert, entry.id),
      ...(expiresAt === undefined ? {} : { expiresAt }),
      ...(exceptions.has(alert.workload) ? { exception: exceptions.get(alert.workload)! } : {}),
      ...(entry.image === undefined ? {} : { image: entry.image }),
    })),
    ...images.map(({ alert, image }) => told(alert, imageEntryId(image))),
    ...commands.map(({ alert, command }) => told(alert, sessionEntryId(command))),
  ];
}

/** What is asked of an exception, which has an end and somebody who answers for it. */
function exceptionAsked(
  { owner, ticket }: NonNullable<Limits['exception']>,
  { by, why }: Asked,
  expiresAt: string | undefined,
  isImage: boolean,
): ExceptionRequest {
  if (expiresAt === undefined) throw new Problem(refusal('usage', 'an exception has an end', 'say when: --expires 7d'));
  if (isImage) throw new Problem(refusal('usage', 'an image is approved for good, and not by an exception', 'leave out --exception'));
  return { owner: owner ?? by, reason: why, ...(ticket !== undefined && { ticket }), expiresAt };
}
