import { canaryWorkload, type RunningContainer } from '../proto/fleet.js';
import type { HereContainer } from '../proto/opened.js';
import type { ContainerRef } from '../proto/records.js';
import { Addresses } from './container/addresses.js';
import { type Assignment, assign, type Rule } from './container/assign.js';
import type { Container } from './container/container.js';
import { enter, leave, noPlaces, type Places, placeOf } from './container/generation.js';
import { behind, frontOf, frontOfLabel, methodBehind, volumesAreSafe } from './container/intent.js';
import { reachOf } from './container/reach.js';
import type { Roles } from './container/role.js';

/** A container with everything the agent decided about it. */
export interface Known {
  readonly container: Container;
  readonly assignment: Assignment;
  readonly generation: number;
  readonly ref: ContainerRef;
  readonly networks: readonly string[];
}

/** What must outlive a restart, or generations would begin again and roles change their names. */
export interface FleetMemory {
  readonly places: Places;
  readonly roles: Roles;
}

export const noMemory: FleetMemory = { places: noPlaces, roles: {} };

export interface FleetOptions {
  readonly host: string;
  readonly environment?: string;
  readonly rules: readonly Rule[];
  readonly memory: FleetMemory;
  readonly onMemory: (memory: FleetMemory) => void;
  /** Is this container somebody else's to watch? */
  readonly passed: (container: string) => boolean;
  /** Is this an address of the host itself? */
  readonly isHost: (address: string) => boolean;
  readonly nowUs: () => number;
}

/** Who is at an address: a workload; nobody of ours; or somebody who is not known yet. */
export type Peer = { readonly kind: 'workload'; readonly workload: string } | { readonly kind: 'nobody' } | { readonly kind: 'not-yet' };

/** How long a container that went is still known: its last observations come after the engine's word of its end. */
const goneButKnownUs = 60_000_000;

/** This host's selected containers: who each is, and who held an address when. */
export class Fleet {
  readonly addresses = new Addresses();
  readonly #options: FleetOptions;
  readonly #known = new Map<string, Known>();
  readonly #gone = new Map<string, { readonly known: Known; readonly atUs: number }>();
  #memory: FleetMemory;

  constructor(options: FleetOptions) {
    this.#options = options;
    this.#memory = options.memory;
  }

  /** Also of one that went less than a minute ago. */
  get(id: string): Known | undefined {
    return this.#known.get(id) ?? this.#gone.get(id)?.known;
  }

  get present(): Iterable<Known> {
    return this.#known.values();
  }

  get size(): number {
    return [...this.#known.values()].filter(isNoCanary).length;
  }

  put(container: Container): Known {
    const { host, environment, rules, nowUs } = this.#options;
    // Who it is was decided when it came: a rename or a changed rules file does not move a running container to another profile.
    const before = this.#known.get(container.id);
    const { assignment, roles } = before
      ? { assignment: before.assignment, roles: this.#memory.roles }
      : assign(container, { rules, host, ...(environment === undefined ? {} : { environment }) }, this.#memory.roles);
    const { places, generation } = enter(this.#memory.places, container.id, placeOf(container, assignment.workload));
    this.#remember({ places, roles });
    const { id, name, image, imageName, startedAtUs } = container;
    const mode = assignment.mode === undefined ? {} : { mode: assignment.mode };
    const revision = revisionOf(container);
    const ref: ContainerRef = {
      id,
      name,
      image,
      imageName,
      workload: assignment.workload,
      generation,
      startedAtUs,
      class: assignment.class,
      ...mode,
      ...(revision && { revision }),
    };
    const known: Known = { container, assignment, generation, ref, networks: container.addresses.map(one => one.network) };
    this.#known.set(id, known);
    this.addresses.hold(container, nowUs());
    return known;
  }

  /** The container is gone; what the agent knew of it stays readable for a while. */
  remove(id: string): Known | undefined {
    const nowUs = this.#options.nowUs();
    const known = this.#known.get(id);
    this.#known.delete(id);
    if (known) this.#gone.set(id, { known, atUs: nowUs });
    this.addresses.gone(id, nowUs);
    this.#remember({ ...this.#memory, places: leave(this.#memory.places, id) });
    return known;
  }

  /** A container as it is told on this host; undefined for what is not watched, and for our own. */
  here(id: string): HereContainer | undefined {
    const known = this.get(id);
    if (!known || !isNoCanary(known)) return undefined;
    return { id, name: known.container.name, workload: known.assignment.workload };
  }

  /** Forgets what went long ago. */
  tidy(): void {
    const before = this.#options.nowUs() - goneButKnownUs;
    for (const [id, { atUs }] of this.#gone) if (atUs < before) this.#gone.delete(id);
    this.addresses.forget(before);
  }

  /** Who was at an address at `atUs` as a container on these networks saw it. */
  peerAt(address: string, networks: readonly string[], atUs: number): Peer {
    const holders = this.addresses.holdersAt(address, networks, atUs);
    if (holders.length === 0) return { kind: this.addresses.isInside(address) && !this.#options.isHost(address) ? 'not-yet' : 'nobody' };
    if (holders.some(holder => !this.get(holder) && !this.#options.passed(holder))) return { kind: 'not-yet' };
    const workloads = new Set(holders.map(holder => meantBy(this.get(holder))));
    const [workload] = workloads;
    // No name is better than a wrong one.
    return workloads.size > 1 || workload === undefined ? { kind: 'nobody' } : { kind: 'workload', workload };
  }

  /**
   * The workload that is meant by who calls an address: where nobody holds it, that of its last holder. A call to an address that was given up
   * reaches nobody; while a container is replaced, its callers go on calling.
   */
  calledAt(address: string, networks: readonly string[], atUs: number): string | undefined {
    const peer = this.peerAt(address, networks, atUs);
    if (peer.kind === 'workload') return peer.workload;
    if (this.addresses.holdersAt(address, networks, atUs).length > 0) return undefined;
    return meantBy(this.get(this.addresses.lastHolder(address, networks, atUs) ?? ''));
  }

  /** Whether the front of this place was at the address then. */
  isFrontAt(place: string, address: string, networks: readonly string[], atUs: number): boolean {
    return this.addresses.holdersAt(address, networks, atUs).some(holder => {
      const known = this.get(holder);
      return known !== undefined && frontOf(known.container) === place;
    });
  }

  /** Ports by which others than this host's containers reach it: its own, or where its front lets them through to it those of the front. */
  publishedOf(container: Container): Container['published'] {
    const place = methodBehind(container) === 'host-dnat' ? behind(container) : undefined;
    if (place === undefined) return container.published;
    return [...this.#known.values()].find(known => frontOf(known.container) === place)?.container.published ?? container.published;
  }

  forHeartbeat(): readonly RunningContainer[] {
    return [...this.#known.values()].filter(isNoCanary).map(({ container, assignment, generation }) => ({
      id: container.id,
      name: container.name,
      image: container.image,
      imageName: container.imageName,
      workload: assignment.workload,
      ...(assignment.environment === undefined ? {} : { environment: assignment.environment }),
      ...(assignment.owner === undefined ? {} : { owner: assignment.owner }),
      class: assignment.class,
      rule: assignment.rule,
      labelsIgnored: assignment.labelsIgnored,
      generation,
      createdAtUs: container.createdAtUs,
      startedAtUs: container.startedAtUs,
      running: container.state === 'running' || container.state === 'paused',
      persistencePossible: container.mounts
        .filter(mount => mount.writable && mount.type !== 'tmpfs')
        .map(mount => `${mount.target} (${mount.name ?? mount.source})`),
      volumesSafe: volumesAreSafe(container),
      ...reachOf(container),
      ...(behind(container) === undefined ? {} : { behind: behind(container)!, behindBy: methodBehind(container) }),
      concerns: concernsOf(container, assignment),
    }));
  }

  #remember(memory: FleetMemory) {
    if (memory.places === this.#memory.places && memory.roles === this.#memory.roles) return;
    this.#memory = memory;
    this.#options.onMemory(memory);
  }
}

/** Which sources the image says it was built from: its own word, so only ever a hint that it is another release. */
function revisionOf({ imageLabels }: Container): string | undefined {
  return imageLabels['org.opencontainers.image.revision']?.slice(0, 200) || undefined;
}

/** Who is meant by an address: of a front, what stands behind it. */
function meantBy(known: Known | undefined): string | undefined {
  if (known === undefined || frontOf(known.container) === undefined) return known?.assignment.workload;
  return known.container.labels[frontOfLabel] ?? known.assignment.workload;
}

/** Our own canary is nobody's workload. */
function isNoCanary({ assignment }: Known): boolean {
  return assignment.workload !== canaryWorkload;
}

/** Runtimes that keep their containers' kernels to themselves: what our sensor meets of them is the runtime's own doing. */
const unwatchedRuntimes = /kata|runsc|gvisor|sysbox/;

export function isWatched({ container, assignment }: Pick<Known, 'container' | 'assignment'>): boolean {
  return assignment.class !== 'ignore' && !unwatchedRuntimes.test(container.runtime);
}

function concernsOf(container: Container, assignment: Assignment): readonly string[] {
  const concerns: string[] = [];
  if (unwatchedRuntimes.test(container.runtime))
    concerns.push(`unwatched: the runtime ${container.runtime} hides its processes from the host's kernel`);
  if (container.makesPackets)
    concerns.push('packets not visible: it keeps NET_RAW, by which a program can send past what is watched (cap_drop: NET_RAW ends that)');
  if (assignment.class === 'ignore') concerns.push(`not watched: ${assignment.rule} says class ignore`);
  return concerns;
}
