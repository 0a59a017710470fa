import { Addresses } from './container/addresses.js';
import { assign } from './container/assign.js';
import { enter, leave, noPlaces, placeOf } from './container/generation.js';
export const noMemory = { places: noPlaces, roles: {} };
/** How long a container that went is still known: its last observations come after the engine's word of its end. */
const goneButKnownUs = 60_000_000;
/** This host's selected containers: who each is, and who held an address when. */
export class Fleet {
  addresses = new Addresses();
  #options;
  #known = new Map();
  #gone = new Map();
  #memory;
  constructor(options) {
    this.#options = options;
    this.#memory = options.memory;
  }
  /** Also of one that went less than a minute ago. */
  get(id) {
    return this.#known.get(id) ?? this.#gone.get(id)?.known;
  }
  get present() {
    return this.#known.values();
  }
  get size() {
    return this.#known.size;
  }
  put(container) {
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
    const ref = { id, name, image, imageName, workload: assignment.workload, generation, startedAtUs, ...mode };
    const known = { container, assignment, generation, ref, networks: container.addresses.map(one => one.network) };
    this.#known.set(id, known);
    this.addresses.hold(container, assignment.workload, nowUs());
    return known;
  }
  /** The container is gone; what the agent knew of it stays readable for a while. */
  remove(id) {
    const nowUs = this.#options.nowUs();
    const known = this.#known.get(id);
    this.#known.delete(id);
    if (known) this.#gone.set(id, { known, atUs: nowUs });
    this.addresses.gone(id, nowUs);
    this.#remember({ ...this.#memory, places: leave(this.#memory.places, id) });
    return known;
  }
  /** Forgets what went long ago. */
  tidy() {
    const before = this.#options.nowUs() - goneButKnownUs;
    for (const [id, { atUs }] of this.#gone) if (atUs < before) this.#gone.delete(id);
    this.addresses.forget(before);
  }
  /** The workload at an address as a container on these networks saw it. */
  workloadAt(address, networks, atUs) {
    return this.addresses.workloadAt(address, networks, atUs);
  }
  forHeartbeat() {
    return [...this.#known.values()].map(({ container, assignment, generation }) => ({
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
      startedAtUs: container.startedAtUs,
      running: container.state === 'running' || container.state === 'paused',
      persistencePossible: container.mounts
        .filter(mount => mount.writable && mount.type !== 'tmpfs')
        .map(mount => `${mount.target} (${mount.name ?? mount.source})`),
      concerns: concernsOf(container, assignment),
    }));
  }
  #remember(memory) {
    if (memory.places === this.#memory.places && memory.roles === this.#memory.roles) return;
    this.#memory = memory;
    this.#options.onMemory(memory);
  }
}
/** Runtimes that keep their containers' kernels to themselves: nothing of them passes our sensor. */
const unwatchedRuntimes = /kata|runsc|gvisor|sysbox/;
function concernsOf(container, assignment) {
  const concerns = [];
  if (unwatchedRuntimes.test(container.runtime))
    concerns.push(`unwatched: the runtime ${container.runtime} hides its processes from the host's kernel`);
  if (assignment.class === 'ignore') concerns.push(`not watched: ${assignment.rule} says class ignore`);
  return concerns;
}
