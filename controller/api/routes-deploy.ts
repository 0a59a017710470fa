import type { Profile } from '../../profiles/profile.js';
import { begun, ended, isOpen, type Release, withReleases } from '../../profiles/release.js';
import { proposalOf } from '../../profiles/release-proposal.js';
import { refusal } from '../refusal.js';
import { releaseShape } from './answers/workload.js';
import { profileOf } from './routes-workloads.js';
import { type Api, askedBy, granted, jsonBody, route } from './routing.js';
import { deployBody, deploysQuery, listOf } from './schema.js';
import type { Services } from './services.js';

const begin = route(
  {
    method: 'post',
    path: '/deploys/begin',
    summary: 'What a workload does new from now on is of this release',
    request: jsonBody(deployBody),
  },
  releaseShape,
);
const end = route({ method: 'post', path: '/deploys/end', summary: 'The release is out', request: jsonBody(deployBody) }, releaseShape);
const list = route(
  { method: 'get', path: '/deploys', summary: 'What was deployed, newest first', request: { query: deploysQuery } },
  listOf(releaseShape),
);

export function deployRoutes(api: Api, services: Services): void {
  const { store, now } = services;

  api.openapi(begin, async c => {
    const { workload, revision, change, ...rest } = c.req.valid('json');
    profileOf(services, workload);
    const asked = askedBy(c, rest, `release ${revision} began`);
    const told = { revision, by: asked.by, ...(change === undefined ? {} : { change }) };
    let release: Release | undefined;
    const { after } = granted(
      await store.change(workload, asked, profile => {
        release = begun(workload, profile.releases ?? [], told, now());
        return profile.releases?.includes(release) ? profile : withReleases(profile, [release]);
      }),
    );
    return c.json(releaseView(after, release!, now()) as never, 200);
  });

  api.openapi(end, async c => {
    const { workload, revision, change: _change, ...rest } = c.req.valid('json');
    profileOf(services, workload);
    const asked = askedBy(c, rest, `release ${revision} ended`);
    let release: Release | undefined;
    const { after } = granted(
      await store.change(workload, asked, profile => {
        release = ended(profile.releases ?? [], revision, now());
        if (release) return withReleases(profile, [release]);
        return refusal(
          'no-entry',
          `no release ${revision} of ${workload} is under way`,
          `knowngood deploy list --workload ${workload} lists those that are known`,
        );
      }),
    );
    return c.json(releaseView(after, release!, now()) as never, 200);
  });

  api.openapi(list, c => {
    const { workload } = c.req.valid('query');
    const profiles = workload === undefined ? store.all() : workload.map(name => profileOf(services, name));
    const items = profiles.flatMap(profile => (profile.releases ?? []).map(release => releaseView(profile, release, now())));
    return c.json({ items: items.sort((a, b) => (a.from < b.from ? 1 : -1)) } as never, 200);
  });
}

function releaseView(profile: Profile, { id, revision, how, from, until, change, by, labels }: Release, nowMs: number) {
  const proposal = proposalOf(profile, id);
  return {
    deploy: id,
    workload: profile.workload,
    revision,
    from,
    ...(until === undefined ? {} : { until }),
    how,
    open: isOpen({ id, revision, how, from, ...(until && { until }), labels }, nowMs),
    ...(change === undefined ? {} : { change }),
    ...(by === undefined ? {} : { by }),
    labels: [...labels],
    ...(proposal === undefined ? {} : { proposal: proposal.id }),
  };
}
