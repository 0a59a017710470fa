import type { Container, EngineEvent } from '../../container/container.js';
import { behind, frontOf, methodBehind } from '../../container/intent.js';
import type { SensorGap } from '../../sensor/sensor.js';
import type { Described } from '../../watch.js';
import { isHolding } from './hold.js';
import type { FrontKeeper } from './keeper.js';
import { nft, point, pointNowhere } from './netns.js';
import type { Direct, Outsides } from './outsides.js';
import { readTable, type Table } from './rules.js';

/** A caller that goes on calling is told again after this long: it is a count, and its time. */
const tellAgainUs = 10_000_000;
const lookMs = 1_000;
const namedWithinMs = 2_000;
/** After a start: the engine tells of it before the container has its addresses. */
const settleMs = 50;
const lookedAt: ReadonlySet<EngineEvent['kind']> = new Set(['start', 'die', 'destroy']);

export interface FrontsOptions {
  readonly present: () => Iterable<Container>;
  /** Is an order being carried out at this place, or at any? It points the front itself. */
  readonly isBusy: (place?: string) => boolean;
  readonly outsides: Pick<Outsides, 'settle' | 'isServed'>;
  /** Makes fronts anew that somebody removed. */
  readonly keeper: Pick<FrontKeeper, 'ended' | 'look'>;
  /** Takes away fronts that hold a place for nobody, and gives those places. */
  readonly takeAbandoned: (all: readonly Container[]) => Promise<readonly string[]>;
  readonly taken: (place: string) => void;
  /** Who held the address then, as the front sees it: `workload:<name>`, an address, or undefined while that is not known yet. */
  readonly peerOf: (address: string, front: Container, atUs: number) => string | undefined;
  readonly tell: (container: string, described: Described, atUs: number) => void;
  readonly gap: (gap: SensorGap) => void;
  readonly nowUs: () => number;
  readonly trouble: (place: string, error: Error) => void;
}

interface Looked {
  /** Caller → when it was told last. */
  readonly told: Map<string, number>;
  unseen: number;
  atUs: number;
}

/**
 * Keeps fronts pointed at what stands behind them, also after the host or one of the two was started anew, and tells who calls: connections that
 * a front passes on reach no socket of its own, and to what stands behind it all of them come from the front.
 */
export class Fronts {
  readonly #options: FrontsOptions;
  readonly #looked = new Map<string, Looked>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  /** The look that begins after the one that goes on. */
  #next: Promise<void> | undefined;

  constructor(options: FrontsOptions) {
    this.#options = options;
  }

  /** Resolves when every front points at somebody, as far as there is somebody. */
  async start(): Promise<void> {
    await this.look();
    this.#timer = setInterval(() => void this.look(), lookMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.look();
  }

  /** A front that was started has lost its table, and what stands behind one has another address by now, or is gone. */
  lived({ kind, atUs }: EngineEvent, container: Container): void {
    const place = frontOf(container);
    if (!lookedAt.has(kind) || (place ?? behind(container)) === undefined) return;
    if (place !== undefined && kind === 'die') this.#options.keeper.ended(place, atUs);
    setTimeout(() => void this.look(), settleMs);
  }

  /**
   * Looks at every front once: at whom it points, and who has called. One look at a time, and at most one that waits: whoever asks meanwhile is
   * answered by that one, since the one that goes on may have missed what he knows.
   */
  look(): Promise<void> {
    const begin = () => {
      this.#next = undefined;
      return this.#lookAtAll();
    };
    this.#next ??= this.#looking = this.#looking.then(begin, begin);
    return this.#next;
  }

  async #lookAtAll(): Promise<void> {
    const all = [...this.#options.present()];
    await this.#options.keeper.look(all);
    const direct: Direct[] = [];
    for (const front of all) {
      const place = frontOf(front);
      if (place === undefined || front.pid === 0) continue;
      try {
        const found = await this.#lookAt(front, place, all);
        if (found !== undefined) direct.push(found);
      } catch (error) {
        this.#options.trouble(place, error as Error);
      }
    }
    try {
      const others = all.flatMap(one => frontOf(one) ?? []).filter(place => !direct.some(one => one.place === place));
      await this.#options.outsides.settle(direct, others, this.#options.isBusy);
    } catch (error) {
      this.#options.trouble('callers from outside', error as Error);
    }
    try {
      for (const place of await this.#options.takeAbandoned(all)) this.#options.taken(place);
    } catch (error) {
      this.#options.trouble('fronts that hold a place for nobody', error as Error);
    }
    for (const id of this.#looked.keys()) if (!all.some(one => one.id === id)) this.#looked.delete(id);
  }

  /** Gives what is to be done for callers from outside, where something is and no order is about. */
  async #lookAt(front: Container, place: string, all: readonly Container[]): Promise<Direct | undefined> {
    const backends = all.filter(one => behind(one) === place && one.pid !== 0).map(one => ({ one, address: addressFor(front, one) }));
    const rules = await nft(front, ['list', 'ruleset']);
    const table = readTable(rules);
    const active = backends.find(({ address }) => address !== undefined && address === table.backend);
    // One that was started anew points at nobody; one that holds with no order about is pointed anew, which lets them go; and so is one that an agent
    // of before has pointed.
    if ((active === undefined || !table.isWhole || isHolding(rules)) && !this.#options.isBusy(place)) {
      const newest = backends.filter(({ address }) => address !== undefined).sort((a, b) => b.one.createdAtUs - a.one.createdAtUs)[0];
      const next = isHolding(rules) ? newest : (active ?? newest);
      if (next !== undefined) await point(front, next.address!, methodBehind(next.one));
      else if (table.backend !== undefined) await this.#leave(front, place, table.backend);
    }
    if (active === undefined) return undefined;
    this.#tell(front, active.one, table);
    const isDirect = methodBehind(active.one) === 'host-dnat' && !this.#options.isBusy(place);
    const behindIt = backends.flatMap(({ address }) => address ?? []);
    return isDirect ? { place, front: front.id, backend: active.address!, behind: behindIt } : undefined;
  }

  /** Whoever had the address has ended: the engine may give it to somebody else, to whom no caller of this place is to be sent. */
  async #leave(front: Container, place: string, address: string): Promise<void> {
    // One that this agent does not watch serves as well.
    if (await this.#options.outsides.isServed(place, address)) return;
    if (!this.#options.isBusy(place)) await pointNowhere(front);
  }

  #tell(front: Container, backend: Container, { callers, unseen }: Table) {
    const { nowUs, peerOf, tell, gap } = this.#options;
    const now = nowUs();
    const looked = this.#looked.get(front.id) ?? { told: new Map<string, number>(), unseen: 0, atUs: now - lookMs * 1_000 };
    this.#looked.set(front.id, looked);
    for (const { address, port, agoMs } of callers) {
      const atUs = now - agoMs * 1_000;
      const key = `${backend.id} ${address} ${port}`;
      if (now - (looked.told.get(key) ?? 0) < tellAgainUs) continue;
      // The engine may be a moment behind with whose address it is; then it goes on without a name.
      const peer = peerOf(address, front, atUs) ?? (agoMs > namedWithinMs ? address : undefined);
      if (peer === undefined) continue;
      looked.told.set(key, now);
      tell(
        backend.id,
        {
          behaviour: { kind: 'inbound', protocol: 'tcp', port, peer },
          evidence: { argv: [], argvTruncated: false, address, origin: 'live' },
        },
        atUs,
      );
    }
    for (const [key, atUs] of looked.told) if (now - atUs > 2 * tellAgainUs) looked.told.delete(key);
    // The table of a front that was started anew counts from 0 again.
    if (unseen > looked.unseen)
      gap({
        id: `front-${front.id.slice(0, 12)}-${looked.atUs}`,
        cause: 'map',
        fromUs: looked.atUs,
        toUs: now,
        count: unseen - looked.unseen,
        containers: [backend.id],
        of: 'inbound',
      });
    looked.unseen = unseen;
    looked.atUs = now;
  }
}

/** The container's address on a network that its front is on, too. */
function addressFor(front: Container, container: Container): string | undefined {
  const networks = new Set(front.addresses.map(one => one.network));
  return container.addresses.find(one => networks.has(one.network) && !one.address.includes(':'))?.address;
}
