import { inEnglish, type Words, wordOf, words } from '../../profiles/words/words.js';
import type { Action, Order } from '../../proto/fleet.js';
import type { Hosts, Placed } from '../hosts.js';
import { isOver, type Orders, type Recycle } from '../orders.js';
import type { Recycler } from '../recycler.js';
import { isRefusal, type Refusal, refusal } from '../refusal.js';
import type { Asked } from '../store/store.js';
import { type Contained, type Happened, type Incident, nameOf } from './incident.js';
import type { Incidents } from './incidents.js';

/** What is done to the containers of an incident. */
export const deeds = ['contain', 'release', 'capture', 'recycle'] as const;
export type Deed = (typeof deeds)[number];

const actionOf: Readonly<Record<Deed, Action>> = { contain: 'contain', release: 'uncontain', capture: 'capture', recycle: 'recycle' };
const deedOf = new Map<Action, Deed>(deeds.map(deed => [actionOf[deed], deed]));
const waitMs = 60_000;

export interface ContainmentOptions {
  readonly incidents: Incidents;
  readonly hosts: Hosts;
  readonly orders: Orders;
  readonly recycler: Recycler;
  readonly onTrouble: (what: string, error: unknown) => void;
}

/**
 * Orders about the containers of incidents, and what became of them: by what the agents report, so that it is known also where the controller that
 * sent them is gone.
 */
export class Containments {
  /** What was reported last, on its way into its incident. */
  #noted: Promise<unknown> = Promise.resolve();

  constructor(readonly options: ContainmentOptions) {}

  start(): void {
    const { orders, onTrouble } = this.options;
    const take = (recycle: Recycle) => {
      this.#noted = this.#noted
        .then(() => this.#note(recycle))
        .catch(error => onTrouble('an incident could not be told of an order', error));
    };
    for (const recycle of orders.all()) take(recycle);
    orders.listen(take);
  }

  /** Resolves when it is done on every host, or with why it is not; what the agents say is in the timeline. */
  async carryOut(number: number, deed: Deed, how: Contained['how'] | undefined, asked: Asked): Promise<Incident | Refusal> {
    const { incidents, recycler } = this.options;
    const incident = await incidents.change(number, asked, one => one);
    if (isRefusal(incident)) return incident;
    const placed = this.#targets(incident, deed);
    if (isRefusal(placed)) return placed;
    const alert = incident.alerts[0]!;
    const request = { action: actionOf[deed], capture: true, asked, ...(how === undefined || deed !== 'contain' ? {} : { method: how }) };
    const wanted: readonly Order[] = recycler.orders(placed, request).map(order => ({ ...order, alert }));
    const ended = await recycler.carryOut(wanted, waitMs);
    await this.#noted;
    const failed = ended.find(one => one?.report?.outcome !== 'done');
    const isAnyDone = ended.some(one => one?.report?.outcome === 'done');
    if (isAnyDone || ended.length === 0) return incidents.get(number)!;
    const name = nameOf(incident);
    if (!failed || !isOver(failed))
      return refusal('timeout', `${deed} of ${name} goes on (order ${wanted[0]!.id})`, `see "knowngood incidents ${name}"`);
    const why = failed.report?.refused?.message ?? failed.report?.steps.findLast(({ ok }) => !ok)?.detail ?? failed.report?.outcome ?? '';
    const code = failed.report?.refused?.code;
    return refusal(
      code === 'stale' || code === 'stood-down' ? code : 'unsupported',
      `${deed} of ${name} was not done: ${why}`,
      fixOf(deed, name),
    );
  }

  /** Those of its containers that run; of a release those that are contained. */
  #targets({ number, containers, contained }: Incident, deed: Deed): readonly Placed[] | Refusal {
    const { hosts, recycler } = this.options;
    const name = nameOf({ number });
    if (deed === 'release' && !contained) return refusal('unsupported', `${name} is not contained`, `knowngood incidents contain ${name}`);
    const held = new Set(contained?.containers ?? []);
    const wanted = new Set(deed === 'release' ? held : containers.map(({ id }) => id));
    const running = hosts.containers().filter(({ container }) => container.running && wanted.has(container.id));
    const placed = deed === 'contain' ? running.filter(({ container }) => !held.has(container.id)) : running;
    if (placed.length === 0) {
      const message = held.size > 0 && deed === 'contain' ? `${name} is contained already` : `no container of ${name} runs any more`;
      return refusal('no-container', message, `see "knowngood incidents ${name}"`);
    }
    if (deed === 'recycle') return recycler.targets(placed.map(({ container }) => container.id));
    const silent = placed.find(({ host }) => hosts.isSilent(host));
    if (!silent) return placed;
    return refusal(
      'silent',
      `host ${silent.host} is silent: no agent there would take an order`,
      'see "knowngood status"; bring its agent back',
    );
  }

  async #note(recycle: Recycle): Promise<void> {
    const { order, report } = recycle;
    const deed = order && deedOf.get(order.action);
    const number = order?.alert === undefined ? undefined : this.options.incidents.numberOf(order.alert);
    if (!order || !deed || number === undefined || order.cause !== 'person' || !report || !isOver(recycle)) return;
    const { by, why, container } = order;
    await this.options.incidents.change(number, { by, why }, (incident, at) => {
      if (incident.happened.some(one => one.order === order.id)) return incident;
      const place = report.name || container.slice(0, 12);
      const told = report.refused?.message ?? report.steps.findLast(({ ok }) => !ok)?.detail;
      const said = [report.outcome === 'done' ? report.evidence : told, why].reduce<Words>(
        (what, more) => (more ? words('moment.more', { what, more }) : what),
        words('moment.did', { deed: wordOf('deed', deed), place, outcome: wordOf('outcome', report.outcome ?? '') }),
      );
      const happened: Happened = { at, by, kind: deed, sentence: inEnglish(said), words: said, order: order.id };
      const { contained: before, ...rest } = incident;
      const contained = report.outcome === 'done' ? after(before, deed, container, { at, by }, report.method) : before;
      return { ...rest, ...(contained && { contained }), happened: [...incident.happened, happened] };
    });
  }
}

function after(
  before: Contained | undefined,
  deed: Deed,
  container: string,
  said: { readonly at: string; readonly by: string },
  method: string,
): Contained | undefined {
  if (deed === 'contain') {
    const how = method === 'pause' ? 'pause' : 'networks';
    return { ...(before ?? { ...said, how }), containers: [...new Set([...(before?.containers ?? []), container])] };
  }
  if (deed !== 'release' || !before) return before;
  const left = before.containers.filter(id => id !== container);
  return left.length === 0 ? undefined : { ...before, containers: left };
}

function fixOf(deed: Deed, name: string): string {
  switch (deed) {
    case 'contain':
      return `try the other way: knowngood incidents contain ${name} --how pause`;
    case 'recycle':
      return `is it contained? knowngood incidents release ${name}`;
    case 'release':
    case 'capture':
      return `see "knowngood incidents ${name}"`;
  }
}
