import type { Engine } from '../../container/container.js';
import { asInspected } from '../../container/inspected.js';
import { behindLabel, frontLabel, stackLabel } from '../../container/intent.js';
import { look } from '../steps.js';
import { closeOutside, type HostRules, hostRules, openOutside, takePasses } from './host.js';
import { bindingsOf, outsideName } from './outside.js';
import { NetError } from './programs.js';

/** A place whose callers from outside are sent straight to the container behind its front. */
export interface Direct {
  readonly place: string;
  readonly front: string;
  /** Address to which new connections go. */
  readonly backend: string;
  /** Addresses of all that stand behind the front: one that is ended may have connections yet. */
  readonly behind: readonly string[];
}

/** Keeps the host's own rules for fronts as they are to be: they are gone after the host was started anew, and must go with a front that somebody removed. */
export class Outsides {
  /** Some may be there: of this agent, or of the one before it. */
  #any = true;

  constructor(
    readonly engine: Pick<Engine, 'inspectRaw' | 'list' | 'namedBridges'>,
    readonly stack: string,
  ) {}

  /** Does one that runs behind the front of the place have the address? The engine is asked anew. Rejects with `EngineError`. */
  async isServed(place: string, address: string): Promise<boolean> {
    const running = (await this.engine.list()).filter(one => one.running && one.labels[behindLabel] === place);
    const said = await Promise.all(running.map(({ id }) => look(this.engine, id)));
    return said.some(one => Object.values(one?.NetworkSettings?.Networks ?? {}).some(endpoint => endpoint?.IPAddress === address));
  }

  /**
   * `others`: places with a front to which none of `wanted` belongs. Where nobody behind it has the address any more, callers are not sent there: it may
   * be somebody else's by then. `isBusy`: is an order being carried out at the place, or at any? It sets the rules itself. Rejects with `NetError` or
   * `EngineError`.
   */
  async settle(wanted: readonly Direct[], others: readonly string[], isBusy: (place?: string) => boolean): Promise<void> {
    if (wanted.length === 0 && !this.#any) return;
    this.#any = wanted.length > 0;
    let there: HostRules;
    const bridges = wanted.length === 0 ? [] : await this.engine.namedBridges();
    try {
      there = await hostRules(this.stack, bridges);
    } catch (error) {
      if (wanted.length === 0 && error instanceof NetError && error.missing) return;
      throw error;
    }
    for (const { place, front, backend, behind } of wanted) {
      const name = outsideName(this.stack, place);
      // Asked only now: an order that began since takes longer to its switch than this does.
      if (isBusy(place)) continue;
      const passes = there.passes.filter(pass => pass.name === name);
      const isLet = there.reached.some(pass => pass.name === name && pass.address === backend);
      if (there.tables.get(name) !== backend || !there.whole.has(name) || !isLet) {
        const bindings = bindingsOf(asInspected(await this.engine.inspectRaw(front)));
        await openOutside({ name, bindings, backend, bridges });
      }
      await takePasses(passes.filter(pass => pass.address !== backend && !behind.includes(pass.address)));
    }
    for (const place of others) await this.#leave(place, there, isBusy);
    const names = new Set([...there.tables.keys(), ...there.passes.map(pass => pass.name)]);
    for (const { place } of wanted) names.delete(outsideName(this.stack, place));
    if (names.size === 0) return;
    this.#any = true;
    if (!isBusy()) await this.#closeAllBut(await this.#places(), names);
  }

  async #leave(place: string, { tables, passes }: HostRules, isBusy: (place: string) => boolean): Promise<void> {
    const name = outsideName(this.stack, place);
    const sent = tables.get(name);
    const passed = passes.filter(pass => pass.name === name).map(({ address }) => address);
    const addresses = sent === undefined ? passed : [sent];
    if (addresses.length === 0 || isBusy(place)) return;
    for (const address of addresses) if (await this.isServed(place, address)) return;
    if (!isBusy(place)) await closeOutside(name);
  }

  /** The engine is asked anew: a front may have been made a moment ago. */
  async #places(): Promise<ReadonlySet<string>> {
    const fronts = (await this.engine.list()).filter(({ labels }) => labels[stackLabel] === this.stack);
    return new Set(fronts.flatMap(({ labels }) => (labels[frontLabel] === undefined ? [] : [outsideName(this.stack, labels[frontLabel])])));
  }

  async #closeAllBut(kept: ReadonlySet<string>, names: ReadonlySet<string>) {
    for (const name of names) if (!kept.has(name)) await closeOutside(name);
  }
}
