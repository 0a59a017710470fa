import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Method, Order, Pace, Report, Step } from '../../proto/fleet.js';
import type { Json } from '../container/inspected.js';
import type { FrontMethod } from '../container/intent.js';
import type { CreateBody } from './body.js';
import type { ProxyHook } from './proxy/label.js';
import type { Wanted } from './wanted.js';

/**
 * How far an order is. `prepare`: nothing that serves was touched. `switch`: it may have been, and goes on forward. `retire`: the new
 * one has answered. `undo`: the old one is being put back. `ended`: the report stands.
 */
export type Phase = 'prepare' | 'switch' | 'retire' | 'undo' | 'ended';

/** Everything needed to finish or undo an order after the agent was killed. Plain JSON. */
export interface Entry {
  readonly schema: 1;
  readonly order: Order;
  readonly method: Method;
  readonly phase: Phase;
  /** The old container may have been stopped: an undo starts it again. */
  readonly touched: boolean;
  readonly workload: string;
  /** Name of the place. */
  readonly place: string;
  readonly old: {
    readonly id: string;
    readonly image: string;
    readonly generation: number;
    readonly autoRemove: boolean;
    readonly upperDir?: string;
    readonly restartPolicy: { readonly Name: string; readonly MaximumRetryCount?: number };
  };
  readonly candidate: { readonly name: string; readonly id?: string };
  /** The front of the place, where it has one, gets one or loses one. */
  readonly front?: FrontEntry;
  /** The proxy that has it beside others, where one has. */
  readonly proxy?: ProxyEntry;
  /** The service of Docker Swarm that it is a task of, and how often that is to have been updated by force. */
  readonly swarm?: SwarmEntry;
  readonly body: Json;
  readonly connects: readonly { readonly network: string; readonly endpoint: Json }[];
  readonly wanted: Wanted;
  readonly stopSeconds: number;
  readonly steps: readonly Step[];
  readonly failedProbes: number;
  readonly startedAtUs: number;
  /** When the old one was told to stop, and when the place served again. */
  readonly downFromUs?: number;
  readonly upAtUs?: number;
  readonly evidence?: string;
  /** How the old one did until it was touched. */
  readonly before?: Pace;
  /** Why it is undone. */
  readonly why?: string;
  /** The new one serves, and the old one could not be ended: that is tried again at each start. */
  readonly leftRunning?: true;
  readonly report?: Report;
  /** The final report was taken by whoever is told. */
  readonly told: boolean;
}

export interface SwarmEntry {
  readonly service: string;
  readonly name: string;
  readonly forced: number;
}

export type ProxyEntry =
  | (Extract<ProxyHook, { kind: 'haproxy' }> & { readonly server: string; readonly network?: string })
  | Extract<ProxyHook, { kind: 'exec' }>;

export interface FrontEntry {
  readonly id?: string;
  /** Its name while it does not hold that of the place. */
  readonly name: string;
  /** What it is made from, where it is to be made. */
  readonly create?: CreateBody;
  /** How it is recycled there. */
  readonly method: FrontMethod;
  /** How long connections that are open may go on before the old one is ended, milliseconds. */
  readonly drainMs: number;
}

/**
 * EDGE: one file per order under `<state>/orders`, replaced whole and synced before anything that it speaks of is done. What is asked again and again is
 * known without reading them: there may be thousands.
 */
export class Journal {
  readonly #folder: string;
  /** Each order that is over and told, the oldest first. */
  readonly #over = new Map<string, { readonly endedAtUs: number; readonly container: string }>();
  /** By container: the last order that contained it or let it go. */
  readonly #containing = new Map<string, Entry>();
  /** By container: the orders that have contained it and are not forgotten; as long as there is one, the last word is needed, too. */
  readonly #contained = new Map<string, Set<string>>();
  readonly #gone = new Set<string>();
  /** By container: the order that could not end it, though the new one serves. */
  readonly #leftRunning = new Map<string, Entry>();
  /** By container: the order that ended without having put it back. */
  readonly #notPutBack = new Map<string, Entry>();

  constructor(stateDir: string) {
    this.#folder = join(stateDir, 'orders');
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  write(entry: Entry): void {
    this.#know(entry);
    const file = join(this.#folder, fileOf(entry.order.id));
    try {
      writeWhole(`${file}.new`, Buffer.from(JSON.stringify(entry)));
    } catch (error) {
      rmSync(`${file}.new`, { force: true });
      throw error;
    }
    renameSync(`${file}.new`, file);
    const folder = openSync(this.#folder, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  }

  /** Undefined for an order never begun. Throws for a file that is there and cannot be read: it must not be taken for a new order. */
  read(order: string): Entry | undefined {
    return this.#read(fileOf(order));
  }

  /** Every order there is, the oldest first. To be called once, by whoever starts: from then on the journal knows what it was. */
  all(): readonly Entry[] {
    const entries = readdirSync(this.#folder)
      .filter(name => name.endsWith('.json'))
      .flatMap(name => this.#read(name) ?? [])
      .sort((a, b) => a.startedAtUs - b.startedAtUs);
    for (const entry of entries) this.#know(entry);
    return entries;
  }

  /** The order that contains this container now: the last word on it that was carried out. */
  containing(container: string): Entry | undefined {
    const last = this.#containing.get(container);
    return last?.order.action === 'contain' ? last : undefined;
  }

  /** All of which the last word is known. */
  spokenOf(): readonly string[] {
    return [...this.#containing.keys()];
  }

  /** These are not there any more and never come back: nobody will let them go. */
  areGone(containers: readonly string[]): void {
    for (const container of containers) this.#gone.add(container);
  }

  /** The order that could not end this container, though its new one serves. */
  leftRunning(container: string): Entry | undefined {
    return this.#leftRunning.get(container);
  }

  allLeftRunning(): readonly Entry[] {
    return [...this.#leftRunning.values()];
  }

  /** The order that ended without having put this container back. */
  notPutBack(container: string): Entry | undefined {
    return this.#notPutBack.get(container);
  }

  /**
   * Forgets orders that are over and told, but for the `most` newest and those that still contain a container that is there, or are to end one; and of these what ended before `beforeUs`:
   * no queue delivers one that old again.
   */
  forget(beforeUs: number, most: number): void {
    let left = this.#over.size;
    for (const [order, { endedAtUs, container }] of this.#over) {
      if (left <= most && endedAtUs >= beforeUs) return;
      if (this.#isNeeded(order, container)) continue;
      rmSync(join(this.#folder, fileOf(order)), { force: true });
      this.#over.delete(order);
      this.#unknow(order, container);
      left -= 1;
    }
  }

  #isNeeded(order: string, container: string): boolean {
    if (this.#leftRunning.get(container)?.order.id === order) return true;
    const last = this.#containing.get(container);
    if (last?.order.id !== order) return false;
    // One that let it go outweighs those that contained it before, as long as any of them is there to be read.
    return last.order.action === 'contain' ? !this.#gone.has(container) : (this.#contained.get(container)?.size ?? 0) > 0;
  }

  #unknow(order: string, container: string): void {
    const contained = this.#contained.get(container);
    contained?.delete(order);
    if (contained?.size === 0) this.#contained.delete(container);
    if (this.#notPutBack.get(container)?.order.id === order) this.#notPutBack.delete(container);
    if (this.#containing.get(container)?.order.id !== order) return;
    this.#containing.delete(container);
    this.#gone.delete(container);
  }

  #know(entry: Entry): void {
    const { order, phase, told, report, old, startedAtUs } = entry;
    if (phase === 'ended' && told && !this.#over.has(order.id))
      this.#over.set(order.id, { endedAtUs: report?.endedAtUs ?? startedAtUs, container: old.id });
    if (phase === 'ended' && entry.leftRunning) this.#leftRunning.set(old.id, entry);
    else if (this.#leftRunning.get(old.id)?.order.id === order.id) this.#leftRunning.delete(old.id);
    if (report?.outcome === 'failed' && entry.touched && !entry.leftRunning) this.#notPutBack.set(old.id, entry);
    const isWord = report?.outcome === 'done' && (order.action === 'contain' || order.action === 'uncontain');
    if (isWord && order.action === 'contain') this.#contained.set(old.id, (this.#contained.get(old.id) ?? new Set<string>()).add(order.id));
    if (isWord && startedAtUs >= (this.#containing.get(old.id)?.startedAtUs ?? 0)) this.#containing.set(old.id, entry);
  }

  #read(name: string): Entry | undefined {
    let text: string;
    try {
      text = readFileSync(join(this.#folder, name), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    try {
      return JSON.parse(text) as Entry;
    } catch (error) {
      throw new Error(`${join(this.#folder, name)} is no journal of an order: move it away to go on`, { cause: error });
    }
  }
}

/** Of a disk that is nearly full one write takes what there is room for, and only the next one fails. */
function writeWhole(path: string, bytes: Buffer): void {
  const fd = openSync(path, 'w', 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** An order's id comes from outside: it never becomes a path. */
const fileOf = (order: string): string => `${createHash('sha256').update(order, 'utf8').digest('hex').slice(0, 32)}.json`;
