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

/** EDGE: one file per order under `<state>/orders`, replaced whole and synced before anything that it speaks of is done. */
export class Journal {
  readonly #folder: string;

  constructor(stateDir: string) {
    this.#folder = join(stateDir, 'orders');
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  write(entry: Entry): void {
    const file = join(this.#folder, fileOf(entry.order.id));
    const fd = openSync(`${file}.new`, 'w', 0o600);
    try {
      writeSync(fd, JSON.stringify(entry));
      fsyncSync(fd);
    } finally {
      closeSync(fd);
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

  all(): readonly Entry[] {
    return readdirSync(this.#folder)
      .filter(name => name.endsWith('.json'))
      .flatMap(name => this.#read(name) ?? []);
  }

  /** Forgets orders that ended before `beforeUs` and were told, but for those that are kept: no queue delivers one that old again. */
  forget(beforeUs: number, isKept: (entry: Entry) => boolean): void {
    for (const entry of this.all())
      if (entry.phase === 'ended' && entry.told && !isKept(entry) && (entry.report?.endedAtUs ?? entry.startedAtUs) < beforeUs)
        rmSync(join(this.#folder, fileOf(entry.order.id)), { force: true });
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

/** An order's id comes from outside: it never becomes a path. */
const fileOf = (order: string): string => `${createHash('sha256').update(order, 'utf8').digest('hex').slice(0, 32)}.json`;
