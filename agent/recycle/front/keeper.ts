import type { Container, Engine } from '../../container/container.js';
import { asInspected, type Inspected, type Json } from '../../container/inspected.js';
import { behind, composeProjectLabel, type FrontMethod, frontLabel, frontOf, methodBehind, stackLabel } from '../../container/intent.js';
import { type CreateBody, createBody } from '../body.js';
import type { Inside } from './programs.js';

/** Somebody takes it away again and again: after so many in so long it is left away. */
const madeAtMost = 5;
const withinUs = 600_000_000;
const tryAgainUs = 5_000_000;

/** What the front of a place is made from, should somebody remove it. */
export interface KeptFront {
  readonly id: string;
  readonly create: CreateBody;
}

/** By place. Plain JSON: an agent that comes after a removal finds it. */
export type FrontMemory = Readonly<Record<string, KeptFront>>;

export interface MadeAnew {
  readonly backend: Container;
  readonly front: Container;
  /** Of the front that was removed. */
  readonly oldId: string;
  /** Milliseconds since its end was heard of; undefined where nobody was there to hear. */
  readonly downMs: number | undefined;
}

export interface NotMade {
  readonly backend: Container;
  /** Of the front that was removed. */
  readonly oldId: string;
  readonly why: string;
}

export interface KeeperOptions {
  readonly engine: Pick<Engine, 'version' | 'inspect' | 'inspectRaw' | 'list' | 'create' | 'connect' | 'start' | 'remove'>;
  readonly stack: string;
  readonly memory: FrontMemory;
  readonly onMemory: (memory: FrontMemory) => void;
  /** Reference of an image that a front is made from, made first where it is not there. */
  readonly frontImage: () => Promise<string>;
  readonly point: (front: Inside, backend: string, method: FrontMethod) => Promise<void>;
  /** Does the work while no order is carried out at the place. */
  readonly atPlace: (place: string, work: () => Promise<void>) => Promise<void>;
  readonly isBusy: (place: string) => boolean;
  readonly nowUs: () => number;
  /** It was removed by somebody else, and is there again. */
  readonly madeAnew: (place: string, made: MadeAnew) => void;
  /** It was removed by somebody else, and nobody is reached by it now: told once until one is there again. */
  readonly notMade: (place: string, left: NotMade) => void;
  readonly trouble: (place: string, error: Error) => void;
}

/**
 * Makes fronts anew that somebody else removed while their containers run on: under the same name, with the same aliases, ports and chosen addresses.
 * One that Compose made is left to Compose.
 */
export class FrontKeeper {
  readonly #options: KeeperOptions;
  readonly #kept: Map<string, KeptFront>;
  /** Place → when its front ended. */
  readonly #ended = new Map<string, number>();
  /** Place → when its front was made anew. */
  readonly #made = new Map<string, readonly number[]>();
  /** Place → when it is tried next, where it was tried and no other end was heard of since. */
  readonly #notBefore = new Map<string, number>();
  /** Place → the front that is gone, as was told. */
  readonly #gone = new Map<string, string>();

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#kept = new Map(Object.entries(options.memory));
  }

  /** A front ended, for whatever reason. */
  ended(place: string, atUs: number): void {
    this.#ended.set(place, atUs);
    this.#notBefore.delete(place);
  }

  /** Looks at who is there, once; tells what could not be done, and rejects never. */
  async look(all: readonly Container[]): Promise<void> {
    const places = new Set(all.flatMap(one => behind(one) ?? []));
    for (const front of all) await this.#keep(front).catch(error => this.#options.trouble(frontOf(front)!, error as Error));
    for (const place of [...this.#kept.keys()]) {
      const held = all.find(one => frontOf(one) === place);
      if (this.#options.isBusy(place)) continue;
      const backend = newestOf(all, place);
      // A front that never ran is one that an agent made who was killed then.
      const isGone = held === undefined || held.state === 'created';
      if (isGone && backend !== undefined) await this.#make(place, all);
      else if (held !== undefined && held.pid !== 0 && backend !== undefined) this.#isBack(place, backend, held);
      else if (held === undefined && !places.has(place)) this.#forget(place);
    }
  }

  /** What it is made from, as long as it is there to be asked. */
  async #keep(front: Container): Promise<void> {
    const { engine, stack } = this.#options;
    const place = frontOf(front);
    const isOurs = front.labels[stackLabel] === stack && front.labels[composeProjectLabel] === undefined;
    if (place === undefined || !isOurs || front.pid === 0 || this.#kept.get(place)?.id === front.id) return;
    const { api, version } = await engine.version();
    const said = asInspected(await engine.inspectRaw(front.id));
    const create = withItsPorts(createBody(said, { image: '', labels: {}, engine: { api, version } }), said);
    this.#kept.set(place, { id: front.id, create });
    this.#remember();
  }

  async #make(place: string, all: readonly Container[]): Promise<void> {
    const { nowUs, trouble, atPlace } = this.#options;
    const now = nowUs();
    if (now < (this.#notBefore.get(place) ?? 0)) return;
    const made = (this.#made.get(place) ?? []).filter(atUs => now - atUs < withinUs);
    this.#made.set(place, made);
    if (made.length >= madeAtMost)
      return this.#left(place, all, `it was removed ${made.length} times in 10 minutes: it is left away for now`);
    this.#notBefore.set(place, now + tryAgainUs);
    await atPlace(place, () => this.#makeNow(place, all)).catch(error => {
      if (!this.#gone.has(place)) trouble(place, error as Error);
      this.#left(place, all, (error as Error).message);
    });
  }

  #left(place: string, all: readonly Container[], why: string): void {
    const backend = newestOf(all, place);
    const kept = this.#kept.get(place);
    if (this.#gone.has(place) || backend === undefined || kept === undefined) return;
    this.#gone.set(place, kept.id);
    this.#options.notMade(place, { backend, oldId: kept.id, why });
  }

  async #makeNow(place: string, all: readonly Container[]): Promise<void> {
    const { engine, frontImage, point, nowUs } = this.#options;
    const { id: oldId, create } = this.#kept.get(place)!;
    // Asked anew: an order that ended meanwhile may have taken it away, or whoever removed it may have made another.
    const listed = await engine.list();
    const backend = newestOf(all, place)!;
    if (!listed.some(one => one.id === backend.id && one.running)) return;
    const holder = listed.find(one => one.name === place);
    if (holder?.labels[frontLabel] === place && holder.running) return;
    if (holder !== undefined && holder.labels[frontLabel] !== place)
      throw new Error(`its front was removed, and container ${holder.id.slice(0, 12)} has its name now`);
    if (holder !== undefined) await engine.remove(holder.id, { force: true });
    const id = await engine.create(place, { ...create.body, Image: await frontImage() });
    for (const { network, endpoint } of create.connects) await engine.connect(network, id, endpoint);
    await engine.start(id);
    const front = await engine.inspect(id);
    const networks = new Set(front.addresses.map(one => one.network));
    const found = backend.addresses.find(one => networks.has(one.network) && !one.address.includes(':'));
    if (found === undefined) throw new Error('it and its new front are on no network together');
    await point(front, found.address, methodBehind(backend));
    this.#made.set(place, [...(this.#made.get(place) ?? []), nowUs()]);
    this.#kept.set(place, { id, create });
    this.#remember();
    this.#tellMade(place, backend, front, oldId);
  }

  /** It was told to be gone, and runs: what failed behind its start was done later, or somebody made it. */
  #isBack(place: string, backend: Container, front: Container): void {
    const oldId = this.#gone.get(place);
    if (oldId !== undefined) this.#tellMade(place, backend, front, oldId);
  }

  #tellMade(place: string, backend: Container, front: Container, oldId: string): void {
    const { madeAnew, nowUs } = this.#options;
    const fromUs = this.#ended.get(place);
    this.#ended.delete(place);
    this.#gone.delete(place);
    madeAnew(place, { backend, front, oldId, downMs: fromUs === undefined ? undefined : (nowUs() - fromUs) / 1_000 });
  }

  #forget(place: string): void {
    this.#kept.delete(place);
    this.#ended.delete(place);
    this.#made.delete(place);
    this.#notBefore.delete(place);
    this.#gone.delete(place);
    this.#remember();
  }

  #remember(): void {
    this.#options.onMemory(Object.fromEntries(this.#kept));
  }
}

/** Who stands behind the front of the place and runs; of several the newest. */
function newestOf(all: readonly Container[], place: string): Container | undefined {
  return all.filter(one => behind(one) === place && one.pid !== 0).sort((a, b) => b.createdAtUs - a.createdAtUs)[0];
}

/** Ports that the engine chose stay what they are. */
function withItsPorts({ body, connects }: CreateBody, said: Inspected): CreateBody {
  const host = body['HostConfig'] as Json;
  const asked = Object.entries((host['PortBindings'] ?? {}) as Readonly<Record<string, readonly Binding[] | null>>);
  const bindings = asked.map(([port, list]) => [
    port,
    (list ?? []).map((binding, at) => {
      const has = said.NetworkSettings?.Ports?.[port]?.[at]?.HostPort;
      return has === undefined || Number(binding.HostPort ?? 0) !== 0 ? binding : { ...binding, HostPort: has };
    }),
  ]);
  return { body: { ...body, HostConfig: { ...host, PortBindings: Object.fromEntries(bindings) } }, connects };
}

type Binding = { readonly HostIp?: string; readonly HostPort?: string };
