import { z } from '@hono/zod-openapi';
import type { Action } from '../../proto/fleet.js';
import type { Placed } from '../hosts.js';
import type { Recycle } from '../orders.js';
import { workloadOf } from '../orders.js';
import { besides, plannedWithin, refusedByTimes } from '../recycle-times.js';
import { recycleView } from '../recycle-view.js';
import { carriedOutShape, nextRecycleShape, recycleShape } from './answers/recycle.js';
import { follow } from './follow.js';
import { type Api, askedBy, type From, granted, jsonBody, route } from './routing.js';
import { adoptBody, listOf, recycleBody, recyclesQuery } from './schema.js';
import type { Services } from './services.js';

const adopt = route(
  {
    method: 'post',
    path: '/adopt',
    summary: 'Give containers a front, behind which they are recycled without a gap',
    request: jsonBody(adoptBody),
  },
  listOf(carriedOutShape),
);
const release = route(
  { method: 'post', path: '/release', summary: 'Let containers stand alone again, without a front', request: jsonBody(adoptBody) },
  listOf(carriedOutShape),
);

const defaultWaitMs = 120_000;

const recycle = route(
  { method: 'post', path: '/recycle', summary: 'Replace containers by fresh ones of the same image', request: jsonBody(recycleBody) },
  listOf(carriedOutShape),
);
const list = route(
  { method: 'get', path: '/recycles', summary: 'What was recycled, or what is scheduled', request: { query: recyclesQuery } },
  listOf(z.union([recycleShape, nextRecycleShape])),
);
const live = route(
  { method: 'get', path: '/recycles/follow', summary: 'Server-sent events: recycles as they proceed', request: { query: recyclesQuery } },
  recycleShape,
);

export function recycleRoutes(api: Api, services: Services): void {
  const { hosts, orders, recycler, scheduler, store, signal, now, onTrouble } = services;
  const nameOf = (id: string) => hosts.containers().find(placed => placed.container.id === id)?.container;
  const view = (one: Recycle) => recycleView(one, nameOf);
  const policyOf = ({ container }: Placed) => store.get(container.workload)?.recycle ?? {};

  /** Plans, orders that were sent, or how they ended. */
  const carryOut = async (c: From, action: Action, body: z.infer<typeof recycleBody>): Promise<readonly unknown[]> => {
    const { method, anyTime = false } = body;
    const placed = granted(recycler.targets(body.targets));
    if (body.plan) {
      const plans = await Promise.all(placed.map(one => recycler.plan(one, action, method)));
      const told = plans.map((plan, at) => besides(granted(plan), store.get(placed[at]!.container.workload)?.entries ?? []));
      if (action !== 'recycle') return told;
      return told.map((plan, at) => plannedWithin(plan, policyOf(placed[at]!), now(), anyTime));
    }
    if (action === 'recycle' && !anyTime) {
      for (const one of placed) granted(refusedByTimes(one.container.workload, policyOf(one), now()));
    }
    const request = { action, capture: body.capture ?? true, asked: askedBy(c, body), ...(method === undefined ? {} : { method }) };
    const wanted = recycler.orders(placed, request);
    const timeoutMs = body.timeoutMs ?? defaultWaitMs;
    const done = recycler.carryOut(wanted, timeoutMs);
    if (body.wait === false) {
      done.catch(error => onTrouble('an order could not be sent', error));
      return wanted.map(({ id, workload, host }) => ({ order: id, workload, host }));
    }
    const ended = await done;
    // One that could not even be sent in time stands as it was asked for, without an outcome.
    return wanted.map((order, at) => view(ended[at] ?? { id: order.id, order, heardAtMs: now() }));
  };
  api.openapi(recycle, async c => c.json({ items: await carryOut(c, 'recycle', c.req.valid('json')) } as never, 200));
  api.openapi(adopt, async c => {
    const body = c.req.valid('json');
    return c.json({ items: await carryOut(c, body.compose ? 'front-image' : 'adopt', body) } as never, 200);
  });
  api.openapi(release, async c => c.json({ items: await carryOut(c, 'release', c.req.valid('json')) } as never, 200));

  const selected = (query: {
    readonly workload?: readonly string[] | undefined;
    readonly order?: readonly string[] | undefined;
    readonly since?: number | undefined;
  }) => {
    return (one: Recycle) =>
      (query.workload === undefined || query.workload.includes(workloadOf(one)!)) &&
      (query.order === undefined || query.order.includes(one.id)) &&
      (query.since === undefined || startedMs(one) >= query.since);
  };

  api.openapi(list, c => {
    const query = c.req.valid('query');
    if (query.next) return c.json({ items: [...scheduler.next(query.workload)] } as never, 200);
    const found = [...orders.all()].filter(selected(query)).sort((a, b) => startedMs(a) - startedMs(b));
    return c.json({ items: found.map(view) } as never, 200);
  });

  api.openapi(live, c => {
    const isWanted = selected(c.req.valid('query'));
    return follow<Recycle>(c, {
      event: 'recycle',
      initial: [...orders.all()].filter(one => isWanted(one) && one.report?.outcome === undefined),
      ended: sinceMs =>
        [...orders.all()].filter(
          one => isWanted(one) && one.report?.outcome !== undefined && (one.report.endedAtUs ?? 0) >= sinceMs * 1_000,
        ),
      idOf: one => one.id,
      view,
      listen: take => orders.listen(take),
      isWanted,
      signal,
      now,
    }) as never;
  });
}

function startedMs({ order, report }: Recycle): number {
  return (order?.issuedAtUs ?? report?.startedAtUs ?? 0) / 1_000;
}
