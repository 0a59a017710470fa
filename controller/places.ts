import type { Hosts } from './hosts.js';

/** Where the containers of a workload run, and whose they are. */
export interface Place {
  readonly environment?: string;
  readonly owner?: string;
  readonly hosts: ReadonlySet<string>;
  readonly containers: ReadonlySet<string>;
}

/** Whose workloads are asked for; what is absent or empty does not limit. */
export interface Whose {
  readonly environment?: string | undefined;
  readonly owner?: string | undefined;
}

interface Found {
  environment?: string;
  owner?: string;
  readonly hosts: Set<string>;
  readonly containers: Set<string>;
}

/** The place of every workload that runs, in one look over all containers: asking for each of a thousand would look over all of them a thousand times. */
export function placesOf(hosts: Pick<Hosts, 'containers'>): ReadonlyMap<string, Place> {
  const places = new Map<string, Found>();
  for (const { host, container } of hosts.containers()) {
    if (!container.running) continue;
    const { workload, environment, owner, id } = container;
    const place: Found = places.get(workload) ?? { hosts: new Set(), containers: new Set() };
    if (place.environment === undefined && environment !== undefined) place.environment = environment;
    if (place.owner === undefined && owner !== undefined) place.owner = owner;
    place.hosts.add(host);
    place.containers.add(id);
    places.set(workload, place);
  }
  return places;
}

export function isOf(place: Place | undefined, { environment, owner }: Whose): boolean {
  return (!environment || place?.environment === environment) && (!owner || place?.owner === owner);
}
