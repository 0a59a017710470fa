import { profileOf as drafted } from '../../profiles/document/document.js';
import { parseFiles } from '../profile-files.js';
import { refusal } from '../refusal.js';
import { replay } from '../replay.js';
import { Problem } from './problem.js';
import { profileOf } from './routes-workloads.js';
import { type Api, jsonBody, route } from './routing.js';
import { anyShape, testBody } from './schema.js';
import type { Services } from './services.js';

const dayMs = 86_400_000;

const test = route(
  {
    method: 'post',
    path: '/profiles/test',
    summary: 'What a document would have said of what was observed; changes nothing',
    request: jsonBody(testBody),
  },
  anyShape,
);

export function replayRoutes(api: Api, services: Services): void {
  const { store, workloads, alerts, hosts, now } = services;
  api.openapi(test, c => {
    const { files, workload, environment, since } = c.req.valid('json');
    const { documents, findings } = parseFiles(files, environment);
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
    const state = workloads.of(current.workload);
    const past = {
      memory: state.memory,
      sightings: state.sightings,
      alerts: new Map([...alerts.all()].filter(alert => alert.workload === current.workload).map(alert => [alert.facts.key, alert])),
      matcher: store.matcher(current.workload),
      image: hosts.running(current.workload)[0]?.container.image ?? '',
    };
    return c.json(replay(profile, past, since ?? now() - dayMs, now()) as never, 200);
  });
}
