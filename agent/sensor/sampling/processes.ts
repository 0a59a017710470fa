import type { Kin } from './session-of.js';
import type { StatLine } from './stat-line.js';

/** A process of a container as the last samples found it. */
export interface Member extends StatLine, Pick<Kin, 'namespacePid' | 'namespaces'> {
  readonly container: string;
}

/** What must be looked up of a process that was not known, or runs another program than it did. */
export interface Found {
  readonly container: string | undefined;
  readonly namespacePid: number;
  readonly namespaces: number;
}

interface Known {
  readonly member: Member | undefined;
  readonly line: StatLine;
  /** Samples it was in. */
  seen: number;
}

/** A process may be moved into its container a moment after it began. */
const movesWithin = 3;

/**
 * The processes of this host from sample to sample: which of a container's run a program that was not told yet. A process is one by pid and
 * start; a program is one execve, whose forks are no news.
 */
export class Processes {
  readonly #find: (pid: number) => Found;
  #known = new Map<number, Known>();
  /** Programs that run or did in the sample before, by container; whoever shares one is its fork. */
  #images = new Map<string, ReadonlySet<string>>();

  constructor(find: (pid: number) => Found) {
    this.#find = find;
  }

  /** Members of all containers, in the order of their start. */
  get members(): readonly Member[] {
    return [...this.#known.values()].flatMap(({ member }) => member ?? []).sort((a, b) => a.startTicks - b.startTicks || a.pid - b.pid);
  }

  /** Takes a sample of every process that lives; gives those of containers that run a new program, the first of each. */
  sample(lines: readonly StatLine[]): readonly Member[] {
    const known = new Map<number, Known>();
    const candidates: Member[] = [];
    for (const line of lines) {
      if (line.over) continue;
      const before = this.#known.get(line.pid);
      const same = before !== undefined && isSame(before.line, line);
      const moves = before?.member === undefined && (before?.seen ?? 0) < movesWithin;
      const member = same && !moves ? memberOf(line, before.member) : memberOf(line, this.#find(line.pid));
      known.set(line.pid, { member, line, seen: same ? before.seen + 1 : 1 });
      if (member && !(same && before.member)) candidates.push(member);
    }
    const images = imagesOf([...known.values()]);
    const told = new Map([...this.#images].map(([container, set]) => [container, new Set(set)]));
    const fresh = candidates
      .sort((a, b) => a.startTicks - b.startTicks || a.pid - b.pid)
      .filter(({ container, image }) => {
        if (image === undefined) return true;
        const of = told.get(container) ?? new Set<string>();
        told.set(container, of);
        if (of.has(image)) return false;
        of.add(image);
        return true;
      });
    this.#known = known;
    this.#images = images;
    return fresh;
  }

  /** What was told of it could not be read whole: the next sample finds it new. */
  forget({ pid, container, image }: Member): void {
    this.#known.delete(pid);
    if (image !== undefined) this.#images.set(container, new Set([...(this.#images.get(container) ?? [])].filter(one => one !== image)));
  }
}

function memberOf(line: StatLine, found: Found | Member | undefined): Member | undefined {
  if (found?.container === undefined) return undefined;
  return { ...line, container: found.container, namespacePid: found.namespacePid, namespaces: found.namespaces };
}

/** Where the memory may not be read, the name is all that tells of another program. */
function isSame(before: StatLine, now: StatLine): boolean {
  if (before.startTicks !== now.startTicks || before.image !== now.image) return false;
  return now.image !== undefined || before.comm === now.comm;
}

function imagesOf(all: readonly Known[]): Map<string, ReadonlySet<string>> {
  const images = new Map<string, Set<string>>();
  for (const { member } of all) {
    if (member?.image === undefined) continue;
    const of = images.get(member.container) ?? new Set();
    images.set(member.container, of.add(member.image));
  }
  return images;
}
