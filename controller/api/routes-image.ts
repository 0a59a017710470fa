import { imageDifferences } from '../../profiles/diff-image.js';
import { entryOf } from '../../profiles/entry.js';
import type { Profile } from '../../profiles/profile.js';
import { refusal } from '../refusal.js';
import { imageDifferenceShape } from './answers/profile.js';
import { Problem } from './problem.js';
import { profileOf } from './routes-workloads.js';
import { type Api, route } from './routing.js';
import { imageQuery, listOf, workloadParam } from './schema.js';
import type { Services } from './services.js';

const compare = route(
  {
    method: 'get',
    path: '/profiles/{w}/image',
    summary: 'What a profile lacks for an image, and what it lists that does not hold there',
    request: { params: workloadParam, query: imageQuery },
  },
  listOf(imageDifferenceShape),
);

/** An image by which a container of the workload ran, runs, or may run. */
interface Known {
  readonly id: string;
  readonly repository?: string;
}

export function imageRoutes(api: Api, services: Services): void {
  const { alerts, now, store, workloads } = services;

  api.openapi(compare, c => {
    const { w } = c.req.valid('param');
    const profile = profileOf(services, w);
    const image = imageNamed(services, profile, c.req.valid('query').image);
    const { sightings } = workloads.of(w);
    const ofImage = new Set(containersOf(services, w, image.id));
    const proposed = (profile.proposals ?? [])
      .filter(({ kind }) => kind === 'release')
      .flatMap(({ adds, image: first }) =>
        adds.filter(({ id }) => first === image.id || sightings.of(id)?.containers.some(container => ofImage.has(container)) === true),
      );
    const told = alerts
      .open(w)
      .filter(({ container }) => container.image === image.id)
      .flatMap(({ facts: { behaviour, evidence } }) => entryOf(behaviour, { source: 'person' }, evidence.origin) ?? []);
    const verdict = store.matcher(w).verdict({ kind: 'image', ...image }, image.id, now());
    const isApproved = verdict.kind !== 'deviation' || profile.images.length === 0;
    const items = imageDifferences(profile, { id: image.id, isApproved, unlisted: [...proposed, ...told] });
    return c.json({ items: items.map(one => ({ workload: w, ...one })) } as never, 200);
  });
}

function containersOf({ hosts, alerts }: Services, workload: string, image: string): readonly string[] {
  return [
    ...hosts.running(workload).flatMap(({ container }) => (container.image === image ? [container.id] : [])),
    ...alerts.open(workload).flatMap(({ container }) => (container.image === image ? [container.id] : [])),
  ];
}

/** By its id, or twelve and more of its digits; every image that was met with is known. */
function imageNamed({ hosts, alerts, workloads }: Services, { workload, images, proposals = [] }: Profile, named: string): Known {
  const remembered = [...(workloads.get(workload)?.memory.entries() ?? [])].flatMap(([, { behaviour }]) =>
    behaviour.kind === 'image' && behaviour.id !== undefined ? [known(behaviour.id, behaviour.repository)] : [],
  );
  const all: readonly Known[] = [
    ...remembered,
    ...images.flatMap(({ id, repository }) => (id === undefined ? [] : [known(id, repository)])),
    ...hosts.running(workload).map(({ container }) => known(container.image, undefined)),
    ...alerts.open(workload).map(({ container }) => known(container.image, undefined)),
    ...proposals.flatMap(({ image }) => (image === undefined ? [] : [known(image, undefined)])),
  ];
  const digits = named.replace(/^sha256:/, '');
  const found = all.find(({ id }) => id === named || (digits.length >= 12 && id.startsWith(`sha256:${digits}`)));
  if (found) return found;
  throw new Problem(
    refusal(
      'no-entry',
      `no container of ${workload} is known to have run image ${named}`,
      `knowngood workloads ${workload} names those that run`,
    ),
  );
}

function known(id: string, repository: string | undefined): Known {
  return { id, ...(repository && { repository }) };
}
