import { workloadOf } from '../orders.js';
import { recycleView } from '../recycle-view.js';
import { follow } from './follow.js';
import { askedBy, granted, jsonBody, route } from './routing.js';
import { listOf, recycleBody, recycleShape, recyclesQuery } from './schema.js';

const defaultWaitMs = 120_000;
const recycle = route(
  { method: 'post', path: '/recycle', summary: 'Replace containers by fresh ones of the same image', request: jsonBody(recycleBody) },
  listOf(recycleShape),
);
const list = route(
  { method: 'get', path: '/recycles', summary: 'What was recycled, or what is scheduled', request: { query: recyclesQuery } },
  listOf(recycleShape),
);
const live = route(
  { method: 'get', path: '/recycles/follow', summary: 'Server-sent events: recycles as they proceed', request: { query: recyclesQuery } },
  recycleShape,
);
export function recycleRoutes(api, services) {
  const { hosts, orders, recycler, scheduler, signal, now, onTrouble } = services;
  const nameOf = id => hosts.containers().find(placed => placed.container.id === id)?.container;
  const view = one => recycleView(one, nameOf);
  api.openapi(recycle, async c => {
    const body = c.req.valid('json');
    const { method } = body;
    const placed = granted(recycler.targets(body.targets));
    if (body.plan) {
      const plans = await Promise.all(placed.map(one => recycler.plan(one, method)));
      return c.json({ items: plans.map(plan => granted(plan)) }, 200);
    }
    const request = { capture: body.capture ?? true, asked: askedBy(body), ...(method === undefined ? {} : { method }) };
    const wanted = recycler.orders(placed, request);
    const timeoutMs = body.timeoutMs ?? defaultWaitMs;
    const done = recycler.carryOut(wanted, timeoutMs);
    if (body.wait === false) {
      done.catch(error => onTrouble('an order could not be sent', error));
      return c.json({ items: wanted.map(({ id, workload, host }) => ({ order: id, workload, host })) }, 200);
    }
    const ended = await done;
    // One that could not even be sent in time stands as it was asked for, without an outcome.
    const items = wanted.map((order, at) => view(ended[at] ?? { id: order.id, order, heardAtMs: now() }));
    return c.json({ items }, 200);
  });
  const selected = query => {
    return one =>
      (query.workload === undefined || query.workload.includes(workloadOf(one))) &&
      (query.order === undefined || query.order.includes(one.id)) &&
      (query.since === undefined || startedMs(one) >= query.since);
  };
  api.openapi(list, c => {
    const query = c.req.valid('query');
    if (query.next) return c.json({ items: [...scheduler.next(query.workload)] }, 200);
    const found = [...orders.all()].filter(selected(query)).sort((a, b) => startedMs(a) - startedMs(b));
    return c.json({ items: found.map(view) }, 200);
  });
  api.openapi(live, c => {
    const isWanted = selected(c.req.valid('query'));
    return follow(c, {
      event: 'recycle',
      initial: [...orders.all()].filter(one => isWanted(one) && one.report?.outcome === undefined),
      idOf: one => one.id,
      view,
      listen: take => orders.listen(take),
      isWanted,
      signal,
      now,
    });
  });
}
function startedMs({ order, report }) {
  return (order?.issuedAtUs ?? report?.startedAtUs ?? 0) / 1_000;
}
