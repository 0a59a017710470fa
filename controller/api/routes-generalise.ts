import { generalise } from '../../profiles/generalise.js';
import type { Profile } from '../../profiles/profile.js';
import { withProposals } from '../../profiles/proposal.js';
import { proposalViews } from '../proposal-view.js';
import { generalisedShape } from './answers/profile.js';
import { profileOf } from './routes-workloads.js';
import { type Api, askedBy, granted, jsonBody, route } from './routing.js';
import { generaliseBody, workloadParam } from './schema.js';
import type { Services } from './services.js';

const generalised = route(
  {
    method: 'post',
    path: '/profiles/{w}/generalise',
    summary: 'Propose wider lines in the place of several that were seen',
    request: { params: workloadParam, ...jsonBody(generaliseBody) },
  },
  generalisedShape,
);

export function generaliseRoutes(api: Api, services: Services): void {
  const { store, workloads, hosts, now } = services;

  api.openapi(generalised, async c => {
    const { w } = c.req.valid('param');
    const { dryRun = false, ...body } = c.req.valid('json');
    const before = profileOf(services, w);
    const { sightings } = workloads.of(w);
    const find = (profile: Profile) => generalise(profile, entry => sightings.of(entry), new Date(now()).toISOString());
    const answer = (profile: Profile, { proposals, passedOver }: ReturnType<typeof find>) => ({
      workload: w,
      revision: profile.revision,
      proposals: proposalViews({ ...profile, proposals }, { sightings, hosts }),
      passedOver,
    });
    if (dryRun) return c.json(answer(before, find(before)) as never, 200);
    let found = find(before);
    const asked = askedBy(c, body, 'wider lines were looked for');
    const { after } = granted(
      await store.change(w, asked, profile => {
        found = find(profile);
        return withProposals(profile, found.proposals);
      }),
    );
    return c.json(answer(after, found) as never, 200);
  });
}
