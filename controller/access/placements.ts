import type { Bucket } from '../../proto/bus.js';
import { frontWorkload } from '../../proto/fleet.js';
import { token } from '../../proto/subjects.js';
import type { Hosts } from '../hosts.js';
import type { Caller } from './caller.js';

/** Where a workload's containers run, and whose they are, as assignment rules say. */
interface Placement {
  readonly workload: string;
  readonly environments: readonly string[];
  readonly owners: readonly string[];
}

/** Which workloads a token reaches. */
export type Scope = Pick<Caller, 'environments' | 'owners'>;

/**
 * Environment and owner of every workload, remembered when its containers are gone: an owner still sees the alerts of what was stopped. A workload
 * of which neither was ever heard is in no scope: what is not known is not shown.
 */
export class Placements {
  #known = new Map<string, Placement>();
  /** Containers are replaced in place when a heartbeat comes: the same list needs no second look. */
  #looked: unknown[] = [];

  constructor(
    readonly bucket: Bucket,
    readonly hosts: Hosts,
  ) {}

  async start(): Promise<void> {
    for await (const { key, value } of this.bucket.all()) {
      if (!key.startsWith('place.')) continue;
      const stored = JSON.parse(Buffer.from(value).toString('utf8')) as Placement;
      this.#known.set(stored.workload, stored);
    }
  }

  isWithin(scope: Scope, workload: string): boolean {
    if (!isScoped(scope)) return true;
    const found = this.#known.get(workload);
    if (found === undefined) return false;
    return isAmong(found.environments, scope.environments) && isAmong(found.owners, scope.owners);
  }

  /** Takes in what heartbeats tell, and stores what is new of it. Rejects with BusError; what was not stored is tried again. */
  async tick(): Promise<void> {
    const beats = this.hosts.all().map(({ beat }) => beat);
    if (beats.length === this.#looked.length && beats.every((beat, at) => beat === this.#looked[at])) return;
    const told = new Map<string, { environments: Set<string>; owners: Set<string> }>();
    for (const { workload, environment, owner } of beats.flatMap(beat => beat.containers)) {
      if (workload === frontWorkload) continue;
      const place = told.get(workload) ?? { environments: new Set(), owners: new Set() };
      if (environment !== undefined) place.environments.add(environment);
      if (owner !== undefined) place.owners.add(owner);
      told.set(workload, place);
    }
    for (const [workload, { environments, owners }] of told) {
      const next: Placement = { workload, environments: [...environments].sort(), owners: [...owners].sort() };
      const before = this.#known.get(workload);
      this.#known.set(workload, next);
      if (before !== undefined && JSON.stringify(before) === JSON.stringify(next)) continue;
      try {
        await this.bucket.put(`place.${token(workload)}`, Buffer.from(JSON.stringify(next)));
      } catch (error) {
        if (before === undefined) this.#known.delete(workload);
        else this.#known.set(workload, before);
        throw error;
      }
    }
    this.#looked = beats;
  }
}

export function isScoped({ environments, owners }: Scope): boolean {
  return environments.length > 0 || owners.length > 0;
}

/** An empty list asks for nothing. */
function isAmong(own: readonly string[], asked: readonly string[]): boolean {
  return asked.length === 0 || own.some(one => asked.includes(one));
}
