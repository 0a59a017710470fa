import type { z } from '@hono/zod-openapi';
import { parseDuration } from '../../profiles/duration.js';
import { probationFrom } from '../../profiles/probation.js';
import type { Profile } from '../../profiles/profile.js';
import { withMode, withSchedule } from '../changes.js';
import { doubtedOf } from '../doubted.js';
import { falseAlarmsOf } from '../incident/false-alarms.js';
import { isRefusal, refusal } from '../refusal.js';
import { recycleView } from '../views.js';
import { modeChangeShape, readinessShape, scheduledShape, whoisShape, workloadShape } from './answers/workload.js';
import { Problem } from './problem.js';
import { type Api, askedBy, type From, granted, jsonBody, route } from './routing.js';
import { containerParam, listOf, modeAllBody, modeBody, scheduleBody, workloadParam, workloadsQuery } from './schema.js';
import type { Services } from './services.js';

/** How long a change of mode waits for what came before it to be judged. */
const settleMs = 10_000;

const list = route(
  { method: 'get', path: '/workloads', summary: 'Workloads with what is known of each', request: { query: workloadsQuery } },
  listOf(workloadShape),
);
const one = route({ method: 'get', path: '/workloads/{w}', summary: 'One workload', request: { params: workloadParam } }, workloadShape);
const ready = route(
  {
    method: 'get',
    path: '/workloads/{w}/ready',
    summary: 'Whether it may leave learning, and what speaks against it',
    request: { params: workloadParam },
  },
  readinessShape,
);
const mode = route(
  {
    method: 'post',
    path: '/workloads/{w}/mode',
    summary: 'Learn, alert or protect',
    request: { params: workloadParam, ...jsonBody(modeBody) },
  },
  modeChangeShape,
);
const modeAll = route(
  { method: 'post', path: '/mode', summary: 'The mode of every workload', request: jsonBody(modeAllBody) },
  listOf(modeChangeShape),
);
const schedule = route(
  {
    method: 'put',
    path: '/workloads/{w}/recycle',
    summary: 'How long a container may live',
    request: { params: workloadParam, ...jsonBody(scheduleBody) },
  },
  scheduledShape,
);
const whois = route(
  {
    method: 'get',
    path: '/whois/{container}',
    summary: 'Which workload a container belongs to, and why',
    request: { params: containerParam },
  },
  whoisShape,
);

export function workloadRoutes(api: Api, services: Services): void {
  const { incidents, now, store, views, hosts } = services;

  api.openapi(list, c => {
    const { workload, mode, host } = c.req.valid('query');
    const missing = workload?.find(name => !store.get(name));
    if (missing !== undefined) profileOf(services, missing);
    const isWanted = (profile: Profile) =>
      (workload === undefined || workload.includes(profile.workload)) &&
      (mode === undefined || profile.mode === mode) &&
      (host === undefined || hosts.running(profile.workload).some(placed => placed.host === host));
    const items = store
      .all()
      .filter(isWanted)
      .map(profile => views.workload(profile));
    return c.json({ items } as never, 200);
  });

  api.openapi(one, c => {
    const profile = profileOf(services, c.req.valid('param').w);
    const own = incidents.all().filter(({ workload }) => workload === profile.workload);
    return c.json({ ...views.workload(profile), falseAlarms: falseAlarmsOf(own, now()) } as never, 200);
  });

  api.openapi(ready, c => c.json(views.ready(profileOf(services, c.req.valid('param').w)) as never, 200));

  api.openapi(mode, async c => {
    const body = c.req.valid('json');
    const { w } = c.req.valid('param');
    profileOf(services, w);
    refuseProbation(body);
    await settleFirst(services, body);
    return c.json((await setMode(c, services, w, body)) as never, 200);
  });

  api.openapi(modeAll, async c => {
    const body = c.req.valid('json');
    if (body.revision !== undefined) throw new Problem(refusal('usage', 'a revision is of one workload', 'leave it away with --all'));
    refuseProbation(body);
    await settleFirst(services, body);
    // Whatever would be refused is refused before anything is changed.
    for (const profile of store.all()) granted(withMode(profile, requestOf(body, services.now())));
    const items = [];
    for (const { workload } of store.all()) items.push(await setMode(c, services, workload, body));
    return c.json({ items } as never, 200);
  });

  api.openapi(schedule, async c => {
    const { w } = c.req.valid('param');
    const body = c.req.valid('json');
    const maxAgeMs = typeof body.maxAge === 'string' ? parseDuration(body.maxAge) : body.maxAge;
    const { after } = granted(
      await store.change(w, askedBy(c, body, 'another schedule'), profile => withSchedule(profile, { maxAgeMs, method: body.method })),
    );
    return c.json({ workload: w, revision: after.revision, recycle: recycleView(after) } as never, 200);
  });

  api.openapi(whois, c => {
    const { container } = c.req.valid('param');
    const found = hosts.find(container);
    if (found.kind === 'one') return c.json(views.whois(found.placed) as never, 200);
    if (found.kind === 'none')
      throw new Problem(refusal('no-container', `there is no container "${container}"`, 'list them with "knowngood workloads"'));
    throw new Problem(refusal('ambiguous', `several containers are called "${container}"`, 'give the id of the one that is meant'));
  });
}

export function profileOf({ store }: Services, workload: string): Profile {
  const profile = store.get(workload);
  if (profile) return profile;
  throw new Problem(refusal('no-workload', `there is no workload "${workload}"`, 'list them with "knowngood workloads"'));
}

type ModeBody = z.output<typeof modeBody>;

function requestOf(body: ModeBody, nowMs: number) {
  const { probationMs: forMs } = body;
  return {
    mode: body.mode,
    relearn: body.relearn ?? false,
    ...(body.block === undefined ? {} : { block: body.block }),
    ...(body.recycle === undefined ? {} : { recycle: body.recycle }),
    ...(forMs === undefined ? {} : { probation: forMs === 0 ? ('none' as const) : probationFrom(forMs, nowMs) }),
  };
}

function refuseProbation({ mode, probationMs }: ModeBody): void {
  if (mode === 'learn' && probationMs)
    throw new Problem(refusal('usage', 'what learns tells nothing new, at once or later', 'leave --probation away, or end learning'));
}

/**
 * What was done before the change belongs to the mode before it: learned, not told. An agent that does not answer must not keep a person from
 * changing the mode.
 */
export async function settleFirst({ settle, onTrouble }: Services, body: Pick<ModeBody, 'wait' | 'timeoutMs'> = {}): Promise<void> {
  if (body.wait === false) return;
  const settled = await settle(Math.min(settleMs, body.timeoutMs ?? settleMs));
  if (isRefusal(settled)) onTrouble('the mode is changed without waiting any longer', settled.message);
}

async function setMode(c: From, services: Services, workload: string, body: ModeBody) {
  const { store, hosts, views } = services;
  const { before, after, effectiveAtMs } = granted(
    await store.change(workload, askedBy(c, body, `mode ${body.mode}`), profile =>
      withMode(profile, requestOf(body, services.now()), learned => doubtedOf(views.options, learned)),
    ),
  );
  return {
    workload,
    from: before.mode,
    to: after.mode,
    complete: after.complete,
    revision: after.revision,
    asks: after.complete && !before.complete ? before.entries.length - after.entries.length : 0,
    hosts: [...new Set(hosts.running(workload).map(placed => placed.host))].filter(host => !hosts.isSilent(host)),
    effectiveAt: new Date(effectiveAtMs).toISOString(),
  };
}
