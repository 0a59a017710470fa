import { canaryWorkload, frontWorkload } from '../proto/fleet.js';
import { repositoryOf } from '../proto/image-name.js';
import type { ObservationRecord } from '../proto/records.js';
import type { Attachment } from './container/addresses.js';
import type { Container, EngineEvent } from './container/container.js';
import { Life } from './container/life.js';
import { SettingsTold } from './container/settings-told.js';
import { announcedBy } from './files/announced.js';
import type { Files } from './files/files.js';
import { type Fleet, isWatched, type Known } from './fleet.js';
import type { Images } from './image/images.js';
import type { Minutes } from './minutes.js';
import type { ProcFs } from './proc.js';
import type { Fronts } from './recycle/front/fronts.js';
import type { Sensor } from './sensor/sensor.js';
import type { Sessions } from './session/sessions.js';
import type { Watch } from './watch.js';

export interface ArrivalsOptions {
  readonly fleet: Fleet;
  readonly watch: Watch;
  readonly files: Files;
  readonly images: Images;
  readonly fronts: Fronts;
  readonly sessions: Sessions;
  readonly minutes: Minutes;
  readonly sensor: Pick<Sensor, 'forgetContainer' | 'forgetPeers'>;
  readonly proc: Pick<ProcFs, 'below'>;
  readonly record: (record: ObservationRecord) => void;
  /** Containers came, went or changed. */
  readonly changed: () => void;
  readonly nowUs: () => number;
}

/** What is to be done and told when a container comes, changes, lives through something, or goes. */
export class Arrivals {
  readonly #options: ArrivalsOptions;
  readonly #settings = new SettingsTold();
  readonly #life = new Life();
  /** Containers of which it was told what their image announces. */
  readonly #announced = new Set<string>();
  /** What is there now was told; what comes from here on begins while we look. */
  #looking = false;

  constructor(options: ArrivalsOptions) {
    this.#options = options;
  }

  /** All that was there at the start was told. */
  startedLooking(): void {
    this.#looking = true;
  }

  arrived(container: Container): void {
    const { fleet, watch, minutes, record, changed, nowUs } = this.#options;
    const known = fleet.put(container);
    this.#moved(container);
    if (isOurs(known)) {
      watch.arrived(known);
      return;
    }
    if (runs(container) && isWatched(known)) minutes.begin(container.id, nowUs());
    else for (const minute of minutes.end(container.id, nowUs())) record(minute);
    watch.arrived(known);
    this.#lookAt(known);
    changed();
  }

  lived(event: EngineEvent): void {
    const { fleet, fronts, sessions, record } = this.#options;
    const known = fleet.get(event.container);
    if (known) fronts.lived(event, known.container);
    if (!known || !isWatched(known) || isOurs(known)) return;
    const { container, assignment } = known;
    sessions.heard(event, container);
    const beside = [...fleet.present].some(
      one => one.container.id !== container.id && one.assignment.workload === assignment.workload && one.container.state === 'running',
    );
    for (const lived of this.#life.of(event, { container, workload: assignment.workload, beside }))
      record({ kind: 'life', container: container.id, event: lived, atUs: event.atUs });
  }

  /** Told before the container's first process runs: its callers and whom it calls then need not wait for its name. */
  attached(attachment: Attachment, atUs: number): void {
    const { fleet, sensor, watch } = this.#options;
    fleet.addresses.attach(attachment, atUs);
    sensor.forgetPeers(attachment.addresses.map(({ address }) => address));
    watch.named();
  }

  detached(container: string, network: string, atUs: number): void {
    this.#options.sensor.forgetPeers(this.#options.fleet.addresses.detach(container, network, atUs));
  }

  left(id: string): void {
    const { fleet, watch, files, minutes, sensor, record, changed, nowUs } = this.#options;
    for (const minute of minutes.end(id, nowUs())) record(minute);
    files.left(id);
    this.#settings.forget(id);
    this.#announced.delete(id);
    this.#life.forget(id);
    sensor.forgetContainer(id);
    const known = fleet.get(id);
    if (known) this.#moved(known.container);
    watch.left(id);
    fleet.remove(id);
    changed();
  }

  /** From which image and how it was started, and what it writes. */
  #lookAt(known: Known) {
    const { watch, files, images, nowUs } = this.#options;
    const { container, assignment } = known;
    if (assignment.class === 'ignore') return;
    const origin = this.#looking ? 'live' : 'scan';
    for (const behaviour of [...(runs(container) ? [imageOf(container)] : []), ...this.#settings.newOf(container)])
      watch.tell(container.id, { behaviour, evidence: { argv: [], argvTruncated: false, origin } }, nowUs());
    files.arrived(known, origin);
    if (!runs(container)) return;
    if (!this.#announced.has(container.id)) this.#tellAnnounced(container);
    images.arrived(container.image);
  }

  /** What its image would have a scheduler run, once. */
  #tellAnnounced({ id, lowerDirs }: Container) {
    const { proc, record } = this.#options;
    this.#announced.add(id);
    const found = announcedBy(lowerDirs, (folder, name) => proc.below(folder, name));
    if (found.jobs.length > 0) record({ kind: 'announced', container: id, ...found });
  }

  /** Who was behind its addresses may be another now. */
  #moved({ addresses }: Container) {
    this.#options.sensor.forgetPeers(addresses.map(({ address }) => address));
  }
}

export function imageOf({ image: id, imageName, imageDigests: digests }: Container) {
  return { kind: 'image', id, repository: repositoryOf(imageName), digests } as const;
}

/** What a stack runs for itself: nothing is learned of it. */
export function isOurs({ assignment }: Known): boolean {
  return assignment.workload === canaryWorkload || assignment.workload === frontWorkload;
}

function runs({ state }: Container): boolean {
  return state === 'running' || state === 'paused';
}
