import type { Finding } from '../../profiles/finding.js';
import type { Profile } from '../../profiles/profile.js';
import { defaultStepMs } from '../../profiles/rollout.js';
import { extend } from '../../profiles/stretch.js';
import { locked, reverted, tally, withoutEntries } from '../changes.js';
import { applyFiles } from '../documents/apply.js';
import { doubtedOf } from '../doubted.js';
import { replicaOf } from '../judge/side.js';
import { withSchedules } from '../kept-schedule.js';
import { refusal } from '../refusal.js';
import { allowAlerts } from './allow-alerts.js';
import { allowedShape } from './answers/alert.js';
import {
  appliedShape,
  documentShape,
  findingShape,
  profileLineShape,
  profileShape,
  profileStateShape,
  removedEntryShape,
  revertedShape,
  revisionShape,
} from './answers/profile.js';
import { expiry } from './expiry.js';
import { Problem } from './problem.js';
import { known } from './routes-alerts.js';
import { profileOf, settleFirst } from './routes-workloads.js';
import { type Api, askedBy, granted, jsonBody, route } from './routing.js';
import {
  allowBody,
  applyBody,
  extendBody,
  lintBody,
  listOf,
  profilesQuery,
  removeBody,
  revertBody,
  revisionQuery,
  workloadParam,
  writeBody,
} from './schema.js';
import type { Services } from './services.js';

const ofWorkload = { params: workloadParam };
const list = route(
  { method: 'get', path: '/profiles', summary: 'Every profile', request: { query: profilesQuery } },
  listOf(profileLineShape),
);
const one = route(
  {
    method: 'get',
    path: '/profiles/{w}',
    summary: 'One profile with what was seen of each entry',
    request: { ...ofWorkload, query: revisionQuery },
  },
  profileShape,
);
const document = route(
  { method: 'get', path: '/profiles/{w}/document', summary: 'The profile as YAML', request: { ...ofWorkload, query: revisionQuery } },
  documentShape,
);
const apply = route(
  { method: 'post', path: '/profiles/apply', summary: 'Make documents the profiles, all or none', request: jsonBody(applyBody) },
  listOf(appliedShape),
);
const lint = route(
  { method: 'post', path: '/profiles/lint', summary: 'What is wrong with documents', request: jsonBody(lintBody) },
  listOf(findingShape),
);
const allow = route(
  { method: 'post', path: '/profiles/allow', summary: 'Make what alerts tell part of the profile', request: jsonBody(allowBody) },
  listOf(allowedShape),
);
const lockRoute = route(
  { method: 'post', path: '/profiles/{w}/lock', summary: 'End learning', request: { ...ofWorkload, ...jsonBody(writeBody) } },
  profileStateShape,
);
const extendRoute = route(
  { method: 'post', path: '/profiles/{w}/extend', summary: 'Learn for longer', request: { ...ofWorkload, ...jsonBody(extendBody) } },
  profileStateShape,
);
const remove = route(
  { method: 'post', path: '/profiles/{w}/remove', summary: 'Take entries out', request: { ...ofWorkload, ...jsonBody(removeBody) } },
  listOf(removedEntryShape),
);
const history = route(
  { method: 'get', path: '/profiles/{w}/history', summary: 'Who changed it when, and why', request: ofWorkload },
  listOf(revisionShape),
);
const revert = route(
  {
    method: 'post',
    path: '/profiles/{w}/revert',
    summary: 'Return to an earlier revision',
    request: { ...ofWorkload, ...jsonBody(revertBody) },
  },
  revertedShape,
);

export function profileRoutes(api: Api, services: Services): void {
  const { store, views, now } = services;
  const at = () => new Date(now()).toISOString();

  api.openapi(list, c => {
    const { mode } = c.req.valid('query');
    const items = store
      .all()
      .filter(profile => mode === undefined || profile.mode === mode)
      .map(profile => views.profileLine(profile));
    return c.json({ items } as never, 200);
  });
  api.openapi(one, async c =>
    c.json(views.profile(await atRevision(services, c.req.valid('param').w, c.req.valid('query').revision)) as never, 200),
  );
  api.openapi(document, async c =>
    c.json(views.document(await atRevision(services, c.req.valid('param').w, c.req.valid('query').revision)), 200),
  );

  api.openapi(apply, async c => {
    const {
      files,
      dryRun = false,
      prune = false,
      environment,
      workload,
      atOnce = false,
      stepMs = defaultStepMs,
      ...rest
    } = c.req.valid('json');
    const parsed = granted(await services.documents.read(files, environment));
    const request = {
      parsed,
      hasFiles: files.length > 0,
      dryRun,
      prune,
      ...(atOnce ? {} : { stepMs }),
      running: (name: string) => services.hosts.running(name).map(replicaOf),
      asked: askedBy(c, rest),
      ...(workload === undefined ? {} : { workload }),
    };
    const answer = granted(await applyFiles(store, request, now()));
    if ('findings' in answer) throw invalid(answer.findings);
    const to = new Map(parsed.documents.map(({ draft }) => [workload ?? draft.workload, draft.recycle]));
    return c.json({ items: withSchedules(answer, to, services) } as never, 200);
  });
  api.openapi(lint, async c => {
    const { files, environment } = c.req.valid('json');
    const { findings } = granted(await services.documents.read(files, environment));
    return c.json({ items: [...findings] } as never, 200);
  });

  api.openapi(allow, async c => {
    const body = c.req.valid('json');
    const asked = askedBy(c, body, `allowed ${body.alerts.join(' ')}`);
    const alerts = body.alerts.map(id => known(services, id));
    const { thisImage, exception } = body;
    const limits = { expiresAt: expiry(body.expires, now()), thisImage, exception };
    return c.json({ items: [...(await allowAlerts(services, alerts, limits, asked))] } as never, 200);
  });

  api.openapi(lockRoute, async c => {
    const { w } = c.req.valid('param');
    const asked = askedBy(c, c.req.valid('json'), 'learning ended');
    profileOf(services, w);
    await settleFirst(services);
    const { after } = granted(
      await store.change(w, asked, profile => locked(profile, asked, at(), learned => doubtedOf(views.options, learned))),
    );
    return c.json(stateView(after) as never, 200);
  });
  api.openapi(extendRoute, async c => {
    const { w } = c.req.valid('param');
    const { forMs, ...rest } = c.req.valid('json');
    profileOf(services, w);
    // What was done before belongs to the mode before: it is told, not learned.
    await settleFirst(services);
    const until = new Date(now() + forMs).toISOString();
    const asked = askedBy(c, rest, `learns until ${until}`);
    const { after } = granted(await store.change(w, asked, profile => extend(profile, until, { ...asked, at: at() })));
    return c.json(stateView(after) as never, 200);
  });

  api.openapi(remove, async c => {
    const { w } = c.req.valid('param');
    const body = c.req.valid('json');
    const asked = askedBy(c, body, `removed ${body.entries.join(' ')}`);
    const relearn = body.relearnAllowed ? 'allowed' : 'never';
    const { after } = granted(await store.change(w, asked, profile => withoutEntries(profile, body.entries, relearn, asked, at())));
    const items = body.entries.map(entry => ({ workload: w, entry, revision: after.revision, alwaysAsk: relearn === 'never' }));
    return c.json({ items } as never, 200);
  });

  api.openapi(history, async c => {
    const { w } = c.req.valid('param');
    profileOf(services, w);
    const revisions = await store.history(w);
    const items = revisions.map((profile, index) => {
      const { revision, updatedAt, by, why } = profile;
      const before = revisions[index + 1];
      // The oldest one kept has nothing to be compared with, unless it is the first of all.
      const counts = before || revision === 1 ? tally(before, profile) : { added: 0, removed: 0, changed: 0 };
      return { revision, at: updatedAt, by, why, ...counts };
    });
    return c.json({ items } as never, 200);
  });

  api.openapi(revert, async c => {
    const { w } = c.req.valid('param');
    const body = c.req.valid('json');
    const old = await atRevision(services, w, body.to);
    const asked = askedBy(c, body, `back to revision ${body.to}`);
    const { after } = granted(await store.change(w, asked, profile => reverted(profile, old, asked, at())));
    return c.json({ workload: w, revision: after.revision, restored: body.to } as never, 200);
  });
}

async function atRevision(services: Services, workload: string, revision: number | undefined): Promise<Profile> {
  const profile = profileOf(services, workload);
  if (revision === undefined || revision === profile.revision) return profile;
  const found = (await services.store.history(workload)).find(one => one.revision === revision);
  if (found) return found;
  throw new Problem(
    refusal(
      'no-revision',
      `revision ${revision} of ${workload} is not kept`,
      `"knowngood profile history ${workload}" lists those that are`,
    ),
  );
}

function stateView({ workload, mode, complete, revision, stretch }: Profile) {
  return { workload, mode, complete, revision, ...(stretch === undefined ? {} : { until: stretch.until }) };
}

function invalid(findings: readonly Finding[]): Problem {
  const errors = findings.filter(one => one.severity === 'error').length;
  const message = `${errors} ${errors === 1 ? 'mistake' : 'mistakes'} in the documents; nothing was applied`;
  return new Problem(refusal('invalid', message, 'mend them and apply again; "knowngood profile lint" shows them as well'), { findings });
}
