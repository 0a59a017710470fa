import { profileOf as drafted } from '../../profiles/document/document.js';
import { withMode } from '../changes.js';
import { doubtedOf } from '../doubted.js';
import { refusal } from '../refusal.js';
import { type Past, replay } from '../replay.js';
import { whatIf } from '../what-if.js';
import { replayShape, whatIfShape } from './answers/replay.js';
import { Problem } from './problem.js';
import { profileOf } from './routes-workloads.js';
import { type Api, granted, jsonBody, route } from './routing.js';
import { testBody, workloadParam } from './schema.js';
import { whatIfBody } from './schema-what-if.js';
import type { Services } from './services.js';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

const test = route(
  {
    method: 'post',
    path: '/profiles/test',
    summary: 'What a document would have said of what was observed; changes nothing',
    request: jsonBody(testBody),
  },
  replayShape,
);
const change = route(
  {
    method: 'post',
    path: '/workloads/{w}/what-if',
    summary: 'What another mode would have told, and recycled, of what was observed; changes nothing',
    request: { params: workloadParam, ...jsonBody(whatIfBody) },
  },
  whatIfShape,
);

export function replayRoutes(api: Api, services: Services): void {
  const { hosts, now, views } = services;
  api.openapi(test, async c => {
    const { files, workload, environment, since } = c.req.valid('json');
    const { documents, findings } = granted(await services.documents.read(files, environment));
    if (findings.some(one => one.severity === 'error')) {
      throw new Problem(refusal('invalid', 'the document has mistakes', 'mend it; "knowngood profile lint" shows them as well'), {
        findings,
      });
    }
    const [document] = documents;
    if (!document || documents.length > 1) {
      throw new Problem(
        refusal('usage', `one document is tested at a time, and there are ${documents.length}`, 'give one file with one document'),
      );
    }
    const draft = workload === undefined ? document.draft : { ...document.draft, workload };
    const current = profileOf(services, draft.workload);
    const at = new Date(now()).toISOString();
    const profile = drafted(draft, { by: 'nobody', why: 'tested', at }, current);
    return c.json(replay(profile, pastOf(services, current.workload), since ?? now() - dayMs, now()) as never, 200);
  });

  api.openapi(change, c => {
    const { mode, recycle, since } = c.req.valid('json');
    const before = profileOf(services, c.req.valid('param').w);
    const wanted = { mode, relearn: false, ...(recycle === undefined ? {} : { recycle }) };
    const after = granted(withMode(before, wanted, learned => doubtedOf(views.options, learned)));
    const past = pastOf(services, before.workload);
    return c.json(whatIf(before, after, past, hosts, since ?? now() - weekMs, now()) as never, 200);
  });
}

function pastOf({ store, workloads, alerts, hosts }: Services, workload: string): Past {
  const { memory, sightings } = workloads.of(workload);
  return {
    memory,
    sightings,
    alerts: new Map([...alerts.all()].filter(alert => alert.workload === workload).map(alert => [alert.facts.key, alert])),
    matcher: store.matcher(workload),
    image: hosts.running(workload)[0]?.container.image ?? '',
  };
}
