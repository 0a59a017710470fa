import type { OpenGap } from '../proto/fleet.js';

/** Of one host, cause and kind, and of the very same containers. */
const mostAlike = 50;
const most = 1_000;
const mostNamed = 50;
const mostJoined = 50;

export interface HostGap extends OpenGap {
  readonly host: string;
  /**
   * Whose it was when it was told, for containers are replaced: of each of `containers` in turn, '' of one that nobody knew; where they are all of the
   * host, the workloads that were on it. Absent where it was not written down yet.
   */
  readonly workloads?: readonly string[];
  /** Of one made of several: whose ids it goes by, its own first, and what each of them counted. Told again, they are not counted again. */
  readonly joined?: Joined;
}
type Joined = readonly (readonly [id: string, count: number])[];

/**
 * Stretches in which something was missed. Bounded, and none is let go: past a bound the two of one host, cause and kind that lie nearest to each other
 * become one from the beginning of the first to the end of the second. What lies between them was seen and is no longer said to be: the least there is.
 */
export class KeptGaps {
  readonly #gaps = new Map<string, HostGap>();
  readonly #alike = new Map<string, Set<string>>();
  readonly #within = new Map<string, string>();
  #sorted: readonly HostGap[] | undefined;

  constructor(from: readonly HostGap[] = []) {
    for (const gap of from) this.#put(gap);
  }

  /** Told again it is as long as it ever was, and as large. */
  add(told: HostGap): void {
    const gap = named(told);
    const key = gapKey(gap);
    const known = this.#gaps.get(this.#within.get(key) ?? key);
    if (known) this.#remove(known);
    this.#put(known ? grown(known, gap) : gap);
    this.#bound(gap);
  }

  /** In the order in which they ended. */
  all(): readonly HostGap[] {
    this.#sorted ??= [...this.#gaps.values()].sort((a, b) => a.toUs - b.toUs);
    return this.#sorted;
  }

  /** Whether it was told, by itself or in one that it was joined to. */
  has(gap: { readonly host: string; readonly id: string }): boolean {
    return this.#gaps.has(gapKey(gap)) || this.#within.has(gapKey(gap));
  }

  #bound(gap: HostGap) {
    const alike = [...(this.#alike.get(groupOf(gap)) ?? [])];
    if (alike.length > mostAlike) this.#joinNearest(alike.map(key => this.#gaps.get(key)!));
    if (this.#gaps.size <= most) return;
    // Whoever has the most pays: a container that floods does not push out what is told of others. Where nobody has two, there are that many hosts.
    const groups = new Map<string, HostGap[]>();
    for (const one of this.#gaps.values()) {
      const { host, cause, of } = one;
      const key = JSON.stringify([host, cause, of]);
      const group = groups.get(key);
      group ? group.push(one) : groups.set(key, [one]);
    }
    const [largest] = [...groups.values()].sort((a, b) => b.length - a.length);
    if (largest && largest.length > 1) this.#joinNearest(largest);
  }

  #joinNearest(gaps: readonly HostGap[]) {
    const sorted = [...gaps].sort((a, b) => a.fromUs - b.fromUs);
    // The newest may go on, and stays by itself as long as there are others.
    const newest = sorted.reduce((a, b) => (b.toUs > a.toUs ? b : a));
    const among = sorted.length > 2 ? sorted.filter(gap => gap !== newest) : sorted;
    const pairs = among.slice(1).map((gap, at) => [among[at]!, gap] as const);
    const apart = ([first, second]: readonly [HostGap, HostGap]) => Math.max(0, second.fromUs - first.toUs);
    const [first, second] = pairs.reduce((a, b) => (apart(b) < apart(a) ? b : a));
    this.#remove(first);
    this.#remove(second);
    this.#put(join(first, second));
  }

  #put(gap: HostGap) {
    const key = gapKey(gap);
    const group = groupOf(gap);
    this.#gaps.set(key, gap);
    this.#alike.set(group, (this.#alike.get(group) ?? new Set()).add(key));
    for (const [id] of gap.joined ?? []) this.#within.set(gapKey({ host: gap.host, id }), key);
    this.#sorted = undefined;
  }

  #remove(gap: HostGap) {
    const key = gapKey(gap);
    const group = groupOf(gap);
    this.#gaps.delete(key);
    this.#alike.get(group)?.delete(key);
    if (this.#alike.get(group)?.size === 0) this.#alike.delete(group);
    for (const [id] of gap.joined ?? []) this.#within.delete(gapKey({ host: gap.host, id }));
    this.#sorted = undefined;
  }
}

export function gapKey({ host, id }: { readonly host: string; readonly id: string }): string {
  return `${host}/${id}`;
}

function groupOf({ host, cause, of, containers }: HostGap): string {
  return JSON.stringify([host, cause, of, [...containers].sort()]);
}

/** Too many to name are all of the host: a gap may be shown too widely, never too narrowly. */
function named(gap: HostGap): HostGap {
  const { containers, workloads } = gap;
  if (containers.length > mostNamed) return { ...gap, containers: [], ...(workloads && { workloads: whose(workloads) }) };
  return gap;
}

function whose(...workloads: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(workloads.flat())].filter(name => name !== '');
}

function grown(known: HostGap, told: HostGap): HostGap {
  const workloads = ownersOf(known, told);
  if (known.joined === undefined) {
    if (known.toUs > told.toUs) return known;
    return { ...told, ...(workloads && { workloads }) };
  }
  const before = known.joined.find(([id]) => id === told.id)?.[1] ?? 0;
  const more = Math.max(0, (told.count ?? 0) - before);
  return {
    ...known,
    ...spanOf(known, told),
    ...(workloads && { workloads }),
    ...(known.count === undefined && told.count === undefined ? {} : { count: (known.count ?? 0) + more }),
    joined: known.joined.map(([id, count]) => [id, id === told.id ? before + more : count] as const),
  };
}

/** What was known of whose they were is not forgotten. */
function ownersOf(known: HostGap, told: HostGap): readonly string[] | undefined {
  if (!known.workloads || !told.workloads) return known.joined ? known.workloads : (told.workloads ?? ownersAsTold(known, told));
  if (known.containers.length === 0) return whose(known.workloads, told.workloads);
  const containers = known.joined ? known.containers : told.containers;
  return containers.map(id => ownerOf(told, id) || ownerOf(known, id));
}

function ownersAsTold(known: HostGap, told: HostGap): readonly string[] | undefined {
  if (!known.workloads) return undefined;
  return told.containers.length === 0 ? whose(known.workloads) : told.containers.map(id => ownerOf(known, id));
}

function ownerOf({ containers, workloads }: HostGap, id: string): string {
  return workloads?.[containers.indexOf(id)] ?? '';
}

function join(first: HostGap, second: HostGap): HostGap {
  const { joined: _joined, count: _count, workloads: _workloads, ...rest } = first;
  const count = first.count === undefined && second.count === undefined ? {} : { count: (first.count ?? 0) + (second.count ?? 0) };
  const [own, ...others] = [...membersOf(first), ...membersOf(second)];
  const isOfAll = first.containers.length === 0 || second.containers.length === 0;
  const containers = isOfAll ? [] : [...new Set([...first.containers, ...second.containers])];
  const owners = isOfAll
    ? whose(first.workloads ?? [], second.workloads ?? [])
    : containers.map(id => ownerOf(first, id) || ownerOf(second, id));
  return named({
    ...rest,
    ...spanOf(first, second),
    ...count,
    containers,
    ...((first.workloads || second.workloads) && { workloads: owners }),
    joined: [own!, ...others.slice(1 - mostJoined)],
  });
}

function membersOf({ id, count, joined }: HostGap): Joined {
  return joined ?? [[id, count ?? 0]];
}

function spanOf(a: HostGap, b: HostGap) {
  return { fromUs: Math.min(a.fromUs, b.fromUs), toUs: Math.max(a.toUs, b.toUs) };
}
